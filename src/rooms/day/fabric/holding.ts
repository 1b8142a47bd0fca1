import type { BodyIndex } from "./fabric.ts";

/** A set of bodies, ascending. */
interface Members {
  members: readonly BodyIndex[];
}

/**
 * Finds larger sets that hold all members of a smaller one. Whoever holds all holds the member that fewest sets have:
 * only those need a look, however many sets there are.
 * @returns for a set the larger ones around it, in the order given
 */
export function setsAround<Set extends Members>(sets: readonly Set[]): (inner: Members) => Set[] {
  const setsOf = new Map<BodyIndex, Set[]>();
  for (const set of sets)
    for (const member of set.members) {
      const known = setsOf.get(member);
      if (known) known.push(set);
      else setsOf.set(member, [set]);
    }
  return ({ members }) => {
    const candidates = members
      .map((member) => setsOf.get(member) ?? [])
      .reduce<Set[] | null>((least, it) => (least && least.length <= it.length ? least : it), null);
    return (candidates ?? []).filter(
      (outer) => outer.members.length > members.length && holdsAll(outer.members, members),
    );
  };
}

/** Both ascend. */
function holdsAll(outer: readonly BodyIndex[], inner: readonly BodyIndex[]): boolean {
  let at = 0;
  for (const member of inner) {
    while (at < outer.length && (outer[at] ?? 0) < member) at++;
    if (outer[at] !== member) return false;
  }
  return true;
}
