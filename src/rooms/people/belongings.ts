/** What an organisation takes along of its people: who they are, and their places there. */
import { type QueryExecutorProvider, sql } from "kysely";
import type { Side } from "#kit/reader.ts";
import { hashOf, newSecret } from "#kit/secrets.ts";
import { type Belonging, ofOrganisation, stays } from "#kit/takeout/belonging.ts";

/** Everyone whom a row of the organisation names. */
const named = (organisation: string) => sql`(
  select person from membership where organisation = ${organisation}
  union select given_by from membership where organisation = ${organisation}
  union select unnest(array[made_by, used_by]) from invitation where organisation = ${organisation} and used_at is not null
  union select unnest(array[person, answered_by]) from join_request where organisation = ${organisation}
  union select by from rights_review where organisation = ${organisation})`;

/** Of an organ (`organ`) on a side. */
const onSide = (side: Side) => sql`case organ when 'council' then 'council' else 'executive' end = ${side}`;

/** What only who gives rights on that side reads: who asked for a place there, with what it shows from. */
const askedOn = (organisation: string, side: Side) => sql`organisation = ${organisation} and ${onSide(side)}`;

/** Who asks for a place there and stands in nothing else: his name is for that side as well. */
const onlyAskedOn = (column: string) => (organisation: string, side: Side) => sql`
  ${sql.ref(column)} in (select person from join_request where ${askedOn(organisation, side)})
  and ${sql.ref(column)} not in (select person from membership where organisation = ${organisation})
  and ${sql.ref(column)} not in (select person from join_request
    where organisation = ${organisation} and not (${onSide(side)}))`;

const evidenceOn = (column: string) => (organisation: string, side: Side) =>
  sql`${sql.ref(column)} in (select evidence from join_request where ${askedOn(organisation, side)})`;

/** The files from which a request shows, by this column. */
const evidence = (column: string) => (organisation: string) =>
  sql`${sql.ref(column)} in (select evidence from join_request where organisation = ${organisation})`;

/** Who of these log-ins is known here already: the number in the file, and the one here. */
export async function personsKnown(
  db: QueryExecutorProvider,
  logIns: readonly Record<string, unknown>[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ there: string; here: string }>`
    select n.person as there, l.person as here
    from jsonb_to_recordset(${JSON.stringify(logIns)}::jsonb) as n(issuer text, subject text, person uuid)
    join login l on l.issuer = n.issuer and l.subject = n.subject`.execute(db);
  return new Map(rows.map((it) => [it.there, it.here]));
}

/** A link that was used stays as evidence; it opens nothing, and neither does the hash it gets here. */
const nobodysHash = () => `\\x${hashOf(newSecret()).toString("hex")}`;

export const belongings: readonly Belonging[] = [
  { table: "person", rows: (it) => sql`id in ${named(it)}`, ofSide: onlyAskedOn("id"), persons: ["id"] },
  {
    table: "login",
    rows: (it) => sql`person in ${named(it)}`,
    ofSide: onlyAskedOn("person"),
    persons: ["person"],
  },
  { table: "membership", rows: ofOrganisation(), persons: ["person", "given_by"] },
  {
    table: "invitation",
    rows: (it) => sql`organisation = ${it} and used_at is not null`,
    ofSide: askedOn,
    persons: ["made_by", "used_by"],
    anew: { hash: nobodysHash },
  },
  { table: "file", rows: evidence("id"), ofSide: evidenceOn("id"), persons: ["sent_by"] },
  { table: "file_part", rows: evidence("file"), ofSide: evidenceOn("file") },
  { table: "join_request", rows: ofOrganisation(), ofSide: askedOn, persons: ["person", "answered_by"] },
  {
    table: "rights_review",
    rows: ofOrganisation(),
    ofSide: (organisation, side) => sql`organisation = ${organisation} and side = ${side}`,
    persons: ["by"],
  },
  ...stays("hoort bij wat er op deze installatie gebeurde", "look", "audit_event", "emergency_access"),
  ...stays("een sleutel werkt alleen op deze installatie", "program_key"),
];
