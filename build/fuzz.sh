#!/usr/bin/env bash
# Builds and runs the fuzz program. The last line says how many cases and how many faults; any fault fails it.
source "$(dirname "$0")/lib.sh"
dotnet build tests/CrmGraph.Fuzz -c "$CONFIG" -v q -clp:NoSummary
exec dotnet "tests/CrmGraph.Fuzz/bin/$CONFIG/net10.0/CrmGraph.Fuzz.dll" "$@"
