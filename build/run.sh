#!/usr/bin/env bash
# One command from a fresh clone to a signed-in dashboard; the second time it starts in seconds and keeps the data.
source "$(dirname "$0")/lib.sh"
build/build.sh
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
export ASPNETCORE_URLS="${ASPNETCORE_URLS:-http://localhost:5080}"
dotnet "seed/CrmGraph.Seed/bin/$CONFIG/net10.0/CrmGraph.Seed.dll" --if-empty ${SEED_ARGS:-}
exec dotnet "api/CrmGraph.Api/bin/$CONFIG/net10.0/CrmGraph.Api.dll" "$@"
