/**
 * Regions fixed by law or agreement that are no arrangement themselves (jeugdregio, arbeidsmarktregio, …). The
 * product ships none: whoever hosts it imports a file, and every row keeps its source, its owner and its import.
 */
export { importRegions } from "./import.ts";
export { kindCode, KNOWN_KINDS, type RegionKind, regionKind } from "./kinds.ts";
export { readRegions, regionsFor } from "./queries.ts";
export type { Region, RegionMember } from "./resolve.ts";
export { regionMigrations, type RegionTables } from "./tables.ts";
export { importRegionsVerb } from "./verbs.ts";
