/** Reading what an organisation has of those that went on in it, and which of their answers it answered anew. */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import type { Reader } from "#kit/reader.ts";
import { placesIn } from "#kit/visibility.ts";
import { heirsAmong } from "#rooms/organisations";
import type { AnswerFacts, EvidenceState } from "./facts.ts";
import type { Db } from "../db.ts";
import { codesOf, itemNow } from "../sets/bio2.ts";
import { SUCCEEDED } from "./heir-tables.ts";

/** An answer of a predecessor, as it stood when that one went on. */
export interface Inherited {
  entry: string;
  version: number;
  organisation: string;
  /** The code under which the item is asked now. */
  item: string;
  facts: AnswerFacts;
  evidence: EvidenceState;
  verifiedOn: Day;
  /** The day from which its heir stands in its place. */
  since: Day;
}

/** All that predecessors answered and did not take back, for who has a place with their heir: by item, then by predecessor. */
export async function inheritedBy(
  db: Db,
  reader: Reader,
  organisation: string,
  today: Day,
  item?: string,
): Promise<Inherited[]> {
  if (!placesIn(reader).organisations.includes(organisation)) return [];
  const { rows } = await sql<Inherited>`
    ${heirsAmong([organisation])}
    select answer.entry, answer.version, answer.organisation, answer.item, answer.facts, answer.evidence,
      answer.verified_on as "verifiedOn", min(heir.day) as since
    from readiness_answer answer join heir on heir.old_key = answer.organisation
    where heir.day <= ${today} and answer.state = 'kept'
      and (${item ?? null}::text is null or ${among("answer.item", item === undefined ? [] : codesOf(item))})
    group by answer.entry
    order by answer.item, answer.organisation`.execute(db);
  return rows.map((it) => ({ ...it, item: itemNow(it.item) }));
}

/** Of these answers those in whose place an heir answered, each with that heir; for whoever leans on them. */
export async function succeededOf(
  db: Db,
  entries: readonly string[],
  today: Day,
): Promise<Map<string, string>> {
  if (entries.length === 0) return new Map();
  const { rows } = await sql<{ entry: string; heir: string }>`
    select entry, heir from ${sql.table(SUCCEEDED)} where ${among("entry", entries)} and day <= ${today}
    order by heir`.execute(db);
  return new Map(rows.map((it) => [it.entry, it.heir]));
}

/** Who went on in these organisations: by the key of the predecessor that of its heir. */
export async function predecessorsOf(
  db: Db,
  organisations: readonly string[],
  today: Day,
): Promise<{ predecessor: string; heir: string }[]> {
  const { rows } = await sql<{ predecessor: string; heir: string }>`
    ${heirsAmong(organisations)} select distinct old_key as predecessor, key as heir from heir
    where day <= ${today}`.execute(db);
  return rows;
}

/** Those of some organisations in which somebody went on who had answered something: for all others there is nothing to ask. */
export async function inheriting(db: Db, organisations: readonly string[], today: Day): Promise<string[]> {
  const { rows } = await sql<{ heir: string }>`
    ${heirsAmong(organisations)} select distinct key as heir from heir
    where day <= ${today} and exists (select from readiness_answer answer
      where answer.organisation = heir.old_key and answer.state = 'kept')`.execute(db);
  return rows.map((it) => it.heir);
}
