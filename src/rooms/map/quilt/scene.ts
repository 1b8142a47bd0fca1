import type { Day } from "#kit/day.ts";
import type { Colour } from "#kit/look/palette.ts";
import type { FieldError } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import {
  type Body,
  type BodyIndex,
  chosenFrom,
  type Fabric,
  fabricOf,
  patchesOn,
  readingOf,
  withExecutor,
} from "#rooms/day";
import { organisationPath, shortName } from "#rooms/organisations";
import { groundOf, territoryOf } from "./current.ts";
import type { PatchGroup } from "./draw.tsx";
import type { Ground, Patch } from "./ground.ts";
import type { QuiltQuery, ViewName } from "./question.ts";

/** Everything a view is made of: the ground, whoever held it on the day, and what they did together. */
export interface Scene {
  query: QuiltQuery;
  view: ViewName;
  day: Day;
  ground: Ground;
  /** All arrangements of the day. */
  whole: Fabric;
  /** What the filters leave of them. */
  fabric: Fabric;
  /** The patches to show, by name, with the bodies each stands for on the day. */
  places: Place[];
  /** Per patch, also those that are not shown, the bodies it stands for on the day. */
  holders: ReadonlyMap<string, BodyIndex[]>;
  /** False when the reader asked for true borders that nobody imported. */
  groundThere: boolean;
  /** Municipalities of the day that no patch stands for. */
  landless: Body[];
}

export interface Place {
  patch: Patch;
  /** "Eemsdelta", or with whoever held the ground then. */
  name: string;
  bodies: Body[];
}

/** One patch of a picture and one row of its table. */
export interface QuiltRow {
  place: Place;
  /** What is compared; null when there is no number. */
  value: number | null;
  /** The value as people read it. */
  shown: string;
  /** The rest of the sentence about this patch: "19 regelingen". */
  note: string;
  /** 0 to 5 on maps in shades, the number of the whole it belongs to on maps of wholes; null when neither. */
  step: number | null;
  colours: Colour[];
  label: string;
  /** Where the patch leads, and where its value does. */
  href: Address;
  valueHref: Address | null;
}

/** An address of ours before the reader's day is added. */
export interface Address {
  path: string;
  query?: Record<string, string | undefined>;
}

export const linkTo = (view: View, { path, query = {} }: Address): string => view.link(path, query);

export interface LegendEntry {
  colours: Colour[];
  /** The mark that says the same as the colour. */
  mark?: string;
  text: string;
  /** Patches on the picture. */
  count: number;
  href?: Address;
}

/** A picture of the quilt in facts: the page, the file, the spreadsheet and the API all say this. */
export interface QuiltPicture {
  scene: Scene;
  /** "Aantal regelingen per gemeente" */
  heading: string;
  /** One sentence that answers the question. */
  sentence: string;
  /** How the numbers are made, in words. */
  explanation: string;
  /** The heading of the value in the table. */
  column: string;
  figures: { label: string; value: string; href: Address | null }[];
  legend: LegendEntry[];
  /** Every patch. */
  rows: QuiltRow[];
  /** What the table may leave out because it would be the same sentence hundreds of times. */
  quiet?: string;
  groups: PatchGroup[];
  /** What cannot be seen on this picture. */
  notShown: string[];
  /** The same colours mean the same in another year, so the years can be played. */
  shaded: boolean;
  /** The municipality from which one looks, by the code of its patch; absent on every other view. */
  looksFrom?: string;
  /** What the reader still has to choose before there is anything to see. */
  missing?: "taak" | "gemeente" | "samenwerking";
  /** What is wrong with what was asked. */
  errors: FieldError[];
}

/** Gathers what a question needs; a question without a ground yet gives a scene without places. */
export async function sceneOf(building: Building, query: QuiltQuery, day: Day): Promise<Scene> {
  const [whole, territory, asked, known] = await Promise.all([
    fabricOf(building, day, readingOf(query)),
    territoryOf(building),
    groundOf(building, query.ondergrond ?? "zeshoeken"),
    withExecutor(building, query),
  ]);
  const ground = asked ?? territory.quilt;
  const view = query.beeld ?? "aantal";
  // Here the task is what is looked for, not what is left out.
  const filter = view === "taak" ? { ...known, taak: undefined } : known;
  const holders = patchesOn(
    ground.patches.map((it) => it.code),
    whole,
    territory.lineage,
  );
  const held = new Set([...holders.values()].flat());
  return {
    query: known,
    view,
    day,
    ground,
    groundThere: asked !== null,
    holders,
    whole,
    fabric: view === "deelnemers" || view === "regios" ? whole : chosenFrom(whole, filter),
    places: ground.patches
      .filter((it) => !query.provincie || query.provincie.includes(it.province ?? ""))
      .map((patch) => placeOf(patch, bodiesAt(whole, holders.get(patch.code) ?? [])))
      .sort((a, b) => (a.patch.sortName < b.patch.sortName ? -1 : 1)),
    landless: bodiesAt(
      whole,
      whole.municipalities.filter((it) => !held.has(it)),
    ),
  };
}

/** Bodies by their places in a fabric. */
export const bodiesAt = (fabric: Fabric, indexes: readonly BodyIndex[]): Body[] =>
  indexes.map((index) => fabric.bodies[index]).filter((it) => it !== undefined);

function placeOf(patch: Patch, bodies: Body[]): Place {
  const own = shortName(patch.name);
  const [only, ...others] = bodies;
  if (!only) return { patch, bodies, name: own };
  if (others.length === 0 && only.code === patch.code) return { patch, bodies, name: own };
  const names = [...bodies]
    .sort((a, b) => (a.sortName < b.sortName ? -1 : 1))
    .map((it) => shortName(it.name));
  return { patch, bodies, name: `${own} (toen: ${enumerate(names)})` };
}

/** Everyone that some patches stand for, each once: on an older day more municipalities than patches. */
export const bodiesIn = (places: readonly Place[]): Body[] => [
  ...new Map(places.flatMap((it) => it.bodies).map((it) => [it.index, it])).values(),
];

/** The sentence of a patch, for whoever points at it. */
export const titleOf = (row: QuiltRow): string => `${row.place.name}: ${row.note}`;

export const pageOf = (place: Place): Address => ({ path: organisationPath(place.patch.code) });

/** The list of arrangements of a patch, with the filters of the picture; none when several bodies hold it. */
export function listOf(scene: Scene, place: Place, more: Record<string, string> = {}): Address | null {
  const [only, ...others] = place.bodies;
  if (!only || others.length > 0) return null;
  return {
    path: "/samenwerkingen",
    query: {
      ...sharedFilters(scene),
      ...more,
      deelnemer: [only.code, more.deelnemer].filter(Boolean).join(","),
    },
  };
}

/** The filters of this question that the list of arrangements knows too. */
export function sharedFilters({
  query,
  view,
}: Pick<Scene, "query" | "view">): Record<string, string | undefined> {
  return {
    thema: query.thema,
    taak: view === "taak" ? undefined : query.taak?.join(","),
    vorm: query.vorm?.join(","),
    bevoegdheid: query.bevoegdheid?.join(","),
    uitvoerder: query.uitvoerder,
    provincie: query.provincie?.join(","),
    typeDeelnemer: query.typeDeelnemer?.join(","),
  };
}
