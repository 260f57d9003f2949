#!/usr/bin/env bash
# Installs what tests ask that npm and NuGet do not have, and the programs that are named, where that can be done without a question: by root on Debian.
# Elsewhere the tests that need it are skipped by name, or fail if CI is set.
set -uo pipefail

missing=()
for program in chromium-headless-shell "$@"; do
    command -v "$program" >/dev/null || missing+=("$program")
done
[ -e /usr/lib/python3/dist-packages/feedparser/__init__.py ] || missing+=(python3-feedparser)
[ "${#missing[@]}" -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null && exit 0
fi
echo "Not on this machine, and not to be installed from here: ${missing[*]}"
