/** One organisation in the country: the ground that is its own, and where those lie whom it meets. */
import type { Day } from "#kit/day.ts";
import { PALETTE } from "#kit/look/palette.ts";
import type { Building } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { type BodyIndex, type Fabric, fabricOf, partnersIn, patchesOn } from "#rooms/day";
import { fullName, type Organisation, shortName } from "#rooms/organisations";
import { groundOf, territoryOf } from "../quilt/current.ts";
import type { Ground, Patch } from "../quilt/ground.ts";

/** Of the picture on the page, in pixels. */
export const PLACE = { width: 330, height: 390 };
const MARGIN = 6;

/** What of the country is marked for one organisation. */
export interface PlaceMarks {
  ground: Ground;
  /** Outlines of its own ground: its patches, or the province. */
  own: string[];
  /** Municipalities it meets, in order of code, with how many arrangements it shares with whoever holds the patch. */
  others: { patch: Patch; name: string; shared: number }[];
  /** They take part in what it carries out; else they take part beside it. */
  served: boolean;
}

/** Finds them on a day; null when nothing of it can be shown. */
export async function placeOf(
  building: Building,
  { key, type }: Organisation,
  day: Day,
): Promise<PlaceMarks | null> {
  const [ground, { lineage }, fabric] = await Promise.all([
    groundOf(building, "zeshoeken"),
    territoryOf(building),
    fabricOf(building, day),
  ]);
  const self = fabric.indexOf.get(key);
  const partners = self === undefined ? new Map<BodyIndex, number>() : partnersIn(fabric, self);
  const served = partners.size === 0;
  const met = served ? servedBy(fabric, key) : partners;
  const holders = patchesOn(ground.patchOf.keys(), fabric, lineage);
  const heldBy = (patch: Patch) => holders.get(patch.code) ?? [];
  const own = (
    type === "provincie"
      ? ground.provinces.filter((it) => it.code === key)
      : ground.patches.filter((it) => self !== undefined && heldBy(it).includes(self))
  ).map((it) => it.path);
  const others = ground.patches.flatMap((patch) => {
    const bodies = heldBy(patch).filter((it) => it !== self && met.has(it));
    if (bodies.length === 0 || own.includes(patch.path)) return [];
    const name = bodies.map((it) => shortName(fabric.bodies[it]?.name ?? "")).join(", ");
    return [{ patch, name, shared: Math.max(...bodies.map((it) => met.get(it) ?? 0)) }];
  });
  return own.length + others.length === 0 ? null : { ground, own, others, served };
}

/** Who takes part in what it carries out, and in how many of those. */
function servedBy(fabric: Fabric, key: string): Map<BodyIndex, number> {
  const met = new Map<BodyIndex, number>();
  for (const { executor, members } of fabric.arrangements)
    if (executor?.key === key) for (const it of members) met.set(it, (met.get(it) ?? 0) + 1);
  return met;
}

/** What the picture says where it stands without its page. */
export const placeCaption = (
  { others, served }: PlaceMarks,
  { key, name }: Pick<Organisation, "key" | "name">,
): { heading: string; sentence: string } => ({
  heading: `Met wie ${fullName(key, name)} samenwerkt`,
  sentence: served
    ? `${counted(others.length, "gemeente doet", "gemeenten doen")} mee in wat zij uitvoert.`
    : `${counted(others.length, "gemeente", "gemeenten")} in dezelfde regelingen. Hoe voller de kleur, hoe meer regelingen zij delen.`,
});

/** Lies on any page, light or dark: no paper of its own, and hues in the middle between both. */
const INK = "#857b68";
/** The least that is told apart from land where nobody is met. */
const PALEST = 0.3;

/** The country with its marks: the more they share, the fuller the hue. */
export async function drawPlace(
  { ground, own, others, served }: PlaceMarks,
  of: Organisation,
): Promise<string> {
  const { left, top, right, bottom } = ground.box;
  const most = Math.max(1, ...others.map((it) => it.shared));
  const name = `${fullName(of.key, of.name)} op de kaart van Nederland`;
  const picture = await (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${left - MARGIN} ${top - MARGIN} ${right - left + 2 * MARGIN} ${bottom - top + 2 * MARGIN}`}
      width={PLACE.width}
      height={PLACE.height}
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      <path d={ground.land} fill={INK} fill-opacity="0.2" />
      <g fill={PALETTE["shade-4"]}>
        {others.map(({ patch, name: who, shared }) => (
          <path
            d={patch.path}
            fill-opacity={Math.round(100 * (PALEST + (1 - PALEST) * (shared / most))) / 100}
          >
            <title>
              {served ? `${who}: deelnemer` : `${who}: ${counted(shared, "regeling", "regelingen")} samen`}
            </title>
          </path>
        ))}
      </g>
      <g fill="none" stroke={INK} stroke-width="2.5" stroke-opacity="0.7" stroke-linejoin="round">
        {ground.provinces.map((it) => (
          <path d={it.path} />
        ))}
      </g>
      <g
        fill={PALETTE.accent}
        stroke={PALETTE.ink}
        stroke-width="5"
        stroke-linejoin="round"
        fill-opacity={of.type === "provincie" ? 0.55 : 1}
      >
        {own.map((path) => (
          <path d={path}>
            <title>{shortName(of.name)}</title>
          </path>
        ))}
      </g>
    </svg>
  );
  return String(picture);
}
