import {
  type BodyIndex,
  type Communities,
  communitiesAmong,
  type Fabric,
  municipalitiesIn,
} from "#rooms/day";
import { PROVINCES } from "#rooms/organisations";
import { municipalCircles } from "./congruence.ts";
import { keyFiguresOf, type Means, meansOf, provincesIn } from "./key-figures.ts";

/** What the municipalities of some provinces do together. */
export interface RegionFigures {
  provinces: string[];
  municipalities: BodyIndex[];
  /** Arrangements with at least one of these municipalities. */
  arrangements: number;
  means: Means;
  /** Those of which every municipality is one of these. */
  within: number;
  /** Those with municipalities of more than one of these provinces. */
  across: number;
  /** Those with two to five participants of any kind. */
  fewParticipants: number;
  /** Those with two to five of these municipalities. */
  fewMunicipalities: number;
  communities: Communities;
}

/** The figures of some provinces together, or of the whole country. */
export function regionFigures(fabric: Fabric, provinces: string[] = Object.keys(PROVINCES)): RegionFigures {
  const municipalities = municipalitiesIn(fabric, provinces);
  const here = new Set(municipalities);
  const circles = municipalCircles(fabric);
  const touched = fabric.arrangements
    .map(({ index, members }) => {
      const circle = circles[index] ?? [];
      return { members, circle, ours: circle.filter((it) => here.has(it)) };
    })
    .filter((it) => it.ours.length > 0);
  const few = (count: number) => count >= 2 && count <= 5;
  return {
    provinces,
    municipalities,
    arrangements: touched.length,
    means: meansOf(keyFiguresOf(fabric, municipalities)),
    within: touched.filter((it) => it.ours.length === it.circle.length).length,
    across: touched.filter((it) => provincesIn(fabric, it.ours).size > 1).length,
    fewParticipants: touched.filter((it) => few(it.members.length)).length,
    fewMunicipalities: touched.filter((it) => few(it.ours.length)).length,
    communities: communitiesAmong(fabric, municipalities),
  };
}
