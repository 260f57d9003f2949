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

# One compiler for all projects; it ends by itself when it has had nothing to do for a while.
export UseSharedCompilation=true
begun=$(date +%s)
dotnet build -c Release --nologo -v quiet -tl:off "-clp:ErrorsOnly;NoSummary" || finish 0 1 0
# `make run` need not build again what was built here.
touch -d "@$begun" src/ReviewFunctions/bin/Release/net10.0/.built
echo "Built in $(($(date +%s) - begun)) s"

run() { # project
    local begun log=$logs/$1
    begun=$(date +%s)
    dotnet test "tests/ReviewFunctions.$1" -c Release --no-build --nologo >"$log" 2>&1 || echo broken >"$log.broken"
    grep -vE '^(Test run for|A total of|$)' "$log"
    echo "$1: $(($(date +%s) - begun)) s"
}

# The app's tests wait for the storage most of the time; the others run beside them.
run Tests &
for project in Package.Tests LocalHost.Tests Markup.Tests Reviews.Tests Cli.Tests Core.Tests Imaging.Tests Storage.Tests Pages.Tests Infra.Tests; do run "$project"; done
wait

sum() { cat "$logs"/*.Tests "$logs/Tests" | grep -oE "^(Passed|Failed)! .* $1: +[0-9]+" | awk '{ total += $NF } END { print total + 0 }'; }
passed=$(sum Passed) failed=$(sum Failed) skipped=$(sum Skipped)
# A project that ends without its closing line has crashed, which counts as a failure.
[ -n "$(ls "$logs"/*.broken 2>/dev/null)" ] && [ "$failed" -eq 0 ] && failed=1
finish "$passed" "$failed" "$skipped"
