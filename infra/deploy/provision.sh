#!/usr/bin/env bash
# Makes the resources, or brings them up to date: GROUP, LOCATION, and what infra/main.bicepparam reads. Prints nothing but faults.
set -euo pipefail
cd "$(dirname "$0")/../.."

: "${GROUP:?says which resource group}"
if [ "$(az group exists --name "$GROUP")" = false ]; then
    az group create --name "$GROUP" --location "${LOCATION:?says where the new resource group is to be}" --output none
fi
az deployment group create --resource-group "$GROUP" --name review-functions --parameters infra/main.bicepparam --output none
