#!/usr/bin/env bash
# make package: the app for Azure as one zip, .package/app.zip, compiled ahead for Linux x64. Built apart from the output of other builds.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=.package
rm -rf "$out/app" "$out/app.zip"
mkdir -p "$out"
publish=(dotnet publish src/ReviewFunctions -c Release -r linux-x64 --no-self-contained -p:PublishReadyToRun=true)
if ! "${publish[@]}" --artifacts-path "$out/build" -o "$out/app" --nologo -v quiet >"$out/log" 2>&1; then
    cat "$out/log" >&2
    exit 1
fi
# Symbols and documentation are no use on Azure. The folder .azurefunctions has a leading dot and belongs in it.
find "$out/app" -maxdepth 1 \( -name '*.pdb' -o -name 'ReviewFunctions*.xml' \) -delete
(cd "$out/app" && zip -qr ../app.zip .)
echo "$out/app.zip"
