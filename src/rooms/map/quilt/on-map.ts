/** What rooms above are told of a map, to draw ties on it and to say beside it what those are. */
import type { Child } from "hono/jsx";
import type { Day } from "#kit/day.ts";
import type { Building, View } from "#kit/room.ts";
import { lineageOf } from "#rooms/day";
import type { Spot } from "./direction.ts";
import { QUILT_PATH } from "./paths.ts";
import type { QuiltQuery, ViewName } from "./question.ts";
import type { QuiltPicture } from "./scene.ts";

export interface OnMap {
  /** The day that ties are shown of: the one that the reader chose, and else that of the calendar. */
  day: Day;
  /** Keys of whoever the map looks at, now and before; null when it is the whole country. */
  organisations: readonly string[] | null;
  /** Codes of the tasks that were chosen; null for all. */
  tasks: readonly string[] | null;
  /** The middle of the patch of an organisation, also when others hold its ground now; none for who has no patch. */
  spotOf: (organisation: string) => Spot | undefined;
  /** False when the reader hid them. */
  shown: boolean;
  /** The same map without them, or with them again. */
  otherwise: string;
}

/** The parameter that hides them; files and data of the map have none, for they are of the register alone. */
export const TIES_HIDDEN = "stippellijnen";

/** Views that are about some arrangements or regions by name: there a tie beside them says nothing. */
const OWN_LINES: ReadonlySet<ViewName> = new Set<ViewName>(["deelnemers", "regios", "provincies"]);

/** What cannot be asked of a tie that is still being made: then it would stand among what it was not chosen with. */
const asksMore = ({ thema, vorm, bevoegdheid, uitvoerder, typeDeelnemer }: QuiltQuery): boolean =>
  [thema, vorm, bevoegdheid, uitvoerder, typeDeelnemer].some((it) => it !== undefined);

/** Null where no tie beside the register can be drawn. */
export async function onMap(building: Building, picture: QuiltPicture, view: View): Promise<OnMap | null> {
  const { scene } = picture;
  const { ground, query } = scene;
  if (OWN_LINES.has(scene.view) || asksMore(query)) return null;
  const lineage = await lineageOf(building);
  /** On the map itself, or of whoever took its ground over. */
  const patchCode = (organisation: string): string | undefined =>
    walked(organisation, lineage.successors).find((it) => ground.patchOf.has(it));
  const looked =
    picture.looksFrom !== undefined
      ? [picture.looksFrom]
      : query.provincie === undefined
        ? null
        : scene.places.map((it) => it.patch.code);
  const shown = !(TIES_HIDDEN in view.query);
  return {
    day: view.dayChosen ? view.day : view.today,
    organisations:
      looked === null ? null : [...new Set(looked.flatMap((it) => walked(it, lineage.predecessors)))],
    tasks: query.taak ?? null,
    spotOf: (organisation) => {
      const code = patchCode(organisation);
      return code === undefined ? undefined : ground.patchOf.get(code)?.spot;
    },
    shown,
    otherwise: view.link(QUILT_PATH, { ...view.query, [TIES_HIDDEN]: shown ? "verberg" : null }),
  };
}

/** What rooms above draw over it. It stands in a drawing, so it has no heading nor section around it. */
export const linesOver = (building: Building, map: OnMap, view: View): Promise<Child[]> =>
  Promise.all(building.sections("mapLines").map((it) => it.render(map, view)));

/** An organisation, and everyone before or after it, step by step. */
function walked(from: string, next: (key: string) => { key: string }[]): string[] {
  const met = new Set([from]);
  // A set may grow while it is walked.
  for (const key of met) for (const it of next(key)) met.add(it.key);
  return [...met];
}
