/**
 * What an organisation takes along of what it keeps: the heads and past of all of it, for this is the lowest room that keeps
 * something; and of its ties what the others answered.
 */
import { sql } from "kysely";
import { type Belonging, OF_THIS_INSTALLATION, ofOrganisation, stays } from "#kit/takeout/belonging.ts";

/** Rows about what the organisation keeps; who takes part in something of another keeps nothing of it. */
const ofOwn = (column: string) => (organisation: string) =>
  sql`${sql.ref(column)} in (select id from entry where ${ofOrganisation()(organisation)})`;

export const belongings: readonly Belonging[] = [
  // In the order in which one leans on another.
  { table: "entry", rows: ofOrganisation() },
  { table: "entry_participant", rows: ofOwn("entry") },
  { table: "entry_version", rows: ofOwn("entry"), persons: ["actor"] },
  { table: "tie", rows: ofOwn("entry") },
  { table: "tie_outsider", rows: ofOwn("tie") },
  { table: "tie_answer", rows: ofOwn("tie") },
  { table: "tie_word", rows: ofOwn("tie") },
  // Who is a guest here was let in here.
  ...stays(OF_THIS_INSTALLATION, "tie_speaker"),
];
