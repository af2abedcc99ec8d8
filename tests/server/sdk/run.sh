#!/bin/sh
# SPDX-FileCopyrightText: The Spendwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh SERVER FOLDER: installs the official client into FOLDER and lets it check SERVER. Ends with 77, for
# "skipped", where there is no npm, a Node too old for the client, or no way to the registry.
set -eu
server=$1
folder=$2
source=$(cd "$(dirname "$0")" && pwd)

skip() {
    echo "SKIPPED: $*"
    exit 77
}

command -v npm >/dev/null || skip "npm is not installed"
node --eval 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' || skip "Node $(node --version) is older than 18"
mkdir -p "$folder"
if ! cmp -s "$source/package-lock.json" "$folder/installed.json"; then
    rm -f "$folder/installed.json"
    cp "$source/package.json" "$source/package-lock.json" "$folder"
    (cd "$folder" && npm ci --no-audit --no-fund --ignore-scripts) || skip "the packages cannot be fetched"
    cp "$source/package-lock.json" "$folder/installed.json"
fi
cp "$source/check.mjs" "$source/server.mjs" "$folder"
unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY ANTHROPIC_API_KEY ANTHROPIC_AUTH_TOKEN ANTHROPIC_BASE_URL
MESSAGES_SERVER=$server exec node "$folder/check.mjs"
