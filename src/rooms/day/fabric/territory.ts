import type { Day } from "#kit/day.ts";
import { type Lineage, stateOn } from "#rooms/organisations";
import type { BodyIndex, Fabric } from "./fabric.ts";

/**
 * Whose ground a patch of today was on another day. A patch belongs to a municipality of the boundary file; on a
 * day before that municipality existed, or before others merged into it, the ground was held by predecessors, and
 * on a day after its end by whoever succeeded it.
 * @returns keys of bodies that existed on the day, in order; empty when the successions do not say who
 */
export function holdersOf(code: string, day: Day, lineage: Lineage): string[] {
  const now = stateOn(code, day, lineage);
  const holders = new Set<string>();
  if (now === "exists") holders.add(code);
  if (now === "ended") for (const heir of heirsOf(code, day, lineage)) holders.add(heir);
  // Whoever gave up its ground after that day still held it then.
  else for (const elder of eldersOf(code, day, lineage)) holders.add(elder);
  return [...holders].sort();
}

/**
 * For each patch the bodies of a fabric that it stands for. A patch with several bodies counts the arrangements of
 * any of them, each once.
 */
export function patchesOn(
  patches: Iterable<string>,
  fabric: Fabric,
  lineage: Lineage,
): Map<string, BodyIndex[]> {
  return new Map(
    [...patches].map((code) => [
      code,
      holdersOf(code, fabric.day, lineage)
        .map((key) => fabric.indexOf.get(key))
        .filter((index) => index !== undefined),
    ]),
  );
}

/** The arrangements of any of some bodies, each once, in order. */
export function arrangementsOfAny(fabric: Fabric, bodies: readonly BodyIndex[]): number[] {
  const [only, ...others] = bodies;
  if (only === undefined) return [];
  if (others.length === 0) return [...(fabric.arrangementsOf[only] ?? [])];
  return [...new Set(bodies.flatMap((body) => fabric.arrangementsOf[body] ?? []))].sort((a, b) => a - b);
}

/** The codes that patches of these bodies may have on any day: their own, and of everyone they came from or ended up in. */
export function patchCodesOf(bodies: Iterable<string>, lineage: Lineage): Set<string> {
  const codes = new Set(bodies);
  // A set may grow while it is walked.
  for (const code of codes)
    for (const next of [...lineage.successors(code), ...lineage.predecessors(code)]) codes.add(next.key);
  return codes;
}

/** Who held, on the day, the ground that went to a body after it. */
function eldersOf(
  code: string,
  day: Day,
  lineage: Lineage,
  walked: ReadonlySet<string> = new Set(),
): string[] {
  const further = new Set([...walked, code]);
  return lineage
    .predecessors(code)
    .filter((it) => it.day > day && !further.has(it.key))
    .flatMap((it) => [
      ...(stateOn(it.key, day, lineage) === "exists" ? [it.key] : []),
      ...eldersOf(it.key, day, lineage, further),
    ]);
}

/** Who held, on the day, the ground of a body that had ended by then. */
function heirsOf(
  code: string,
  day: Day,
  lineage: Lineage,
  walked: ReadonlySet<string> = new Set(),
): string[] {
  const further = new Set([...walked, code]);
  return lineage
    .successors(code)
    .filter((it) => it.day <= day && !further.has(it.key))
    .flatMap((it) =>
      stateOn(it.key, day, lineage) === "exists" ? [it.key] : heirsOf(it.key, day, lineage, further),
    );
}
