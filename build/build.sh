#!/usr/bin/env bash
# Builds dashboard, IDE page and API, each only when its sources changed.
source "$(dirname "$0")/lib.sh"
build/prerequisites.sh

npm_install client
if stale client/dist/index.html client api/CrmGraph.Api/schema.graphql; then
  say "dashboard"
  (cd client && npm run -s build)
fi
npm_install client/graphiql
if stale client/graphiql/dist/index.html client/graphiql; then
  say "GraphQL IDE page"
  (cd client/graphiql && npm run -s build)
fi
for project in api/CrmGraph.Api seed/CrmGraph.Seed; do
  if stale "$project/bin/$CONFIG/net10.0/$(basename "$project").dll" api seed Directory.Build.props Directory.Packages.props; then
    say "$project"
    dotnet build "$project" -c "$CONFIG" -v q -clp:NoSummary
    touch "$project/bin/$CONFIG/net10.0/$(basename "$project").dll"
  fi
done
