# Sourced by bin/test: finds a Chromium for the browser tests, or installs Debian's where that is possible.
find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      CHROMIUM="$(command -v "$name")"
      export CHROMIUM
      return
    fi
  done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Chromium installeren voor de browsertests…" >&2
    if apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; then
      find_chromium
      return
    fi
  fi
  echo "Chromium ontbreekt. Installeer het ('sudo apt-get install chromium') of zet CHROMIUM op het pad van een Chromium of Chrome." >&2
  exit 1
}
