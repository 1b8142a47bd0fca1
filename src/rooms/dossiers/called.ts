/** What parties are called, and who is no more. */
import { formatDay, type Day } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import {
  lastDay,
  organisationsOf,
  presentOn,
  readLineage,
  shortName,
  successorsOf,
} from "#rooms/organisations";
import type { Db } from "./db.ts";

export interface Called {
  key: string;
  name: string;
  /** Of one that is no more: until when it was and who followed it, as a part of a sentence; null for who is there. */
  gone: string | null;
  /** Keys of who stands in its place today: of one that is there nobody, of one without a known successor neither. */
  heirs: readonly string[];
}
export type Names = ReadonlyMap<string, Called>;

/** By key. */
export async function calledBy(
  { primary }: Pick<Building, "primary">,
  keys: Iterable<string | null>,
  today: Day,
): Promise<Names> {
  const db: Db = primary;
  const found = await organisationsOf(db, keys, ["name", "valid_until"]);
  const called = [...found].map(async ([key, { name, valid_until: until }]): Promise<[string, Called]> => {
    if (until === null || until > today) return [key, { key, name, gone: null, heirs: [] }];
    const [after, lineage] = await Promise.all([successorsOf(db, key), readLineage(db, [key])]);
    const heirs = after.map((it) => shortName(it.name)).join(", ");
    const gone = `bestond tot en met ${formatDay(lastDay(until))}${heirs === "" ? "" : `; opgevolgd door ${heirs}`}`;
    return [key, { key, name, gone, heirs: presentOn(key, today, lineage) }];
  });
  return new Map(await Promise.all(called));
}

export const nameIn = (names: Names, key: string): string => shortName(names.get(key)?.name ?? key);
