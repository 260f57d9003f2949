#!/usr/bin/env bash
# Installs the load generator and the web server that `make bench` compares with: as root on Debian. Elsewhere it says what is missing.
set -euo pipefail
PATH=$PATH:/usr/sbin

missing=()
command -v wrk > /dev/null || missing+=(wrk)
command -v nginx > /dev/null || missing+=(nginx-light)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get > /dev/null || [ "$(id -u)" -ne 0 ]; then
    echo "Missing for the load benchmark: ${missing[*]} (the names are Debian's)" >&2
    exit 1
fi

# Only the program is wanted: a fresh nginx is not to be started as a service.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' > $policy
    chmod +x $policy
    trap 'rm -f $policy' EXIT
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
