#!/usr/bin/env bash
# Holds docs/openapi.json to the public ruleset of the NL API Design Rules, and makes a client of it with three
# generators, each compiled under strict. ADR_RULESET names another ruleset than the published one, a file too.
set -euo pipefail
copy="$PWD/docs/openapi.json"
ruleset="${ADR_RULESET:-https://static.developer.overheid.nl/adr/ruleset.yaml}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
[ -f "$ruleset" ] && cp "$ruleset" "$folder/ruleset.yaml" || curl -fsSL "$ruleset" -o "$folder/ruleset.yaml"
cd "$folder"
# The copy is of no installation; the rules ask one for its keeper.
description="$folder/openapi.json"
node -e 'const { readFileSync, writeFileSync } = require("node:fs");
const description = JSON.parse(readFileSync(process.argv[1], "utf8"));
description.info.contact = { name: "Beheerder", url: "https://beheerder.example/over/contact", email: "beheer@beheerder.example" };
writeFileSync(process.argv[2], JSON.stringify(description));' "$copy" "$description"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix . @stoplight/spectral-cli@6.16.3 \
  openapi-typescript@7.13.0 orval@7.13.2 @hey-api/openapi-ts@0.95.0 typescript@5.9.3
export PATH="$folder/node_modules/.bin:$PATH"
spectral lint --ruleset ruleset.yaml "$description"
openapi-typescript "$description" --output clients/openapi-typescript.ts
orval --input "$description" --output clients/orval.ts --client fetch
openapi-ts --input "$description" --output clients/hey-api
cat > used.ts <<'USE'
import { lijstSamenwerkingen } from "./clients/orval";
export const second = lijstSamenwerkingen({ pagina: 2, vorm: ["OL"], deelnemer: ["gm0882"], geldigOp: "2026-05-16" });
USE
tsc --strict --noEmit --target es2022 --module esnext --moduleResolution bundler --lib es2023,dom,dom.iterable \
  used.ts clients/openapi-typescript.ts clients/hey-api/index.ts
