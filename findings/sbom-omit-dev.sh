#!/usr/bin/env bash
# Date: 29 November 2026. npm 11.19.1.
#
# `npm sbom --omit dev` leaves out packages that ship. A package that the product needs and that something for building
# needs too (here `ms`: of `debug`, which ships, and of `ms` itself as a dev dependency) is not in the list, though the
# lock file does not call it `dev` and `npm ci --omit=dev` does install it. Who follows leaks by that list never hears of
# one in it. Whole is: the list with nothing omitted, without the components that have the property
# `cdx:npm:package:development`.
#
# Output seen:
#   Installed without dev: debug ms. Listed without dev: debug.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name":"finding","version":"1.0.0","private":true,"dependencies":{"debug":"4.4.3"},"devDependencies":{"ms":"2.1.3"}}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --package-lock-only
npm ci --silent --omit=dev --no-audit --no-fund --ignore-scripts
installed="$(cd node_modules && echo *)"
listed="$(npm sbom --sbom-format cyclonedx --omit dev --package-lock-only |
  node -p 'JSON.parse(require("fs").readFileSync(0)).components.map((it) => it.name).sort().join(" ")')"
echo "Installed without dev: $installed. Listed without dev: $listed."
[ "$installed" = "debug ms" ] && [ "$listed" = debug ]
