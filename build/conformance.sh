#!/usr/bin/env bash
# What third parties rely on, in one go: the audits of GraphQL over HTTP, graphql-js as an oracle, and real clients against a
# throw-away server. All of it is part of `make test`; this is the short way. Closes with `N checks, 0 failed`.
source "$(dirname "$0")/lib.sh"
build/prerequisites.sh
results=artifacts/conformance
port="${CONFORMANCE_PORT:-5098}"
rm -rf "$results" && mkdir -p "$results"
results=$(cd "$results" && pwd)

npm_install tests
for project in api/CrmGraph.Api seed/CrmGraph.Seed tests/CrmGraph.Sample tests/CrmGraph.GraphQL.Tests; do
  dotnet build "$project" -c "$CONFIG" -v q -clp:NoSummary
done

status=0
say "Oracle: graphql-js beside the engine"
dotnet test tests/CrmGraph.GraphQL.Tests -c "$CONFIG" --no-build --filter FullyQualifiedName~Oracle \
  --logger "trx;LogFileName=oracle.trx" --results-directory "$results" -v q || status=1

say "Audits and clients against a server of their own"
build/serve-test.sh "$port" "$results/server" >"$results/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 120); do
  curl -sf "http://127.0.0.1:$port/health/ready" >/dev/null && break
  kill -0 "$server" 2>/dev/null || fail "The server did not start; see $results/server.log."
  sleep 1
done
export CRMGRAPH_URL="http://127.0.0.1:$port"
account() {
  node -p "JSON.parse(require('fs').readFileSync('$results/server/demo-accounts.json')).find(({ role }) => role === 'MANAGER').$1"
}
CRMGRAPH_EMAIL=$(account email) CRMGRAPH_PASSWORD=$(account password) \
  node --test --test-concurrency=1 --test-reporter=dot --test-reporter-destination=stdout \
  --test-reporter=junit --test-reporter-destination="$results/clients.junit.xml" tests/third-party/*.test.mjs || status=1

CLOSING=checks node build/summarize.mjs "$results" oracle.trx clients.junit.xml || status=1
exit "$status"
