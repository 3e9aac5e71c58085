#!/usr/bin/env bash
# Runs every suite even when one fails, then closes with one line over all of them.
source "$(dirname "$0")/lib.sh"
build/prerequisites.sh
results=artifacts/test-results
rm -rf "$results" && mkdir -p "$results"
results=$(cd "$results" && pwd)

build/build.sh
npm_install tests
CHROMIUM_PATH=$(build/chromium.sh | tail -n 1)
export CHROMIUM_PATH
dotnet build CrmGraph.sln -c "$CONFIG" -v q -clp:NoSummary

status=0
for project in GraphQL Api; do
  say ".NET: CrmGraph.$project.Tests"
  dotnet test "tests/CrmGraph.$project.Tests" -c "$CONFIG" --no-build --logger "trx;LogFileName=$project.trx" \
    --results-directory "$results" -v q || status=1
done

say "Client: units"
(cd client && npx vitest run --reporter=default --reporter=junit --outputFile.junit="$results/client.junit.xml") || status=1

say "Third-party programs and browser journeys"
(cd tests/e2e && RESULTS="$results" ../node_modules/.bin/playwright test) || status=1

say "Fuzz"
build/fuzz.sh --cases "${CASES:-50000}" --report "$results/fuzz.junit.xml" || status=1

node build/summarize.mjs "$results" GraphQL.trx Api.trx fuzz.junit.xml client.junit.xml e2e.junit.xml || status=1
exit "$status"
