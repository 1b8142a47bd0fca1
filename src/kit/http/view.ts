import { amsterdamDay } from "../day.ts";
import type { Building, View } from "../room.ts";

/** What a page needs to know about the reader's question. */
export function viewOf(building: Building, path: string, query: Record<string, string>): View {
  const edition = building.edition();
  const chosen = query.geldigOp;
  const made = new Map<string, Promise<unknown>>();
  return {
    edition,
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
      return search.length === 0 ? target : `${target}?${new URLSearchParams(search).toString()}`;
    },
  };
}
