/**
 * Collaborations (samenwerkingen): which organisations do what together, under which legal form, and
 * since when. Leans on organisations and tasks. Nothing here knows about people.
 */
import type { Room } from "#kit/room.ts";
import { migrations } from "./tables.ts";

export * from "./facts.ts";
export { joinChains } from "./chains.ts";
export { closeVersions, derive, storeVersions } from "./store.ts";
export type { CollaborationTables } from "./tables.ts";

export const collaborations: Room = { name: "collaborations", migrations };
