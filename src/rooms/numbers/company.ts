/**
 * The company that municipalities keep: how alike their partner sets are, and which of them is most typical. For many
 * at once, so that two circles are compared once and not anew for everybody who sits in both: each of those meets in
 * both everybody else who does, so its two partner sets are equally alike.
 */
import { type BodyIndex, onceFor, type Weave } from "#rooms/day";

/** Whom a municipality meets, and how far its circles coincide with each other. */
export interface Company {
  /** Different municipalities it shares anything with. */
  partners: number;
  /** See `congruenceOf`. */
  congruence: number | null;
  /** Mean likeness of its partner sets, two by two; null with fewer than two. */
  pairwise: number | null;
  /** The partner set that resembles all others best: its most fixed company. */
  dominant: {
    partners: BodyIndex[];
    /** Mean likeness of all its partner sets, this one among them, to this set. */
    likeness: number;
    /** The arrangements with exactly these municipal partners. */
    arrangements: number[];
  } | null;
}

/** The different circles of municipalities, those of one left out, in order of their first arrangement. */
interface Rings {
  members: BodyIndex[][];
  /** Of each the arrangements with exactly these municipalities. */
  arrangements: number[][];
  /** Per body the circles it sits in, ascending. */
  of: number[][];
}

const ringsOf = onceFor((weave: Weave): Rings => {
  const municipal = new Uint8Array(weave.bodies.length);
  for (const body of weave.municipalities) municipal[body] = 1;
  const rings: Rings = { members: [], arrangements: [], of: weave.bodies.map(() => []) };
  const known = new Map<string, number>();
  for (const { index, members } of weave.arrangements) {
    const towns = members.filter((it) => municipal[it] === 1);
    if (towns.length < 2) continue;
    const name = towns.join(" ");
    const ring = known.get(name);
    if (ring !== undefined) {
      rings.arrangements[ring]?.push(index);
      continue;
    }
    const next = known.size;
    known.set(name, next);
    rings.members.push(towns);
    rings.arrangements.push([index]);
    for (const town of towns) rings.of[town]?.push(next);
  }
  return rings;
});

/** The company of some municipalities of the day, in their order. */
export function companiesOf(weave: Weave, towns: readonly BodyIndex[]): Company[] {
  const { members, arrangements, of } = ringsOf(weave);
  const size = weave.bodies.length;
  const asked = new Uint8Array(size);
  const touched = new Uint8Array(members.length);
  for (const town of towns) {
    asked[town] = 1;
    for (const ring of of[town] ?? []) touched[ring] = 1;
  }
  const pairs = new Float64Array(size);
  const best = new Int32Array(size).fill(-1);
  const bestLikeness = new Float64Array(size);
  const times = Float64Array.from(arrangements, (it) => it.length);
  const others = Float64Array.from(members, (it) => it.length - 1);
  const sets = new Uint32Array(size);
  for (const town of towns) sets[town] = (of[town] ?? []).reduce((sum, it) => sum + (times[it] ?? 0), 0);
  const both = new Uint32Array(members.length);
  const likeness = new Float64Array(members.length);
  members.forEach((ring, one) => {
    if (touched[one] === 0) return;
    for (const town of ring) for (const other of of[town] ?? []) both[other] = (both[other] ?? 0) + 1;
    for (const town of ring)
      for (const other of of[town] ?? []) {
        const shared = (both[other] ?? 0) - 1;
        if (shared < 0) continue; // Already seen, by somebody else who sits in both.
        likeness[other] = shared / ((others[one] ?? 0) + (others[other] ?? 0) - shared);
        both[other] = 0;
      }
    for (const town of ring) {
      if (asked[town] === 0) continue;
      let sum = 0;
      for (const other of of[town] ?? []) sum += (times[other] ?? 0) * (likeness[other] ?? 0);
      // Every set meets itself once here; between different arrangements it does not.
      pairs[town] = (pairs[town] ?? 0) + (times[one] ?? 0) * (sum - 1);
      const mean = sum / (sets[town] ?? 1);
      const before = best[town] ?? -1;
      if (before < 0 || moreTypical(mean, one, bestLikeness[town] ?? 0, before)) {
        best[town] = one;
        bestLikeness[town] = mean;
      }
    }
  });

  /** Of equals the one with more arrangements, then the smaller set: it says more with fewer names. */
  function moreTypical(a: number, ringA: number, b: number, ringB: number): boolean {
    if (Math.abs(a - b) > 1e-12) return a > b;
    const [timesA = 0, timesB = 0] = [times[ringA], times[ringB]];
    return timesA === timesB ? (others[ringA] ?? 0) < (others[ringB] ?? 0) : timesA > timesB;
  }

  // By whom each was met last: a partner counts once.
  const metBy = new Int32Array(size).fill(-1);
  return towns.map((town): Company => {
    const count = sets[town] ?? 0;
    const ring = best[town] ?? -1;
    if (ring < 0) return { partners: 0, congruence: null, pairwise: null, dominant: null };
    let seats = 0;
    let partners = 0;
    metBy[town] = town;
    for (const it of of[town] ?? []) {
      seats += (times[it] ?? 0) * (others[it] ?? 0);
      for (const other of members[it] ?? []) {
        if (metBy[other] === town) continue;
        metBy[other] = town;
        partners++;
      }
    }
    return {
      partners,
      congruence: seats / (partners * count),
      pairwise: count < 2 ? null : (pairs[town] ?? 0) / (count * (count - 1)),
      dominant: {
        partners: (members[ring] ?? []).filter((it) => it !== town),
        arrangements: [...(arrangements[ring] ?? [])],
        likeness: bestLikeness[town] ?? 0,
      },
    };
  });
}
