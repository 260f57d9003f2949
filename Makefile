# Variables of `make run`: PORT (7071), DATA (.data), SAMPLES (1). With the connection Content (or AzureWebJobsStorage) set, no emulator starts.
.PHONY: run emulator test soak bench bench-images format rebuild cli backup restore package deploy smoke clean

EMULATOR := infra/azurite/node_modules/.package-lock.json
JUDGES := tests/judges/node_modules/.package-lock.json
NEEDS = @command -v $(1) >/dev/null || { echo "$(1) is missing: $(2)"; exit 1; }

run:
	$(call NEEDS,node,install Node.js 20 or later)
	$(call NEEDS,dotnet,install the .NET 10 SDK)
	@exec node infra/local/run.mjs

emulator: $(EMULATOR)

test: $(EMULATOR) $(JUDGES)
	@tests/run.sh

# A process that is killed a hundred times while eight editors work and the storage fails; two processes on one store; a thousand reviews'
# history; every page and screen in every width and color scheme; every hostile text everywhere; an image in 2,000 reviews; and the models of
# publication in 20,000 orders each.
SOAK = dotnet test tests/$(1) -c Release --nologo --logger "console;verbosity=detailed" --filter
soak: $(EMULATOR)
	@KILLS=100 HAMMER_OPERATIONS=2000 MODEL_SCHEDULES=20000 \
		$(call SOAK,ReviewFunctions.Tests) "FullyQualifiedName~KillTests|FullyQualifiedName~HammerTests|FullyQualifiedName~LongHistoryTests"
	@MODEL_SCHEDULES=20000 $(call SOAK,ReviewFunctions.Tests) \
		"FullyQualifiedName~PageAuditTests|FullyQualifiedName~Tests.Desk.|FullyQualifiedName~HostileTextTests|FullyQualifiedName~PagingTests|\
	FullyQualifiedName~LifePropertyTests"
	@IMAGE_USES=2000 MODEL_SCHEDULES=20000 $(call SOAK,ReviewFunctions.Core.Tests) FullyQualifiedName~BoundedMemoryTests
	@MODEL_SCHEDULES=20000 $(call SOAK,ReviewFunctions.Core.Tests) FullyQualifiedName~ModelTests

%/node_modules/.package-lock.json: %/package-lock.json
	@cd $* && npm ci --ignore-scripts --no-fund --no-audit --silent

# Measures what docs/benchmarks.md says. PART is one of load, feeds, publish, start, memory, images, moving, desk; without it, all of them.
bench: $(EMULATOR) $(JUDGES)
	@[ -n "$(filter-out load,$(PART))" ] || tests/ReviewFunctions.Benchmarks/tools.sh
	@[ -n "$(filter-out desk,$(PART))" ] || tests/install-judges.sh chromium
	@PATH="$$PATH:/usr/sbin" dotnet run --project tests/ReviewFunctions.Benchmarks -c Release -- $(PART)

bench-images:
	@$(MAKE) -s --no-print-directory bench PART=images

format:
	dotnet format

# Has the site that runs here (PORT, DATA) derive every document again.
rebuild:
	@node infra/local/rebuild.mjs

# The command line, with the words in ARGS: make cli ARGS="check review.md"
cli:
	$(call NEEDS,dotnet,install the .NET 10 SDK)
	@dotnet build src/ReviewFunctions.Cli -c Release --nologo -v quiet -tl:off "-clp:ErrorsOnly;NoSummary" >&2
	@dotnet src/ReviewFunctions.Cli/bin/Release/net10.0/review-functions.dll $(ARGS)

# Everything that cannot be made again into the file FILE (backup-TIME.zip), and back into an empty account. Without a connection: that of DATA.
backup restore: $(EMULATOR)
	$(call NEEDS,dotnet,install the .NET 10 SDK)
	@node infra/local/backup.mjs $@

# The app for Azure as a zip.
package:
	$(call NEEDS,zip,install zip)
	@infra/deploy/package.sh

# To the resource group GROUP, made in LOCATION if it is missing. What else can be said: infra/main.bicepparam.
deploy:
	$(call NEEDS,az,install the Azure CLI)
	@infra/deploy/package.sh
	@infra/deploy/provision.sh
	@infra/deploy/push.sh

# Tries the site at SITE with the function key KEY; without them, the one of make run.
smoke:
	@node infra/deploy/smoke.mjs

clean:
	rm -rf .bench .data .package infra/azurite/node_modules tests/judges/node_modules
	git clean -fdXq src tests
