/**
 * What organisations confirmed themselves outside the register, of the same task and with some of the same partners. It is told
 * beside what the register has, and in no order with it: the ranking is measured on the register alone.
 */
import type { Day } from "#kit/day.ts";
import { nameMap, shortName } from "#rooms/organisations";
import { publicTiesAmong, type TieForm } from "#rooms/ties";
import type { Db } from "../db.ts";

export interface Outside {
  /** Number of the tie. */
  id: string;
  title: string;
  form: TieForm;
  /** Who asks and takes part, by name. */
  shared: string[];
  /** How many ask. */
  asked: number;
  /** Whether a participant chose the task; else the words tell it. */
  chosen: boolean;
}

/** So many of who asks must take part; of one who asks alone, he. */
const LEAST = 2;
/** As many as of the register. */
const MOST = 3;

/** @param task code of a task family; without one nothing is alike */
export async function findOutside(
  db: Db,
  day: Day,
  { participants, task }: { participants: readonly string[]; task: string | null },
): Promise<Outside[]> {
  if (task === null || participants.length === 0) return [];
  const asking = new Set(participants);
  const least = Math.min(LEAST, asking.size);
  const ties = (await publicTiesAmong(db as never, day, [...asking], least)).flatMap((it) => {
    const seats = new Set(it.seats.map((seat) => seat.organisation));
    const keys = [...asking].filter((key) => seats.has(key));
    return it.task === task && keys.length >= least ? [{ it, keys }] : [];
  });
  const first = ties
    .toSorted((a, b) => b.keys.length - a.keys.length || a.it.title.localeCompare(b.it.title, "nl"))
    .slice(0, MOST);
  const names = await nameMap(
    db,
    first.flatMap(({ keys }) => keys),
  );
  return first.map(({ it, keys }) => ({
    ...{ id: it.key.replace(/^vw-/, ""), title: it.title, form: it.form, asked: asking.size },
    ...{ shared: keys.map((key) => shortName(names.get(key) ?? key)), chosen: it.taskBasis === "opgave" },
  }));
}
