#!/usr/bin/env bash
# Does what the Dockerfile does, without a container: installs and copies into a folder that nobody can write, runs the
# bot in it as a user with no rights, asks for its health, and stops it. For machines that have no container engine.
set -eu
cd "$(dirname "$0")/.."

readonly USER_ID=10001
readonly PORT="${METRICS_PORT:-19280}"
work="$(mktemp -d)"
bot=''

clean_up() {
  if [ -n "$bot" ]; then kill -KILL "$bot" 2>/dev/null || true; fi
  chmod -R u+w "$work"
  rm -rf "$work"
}
trap clean_up EXIT

# Becomes a command, as the user of the image where this runs as root, else as whoever runs it, whom the modes keep from
# writing. For a shell of its own: the signals that it gets are then the command's.
become() {
  if [ "$(id -u)" -eq 0 ]; then
    exec setpriv --reuid="$USER_ID" --regid="$USER_ID" --clear-groups --no-new-privs --bounding-set=-all "$@"
  else exec "$@"; fi
}

fail() {
  echo "FAILED: $1"
  if [ -f "$work/log" ]; then tail -n 40 "$work/log"; fi
  exit 1
}

app="$work/app"
mkdir -p "$app" "$work/data" "$work/tmp"
# What the Dockerfile copies from here, by its own lines.
grep '^COPY ' Dockerfile | grep -v -- '--from=' | while read -r _ line; do
  target="$app/${line##* }"
  case "$target" in */) mkdir -p "$target" ;; *) mkdir -p "$(dirname "$target")" ;; esac
  # shellcheck disable=SC2086 # several sources, none with a space
  cp -R ${line% *} "$target"
done
install="$(sed -n 's/^RUN \(npm ci.*\)$/\1/p' Dockerfile)"
[ -n "$install" ] || fail 'the Dockerfile does not say how packages are installed'
(cd "$app" && sh -c "$install") >"$work/npm.log" 2>&1 || {
  cat "$work/npm.log"
  exit 1
}
chmod -R a-w,a+rX "$app"
chmod 711 "$work"
if [ "$(id -u)" -eq 0 ]; then chown "$USER_ID:$USER_ID" "$work/data" "$work/tmp"; fi
echo "installed: $(du -sm "$app" | cut -f1) MB, of which Node $(du -smL "$app/node_modules/.bin/node" | cut -f1) MB"

# Without a token, so that nobody's Discord is asked: production would refuse that.
cd "$app"
become env -i PATH=/usr/bin:/bin HOME=/nonexistent TMPDIR="$work/tmp" DATA_DIR="$work/data" NODE_ENV=development \
  METRICS_PORT="$PORT" HTTP_PORT=0 node_modules/.bin/node --import ./src/require-node.js src/main.ts >"$work/log" 2>&1 &
bot=$!

ask() { (become env -i METRICS_PORT="$PORT" node_modules/.bin/node deploy/ask-health.js); }
for _ in $(seq 60); do
  if grep -q 'type /news' "$work/log"; then break; fi
  kill -0 "$bot" 2>/dev/null || fail 'the bot ended while it started'
  sleep 1
done
grep -q 'type /news' "$work/log" || fail 'the bot has not started in a minute'
ask || fail 'it is not healthy'

kill -TERM "$bot"
code=0
wait "$bot" || code=$?
bot=''
[ "$code" -eq 0 ] || fail "it ended with $code"
if ask >/dev/null; then fail 'something is healthy after the end'; fi
written="$(find "$app" -newer "$work/npm.log" -type f | head -n 3)"
[ -z "$written" ] || fail "it wrote into its program: $written"
echo "started, healthy, stopped with 0; kept in its data folder: $(ls "$work/data" | tr '\n' ' ')"
