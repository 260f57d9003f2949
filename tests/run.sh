#!/usr/bin/env bash
# make test: builds without a warning, checks the format and runs every test project. The last line is "N passed, M failed".
set -uo pipefail
cd "$(dirname "$0")/.."

tests/install-judges.sh

log=$(mktemp)
trap 'rm -f "$log"' EXIT

finish() { # passed failed skipped
    echo
    if [ "$3" -gt 0 ]; then echo "$1 passed, $2 failed, $3 skipped"; else echo "$1 passed, $2 failed"; fi
    [ "$2" -eq 0 ] && [ "$1" -gt 0 ] && exit 0
    exit 1
}

dotnet build -c Release --nologo -v quiet -tl:off "-clp:ErrorsOnly;NoSummary" || finish 0 1 0
dotnet format --verify-no-changes --no-restore || finish 0 1 0
dotnet format tests/ReviewFunctions.LocalRuntime.Tests/SampleApp --verify-no-changes --no-restore || finish 0 1 0

broken=0
for project in tests/*.Tests; do
    dotnet test "$project" -c Release --no-build --nologo 2>&1 | tee -a "$log" | grep --line-buffered -vE '^(Test run for|A total of|$)'
    [ "${PIPESTATUS[0]}" -eq 0 ] || broken=1
done

sum() { grep -oE "^(Passed|Failed)! .* $1: +[0-9]+" "$log" | awk '{ total += $NF } END { print total + 0 }'; }
passed=$(sum Passed) failed=$(sum Failed) skipped=$(sum Skipped)
# A project that ends without its closing line has crashed, which counts as a failure.
[ "$broken" -eq 1 ] && [ "$failed" -eq 0 ] && failed=1
finish "$passed" "$failed" "$skipped"
