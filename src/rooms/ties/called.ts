/** What organisations that take part are called, and who followed those that are no more. */
import type { Day } from "#kit/day.ts";
import { lastDay, organisationsOf, shortName, successorsOf } from "#rooms/organisations";
import type { Db } from "./db.ts";

export interface Called {
  name: string;
  /** Of one that is no more: its last day, and who took over. */
  gone: { lastDay: Day; heirs: { key: string; name: string }[] } | null;
}

/** By key. */
export async function whoTheyAre(
  db: Db,
  keys: Iterable<string | null>,
  today: Day,
): Promise<Map<string, Called>> {
  const found = await organisationsOf(db, keys, ["name", "valid_until"]);
  const called = [...found].map(async ([key, { name, valid_until: until }]) => {
    const gone =
      until === null || until > today ? null : { lastDay: lastDay(until), heirs: await heirsOf(db, key) };
    return [key, { name, gone }] as const;
  });
  return new Map(await Promise.all(called));
}

const heirsOf = async (db: Db, key: string) =>
  (await successorsOf(db, key)).map((it) => ({ key: it.key, name: it.name }));

/** "Haren (nu Groningen)", for a file. */
export const calledNow = (key: string, it: Called | undefined): string => {
  const { name = key, gone = null } = it ?? {};
  if (gone === null) return name;
  const heirs = gone.heirs.map((heir) => shortName(heir.name)).join(", ");
  return heirs === "" ? `${name} (opgeheven)` : `${name} (nu ${heirs})`;
};
