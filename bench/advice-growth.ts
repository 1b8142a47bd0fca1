/**
 * How fast advice comes at the register's own size and at 25 times that. The copies are not blocks apart: every copy
 * lies on the same map, a few kilometres off, and the later the copy the more of its organisations also join
 * collaborations of others, so that the number of collaborations of an organisation grows with the whole.
 */
import { addDays, type Day } from "../src/kit/day.ts";
import { type AdviceIndex, buildAdvice } from "../src/rooms/advice/engine/advice-index.ts";
import type {
  HistoricBody,
  HistoricChain,
  HistoricRegion,
  History,
} from "../src/rooms/advice/engine/history.ts";
import { regionsKnownOn } from "../src/rooms/advice/engine/regions.ts";
import { advisePartners, type PartnerQuestion } from "../src/rooms/advice/engine/partners.ts";
import { randomFrom } from "./advice-starts.ts";

const COPIES = 25;
/** Chance that a seat of the last copy comes with a seat elsewhere. */
const MOST_EXTRA = 1.5;
const SHIFT_DEGREES = 0.08;
const QUESTIONS = 1_000;
const ROUNDS = 5;
const WARM = 300;

/** Only what is in force on the day: the history of a copy is not measured. */
export function grownHistory(history: History, day: Day, seed = 7): History {
  const random = randomFrom(seed);
  const shift = () => (random() - 0.5) * SHIFT_DEGREES;
  const { graph } = buildAdvice(history, day);
  const name = (code: string, copy: number) => (copy === 0 ? code : `${code}-${copy}`);
  const bodies = new Map<string, HistoricBody>();
  const chains: HistoricChain[] = [];
  const neighbours: [string, string][] = [];
  const regions: HistoricRegion[] = [];
  for (let copy = 0; copy < COPIES; copy++) {
    for (const { body } of graph.nodes) {
      const place = body.place && {
        latitude: body.place.latitude + shift(),
        longitude: body.place.longitude + shift(),
      };
      bodies.set(name(body.code, copy), {
        ...body,
        code: name(body.code, copy),
        place: copy === 0 ? body.place : place,
        province: body.province,
      });
    }
    for (const circle of graph.circles) {
      const members = new Set(circle.members.map((it) => name(graph.nodes[it]?.body.code ?? "", copy)));
      for (const member of circle.members) {
        if (random() >= (MOST_EXTRA * copy) / COPIES) continue;
        members.add(name(graph.nodes[member]?.body.code ?? "", Math.floor(random() * (copy + 1))));
      }
      const from = addDays(day, -1);
      const version = { ...circle.version, id: name(circle.version.id, copy), from, until: null };
      chains.push({
        key: name(circle.key, copy),
        since: from,
        versions: [version],
        seats: [...members].map((body) => ({
          version: version.id,
          body,
          basis: "registered",
          from,
          until: null,
        })),
      });
    }
    for (const { region, members } of regionsKnownOn(history, graph))
      regions.push({
        ...region,
        key: name(region.key, copy),
        members: members.map((it) => name(graph.nodes[it]?.body.code ?? "", copy)),
      });
    for (const [a, b] of history.neighbours) neighbours.push([name(a, copy), name(b, copy)]);
  }
  return { today: day, bodies, chains, neighbours, successions: [], regions };
}

export interface Speed {
  organisations: number;
  collaborations: number;
  degree: number;
  p50: number;
  p95: number;
  /** Of every single asking, other programs and all. */
  p95OfAll: number;
}

/**
 * Times cold questions, each of one to three members of a random collaboration. All questions are asked `ROUNDS` times,
 * one round after the other, and the least of each counts: what other programs take meanwhile is not ours, and what is
 * kept from an earlier question is nothing.
 */
export function timed(index: AdviceIndex, seed = 11): Speed {
  const random = randomFrom(seed);
  const { circles, nodes } = index.graph;
  const questions = Array.from({ length: QUESTIONS }, (): PartnerQuestion => {
    const circle = circles[Math.floor(random() * circles.length)];
    const members = circle?.members ?? [];
    return {
      participants: Array.from(
        { length: 1 + Math.floor(random() * 3) },
        () => nodes[members[Math.floor(random() * members.length)] ?? 0]?.body.code ?? "",
      ),
      task: circle?.version.task ?? null,
    };
  });
  for (const question of questions.slice(0, WARM)) advisePartners(index, question, 20);
  const least = new Float64Array(QUESTIONS).fill(Infinity);
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    questions.forEach((question, place) => {
      const began = performance.now();
      advisePartners(index, question, 20);
      const took = performance.now() - began;
      all.push(took);
      least[place] = Math.min(least[place] ?? Infinity, took);
    });
  const at = (times: Float64Array, share: number) => times[Math.floor(share * times.length)] ?? Number.NaN;
  least.sort();
  const seats = circles.reduce((sum, it) => sum + it.members.length, 0);
  return {
    organisations: nodes.length,
    collaborations: circles.length,
    degree: seats / index.graph.circlesOf.filter((it) => it.length > 0).length,
    p50: at(least, 0.5),
    p95: at(least, 0.95),
    p95OfAll: at(Float64Array.from(all).sort(), 0.95),
  };
}
