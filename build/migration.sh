#!/usr/bin/env bash
# Adds one migration for every database, so that they never drift apart.
source "$(dirname "$0")/lib.sh"
name="${1:-}"
[[ $name =~ ^[A-Z][A-Za-z0-9]+$ ]] || fail "Give the migration a PascalCase name: make migration name=AddCustomerTags" 2
dotnet tool restore -v q
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$name" -p api/CrmGraph.Api -s tools/DesignTime \
    --context "${provider}CrmDbContext" -o "Data/Migrations/$provider" -- "$provider"
done
