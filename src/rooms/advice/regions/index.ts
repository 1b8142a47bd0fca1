/**
 * Regions fixed by law or agreement that are no arrangement themselves (jeugdregio, arbeidsmarktregio, …). Those that
 * are public facts come along (`data/regions`); whoever hosts this can import others. Every row keeps its source, its
 * licence, the day of the facts and its import.
 */
export { importRegions } from "./import.ts";
export { kindCode, KNOWN_KINDS, type RegionKind, regionKind } from "./kinds.ts";
export { readRegions, regionsFor, regionsOf } from "./queries.ts";
export type { Region, RegionMember } from "./resolve.ts";
export { regionMigrations, type RegionTables } from "./tables.ts";
export { loadRegionsWhenNew } from "./snapshot.ts";
export { exportRegionsVerb, importRegionsVerb } from "./verbs.ts";
