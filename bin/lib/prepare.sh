# Sourced by the scripts beside this folder: installs the exact packages once, and puts the pinned Node first on PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if ! command -v npm >/dev/null; then
  echo "npm ontbreekt. Installeer Node.js 20 of nieuwer; Vliegwiel haalt daarna zelf de juiste versie op." >&2
  exit 1
fi
if ! cmp -s package-lock.json node_modules/.vliegwiel-lock 2>/dev/null; then
  echo "Pakketten installeren…" >&2
  # No package runs a script of its own: every byte that comes in is in the lock file.
  npm ci --include=dev --include=optional --ignore-scripts --no-audit --no-fund --loglevel=error >&2
  cp package-lock.json node_modules/.vliegwiel-lock
fi
export PATH="$PWD/node_modules/.bin:$PATH"
# What Node compiled once it reads back at the next start.
export NODE_COMPILE_CACHE="${NODE_COMPILE_CACHE:-$PWD/dist/compile-cache}"
if [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 24')" != true ]; then
  echo "Voor dit systeem komt geen Node.js mee. Installeer Node.js 24 of nieuwer; hier staat $(node --version)." >&2
  exit 1
fi

# Bundles the server and the style sheet when a source is newer than the last build.
build() {
  if [ ! -f dist/.built ] || [ -n "$(find src package.json vite.config.ts assets.config.ts -newer dist/.built -print -quit)" ]; then
    echo "Bouwen…" >&2
    vite build --logLevel warn >&2
    vite build --mode assets --logLevel warn >&2
    bin/lib/sbom.sh > dist/sbom.cdx.json
    # The first start reads back what is compiled here.
    node dist/server/cli.js >/dev/null 2>&1
    touch dist/.built
  fi
}
