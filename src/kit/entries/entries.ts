/** Beginning and changing what people keep: each change is a new version, and nobody overwrites what he did not see. */
import type { Transaction } from "kysely";
import { type Day, amsterdamDay } from "../day.ts";
import { Problem } from "../problem.ts";
import type { Side } from "../reader.ts";
import { type Machine, stepFrom } from "../states.ts";
import { newUlid } from "../ulid.ts";
import type { Visibility } from "../visibility.ts";
import type { EntryRow, EntryTables } from "./tables.ts";

/** Who does it, for which organisation, and when. */
export interface Doing {
  actor: string;
  organisation: string;
  at: Date;
}

export type Entry = Pick<EntryRow, "id" | "version" | "state">;

/** What stands in a version. */
export interface Content {
  visibility: Visibility;
  participants: readonly string[];
  source: string | null;
  /** All that its room keeps of it, as it is shown of an old version. */
  content: object;
}

export const OVERTAKEN =
  "Iemand anders wijzigde dit terwijl u bezig was. Er is nog niets bewaard; wat u invulde, staat er nog.";

/** Somebody else changed it since the page was opened. */
export class Overtaken extends Problem {
  constructor() {
    super(409, OVERTAKEN);
  }
}

const tablesOf = (trx: Transaction<object>) => trx as unknown as Transaction<EntryTables>;

/**
 * Holds an entry until the transaction ends.
 * @param seen the version that the page showed; null where there was none yet
 * @throws Overtaken when there is another one now, or one at all
 */
export async function holdAt(trx: Transaction<object>, id: string, seen: number | null): Promise<void> {
  const now = await tablesOf(trx)
    .selectFrom("entry")
    .select("version")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if ((now?.version ?? null) !== seen) throw new Overtaken();
}

type Begun = {
  kind: string;
  organisation: string;
  side: Side;
  /** When it was last said to be right, where that was before it was written down here. */
  verifiedOn?: Day;
} & Content;

/** Begins an entry in the first state of its machine. */
export async function beginEntry<State extends string, Verb extends string>(
  trx: Transaction<object>,
  machine: Machine<State, Verb>,
  what: Begun,
  by: Doing,
): Promise<Entry & { state: State }> {
  const [begun] = await beginEntries(trx, machine, [what], by);
  if (!begun) throw new Error(`no ${what.kind} was begun`);
  return begun;
}

/** Rows that one question writes: far below what a question can hold. */
const AT_ONCE = 500;

/** Begins many, in the order in which they come. */
export async function beginEntries<State extends string, Verb extends string>(
  trx: Transaction<object>,
  { begin }: Machine<State, Verb>,
  all: readonly Begun[],
  by: Doing,
): Promise<(Entry & { state: State })[]> {
  const begun: (Entry & { state: State; what: Begun })[] = all.map((what) => ({
    ...{ id: newUlid(by.at), version: 1, state: begin, what },
  }));
  for (let from = 0; from < begun.length; from += AT_ONCE) {
    const some = begun.slice(from, from + AT_ONCE);
    await tablesOf(trx)
      .insertInto("entry")
      .values(
        some.map(({ id, version, state, what }) => ({
          ...{ id, version, state, kind: what.kind, organisation: what.organisation, side: what.side },
          ...{ visibility: what.visibility, source: what.source, began_at: by.at, changed_at: by.at },
          verified_on: what.verifiedOn ?? amsterdamDay(by.at),
        })),
      )
      .execute();
    await writeParticipants(
      trx,
      some.flatMap(({ id, what }) => what.participants.map((organisation) => ({ entry: id, organisation }))),
    );
    await writeVersions(
      trx,
      some.map(({ what, ...entry }) => ({ entry, what })),
      "begin",
      by,
    );
  }
  return begun.map(({ what: _, ...entry }) => entry);
}

/**
 * Takes a step with an entry: its new state, what it holds from now on, and the version that says so.
 * @param what who takes part is left out where that stays as it was: only who keeps it can change that; `organisation` is
 * who keeps it from now on, on the same side, where that is another
 * @param verified whether whoever does it says that all of it is right
 * @throws Problem 409 when its state has no such step, or somebody was first
 */
export async function move<State extends string, Verb extends string>(
  trx: Transaction<object>,
  machine: Machine<State, Verb>,
  entry: Entry & { state: State },
  verb: Verb,
  {
    verified = false,
    participants,
    organisation,
    ...what
  }: Omit<Content, "participants"> & Partial<Content> & { verified?: boolean; organisation?: string },
  by: Doing,
): Promise<Entry & { state: State }> {
  const next = {
    id: entry.id,
    version: entry.version + 1,
    state: stepFrom(machine, entry.state, verb),
  };
  const verifiedOn: { verified_on?: Day } = verified ? { verified_on: amsterdamDay(by.at) } : {};
  const written = await tablesOf(trx)
    .updateTable("entry")
    .set({
      ...{ version: next.version, state: next.state, changed_at: by.at },
      ...{ visibility: what.visibility, source: what.source, ...verifiedOn },
      ...(organisation !== undefined && { organisation }),
    })
    .where("id", "=", entry.id)
    .where("version", "=", entry.version)
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n) throw new Overtaken();
  if (participants) {
    await tablesOf(trx).deleteFrom("entry_participant").where("entry", "=", entry.id).execute();
    await writeParticipants(
      trx,
      participants.map((it) => ({ entry: entry.id, organisation: it })),
    );
  }
  await writeVersions(trx, [{ entry: next, what }], verb, by);
  return next;
}

async function writeParticipants(
  trx: Transaction<object>,
  rows: readonly EntryTables["entry_participant"][],
): Promise<void> {
  if (rows.length === 0) return;
  await tablesOf(trx).insertInto("entry_participant").values(rows).execute();
}

async function writeVersions(
  trx: Transaction<object>,
  versions: readonly { entry: Entry; what: Pick<Content, "visibility" | "content"> }[],
  verb: string,
  { actor, organisation, at }: Doing,
): Promise<void> {
  await tablesOf(trx)
    .insertInto("entry_version")
    .values(
      versions.map(({ entry: { id, version, state }, what: { visibility, content } }) => ({
        ...{ entry: id, version, verb, state, visibility, at, actor, organisation },
        content: JSON.stringify(content),
      })),
    )
    .execute();
}
