/** A small map of who takes part in one collaboration, to stand on its page or on a site of others. */
import { type Colour, PALETTE } from "#kit/look/palette.ts";
import type { Building } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { type Body, patchCodesOf, patchesOn } from "#rooms/day";
import { shortName } from "#rooms/organisations";
import { groundOf, territoryOf } from "../quilt/current.ts";
import { type PaintedPatch, QuiltLayers } from "../quilt/draw.tsx";
import { frameAround, type Ground, type Patch } from "../quilt/ground.ts";
import type { Box } from "../quilt/outline.ts";
import type { Asked } from "./asked.ts";

/** Of the picture on the page, in pixels. */
export const SMALL_MAP = { width: 640, height: 480 };
/** Land around the participants, in units of the drawing: about 16 kilometres. */
const MARGIN = 90;
/** Fewer units across would show hexagons rather than a place: this is about 75 kilometres. */
const LEAST_ACROSS = 420;
/** More units across make names too small to read. */
const MOST_NAMED = 640;
/** Width of a letter on the map. */
const LETTER = 6;
/** Characters that fit on every patch. */
const SHORT = 3;

/** The participants of a collaboration and the patches they have on the map. */
export interface OnTheMap {
  ground: Ground;
  /** Patches with whoever of the participants held them on the day, in order of code. */
  patches: { patch: Patch; bodies: Body[] }[];
}

/** Finds the patches of the participants, on a former day those of the ground they held. */
export async function onTheMap(building: Building, { fabric, arrangement }: Asked): Promise<OnTheMap> {
  const [ground, { lineage }] = await Promise.all([groundOf(building, "zeshoeken"), territoryOf(building)]);
  const members = new Set(arrangement.members);
  const codes = patchCodesOf(
    arrangement.members.flatMap((it) => fabric.bodies[it]?.code ?? []),
    lineage,
  );
  const theirs = [...codes].flatMap((code) => ground.patchOf.get(code) ?? []).sort(byCode);
  const holders = patchesOn(codes, fabric, lineage);
  const patches = theirs.flatMap((patch) => {
    const bodies = (holders.get(patch.code) ?? [])
      .filter((it) => members.has(it))
      .map((it) => fabric.bodies[it])
      .filter((it) => it !== undefined);
    return bodies.length === 0 ? [] : [{ patch, bodies }];
  });
  return { ground, patches };
}

/**
 * What the map shows, in words, for whoever does not see it.
 * @param shown participants with a patch
 * @param elsewhere participants without one
 */
export function mapSentence(shown: number, elsewhere: number): string {
  const missing =
    elsewhere === 0
      ? ""
      : ` ${counted(elsewhere, "deelnemer staat", "deelnemers staan")} er niet op: ${elsewhere === 1 ? "die is" : "die zijn"} geen gemeente, of Vliegwiel weet niet waar ${elsewhere === 1 ? "die ligt" : "die liggen"}.`;
  return `De kaart laat ${counted(shown, "deelnemer", "deelnemers")} zien.${missing}`;
}

const byCode = (a: Patch, b: Patch) => (a.code < b.code ? -1 : 1);

/** The map as a file: every colour inside, names where there is room for them. */
export function drawSmallMap({ ground, patches }: OnTheMap, title: string): Promise<string> {
  return drawAround(
    ground,
    patches.map(({ patch, bodies }) => {
      const name = bodies.map((it) => shortName(it.name)).join(", ");
      return { patch, title: `${name}: deelnemer`, colour: "patch-1", label: name };
    }),
    { name: `${title}: wie doet mee, op de kaart`, rest: "geen deelnemer" },
  );
}

/** A patch that the map is about. */
export interface MarkedPatch {
  patch: Patch;
  /** What a reader gets on hover. */
  title: string;
  colour: Colour;
  /** Left out where there is no room for it. */
  label: string;
}

/**
 * Draws some patches with the land around them.
 * @param about what the map is of, and what is said of the patches that are not marked
 */
export async function drawAround(
  ground: Ground,
  marked: readonly MarkedPatch[],
  { name, rest }: { name: string; rest: string },
): Promise<string> {
  const frame = inProportion(
    frameAround(
      marked.map((it) => it.patch),
      MARGIN,
    ),
  );
  const { left, top } = frame;
  const width = frame.right - left;
  const height = frame.bottom - top;
  const named = width <= MOST_NAMED;
  const own = new Set(marked.map((it) => it.patch.code));
  const painted: PaintedPatch[] = [
    ...ground.patches
      .filter((it) => !own.has(it.code) && it.rings.flat().some(([x, y]) => within(frame, x, y)))
      .map((it) => ({ code: it.code, title: `${shortName(it.name)}: ${rest}`, colours: [] })),
    ...marked.map(({ patch, title, colour, label }): PaintedPatch => {
      // A few characters can be read on any patch; a name needs the room.
      const fits = label.length <= SHORT || (named && label.length * LETTER <= patch.spot.room);
      return { code: patch.code, title, colours: [colour], ...(fits ? { label } : {}) };
    }),
  ];
  const picture = await (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${left} ${top} ${width} ${height}`}
      width={SMALL_MAP.width}
      height={SMALL_MAP.height}
      role="img"
      aria-label={name}
      font-family="Atkinson Hyperlegible Next, Verdana, sans-serif"
    >
      <title>{name}</title>
      <rect x={left} y={top} width={width} height={height} fill={PALETTE.paper} />
      <QuiltLayers ground={ground} patches={painted} look="file" labelled />
    </svg>
  );
  // The renderer hands back a node that only becomes text when asked.
  return picture.toString();
}

const within = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** The box around the same middle that is wide enough and has the proportions of the picture. */
function inProportion(box: Box): Box {
  const proportion = SMALL_MAP.width / SMALL_MAP.height;
  const width = Math.max(box.right - box.left, (box.bottom - box.top) * proportion, LEAST_ACROSS);
  const height = width / proportion;
  const left = Math.round((box.left + box.right - width) / 2);
  const top = Math.round((box.top + box.bottom - height) / 2);
  return { left, top, right: left + Math.round(width), bottom: top + Math.round(height) };
}
