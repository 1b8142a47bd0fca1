import { amsterdamDay } from "../day.ts";
import { type Reader, VISITOR } from "../reader.ts";
import type { Building, View } from "../room.ts";

/** What a page needs to know about the reader's question. */
export function viewOf(
  building: Building,
  path: string,
  query: Record<string, string>,
  reader: Reader = VISITOR,
): View {
  const edition = building.edition();
  const chosen = query.geldigOp;
  const made = new Map<string, Promise<unknown>>();
  return {
    edition,
    reader,
    once: <Value>(name: string, make: () => Promise<Value>) => {
      const answer = (made.get(name) as Promise<Value> | undefined) ?? make();
      made.set(name, answer);
      return answer;
    },
    day: chosen ?? edition.day,
    dayChosen: chosen !== undefined,
    today: amsterdamDay(building.clock()),
    path,
    query,
    link: (target, parameters = {}) => {
      const given = Object.entries(parameters).filter(
        ([, value]) => value !== null && value !== undefined && value !== "",
      );
      const search = given.map(([name, value]): [string, string] => [name, String(value)]);
      if (chosen !== undefined && !("geldigOp" in parameters)) search.push(["geldigOp", chosen]);
      // Most links of a long list carry nothing.
      if (search.length === 0) return target;
      // A place on the page comes after the question, or the question would be part of its name.
      const [path = "", place] = target.split("#", 2);
      return `${path}?${new URLSearchParams(search).toString()}${place === undefined ? "" : `#${place}`}`;
    },
  };
}
