import type { Day } from "#kit/day.ts";
import { isBeside } from "#rooms/collaborations";
import { compulsoryBy } from "#rooms/law";
import { onceFor } from "./current.ts";
import { type Arrangement, type BodyIndex, type Fabric, lawForm } from "./fabric.ts";

/** Regions that are arrangements themselves, which an act makes compulsory: how they are known is told there. */
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

/** Fewer municipalities than this carry out something together, but are no region. */
const LEAST = 4;

/** The regions of one kind. A municipality may turn out to be in two when an old and a new arrangement both stand. */
export function regionsOf(fabric: Fabric, kind: RegionKind): Region[] {
  return allRegions(fabric).get(kind) ?? [];
}

const allRegions = onceFor((fabric: Fabric): Map<RegionKind, Region[]> => {
  const municipal = new Set(fabric.municipalities);
  return new Map(
    REGION_KINDS.map((kind) => [
      kind,
      fabric.arrangements
        .filter((it) => isOne(it, kind, fabric.day))
        .map((it) => ({
          key: it.key,
          title: regionTitle(it, kind, fabric.day),
          members: it.members.filter((member) => municipal.has(member)),
        }))
        .filter((it) => it.members.length >= LEAST)
        .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.key < b.key ? -1 : 1)),
    ]),
  );
});

/** Which rules of that kind an arrangement is by its name. */
const isOne = (it: Arrangement, kind: RegionKind, day: Day): boolean =>
  !isBeside(it.key) &&
  compulsoryBy({ title: it.title, executor: it.executor?.name ?? null, form: lawForm(it) }, day).some(
    (rule) => rule.id === kind,
  );

/** The carrying body is known under its name; an arrangement without one goes by its title. */
function regionTitle(it: Arrangement, kind: RegionKind, day: Day): string {
  if (it.executor && isOne({ ...it, title: "" }, kind, day)) return it.executor.name.trim();
  return it.title.replace(/^\W*gemeenschappelijke regeling\s+(?:voor de\s+)?/i, "").trim();
}
