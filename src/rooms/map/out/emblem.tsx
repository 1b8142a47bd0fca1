/** The quilt as a picture without words, for the front page: every municipality a patch, every province a hue. */
import { keptPerEdition } from "#kit/kept.ts";
import type { Building, Section } from "#kit/room.ts";
import { patchCodes } from "#rooms/day";
import { groundOf } from "../quilt/current.ts";
import { QuiltLayers } from "../quilt/draw.tsx";
import { patchesByProvince } from "../quilt/province-hues.ts";

export const EMBLEM_PATH = "/kaart/lappendeken.svg";
/** Of the picture on the front page, in pixels. */
const SIZE = { width: 330, height: 390 };
const MARGIN = 6;

/** The whole country, drawn once per edition; its ground is left open, so that it lies on any page, dark or light. */
export const drawEmblem = keptPerEdition(draw);

async function draw(building: Building): Promise<string> {
  const ground = await groundOf(building, "zeshoeken");
  const { left, top, right, bottom } = ground.box;
  const patches = patchesByProvince(ground);
  const picture = await (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${left - MARGIN} ${top - MARGIN} ${right - left + 2 * MARGIN} ${bottom - top + 2 * MARGIN}`}
      width={SIZE.width}
      height={SIZE.height}
      role="img"
      aria-label={NAME}
    >
      <title>{NAME}</title>
      <QuiltLayers ground={ground} patches={patches} look="file" />
    </svg>
  );
  return String(picture);
}

const NAME = "De lappendeken: de gemeenten van Nederland als zeshoeken, met één tint per provincie";

/** Beside the question on the front page, where there is room. Nothing without hexagons. */
export const emblemSection = (building: Building): Section<"front"> => ({
  id: "lappendeken",
  order: 5,
  render: async (_front, view) => {
    const patches = await patchCodes(building);
    return patches.size === 0 ? null : (
      <a class="emblem no-print" href={view.link("/kaart")}>
        <img
          src={EMBLEM_PATH}
          alt="De lappendeken: bekijk wie met wie samenwerkt op de kaart"
          width={SIZE.width}
          height={SIZE.height}
          loading="lazy"
        />
      </a>
    );
  },
});
