#!/usr/bin/env bash
# Puts .package/app.zip into the app that provision.sh made, and tries it: GROUP.
set -euo pipefail
cd "$(dirname "$0")/../.."

: "${GROUP:?says which resource group}"
output() { az deployment group list --resource-group "$GROUP" --query "[?properties.outputs.$1] | sort_by(@, &properties.timestamp) | [-1].properties.outputs.$1.value" --output tsv; }

app=$(output appName)
az functionapp deployment source config-zip --resource-group "$GROUP" --name "$app" --src .package/app.zip --output none
# The key stays in the environment of one process: no file, no argument, no log has it.
SITE=$(output appAddress) KEY=$(az functionapp keys list --resource-group "$GROUP" --name "$app" --query functionKeys.default --output tsv) \
    node infra/deploy/smoke.mjs
echo "Deployed $(output siteAddress)"
