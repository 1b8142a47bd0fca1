/**
 * Who was shown what an organisation keeps and not everyone may see (the view log). It is for the organisation that keeps it:
 * it entrusts what is candid, and can see who came to look. Beside the log of looks (`looks.ts`), which is about data of persons
 * and is theirs to read.
 */
import { type QueryExecutorProvider, sql } from "kysely";
import { amsterdamDay, type Day } from "../day.ts";
import { createLog } from "../log.ts";
import type { Lasts } from "../processing.ts";
import { type Organ, type Reader, type Role, type Seat, type Side, sideOf } from "../reader.ts";
import type { Building } from "../room.ts";
import type { VisibilityColumns } from "../visibility.ts";

/** As long as the log of looks: long enough to see a year of the books back. */
export const VIEWS_LAST = { days: 365 } satisfies Lasts;

/** What was shown. */
export interface Seen extends VisibilityColumns {
  id: string;
}

/** What a line says of whoever was shown it; null for whoever has no place anywhere. */
interface Looker {
  reader_organisation: string | null;
  reader_organ: Organ | null;
  reader_role: Role | null;
  /** `noodtoegang` where it was read by leave for an emergency, `gast` by somebody let in for it. */
  through: "noodtoegang" | "gast" | null;
}

export interface View extends Looker {
  day: Day;
  by: string;
  organisation: string;
  side: Side;
  kind: string;
  /** Which it was; null for who looks at what his own side keeps, of whom is told that he came and no more. */
  entry: string | null;
}

/** Lines that this process wrote already, of the day it is: most pages are opened more than once. */
interface Written {
  day: Day;
  lines: Set<string>;
}
const written = new WeakMap<object, Written>();
/** More than a busy day has; then it begins again, and the database keeps a line from being there twice. */
const MOST_KNOWN = 100_000;

const log = createLog("error");
const busy = new Set<Promise<void>>();

/**
 * Notes that a reader is shown these, as far as they are not for everyone. Written beside the answer: nobody waits for it, and
 * an answer does not fail by it. One line a day for each reader and thing; of who belongs to the side that keeps
 * them one for each kind.
 * @param kind what the room calls them (`entry.kind`)
 */
export function noteViews(
  { primary, clock }: Pick<Building, "primary" | "clock">,
  reader: Reader,
  kind: string,
  shown: readonly Seen[],
): void {
  if (reader.kind === "visitor") return;
  const closed = shown.filter((it) => it.visibility !== "public");
  if (closed.length === 0) return;
  const day = amsterdamDay(clock());
  const fresh = unwritten(
    primary,
    day,
    closed.map((it) => viewOf(reader, kind, it, day)),
  );
  if (fresh.length === 0) return;
  const writing: Promise<void> = writeViews(primary, fresh)
    .catch((error: unknown) => {
      // It is tried again when it is shown again; a page must not fail by it.
      written.delete(primary);
      log.error("who was shown what is not written down", { error: String(error) });
    })
    .finally(() => busy.delete(writing));
  busy.add(writing);
}

/** Waits for what is being written now. */
export const viewsWritten = async (): Promise<void> => {
  await Promise.all(busy);
};

function unwritten(db: object, day: Day, views: readonly View[]): View[] {
  const known = written.get(db);
  const now = known?.day === day && known.lines.size < MOST_KNOWN ? known : { day, lines: new Set<string>() };
  written.set(db, now);
  return views.filter((it) => {
    const line = [it.by, it.organisation, it.side, it.kind, it.entry].join(" ");
    if (now.lines.has(line)) return false;
    now.lines.add(line);
    return true;
  });
}

function viewOf(
  reader: Exclude<Reader, { kind: "visitor" }>,
  kind: string,
  { id, organisation, side }: Seen,
  day: Day,
): View {
  const { own, ...looker } = lookerOf(reader, organisation, side);
  return { ...looker, day, by: reader.id, organisation, side, kind, entry: own ? null : id };
}

/** From which place somebody looks: that on the side itself, else one in that organisation, else the one he acts from. */
function lookerOf(
  reader: Exclude<Reader, { kind: "visitor" }>,
  organisation: string,
  side: Side,
): Looker & { own: boolean } {
  const nobody = { reader_organisation: null, reader_organ: null, reader_role: null };
  if (reader.kind === "guest") return { ...nobody, through: "gast", own: false };
  const borrowed = new Set((reader.emergencies ?? []).map((it) => it.id));
  const seats = reader.seats.filter((it) => !borrowed.has(it.id));
  const there = seats.filter((it) => it.organisation === organisation);
  const onSide = there.find((it) => sideOf(it.organ) === side);
  if (onSide) return { ...placeOf(onSide), through: null, own: true };
  // Whoever keeps the installation looks as that, wherever else he may have a place.
  if (reader.seats.some((it) => borrowed.has(it.id) && it.organisation === organisation))
    return { ...nobody, through: "noodtoegang", own: false };
  const seat = there[0] ?? reader.acting ?? seats[0];
  return { ...(seat ? placeOf(seat) : nobody), through: null, own: false };
}

const placeOf = ({ organisation, organ, role }: Seat) => ({
  ...{ reader_organisation: organisation, reader_organ: organ, reader_role: role },
});

async function writeViews(db: QueryExecutorProvider, views: readonly View[]): Promise<void> {
  await sql`insert into entry_view
      (day, by, organisation, side, kind, entry, reader_organisation, reader_organ, reader_role, through)
    select day, by, organisation, side, kind, entry, reader_organisation, reader_organ, reader_role, through
    from json_populate_recordset(null::entry_view, ${JSON.stringify(views)}::json)
    on conflict do nothing`.execute(db);
}

/** Lines of these sides, the last day first. */
export async function viewsOf(
  db: QueryExecutorProvider,
  organisation: string,
  sides: readonly Side[],
  { limit = null, offset = 0 }: { limit?: number | null; offset?: number } = {},
): Promise<View[]> {
  const { rows } = await sql<View>`
    select day, by, organisation, side, kind, entry, reader_organisation, reader_organ, reader_role, through
    from entry_view where organisation = ${organisation} and side = any(${[...sides]}::text[])
    order by day desc, entry is null, reader_organisation, by, kind, entry
    limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** How many lines there are of these sides, and how many of them are of others than their own people. */
export async function countViews(
  db: QueryExecutorProvider,
  organisation: string,
  sides: readonly Side[],
): Promise<{ all: number; others: number }> {
  const { rows } = await sql<{ all: number; others: number }>`
    select count(*) as all, count(entry) as others from entry_view
    where organisation = ${organisation} and side = any(${[...sides]}::text[])`.execute(db);
  return rows[0] ?? { all: 0, others: 0 };
}

/** On which days somebody was shown what others keep, the last first: for himself. */
export async function viewsBy(
  db: QueryExecutorProvider,
  person: string,
): Promise<Pick<View, "day" | "organisation" | "kind" | "entry">[]> {
  const { rows } = await sql<Pick<View, "day" | "organisation" | "kind" | "entry">>`
    select day, organisation, kind, entry from entry_view where by = ${person}
    order by day desc, organisation, kind, entry`.execute(db);
  return rows;
}

/** Removes what is older than its term: by a function of the owner, for the role that serves can remove no line. */
export async function forgetViews(db: QueryExecutorProvider, at: Date): Promise<void> {
  await sql`select forget_views(${at})`.execute(db);
}
