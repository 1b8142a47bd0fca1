/**
 * The chain over what was recorded: each link is a hash over the link before it and one line, so that nobody can take a
 * line out, change it or swap two without all links after it differing. The links are made afterwards by one sealer: in
 * the transactions themselves, all who write would wait for each other.
 */
import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { longBefore } from "../processing.ts";
import { RECORD_LASTS } from "./pruning.ts";
import type { AuditTables } from "./tables.ts";

export interface Line {
  id: string | number;
  at: Date;
  actor: string | null;
  action: string;
  object: string;
  result: string;
  origin: string;
  content: Buffer | null;
  through: string | null;
}

/** What the first link follows. */
export const BEGIN: Buffer = Buffer.alloc(32);

/** A link: SHA-256 over the one before it and the line, as JSON with its fields in one order. */
export const linkOf = (before: Buffer, line: Line): Buffer =>
  createHash("sha256")
    .update(before)
    .update(
      JSON.stringify([
        String(line.id),
        line.at.toISOString(),
        line.actor,
        line.action,
        line.object,
        line.result,
        line.origin,
        line.content?.toString("hex") ?? null,
        // Lines from before there was such a field keep their link.
        ...(line.through === null ? [] : [line.through]),
      ]),
    )
    .digest();

const columns = ["id", "at", "actor", "action", "object", "result", "origin", "content", "through"] as const;
/** Lines that one round seals. */
export const MOST = 5_000;
/** Two web processes, or a process and a drill, do not seal at once. */
const LOCK = 6_013_081;

/**
 * Seals the lines that were committed since the last round.
 * @returns how many; null when another process is at it
 */
export const seal = (db: Kysely<AuditTables>): Promise<number | null> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(
      trx,
    );
    if (!rows[0]?.mine) return null;
    const last = await trx
      .selectFrom("audit_seal")
      .select(["place", "hash"])
      .orderBy("place", "desc")
      .limit(1)
      .executeTakeFirst();
    const lines = await trx
      .selectFrom("audit_waiting as w")
      .innerJoin("audit_event as e", "e.id", "w.event")
      .select(columns.map((it) => `e.${it}` as const))
      .orderBy("e.id")
      .limit(MOST)
      .execute();
    if (lines.length === 0) return 0;
    let place = last?.place ?? 0;
    let hash: Buffer = last?.hash ?? BEGIN;
    const links = lines.map((line) => {
      hash = linkOf(hash, line);
      place += 1;
      return { place, event: line.id, hash };
    });
    await trx.insertInto("audit_seal").values(links).execute();
    await trx
      .deleteFrom("audit_waiting")
      .where(
        "event",
        "in",
        links.map((it) => it.event),
      )
      .execute();
    return links.length;
  });

/** The last link; null before the first. */
export async function headOf(db: Kysely<AuditTables>): Promise<Anchored | null> {
  const last = await db
    .selectFrom("audit_seal")
    .select(["place", "hash"])
    .orderBy("place", "desc")
    .limit(1)
    .executeTakeFirst();
  return last ? { place: last.place, hash: last.hash.toString("hex") } : null;
}

export interface Verdict {
  /** Lines whose links are right, and those that went after their term. */
  sealed: number;
  /** Of those the ones that went. */
  pruned: number;
  /** Lines that wait for their link. */
  unsealed: number;
  /** The last link, in hex; null when there is none. */
  head: { place: number; hash: string } | null;
  /** What is wrong, in sentences; the first break and what an anchor contradicts. */
  faults: string[];
}

/** A link that was written down outside the database. */
export interface Anchored {
  place: number;
  hash: string;
  /** When; not of the last link itself. */
  at?: string;
}

/** What is wrong with the beginning of a chain of which the oldest lines went: nothing but an anchor shows that. */
function prunedFaults({ place, hash }: Pruned, anchors: readonly Anchored[], at: Date): string[] {
  if (anchors.length === 0) return [];
  const anchored = anchors.find((it) => it.place === place);
  const upTo = `De regels tot en met schakel ${place} zijn opgeruimd`;
  if (anchored?.hash !== hash.toString("hex"))
    return [`${upTo}, maar die schakel is niet zo buiten de database vastgelegd.`];
  const term = longBefore(at, RECORD_LASTS);
  return anchored.at !== undefined && new Date(anchored.at) > term
    ? [`${upTo}, en dat is te vroeg: die schakel is jonger dan de bewaartermijn.`]
    : [];
}

type Pruned = AuditTables["audit_pruned"];

/**
 * Reads the whole chain again.
 * @param anchors what was written down elsewhere: a tail cut off or a chain made anew shows by these alone
 * @param at the moment it is: what went before its term shows by that
 */
export async function verify(
  db: Kysely<AuditTables>,
  anchors: readonly Anchored[],
  at: Date,
): Promise<Verdict> {
  const gone = await db
    .selectFrom("audit_pruned")
    .selectAll()
    .orderBy("place", "desc")
    .limit(1)
    .executeTakeFirst();
  const pruned = gone?.place ?? 0;
  const faults = gone ? prunedFaults(gone, anchors, at) : [];
  const expected = new Map(anchors.filter((it) => it.place > pruned).map((it) => [it.place, it.hash]));
  let before: Buffer = gone?.hash ?? BEGIN;
  let sealed = pruned;
  let head: Verdict["head"] = null;
  for (let from = pruned; ; from += MOST) {
    const rows = await db
      .selectFrom("audit_seal as s")
      .leftJoin("audit_event as e", "e.id", "s.event")
      .select(["s.place", "s.event", "s.hash", ...columns.map((it) => `e.${it}` as const)])
      .where("s.place", ">", from)
      .where("s.place", "<=", from + MOST)
      .orderBy("s.place")
      .execute();
    for (const { place: nth, event, hash, ...line } of rows) {
      if (nth !== sealed + 1 && faults.length === 0)
        faults.push(`Schakel ${sealed + 1} ontbreekt: de volgende is ${nth}.`);
      const right = line.id !== null && linkOf(before, line as Line).equals(hash);
      if (!right && faults.length === 0)
        faults.push(
          line.id === null
            ? `Regel ${event} is weg, en schakel ${nth} hoort erbij.`
            : `Schakel ${nth} past niet op regel ${event}: de regel of een eerdere is veranderd.`,
        );
      const anchored = expected.get(nth);
      if (anchored !== undefined && anchored !== hash.toString("hex"))
        faults.push(`Schakel ${nth} is een andere dan buiten de database is vastgelegd.`);
      expected.delete(nth);
      before = hash;
      sealed = nth;
      head = { place: nth, hash: hash.toString("hex") };
    }
    if (rows.length === 0) {
      const { more } = await db
        .selectFrom("audit_seal")
        .select((eb) => eb.fn.countAll<number>().as("more"))
        .where("place", ">", from)
        .executeTakeFirstOrThrow();
      if (more === 0) break;
    }
  }
  const [missing] = [...expected.keys()].sort((a, b) => a - b);
  if (missing !== undefined)
    faults.push(`Schakel ${missing} is buiten de database vastgelegd, en hier weg: het einde is afgekapt.`);
  const { waiting, lost } = await db
    .selectFrom("audit_event as e")
    .leftJoin("audit_seal as s", "s.event", "e.id")
    .leftJoin("audit_waiting as w", "w.event", "e.id")
    .select((eb) => [
      eb.fn.count<number>("w.event").as("waiting"),
      sql<number>`count(*) filter (where w.event is null)`.as("lost"),
    ])
    .where("s.place", "is", null)
    .executeTakeFirstOrThrow();
  if (lost > 0) faults.push(`${lost} regels staan in geen schakel en wachten er ook niet op.`);
  return { sealed, pruned, unsealed: waiting, head, faults };
}
