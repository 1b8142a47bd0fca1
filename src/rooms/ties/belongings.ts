/** What an organisation takes along of its ties: those that it keeps, with their past and what the others answered. */
import { sql } from "kysely";
import { type Belonging, OF_THIS_INSTALLATION, ofOrganisation, stays } from "#kit/takeout/belonging.ts";
import { KIND } from "./queries.ts";

/** Rows about a tie that the organisation keeps; who takes part in one of another keeps nothing of it. */
const ofOwnTies = (column: string) => (organisation: string) =>
  sql`${sql.ref(column)} in (select id from entry where kind = ${KIND} and organisation = ${organisation})`;

export const belongings: readonly Belonging[] = [
  // In the order in which one leans on another.
  { table: "entry", rows: (it) => sql`kind = ${KIND} and ${ofOrganisation()(it)}` },
  { table: "entry_participant", rows: ofOwnTies("entry") },
  { table: "entry_version", rows: ofOwnTies("entry"), persons: ["actor"] },
  { table: "tie", rows: ofOwnTies("entry") },
  { table: "tie_outsider", rows: ofOwnTies("tie") },
  { table: "tie_answer", rows: ofOwnTies("tie") },
  { table: "tie_word", rows: ofOwnTies("tie") },
  // Who is a guest here was let in here.
  ...stays(OF_THIS_INSTALLATION, "tie_speaker"),
];
