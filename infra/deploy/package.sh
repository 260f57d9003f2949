#!/usr/bin/env bash
# make package: the app for Azure as one zip, .package/app.zip. Built apart from the local runtime's output.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=.package
rm -rf "$out/app" "$out/app.zip"
mkdir -p "$out"
if ! dotnet publish src/ReviewFunctions -c Release -p:FunctionsWorker=true --artifacts-path "$out/build" -o "$out/app" --nologo -v quiet >"$out/log" 2>&1; then
    missing=$(grep -oE 'NU1101: [^ ]+ [^ ]+ [^ ]+ [^ ]+' "$out/log" | grep -oE 'Microsoft\.Azure\.[A-Za-z.]*[A-Za-z]' | sort -u | paste -sd ' ' || true)
    if [ -n "$missing" ]; then
        echo "No package: the worker's packages cannot be restored from the NuGet sources of this machine ($missing)." >&2
    else
        cat "$out/log" >&2
    fi
    exit 1
fi
# The folder .azurefunctions has a leading dot and belongs in it.
(cd "$out/app" && zip -qr ../app.zip .)
echo "$out/app.zip"
