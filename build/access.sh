#!/usr/bin/env bash
# Builds and runs the proofs of field rights. The last line says how much was asked and what came of it; any find fails it.
source "$(dirname "$0")/lib.sh"
dotnet build tests/CrmGraph.Access -c "$CONFIG" -v q -clp:NoSummary
exec dotnet "tests/CrmGraph.Access/bin/$CONFIG/net10.0/CrmGraph.Access.dll" "$@"
