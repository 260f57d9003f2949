#!/usr/bin/env bash
# make test: builds without a warning, checks the format and runs every test project. The last line is "N passed, M failed".
set -uo pipefail
cd "$(dirname "$0")/.."

tests/install-judges.sh

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

finish() { # passed failed skipped
    echo
    if [ "$3" -gt 0 ]; then echo "$1 passed, $2 failed, $3 skipped"; else echo "$1 passed, $2 failed"; fi
    [ "$2" -eq 0 ] && [ "$1" -gt 0 ] && exit 0
    exit 1
}

# Runtimes compile quickly rather than well, and collect rarely: tests end before more would pay, and take half of the time.
export DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x8000000 NODE_OPTIONS=--max-semi-space-size=64
# Threads that wait for work sleep at once: with a dozen processes on two cores those that spin take the time of those that work.
export DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0

# One compiler for all projects; it ends by itself when it has had nothing to do for a while.
export UseSharedCompilation=true
begun=$(date +%s)
dotnet build -c Release --nologo -v quiet -tl:off "-clp:ErrorsOnly;NoSummary" || finish 0 1 0
# `make run` need not build again what was built here.
touch -d "@$begun" src/ReviewFunctions/bin/Release/net10.0/.built
echo "Built in $(($(date +%s) - begun)) s"

run() { # project [options]
    local begun log=$logs/$1 program=tests/ReviewFunctions.$1/bin/Release/net10.0/ReviewFunctions.$1.dll
    begun=$(date +%s)
    # The project's own program, without a test platform around it.
    dotnet "$program" -noLogo -noColor "${@:2}" >"$log" 2>&1
    grep -E '^ +ReviewFunctions.* Total: ' "$log" || cat "$log"
    echo "$1: $(($(date +%s) - begun)) s"
}

runEach() { for project in "$@"; do run "$project"; done; }

# The app's tests wait for the storage and for the one browser, so three at once keep two cores busy. The others run beside them.
run Tests -maxThreads 3 &
runEach Package.Tests LocalHost.Tests Core.Tests Markup.Tests Reviews.Tests Desk.Tests Cli.Tests Imaging.Tests Storage.Tests Pages.Tests \
    Infra.Tests &
wait

# What failed is said last, and its names once more, where whoever reads only the end finds them.
failures='\[FAIL\]|Cleanup Failure|FATAL ERROR'
grep -h -A 25 -E "$failures" "$logs"/*
grep -h -E "$failures" "$logs"/*

total=0 failed=0 skipped=0
for log in "$logs"/*; do
    # A project that ends without its closing line has crashed, which counts as a failure.
    summary=$(grep -E '^ +ReviewFunctions.* Total: ' "$log") || summary="Total: 1, Errors: 1, Failed: 0, Skipped: 0"
    read -r ran errors failures skips <<<"$(sed -E 's/.*Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+).*/\1 \2 \3 \4/' <<<"$summary")"
    total=$((total + ran)) failed=$((failed + errors + failures)) skipped=$((skipped + skips))
done
finish $((total - failed - skipped)) "$failed" "$skipped"
