#!/usr/bin/env bash
# make package: the app for Azure as one zip, .package/app.zip, compiled ahead for Linux x64. With DESK_COMPRESSION=Optimal the desk's files
# are those of the last build, which are longer and take no time.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=.package
rm -rf "$out/app" "$out/app.zip"
mkdir -p "$out"
# What is analysed is the build of the whole solution; here it would only cost time.
publish=(dotnet publish src/ReviewFunctions -c Release -r linux-x64 --no-self-contained -p:PublishReadyToRun=true -p:RunAnalyzers=false
    -p:DeskCompression="${DESK_COMPRESSION:-SmallestSize}")
if ! "${publish[@]}" -o "$out/app" --nologo -v quiet >"$out/log" 2>&1; then
    cat "$out/log" >&2
    exit 1
fi
# Symbols and documentation are no use on Azure. The folder .azurefunctions has a leading dot and belongs in it.
find "$out/app" \( -name '*.pdb' -o -name 'ReviewFunctions*.xml' \) -delete
(cd "$out/app" && zip -qr ../app.zip .)
echo "$out/app.zip"
