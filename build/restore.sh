#!/usr/bin/env bash
# Restores exactly what the lock files name.
source "$(dirname "$0")/lib.sh"
dotnet restore CrmGraph.sln --locked-mode -v q
npm_install client
npm_install client/graphiql
npm_install tests
