/**
 * Advice (samenwerking verkennen): for a task, which partners, which level, which form and which existing body
 * could take it on, every reason with its records. Leans on the register and the patchwork; it never decides.
 */
import type { Room } from "#kit/room.ts";
import { importRegionsVerb, regionMigrations } from "./regions/index.ts";

export type { RegionTables } from "./regions/index.ts";

export const advice: Room = {
  name: "advice",
  migrations: regionMigrations,
  cli: [importRegionsVerb],
};
