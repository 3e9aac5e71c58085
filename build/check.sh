#!/usr/bin/env bash
# Everything that must hold besides the tests. Each step names itself, so a red line says what to do.
source "$(dirname "$0")/lib.sh"
build/prerequisites.sh

say "Locked restore"
dotnet restore CrmGraph.sln --locked-mode -v q
npm_install client
npm_install client/graphiql
npm_install tests

say "Build, warnings as errors"
dotnet build CrmGraph.sln -c "$CONFIG" --no-restore -v q -clp:NoSummary

say "C# format"
dotnet format whitespace CrmGraph.sln --no-restore --verify-no-changes --exclude api/CrmGraph.Api/Data/Migrations \
  || fail "Run 'make format'."

say "schema.graphql drift"
dotnet "api/CrmGraph.Api/bin/$CONFIG/net10.0/CrmGraph.Api.dll" schema | diff -u api/CrmGraph.Api/schema.graphql - \
  || fail "schema.graphql differs from the code. Run 'make schema' and note a breaking change in CHANGELOG.md."

say "Pending model changes"
dotnet tool restore -v q
for provider in Sqlite SqlServer; do
  dotnet ef migrations has-pending-model-changes -p api/CrmGraph.Api -s tools/DesignTime --configuration "$CONFIG" --no-build \
    --context "${provider}CrmDbContext" -- "$provider" || fail "Run 'make migration name=…'."
done

say "Client: artefacts, types, lint"
(cd client && npm run -s relay && npm run -s typecheck && npm run -s lint)
git diff --exit-code --stat -- client || fail "The client's GraphQL artefacts drifted. Run 'make relay' and commit them."
