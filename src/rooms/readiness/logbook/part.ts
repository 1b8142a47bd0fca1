/** What the log of processings adds to the room. */
import type { RoomPart } from "../parts.ts";
import { logPolicies, logScopes } from "./actions.ts";
import { reportData, writingApi, writtenData } from "./api.ts";
import { logBelongings, logParting } from "./belongings.ts";
import { forgetLines } from "./keeping.ts";
import { logPages } from "./pages.tsx";
import { logProcessings } from "./processings.ts";
import { logSections } from "./section.tsx";
import { logMigrations } from "./tables.ts";

export const logPart: RoomPart = {
  migrations: logMigrations,
  tables: { processing_log: "regels van systemen in het logboek" },
  policies: logPolicies,
  scopes: logScopes,
  processings: logProcessings,
  belongings: logBelongings,
  parting: logParting,
  forget: (db, at) => forgetLines(db, at),
  faces: [writingApi, writtenData, reportData],
  pages: logPages,
  sections: { organisation: logSections },
};
