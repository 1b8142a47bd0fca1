/**
 * Elsewhere (van elders): what other installations show to everyone, read by their API and kept with its source and day.
 * Nobody changes it here. Leans on organisations.
 */
import type { Room } from "#kit/room.ts";
import { organisationSections } from "./section.tsx";
import { migrations } from "./tables.ts";
import { elsewhereVerbs } from "./verbs.ts";
import words from "./woorden.md?raw";

export const elsewhere: Room = {
  name: "elsewhere",
  words,
  migrations,
  tables: { installation: "andere installaties", read_tie: "overige samenwerkingen van elders" },
  cli: elsewhereVerbs,
  sections: { organisation: organisationSections },
};
