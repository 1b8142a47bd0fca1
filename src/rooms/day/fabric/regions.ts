import { onceFor } from "./current.ts";
import type { Arrangement, BodyIndex, Fabric } from "./fabric.ts";

/** Regions that are arrangements themselves; the register does not mark them, so they are known by their names. */
export const REGION_KINDS = ["veiligheidsregio", "ggd", "omgevingsdienst"] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export interface Region {
  /** Key of the arrangement. */
  key: string;
  /** Its name without "gemeenschappelijke regeling": "Veiligheidsregio Drenthe". */
  title: string;
  /** The municipalities that take part, ascending. */
  members: BodyIndex[];
}

/**
 * What tells each kind in the name of the arrangement or of the body that carries it out. A zorg- en veiligheidshuis
 * is no veiligheidsregio; health services may be part of one, and then belong to both kinds. A region whose name
 * does not say what it is (the health service of a regio with a general name) is not found.
 */
const NAMES: Record<RegionKind, RegExp> = {
  veiligheidsregio: /\bveiligheids(?:-en-)?regio\b|\bveiligheids- en gezondheidsregio\b|\bvr\w{0,3}zo\b/i,
  ggd: /\bggd\b|\bgezondheidsdienst\b|\bdienst gezondheid\b|\bgezondheidsregio\b|\bdienst openbare gezondheid/i,
  omgevingsdienst:
    /\bomgevingsdienst\b|\bregionale uitvoeringsdienst\b|\bmilieudienst\b|\butfieringstsjinst miljeu\b|\bfumo\b/i,
};

/** Fewer municipalities than this carry out something together, but are no region. */
const LEAST = 4;

/**
 * The regions of one kind, by name. Derived from titles and names of executing bodies in the register; a
 * municipality may turn out to be in none, or in two when an old and a new arrangement both stand.
 */
export function regionsOf(fabric: Fabric, kind: RegionKind): Region[] {
  return allRegions(fabric).get(kind) ?? [];
}

const allRegions = onceFor((fabric: Fabric): Map<RegionKind, Region[]> => {
  const municipal = new Set(fabric.municipalities);
  return new Map(
    REGION_KINDS.map((kind) => [
      kind,
      fabric.arrangements
        .filter((it) => NAMES[kind].test(it.title) || NAMES[kind].test(it.executor?.name ?? ""))
        .map((it) => ({
          key: it.key,
          title: regionTitle(it, kind),
          members: it.members.filter((member) => municipal.has(member)),
        }))
        .filter((it) => it.members.length >= LEAST)
        .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.key < b.key ? -1 : 1)),
    ]),
  );
});

/** The carrying body is known under its name; an arrangement without one goes by its title. */
function regionTitle(it: Arrangement, kind: RegionKind): string {
  if (it.executor && NAMES[kind].test(it.executor.name)) return it.executor.name.trim();
  return it.title.replace(/^\W*gemeenschappelijke regeling\s+(?:voor de\s+)?/i, "").trim();
}
