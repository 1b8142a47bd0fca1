# Sourced by bin/ci: a temporary PostgreSQL cluster on a loopback port, gone when the script ends.
start_postgres() {
  if [ -n "${TEST_DATABASE_URL:-}" ]; then
    return
  fi
  local bins
  bins="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
  if [ -z "$bins" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "PostgreSQL installeren voor de databasetests…" >&2
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null
    bins="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
  fi
  if [ -z "$bins" ]; then
    echo "PostgreSQL ontbreekt. Installeer het ('sudo apt-get install postgresql') of zet TEST_DATABASE_URL." >&2
    exit 1
  fi
  POSTGRES_DIR="$(mktemp -d)"
  POSTGRES_PORT="$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')"
  # initdb refuses to run as root.
  POSTGRES_AS=()
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$POSTGRES_DIR"
    POSTGRES_AS=(runuser -u postgres --)
  fi
  POSTGRES_BINS="$bins"
  (cd / && "${POSTGRES_AS[@]}" "$bins/initdb" -D "$POSTGRES_DIR/data" -U postgres -A trust -E UTF8 --locale=C >/dev/null)
  (cd / && "${POSTGRES_AS[@]}" "$bins/pg_ctl" -D "$POSTGRES_DIR/data" -w -l "$POSTGRES_DIR/log" \
    -o "-p $POSTGRES_PORT -c fsync=off -c max_locks_per_transaction=256 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$POSTGRES_DIR" start >/dev/null)
  trap stop_postgres EXIT
  export TEST_DATABASE_URL="postgres://postgres@127.0.0.1:$POSTGRES_PORT/postgres"
}

stop_postgres() {
  (cd / && "${POSTGRES_AS[@]}" "$POSTGRES_BINS/pg_ctl" -D "$POSTGRES_DIR/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$POSTGRES_DIR"
}
