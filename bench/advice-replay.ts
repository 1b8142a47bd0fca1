import type { Day } from "../src/kit/day.ts";
import { type AdviceIndex, buildAdvice } from "../src/rooms/advice/engine/advice-index.ts";
import type { History } from "../src/rooms/advice/engine/history.ts";
import { askedOf, rankAll } from "../src/rooms/advice/engine/partners.ts";
import type { Weights } from "../src/rooms/advice/engine/terms.ts";
import { baselinesOn, rankedBy } from "./advice-baselines.ts";
import { meanOf, type Quality, qualityOf } from "./advice-measures.ts";
import type { Start } from "./advice-starts.ts";

export const OURS = "vliegwiel";

/** The quality of every method for each start, on what was known the day before it. */
export function replay(
  history: History,
  starts: readonly Start[],
  { weights, alone = false }: { weights?: Weights; alone?: boolean } = {},
): Map<string, Quality>[] {
  let prepared: { day: Day; index: AdviceIndex; baselines: ReturnType<typeof baselinesOn> } | undefined;
  return starts.map((start) => {
    if (prepared?.day !== start.day) {
      const index = buildAdvice(history, start.day, weights);
      prepared = { day: start.day, index, baselines: alone ? {} : baselinesOn(index.graph) };
    }
    const { index, baselines } = prepared;
    const found = new Map<string, Quality[]>();
    for (const participants of start.questions) {
      const wanted = new Set(start.participants.filter((it) => !participants.includes(it)));
      const asked = askedOf(index, { participants, task: start.task });
      const note = (method: string, ranked: string[]) =>
        found.set(method, [...(found.get(method) ?? []), qualityOf(ranked, wanted)]);
      note(
        OURS,
        rankAll(index, asked).flatMap((node) => index.graph.nodes[node]?.body.code ?? []),
      );
      for (const [name, method] of Object.entries(baselines))
        note(name, rankedBy(method(asked.nodes, start.task), index.graph, asked.nodes));
    }
    return new Map([...found].map(([name, qualities]) => [name, meanOf(qualities)]));
  });
}
