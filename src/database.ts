import type { RevisionTables } from "#kit/revision.ts";
import type { RegionTables } from "#rooms/advice";
import type { CollaborationTables } from "#rooms/collaborations";
import type { OrganisationTables } from "#rooms/organisations";
import type { RegisterTables } from "#rooms/register";

/** The tables of all rooms together. */
export interface Database
  extends OrganisationTables, CollaborationTables, RegisterTables, RegionTables, RevisionTables {}
