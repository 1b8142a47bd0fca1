/**
 * Who took part in what on every 1 January. A dozen whole fabrics hold the same texts and seats over and over, and figures
 * need little of it; here each text and each seat stands once, with the years it held (`read-past.ts`).
 */
import type { CollaborationTables } from "#rooms/collaborations";
import { onceFor } from "./current.ts";
import type { Body, BodyIndex, Reading, Weave } from "./fabric.ts";
import { type FabricQuery, municipalitiesIn, passesOf, type Traits } from "./filter.ts";

/** From the first 1 January on which something held to the first on which it no longer did. */
export interface Years {
  from: number;
  until: number;
}

/** Bodies that took part in a text in the same years, in the same way. */
export interface Span extends Years {
  /** Ascending. */
  bodies: BodyIndex[];
  basis: CollaborationTables["seat"]["basis"];
}

/** One text of a collaboration. */
export interface PastText extends Years {
  traits: Omit<Traits, "members">;
  spans: Span[];
}

export interface Past {
  /** Whoever took part or was a municipality in any of the years, in order of code. */
  bodies: Body[];
  /** When each existed. */
  existed: Years[];
  neighbours: [BodyIndex, BodyIndex][];
  /** In order of title. */
  texts: PastText[];
}

const held = (it: Years, year: number): boolean => it.from <= year && year < it.until;

/** What is the same on a 1 January whatever is asked about it. */
interface Ground {
  municipalities: BodyIndex[];
  neighbours: [BodyIndex, BodyIndex][];
}

const groundsOf = onceFor((_past: Past) => new Map<number, Ground>());

function groundOn(past: Past, year: number): Ground {
  const known = groundsOf(past).get(year);
  if (known) return known;
  const { bodies, existed, neighbours } = past;
  const there = existed.map((it) => held(it, year));
  const municipal = bodies.map((it) => it.type === "gemeente" && there[it.index] === true);
  const ground: Ground = {
    municipalities: bodies.map((it) => it.index).filter((index) => municipal[index]),
    neighbours: neighbours.filter(([a, b]) => municipal[a] && municipal[b]),
  };
  groundsOf(past).set(year, ground);
  return ground;
}

/**
 * What a question leaves of a 1 January: the arrangements that `chosenFrom` leaves of the fabric of that day. Bodies are
 * those of all years, so that they have the same place in every one.
 */
export function weaveOn(
  past: Past,
  year: number,
  reading: Exclude<Reading, "reconstructed">,
  query: FabricQuery,
): Weave {
  const ground = groundOn(past, year);
  const { bodies } = past;
  const { municipalities, neighbours } = ground;
  const passes = passesOf({ bodies, municipalities }, query);
  // Most texts of a country have nobody from a province: those need no further look.
  const near = query.provincie && new Set(municipalitiesIn({ bodies, municipalities }, query.provincie));
  const arrangements: Weave["arrangements"][number][] = [];
  const arrangementsOf: number[][] = bodies.map(() => []);
  for (const text of past.texts) {
    if (!held(text, year)) continue;
    if (near && !text.spans.some((span) => span.bodies.some((body) => near.has(body)))) continue;
    const members = membersOn(text, year, reading);
    if (passes && !passes({ ...text.traits, members })) continue;
    const index = arrangements.push({ index: arrangements.length, members }) - 1;
    for (const body of members) arrangementsOf[body]?.push(index);
  }
  return { day: `${year}-01-01`, bodies, municipalities, neighbours, arrangements, arrangementsOf };
}

function membersOn({ spans }: PastText, year: number, reading: Reading): BodyIndex[] {
  const other = reading === "registered" ? "successor" : "named";
  const holding = spans.filter((it) => held(it, year) && it.basis !== other);
  const [only] = holding;
  return only && holding.length === 1
    ? only.bodies
    : holding.flatMap((it) => it.bodies).sort((a, b) => a - b);
}
