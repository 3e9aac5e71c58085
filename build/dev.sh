#!/usr/bin/env bash
# API with hot reload and the dashboard's dev server side by side; Ctrl+C ends both.
source "$(dirname "$0")/lib.sh"
build/prerequisites.sh
npm_install client
export ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=http://localhost:5080
dotnet run --project seed/CrmGraph.Seed -- --if-empty
dotnet watch --project api/CrmGraph.Api run &
api=$!
trap 'kill "$api" 2>/dev/null || true' EXIT
(cd client && npm run dev)
