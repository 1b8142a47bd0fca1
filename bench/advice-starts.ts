/**
 * Which collaborations the advice is measured on, and what is asked about them. A chain counts by its own start: a new
 * version of something that existed is no start. The graph is that of the day before; who merged since is one.
 */
import { addDays, type Day } from "../src/kit/day.ts";
import { type Circle, type Graph, graphOn } from "../src/rooms/advice/engine/graph.ts";
import type { HistoricChain, History } from "../src/rooms/advice/engine/history.ts";

/** One start with the questions asked about it; everyone by the code of today. */
export interface Start {
  key: string;
  title: string;
  /** The day before the start: what is known on it may be used. */
  day: Day;
  task: string;
  /** True when no collaboration in force, or ended within two years, had nearly this circle or a like title. */
  isNew: boolean;
  participants: string[];
  /** Who asks: some of the participants; the others are to be found. */
  questions: string[][];
}

export const SEED = 20_161_122;
export const TEST_FROM: Day = "2016-01-02";
export const TRAIN_FROM: Day = "2010-01-01";
export const TRAIN_UNTIL: Day = "2016-01-01";

const SIZES = [1, 2, 3];
const QUESTIONS_PER_SIZE = 4;
const SAME_CIRCLE = 0.8;
const SAME_TITLE = 0.5;

/** All starts in `[from, until)` with at least two participants that existed the day before, in order of start. */
export function startsIn(history: History, from: Day, until: Day, seed = SEED): Start[] {
  const random = randomFrom(seed);
  return history.chains
    .filter((it) => it.since >= from && it.since < until && it.versions.length > 0)
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.key < b.key ? -1 : 1))
    .flatMap((chain) => {
      const day = addDays(chain.since, -1);
      const graph = graphOn(history, day);
      const first = chain.versions[0];
      const participants = participantsOf(chain, graph);
      if (!first || participants.length < 2) return [];
      const codes = (nodes: number[]) => nodes.flatMap((node) => graph.nodes[node]?.body.code ?? []);
      return [
        {
          key: chain.key,
          title: first.title,
          day,
          task: first.task,
          isNew: isNew(first.title, participants, graph),
          participants: codes(participants),
          questions: draw(participants, random).map(codes),
        },
      ];
    });
}

/** Whoever takes part under the first version, or before it by joining date. */
function participantsOf(chain: HistoricChain, graph: Graph): number[] {
  const first = chain.versions[0]?.id;
  const found = new Set<number>();
  for (const seat of chain.seats)
    if (seat.version === first || seat.basis === "earlier")
      for (const node of graph.nodesOf(seat.body)) found.add(node);
  return [...found].sort((a, b) => a - b);
}

function isNew(title: string, participants: number[], graph: Graph): boolean {
  const set = new Set(participants);
  return ![...graph.circles, ...graph.ended].some((circle: Circle) => {
    const common = circle.members.filter((it) => set.has(it)).length;
    if (common === 0) return false;
    const alike = common / (set.size + circle.members.length - common);
    return alike >= SAME_CIRCLE || likeness(circle.version.title, title) >= SAME_TITLE;
  });
}

/** Words that say what kind of thing it is, not which one. */
const COMMON_WORDS = new Set(
  `de het een en van voor der den in op te met om tot ter bij aan uit gr gemeenschappelijke regeling
  gemeenschappelijk openbaar lichaam gemeente gemeenten samenwerking bedrijfsvoeringsorganisatie centrumregeling
  centrumgemeenteregeling centrumgemeente organisatie dienst regio regionale intergemeentelijke wijziging gewijzigd
  eerste tweede derde`.split(/\s+/),
);

/** Share of telling words that two titles have in common. */
export function likeness(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const common = [...x].filter((it) => y.has(it)).length;
  return common === 0 ? 0 : common / (x.size + y.size - common);
}

const wordsOf = (title: string): Set<string> =>
  new Set(
    title
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length >= 3 && !COMMON_WORDS.has(word)),
  );

/** Up to four different sets of one, two and three; someone always stays to be found. */
function draw(participants: readonly number[], random: () => number): number[][] {
  const questions: number[][] = [];
  for (const size of SIZES) {
    if (participants.length <= size) continue;
    const drawn = new Map<string, number[]>();
    for (let turn = 0; turn < 40 && drawn.size < QUESTIONS_PER_SIZE; turn++) {
      const pool = [...participants];
      const chosen = Array.from(
        { length: size },
        () => pool.splice(Math.floor(random() * pool.length), 1)[0] ?? 0,
      );
      chosen.sort((a, b) => a - b);
      drawn.set(chosen.join(), chosen);
    }
    questions.push(...drawn.values());
  }
  return questions;
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
