#!/usr/bin/env bash
# Writes the list of packages that ship (CycloneDX 1.5) to standard output: from the lock file, so for every platform. What
# the embedded PostgreSQL carries inside stands in docs/decisions/0025-postgresql-embedded.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# Not `--omit dev`: that also leaves out what ships when something for building needs it too (findings/sbom-omit-dev.sh).
# And npm calls the product after the folder that it stands in.
npm sbom --sbom-format cyclonedx --package-lock-only | node -e '
const list = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
list.metadata.component.name = require("./package.json").name;
const ships = ({ properties }) => !properties?.some((it) => it.name === "cdx:npm:package:development");
list.components = list.components.filter(ships);
const refs = new Set([list.metadata.component, ...list.components].map((it) => it["bom-ref"]));
list.dependencies = list.dependencies
  .filter((it) => refs.has(it.ref))
  .map((it) => ({ ...it, dependsOn: it.dependsOn.filter((ref) => refs.has(ref)) }));
process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);'
