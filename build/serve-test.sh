#!/usr/bin/env bash
# A throw-away server for the browser journeys: its own database, demo accounts and port. Arguments: PORT FOLDER.
source "$(dirname "$0")/lib.sh"
port=$1
folder=$2
rm -rf "$folder" && mkdir -p "$folder"
export ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS="http://127.0.0.1:$port"
export ConnectionStrings__Crm="Data Source=$folder/crmgraph.db" Demo__AccountsFile="${Demo__AccountsFile:-$folder/demo-accounts.json}"
dotnet "seed/CrmGraph.Seed/bin/$CONFIG/net10.0/CrmGraph.Seed.dll" --if-empty --customers 400
exec dotnet "api/CrmGraph.Api/bin/$CONFIG/net10.0/CrmGraph.Api.dll"
