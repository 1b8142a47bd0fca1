import type { Day } from "#kit/day.ts";
import type { Building, View } from "#kit/room.ts";
import type { Db } from "../db.ts";

/** A question about the subject of a page, asked of the database once for all sections of that page. */
export function oncePerPage<Value>(
  ask: (db: Db, key: string, day: Day) => Promise<Value>,
): (building: Building, key: string, view: View) => Promise<Value> {
  const pages = new WeakMap<View, { key: string; answer: Promise<Value> }>();
  return (building, key, view) => {
    const known = pages.get(view);
    if (known?.key === key) return known.answer;
    const answer = ask(building.db, key, view.day);
    pages.set(view, { key, answer });
    return answer;
  };
}
