/**
 * What an organisation takes along of what it keeps: the heads and past of all of it, for this is the lowest room that keeps
 * something; and of its ties what the others answered.
 */
import { sql } from "kysely";
import type { Side } from "#kit/reader.ts";
import { type Belonging, OF_THIS_INSTALLATION, ofOrganisation, stays } from "#kit/takeout/belonging.ts";

/** Rows about what the organisation keeps; who takes part in something of another keeps nothing of it. */
const ofOwn = (column: string) => (organisation: string) =>
  sql`${sql.ref(column)} in (select id from entry where ${ofOrganisation()(organisation)})`;

/** Those of what one side keeps for itself. */
const ofSide = (column: string) => (organisation: string, side: Side) =>
  sql`${sql.ref(column)} in (select id from entry
    where organisation = ${organisation} and side = ${side} and visibility = 'side')`;

const kept = (table: string, column: string): Belonging => ({
  ...{ table, rows: ofOwn(column), ofSide: ofSide(column) },
});

export const belongings: readonly Belonging[] = [
  // In the order in which one leans on another.
  { table: "entry", rows: ofOrganisation(), ofSide: ofSide("id") },
  kept("entry_participant", "entry"),
  {
    ...{ table: "entry_version", rows: ofOwn("entry"), persons: ["actor"] },
    // What is for more people now can have been for one side then.
    ofSide: (organisation, side) =>
      sql`${ofSide("entry")(organisation, side)} or visibility = 'side' and entry in (select id from entry
        where organisation = ${organisation} and side = ${side})`,
  },
  kept("tie", "entry"),
  kept("tie_outsider", "tie"),
  kept("tie_answer", "tie"),
  kept("tie_word", "tie"),
  // Who is a guest here was let in here.
  ...stays(OF_THIS_INSTALLATION, "tie_speaker"),
];
