/** What an organisation takes along of what was said in dossiers that it keeps, before their decisions. */
import { type Belonging, saidOnSide, withEntries } from "#kit/takeout/belonging.ts";

const KIND = "dossier";
/** What parties say among themselves: the other side of the organisation takes along as little of it as it reads. */
const amongParties = (table: string) => saidOnSide(table, KIND, "dossier");

/** In the order in which they can be written: a reason after what it is the reason of. */
export const gateBelongings: readonly Belonging[] = [
  amongParties("readiness_word"),
  amongParties("readiness_advice"),
  withEntries("readiness_override", KIND, "dossier"),
  amongParties("readiness_override_reason"),
];
