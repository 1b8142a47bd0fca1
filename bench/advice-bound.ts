/**
 * How high advice could score if it always knew which one circle or region to follow: per question the best, in
 * hindsight, of our own list and our list with the members of one circle or region put first. Nobody can know that
 * beforehand; it says how much there is to gain from circles and regions that hold who asks.
 */
import { type AdviceIndex, buildAdvice } from "../src/rooms/advice/engine/advice-index.ts";
import type { NodeIndex } from "../src/rooms/advice/engine/graph.ts";
import type { History } from "../src/rooms/advice/engine/history.ts";
import { listAt } from "../src/rooms/advice/engine/lists.ts";
import { askedOf, rankAll } from "../src/rooms/advice/engine/partners.ts";
import { qualityOf } from "./advice-measures.ts";
import type { Start } from "./advice-starts.ts";

export interface Bound {
  /** Mean average precision of a start when the best region is followed, the best circle, or the best of both. */
  region: number;
  circle: number;
  both: number;
  /** When everyone on our list who took part stands on top: what is missing then is not on the list. */
  listed: number;
}

/** The bound of each start, on what was known the day before it. */
export function bounds(history: History, starts: readonly Start[]): Bound[] {
  let index: AdviceIndex | undefined;
  return starts.map((start) => {
    if (index?.day !== start.day) index = buildAdvice(history, start.day);
    const found = index;
    const list = start.questions.map((participants) => boundOf(found, start, participants));
    const mean = (of: keyof Bound) => list.reduce((sum, it) => sum + it[of], 0) / list.length;
    return { region: mean("region"), circle: mean("circle"), both: mean("both"), listed: mean("listed") };
  });
}

function boundOf(index: AdviceIndex, { participants: all, task }: Start, participants: string[]): Bound {
  const wanted = new Set(all.filter((it) => !participants.includes(it)));
  const asked = askedOf(index, { participants, task });
  const own = rankAll(index, asked);
  const codes = own.map((node) => index.graph.nodes[node]?.body.code ?? "");
  const { map } = qualityOf(codes, wanted);
  const best = (sets: readonly (readonly NodeIndex[])[]) =>
    sets.reduce((most, set) => {
      const first = new Set(set);
      const order = [...codes.keys()].sort(
        (a, b) => Number(first.has(own[b] ?? -1)) - Number(first.has(own[a] ?? -1)) || a - b,
      );
      return Math.max(
        most,
        qualityOf(
          order.map((it) => codes[it] ?? ""),
          wanted,
        ).map,
      );
    }, map);
  const around = (places: (node: NodeIndex) => Int32Array) => [
    ...new Set(asked.nodes.flatMap((node) => [...places(node)])),
  ];
  const circle = best(
    around((node) => listAt(index.circles, node)).map((it) => index.graph.circles[it]?.members ?? []),
  );
  const region = best(
    around((node) => listAt(index.regionsAt, node)).map((it) => index.regions[it]?.members ?? []),
  );
  const listed = codes.filter((it) => wanted.has(it)).length / wanted.size;
  return { region, circle, both: Math.max(region, circle), listed };
}
