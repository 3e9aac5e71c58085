# Every task of the project. `make` alone lists them; the README shows the bare dotnet and npm commands as well.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1

CONFIG ?= Release
ARTIFACTS := artifacts

.PHONY: help setup run dev reset seed test check format build schema relay migration bench nightly-bench conformance fuzz soak subscribers access-matrix non-interference audit-verify clean up

help: ## List the tasks
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-17s %s\n", $$1, $$2}'

setup: ## Check the prerequisites and restore every package
	@build/prerequisites.sh
	@build/restore.sh

run: ## Build what changed, seed a demo company once, serve on http://localhost:5080
	@build/run.sh

dev: ## The API with hot reload on 5080 and the dashboard's dev server on 5173
	@build/dev.sh

reset: ## Forget the local database and the demo accounts
	@build/reset.sh

seed: ## Fill an empty database; make seed ARGS="--customers 10000 --locale en"
	@ASPNETCORE_ENVIRONMENT="$${ASPNETCORE_ENVIRONMENT:-Development}" dotnet run --project seed/CrmGraph.Seed -c $(CONFIG) -- $(ARGS)

test: ## Run every test: .NET, client, third-party programs, browser
	@build/test.sh

check: ## What must hold before a commit lands: warnings, format, lint, types, drift, migrations
	@build/check.sh

format: ## Format C# and TypeScript
	@dotnet format whitespace CrmGraph.sln --exclude api/CrmGraph.Api/Data/Migrations
	@cd client && npm run -s format

build: ## Build everything in Release
	@build/build.sh

schema: ## Write api/CrmGraph.Api/schema.graphql from the code, then the client's artefacts
	@dotnet run --project api/CrmGraph.Api -c $(CONFIG) -- schema > api/CrmGraph.Api/schema.graphql.new
	@mv api/CrmGraph.Api/schema.graphql.new api/CrmGraph.Api/schema.graphql
	@cd client && npm run -s relay

relay: ## Write the client's GraphQL artefacts
	@cd client && npm run -s relay

migration: ## Add a migration for both databases: make migration name=AddCustomerTags
	@build/migration.sh "$(name)"

conformance: ## Audits, graphql-js as an oracle and real clients; closes with N checks, 0 failed
	@build/conformance.sh

bench: ## Measure the data path against a hand-written endpoint: make bench ARGS="--customers 100000"
	@dotnet run --project tests/CrmGraph.Benchmarks -c Release -- $(ARGS)

CUSTOMERS ?= 100000

nightly-bench: ## Time and peak memory of each step of the night: make nightly-bench CUSTOMERS=100000
	@dotnet run --project tests/CrmGraph.Benchmarks -c Release -- nightly --customers $(CUSTOMERS) $(ARGS)

CASES ?= 50000

fuzz: ## Send what nobody should send: make fuzz CASES=50000 ARGS="--seed 2"; every fault names its replay
	@build/fuzz.sh --cases $(CASES) $(ARGS)

soak: ## The same for 2,000,000 cases
	@build/fuzz.sh --cases 2000000 $(ARGS)

subscribers: ## Connect, subscribe and leave 10,000 times; memory must stay flat (make bench ARGS="--only subscribers" tells 1,000 at once)
	@build/fuzz.sh --cycles 10000 $(ARGS)

access-matrix: ## Ask for every field at every exit as everybody; closes with N checks, 0 leaks
	@build/access.sh matrix $(ARGS)

audit-verify: ## Walk the chain of audit lines; closes with N events, chain whole
	@dotnet run --project api/CrmGraph.Api -c $(CONFIG) -- audit verify

QUERIES ?= 2000

non-interference: ## Ask two companies that differ only in what is hidden, QUERIES for each role; closes with N queries, 0 differences
	@build/access.sh interference --queries $(QUERIES) $(ARGS)

clean: ## Remove build output
	@rm -rf $(ARTIFACTS) client/dist client/graphiql/dist
	@find . -type d \( -name bin -o -name obj \) -not -path '*/node_modules/*' -prune -exec rm -rf {} +

up: ## Start the production shape with Docker Compose
	@docker compose up --build
