import { enumerate } from "#kit/look/parts.tsx";
import { provinceName, shortName } from "#rooms/organisations";
import { onceFor } from "./current.ts";
import type { Body, BodyIndex, Fabric } from "./fabric.ts";
import { louvainOf } from "./louvain.ts";
import { allPairs, municipalPairs, type Pairs, pairsOf } from "./pairs.ts";

/** Bodies that share more arrangements with each other than with others. */
export interface Group {
  /** Place in the list, from 0: the largest first. */
  number: number;
  /** "Groep rond Assen, Drenthe" */
  name: string;
  /** Ascending. */
  members: BodyIndex[];
}

export interface Communities {
  groups: Group[];
  /** Per body the number of its group; -1 for who shares nothing with anyone of the graph. */
  groupOf: Int32Array;
  /** 0 when groups are no better than chance, 1 at most. */
  modularity: number;
  /** Which graph and which weight, for people. */
  graph: string;
}

/** Groups of municipalities; the weight of a pair is the number of arrangements it shares. */
export const municipalCommunities = onceFor((fabric: Fabric) =>
  communitiesOf(
    fabric,
    municipalPairs(fabric),
    "Alleen gemeenten. Twee gemeenten zijn verbonden als zij samen in een regeling zitten; elke gedeelde regeling telt één keer.",
  ),
);

/** Groups of all organisations that take part in anything, with the same weight. */
export const allCommunities = onceFor((fabric: Fabric) =>
  communitiesOf(
    fabric,
    allPairs(fabric),
    "Alle deelnemers: gemeenten, provincies, waterschappen en andere. Twee deelnemers zijn verbonden als zij samen in een regeling zitten; elke gedeelde regeling telt één keer.",
  ),
);

/** Groups among some bodies only, such as the municipalities of three provinces; who else takes part is left out. */
export const communitiesAmong = (fabric: Fabric, bodies: readonly BodyIndex[]): Communities =>
  communitiesOf(
    fabric,
    pairsOf(fabric, bodies),
    "Alleen de gekozen gemeenten. Twee gemeenten zijn verbonden als zij samen in een regeling zitten; elke gedeelde regeling telt één keer.",
  );

function communitiesOf(fabric: Fabric, pairs: Pairs, graph: string): Communities {
  const found = louvainOf(fabric.bodies.length, pairs);
  const connected = new Set([...pairs.a, ...pairs.b]);
  const members = Map.groupBy(
    [...connected].sort((a, b) => a - b),
    (body) => found.groupOf[body] ?? -1,
  );
  const groups = [...members.values()]
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    .map((group, number): Group => ({ number, name: groupName(fabric, group), members: group }));
  const groupOf = new Int32Array(fabric.bodies.length).fill(-1);
  for (const group of groups) for (const body of group.members) groupOf[body] = group.number;
  return { groups, groupOf, modularity: found.modularity, graph };
}

/** A province with less than this share of the municipalities does not name the group. */
const SHARE_THAT_NAMES = 0.2;

/** After its largest municipality by inhabitants, with the provinces where most of it lies. */
function groupName(fabric: Fabric, members: readonly BodyIndex[]): string {
  const bodies = members.map((index) => fabric.bodies[index]).filter((it): it is Body => it !== undefined);
  const municipalities = bodies.filter((it) => it.type === "gemeente");
  const named = municipalities.length > 0 ? municipalities : bodies;
  const [largest] = [...named].sort(
    (a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.code < b.code ? -1 : 1),
  );
  if (!largest) return "Lege groep";
  const provinces = [...Map.groupBy(named, (it) => it.province)]
    .filter(
      (entry): entry is [string, Body[]] =>
        entry[0] !== null && entry[1].length >= named.length * SHARE_THAT_NAMES,
    )
    .sort(([x, a], [y, b]) => b.length - a.length || (x < y ? -1 : 1))
    .map(([key]) => provinceName(key));
  const where = provinces.length === 0 ? "" : `, ${enumerate(provinces)}`;
  return `Groep rond ${shortName(largest.name)}${where}`;
}
