/**
 * Readiness (klaar voor besluit): what must be on the table before a signature: questions as data, what organisations answered, and a
 * dossier that waits for it. Leans on dossiers, and holds its steps back through the place it leaves for that.
 */
import type { Room } from "#kit/room.ts";
import { TOGETHER_PATH } from "#rooms/dossiers";
import { activityPart } from "./activities/part.ts";
import { answerPart } from "./answers/part.ts";
import { bioPart } from "./bio/part.ts";
import { chainPart } from "./chains/part.ts";
import { gatePart } from "./gate/part.ts";
import { heirPart } from "./heirs/part.ts";
import { logPart } from "./logbook/part.ts";
import { readinessPages } from "./pages.tsx";
import { joinedParts } from "./parts.ts";
import { publishedPart } from "./published/part.ts";
import { READINESS_PATH } from "./paths.ts";
import { servicePart } from "./services/part.ts";
import { statementPart } from "./statements/part.ts";
import words from "./woorden.md?raw";

export type { GivenAnswer } from "./answers/facts.ts";
export { answersFor } from "./answers/queries.ts";
export type { AnswerTables } from "./answers/tables.ts";

/** Its front pages: the question sets themselves. */
const setPart = {
  pages: readinessPages,
  places: [{ label: "Klaar voor besluit", under: TOGETHER_PATH, path: READINESS_PATH, order: 40 }],
};

export const readiness: Room = {
  name: "readiness",
  words,
  ...joinedParts([
    setPart,
    publishedPart,
    gatePart,
    bioPart,
    statementPart,
    heirPart,
    answerPart,
    servicePart,
    chainPart,
    activityPart,
    logPart,
  ]),
};
