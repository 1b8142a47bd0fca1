/** What every room says of who may reach its routes (`access.ts`), gathered. */
import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RoomAccess } from "../../src/kit/route-access.ts";

const source = join(import.meta.dirname, "..", "..", "src");
const stated: RoomAccess[] = [];
for (const file of ["site/access.ts", ...globSync("rooms/*/access.ts", { cwd: source }).toSorted()]) {
  const { access } = (await import(pathToFileURL(join(source, file)).href)) as { access: RoomAccess };
  stated.push(access);
}

export const PUBLIC = stated.flatMap((it) => it.public);
export const ENTRANCE = stated.flatMap((it) => it.entrance ?? []);
export const RULES = stated.flatMap((it) => it.rules ?? []);
export const GUARDED = stated.flatMap((it) => it.guarded ?? []);
