/**
 * Law (wet): what the acts say of collaborations, as one table of rules with article, validity and what was read.
 * Leans on nothing; the rooms above ask what is in force. One page shows the table and says what was not read.
 * Nothing here knows an organisation or an arrangement.
 */
import type { Room } from "#kit/room.ts";
import { pages } from "./pages.tsx";
import { LAW_PATH } from "./paths.ts";
import words from "./woorden.md?raw";

export * from "./abilities.ts";
export * from "./calendar.ts";
export * from "./circles.ts";
export * from "./compulsory.ts";
export * from "./council-rights.ts";
export * from "./councils.ts";
export * from "./forms.ts";
export * from "./mergers.ts";
export * from "./parts.ts";
export * from "./steps.ts";
export { DEADLINE_LAW } from "./deadlines.ts";
export { LAW_PATH } from "./paths.ts";
export { type Bond, BONDS, LEVEL_LAW } from "./levels.ts";
export { type Evidence, evidenceOf, isProvisional, type Rule, statusOf, told } from "./rule.ts";
export { obligatory, rulesInForce } from "./table.ts";
export { endOfTerm, isRestDay, type Term, viewUntil } from "./terms.ts";

export const law: Room = {
  name: "law",
  words,
  pages,
  footer: [{ label: "De wet", path: LAW_PATH, order: 25 }],
};
