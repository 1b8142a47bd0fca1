import { enumerate } from "#kit/words.ts";
import { provinceName, shortName } from "#rooms/organisations";
import { onceFor } from "./current.ts";
import type { Body, BodyIndex, Fabric, Weave } from "./fabric.ts";
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

/** Groups without their names, for who only counts them. */
export interface Grouping {
  /** Bodies of each group, ascending; the largest group first. */
  members: BodyIndex[][];
  modularity: number;
}

/** Groups of municipalities, the same as `municipalCommunities`. */
export const municipalGrouping = onceFor((weave: Weave) => groupingOf(weave, municipalPairs(weave)));

/** Groups of municipalities; the weight of a pair is the number of arrangements it shares. */
export const municipalCommunities = onceFor((fabric: Fabric) =>
  communitiesOf(
    fabric,
    municipalGrouping(fabric),
    "Alleen gemeenten. Twee gemeenten zijn verbonden als zij samen in een regeling zitten; elke gedeelde regeling telt één keer.",
  ),
);

/** Groups of all organisations that take part in anything, with the same weight. */
export const allCommunities = onceFor((fabric: Fabric) =>
  communitiesOf(
    fabric,
    groupingOf(fabric, allPairs(fabric)),
    "Alle deelnemers: gemeenten, provincies, waterschappen en andere. Twee deelnemers zijn verbonden als zij samen in een regeling zitten; elke gedeelde regeling telt één keer.",
  ),
);

/** Groups among some bodies only, such as the municipalities of three provinces; who else takes part is left out. */
export const communitiesAmong = (fabric: Fabric, bodies: readonly BodyIndex[]): Communities =>
  communitiesOf(
    fabric,
    groupingOf(fabric, pairsOf(fabric, bodies)),
    "Alleen de gekozen gemeenten. Twee gemeenten zijn verbonden als zij samen in een regeling zitten; elke gedeelde regeling telt één keer.",
  );

/** Whoever shares nothing stays out of the graph: each would be a group that is carried along to the end. */
function groupingOf(weave: Weave, pairs: Pairs): Grouping {
  const place = new Int32Array(weave.bodies.length).fill(-1);
  for (const body of pairs.a) place[body] = 0;
  for (const body of pairs.b) place[body] = 0;
  const connected: BodyIndex[] = [];
  place.forEach((it, body) => {
    if (it === 0) place[body] = connected.push(body) - 1;
  });
  const placeOf = (body: BodyIndex) => place[body] ?? 0;
  const found = louvainOf(connected.length, {
    a: pairs.a.map(placeOf),
    b: pairs.b.map(placeOf),
    shared: pairs.shared,
  });
  const members = new Map<number, BodyIndex[]>();
  connected.forEach((body, at) => {
    const group = found.groupOf[at] ?? 0;
    const known = members.get(group);
    if (known) known.push(body);
    else members.set(group, [body]);
  });
  return {
    members: [...members.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0)),
    modularity: found.modularity,
  };
}

function communitiesOf(fabric: Fabric, found: Grouping, graph: string): Communities {
  const groups = found.members.map((members, number): Group => ({
    number,
    name: groupName(fabric, members),
    members,
  }));
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
