/** What an organisation takes along of what was said in dossiers that it keeps, before their decisions. */
import { type Belonging, ofEntries } from "#kit/takeout/belonging.ts";

export const gateBelongings: readonly Belonging[] = [
  "readiness_word",
  "readiness_advice",
  "readiness_override",
  "readiness_override_reason",
].map((table) => ({ table, rows: ofEntries("dossier", "dossier") }));
