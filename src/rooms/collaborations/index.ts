/**
 * Collaborations (samenwerkingen): which organisations do what together, under which legal form, and
 * since when. Leans on organisations and tasks. Nothing here knows about people.
 */
import type { Room } from "#kit/room.ts";
import { OF_THE_REGISTER, stays } from "#kit/takeout/belonging.ts";
import { membershipData, participantData } from "./api.ts";
import { countByTask, countByTheme } from "./counts.ts";
import { collaborationDetail } from "./detail.tsx";
import { documents } from "./documents.ts";
import { frontSections } from "./front-section.tsx";
import { collaborationList } from "./list.tsx";
import type { Moment } from "./moment.ts";
import { organisationSections } from "./organisation-section.tsx";
import { migrations } from "./tables.ts";
import { taskSections, themeSections } from "./task-section.tsx";
import words from "./woorden.md?raw";

export * from "./facts.ts";
export { ExecutorField, executorShown, namedExecutor } from "./executor.tsx";
export { workFilter } from "./filters.ts";
export { joinChains } from "./chains.ts";
export { tenuresOf } from "./tenure.ts";
export { collaborationLink } from "./link.tsx";
export { BESIDE_PATH, collaborationPath, isBeside } from "./paths.ts";
export { CollaborationReference, collaborationReference } from "./reference.ts";
export { applyVersions, deriveWhenMissing, type VersionNews } from "./apply.ts";
export {
  Collaboration as CollaborationSchema,
  formOf,
  SINCE_FIELDS,
  sinceFields,
  taskOf,
  themesOf,
} from "./api-schemas.ts";
export {
  type ChainVersion,
  type CollaborationChain,
  endOf,
  hasPeriod,
  readChain,
  readChainsOn,
} from "./chain-queries.ts";
export { type Moment, momentOf, withoutText } from "./moment.ts";
export {
  type Company,
  companyOf,
  companyOn,
  type Membership,
  membershipsOf,
  participantsServed,
} from "./organisation-queries.ts";
export { boundTo } from "./bound-to.ts";
export type { Participant } from "./participants.ts";
export { type SharedStay, sharedStays } from "./shared-stays.ts";
export { SinceText } from "./since.tsx";
export { crowd, shortOrgan, type Since, sinceRemark } from "./words.ts";
export type { CollaborationTables, TenureBasis } from "./tables.ts";
export { collaborationNumbered, lastBeginning, rolesAround, textsOf, textsOn } from "./texts.ts";

declare module "#kit/room.ts" {
  interface Subjects {
    collaboration: Moment;
    /** The list of all: rooms that know of more than the register hang below it where that is. */
    collaborationList: null;
  }
}

export const collaborations: Room = {
  name: "collaborations",
  words,
  migrations,
  tables: {
    collaboration: "samenwerkingen",
    participation: "deelnames, zoals geregistreerd",
    tenure: "deelnames door de tijd",
    version: "versies van samenwerkingen",
    version_theme: "thema’s van versies",
  },
  belongings: stays(OF_THE_REGISTER, "version", "participation", "tenure", "seat"),
  faces: [collaborationList, collaborationDetail, participantData, membershipData],
  documents,
  // The whole list as a file grows with the register; a page of it does not.
  lane: { name: "compute", only: ["/samenwerkingen.csv"] },
  sections: {
    front: frontSections,
    organisation: organisationSections,
    task: taskSections,
    theme: themeSections,
  },
  counts: { task: countByTask, theme: countByTheme },
  menu: [{ label: "Samenwerkingen", path: "/samenwerkingen", order: 20, start: "Lijst" }],
};
