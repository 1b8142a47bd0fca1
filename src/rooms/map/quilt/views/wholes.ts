/** Maps of wholes: provinces, regions and groups, each with an outline, a mark and a hue of its own. */
import { counted, enumerate, formatCount } from "#kit/words.ts";
import { collaborationPath } from "#rooms/collaborations";
import { type BodyIndex, municipalCommunities, type RegionKind, regionsOf } from "#rooms/day";
import { NUMBERS } from "#rooms/numbers";
import { organisationPath, provinceName, PROVINCES } from "#rooms/organisations";
import { bordersOn } from "../ground.ts";
import { type Colour, HUES } from "#kit/look/palette.ts";
import { type Address, pageOf, type Place, type QuiltPicture, type QuiltRow, type Scene } from "../scene.ts";
import { emptyPicture, UNKNOWN } from "./common.ts";

/** Several municipalities as one. */
interface Whole {
  title: string;
  members: ReadonlySet<BodyIndex>;
  href: Address | null;
}

/** The twelve provinces, as the register places municipalities in them. */
export function provincePicture(scene: Scene): QuiltPicture {
  const wholes = Object.keys(PROVINCES).map((code): Whole => ({
    title: provinceName(code),
    members: new Set(
      scene.whole.bodies.filter((it) => it.type === "gemeente" && it.province === code).map((it) => it.index),
    ),
    href: { path: organisationPath(code) },
  }));
  const municipal = new Set(scene.fabric.municipalities);
  const spans = scene.fabric.arrangements
    .map(
      ({ members }) =>
        new Set(members.filter((it) => municipal.has(it)).map((it) => scene.fabric.bodies[it]?.province)),
    )
    .filter((it) => it.size > 0);
  const crossing = spans.filter((it) => it.size > 1).length;
  return wholesPicture(scene, wholes, {
    heading: "Gemeenten per provincie",
    sentence: `${formatCount(spans.length - crossing)} van ${formatCount(spans.length)} regelingen met gemeenten blijven in het register binnen één provincie.`,
    explanation:
      "Elke gemeente ligt in één provincie. Vergelijk dit beeld met “Groepen die veel samen doen”.",
    column: "Provincie",
    one: "provincie",
    many: "provincies",
    none: "provincie onbekend",
    figures: [
      { label: "regelingen over een provinciegrens", value: formatCount(crossing), href: null },
      { label: "regelingen binnen één provincie", value: formatCount(spans.length - crossing), href: null },
    ],
  });
}

const KINDS: Record<RegionKind, { one: string; many: string }> = {
  veiligheidsregio: { one: "veiligheidsregio", many: "veiligheidsregio’s" },
  ggd: { one: "GGD-regio", many: "GGD-regio’s" },
  omgevingsdienst: { one: "omgevingsdienst", many: "omgevingsdiensten" },
};

/** Regions that are arrangements themselves. */
export function regionPicture(scene: Scene): QuiltPicture {
  const kind = scene.query.soort ?? "veiligheidsregio";
  const { one, many } = KINDS[kind];
  const regions = regionsOf(scene.fabric, kind);
  return wholesPicture(
    scene,
    regions.map((it) => ({
      title: it.title,
      members: new Set(it.members),
      href: { path: collaborationPath(it.key) },
    })),
    {
      heading: `Gemeenten per ${one}`,
      sentence: `In het register ${regions.length === 1 ? "staat" : "staan"} ${counted(regions.length, one, many)} als gemeenschappelijke regeling.`,
      explanation: `Een ${one} is zelf een regeling. Vliegwiel herkent haar aan de naam van de regeling of van de organisatie die haar uitvoert. Een regio met een algemene naam wordt zo niet gevonden. Waar een oude en een nieuwe regeling allebei gelden, zit een gemeente in twee.`,
      column: one.startsWith("GGD") ? one : one.charAt(0).toUpperCase() + one.slice(1),
      one,
      many,
      none: `geen ${one} gevonden in het register`,
      figures: [],
    },
  );
}

/** Municipalities that share more with each other than with others. */
export function groupPicture(scene: Scene): QuiltPicture {
  const { groups, modularity, graph } = municipalCommunities(scene.fabric);
  const [largest] = groups;
  return wholesPicture(
    scene,
    groups.map((it) => ({ title: it.name, members: new Set(it.members), href: null })),
    {
      heading: "Groepen gemeenten die veel samen doen",
      sentence:
        groups.length === 0
          ? "In het register staat op deze dag geen regeling waarin gemeenten elkaar treffen."
          : `In het register vallen de gemeenten uiteen in ${counted(groups.length, "groep", "groepen")} die vooral met elkaar samenwerken.`,
      explanation: `${graph} Een rekenregel (Louvain) zoekt de verdeling waarbij zoveel mogelijk verbindingen binnen een groep vallen. Hoe goed dat past, van 0 tot 1: ${modularity.toFixed(2).replace(".", ",")}. Groepen zijn een hulp bij het kijken: zij staan niet in het register.`,
      column: "Groep",
      one: "groep",
      many: "groepen",
      none: "deelt met geen gemeente een regeling",
      figures:
        largest === undefined
          ? []
          : [
              {
                label: "gemeenten in de grootste groep",
                value: formatCount(largest.members.length),
                href: { path: `${NUMBERS}/groepen` },
              },
            ],
    },
  );
}

function wholesPicture(
  scene: Scene,
  wholes: readonly Whole[],
  words: Pick<QuiltPicture, "heading" | "sentence" | "explanation" | "column" | "figures"> & {
    one: string;
    many: string;
    none: string;
  },
): QuiltPicture {
  const belongs = new Map(
    scene.places.map((place) => [
      place.patch.code,
      wholes.flatMap((it, index) => (place.bodies.some((body) => it.members.has(body.index)) ? [index] : [])),
    ]),
  );
  const hues = huesFor(scene, wholes.length, belongs);
  const rows = scene.places.map((place) =>
    wholeRow(place, wholes, belongs.get(place.patch.code) ?? [], hues, words.none),
  );
  const present = wholes
    .map((whole, index) => ({
      whole,
      index,
      rows: rows.filter((it) => belongs.get(it.place.patch.code)?.includes(index)),
    }))
    .filter((it) => it.rows.length > 0);
  const without = rows.filter((it) => it.colours.length === 0).length;
  const several = rows.filter((it) => it.colours.length > 1).length;
  return {
    ...emptyPicture(scene),
    ...words,
    figures: [
      { label: `${words.many} op de kaart`, value: formatCount(present.length), href: null },
      ...words.figures,
      ...(without > 0
        ? [{ label: `gemeenten zonder ${words.one}`, value: formatCount(without), href: null }]
        : []),
      ...(several > 0
        ? [{ label: `gemeenten in meer dan één`, value: formatCount(several), href: null }]
        : []),
    ],
    legend: [
      ...present.map((it) => ({
        colours: [hues[it.index] ?? HUES[0]],
        mark: String(it.index + 1),
        text: it.whole.title,
        count: it.rows.length,
        ...(it.whole.href ? { href: it.whole.href } : {}),
      })),
      ...(without > 0 ? [{ colours: [], text: words.none, count: without }] : []),
    ],
    rows,
    groups: present.map((it) => ({
      mark: String(it.index + 1),
      codes: it.rows.map((row) => row.place.patch.code),
    })),
  };
}

function wholeRow(
  place: Place,
  wholes: readonly Whole[],
  own: readonly number[],
  hues: readonly Colour[],
  none: string,
): QuiltRow {
  const titles = own.map((index) => `${index + 1}. ${wholes[index]?.title ?? ""}`);
  const nothing = place.bodies.length === 0 ? UNKNOWN : none;
  return {
    place,
    value: own[0] === undefined ? null : own[0] + 1,
    shown: titles.length === 0 ? nothing : enumerate(titles),
    note: titles.length === 0 ? nothing : enumerate(titles),
    step: own[0] === undefined ? null : own[0] + 1,
    colours: own.map((index) => hues[index] ?? HUES[0]),
    label: "",
    href: pageOf(place),
    valueHref: own.length === 1 ? (wholes[own[0] ?? 0]?.href ?? null) : null,
  };
}

/**
 * A hue for each whole: bordering wholes never the same while there are enough, and each hue about as often. Given
 * out in the order of the wholes, so that the same map always looks the same.
 */
function huesFor(scene: Scene, count: number, belongs: ReadonlyMap<string, number[]>): Colour[] {
  const touching = new Map<number, Set<number>>();
  for (const [code, others] of bordersOn(scene.ground))
    for (const mine of belongs.get(code) ?? [])
      for (const other of others)
        for (const theirs of belongs.get(other) ?? [])
          if (theirs !== mine) touching.set(mine, (touching.get(mine) ?? new Set()).add(theirs));
  const hues: Colour[] = [];
  for (let index = 0; index < count; index++) {
    const near = new Set([...(touching.get(index) ?? [])].map((it) => hues[it]));
    const used = (hue: Colour) => hues.filter((it) => it === hue).length;
    const free = HUES.filter((it) => !near.has(it));
    const [hue] = [...(free.length > 0 ? free : HUES)].sort((a, b) => used(a) - used(b));
    hues.push(hue ?? HUES[0]);
  }
  return hues;
}
