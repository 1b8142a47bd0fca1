/** The picture that stands for the site where a page without one of its own is shared: name, question and the quilt. */
import { PALETTE } from "#kit/look/palette.ts";
import { FONT } from "#kit/look/picture-text.tsx";
import { keptPerEdition } from "#kit/kept.ts";
import type { Building, Picture } from "#kit/room.ts";
import { groundOf } from "../quilt/current.ts";
import { QuiltLayers } from "../quilt/draw.tsx";
import { patchesByProvince } from "../quilt/province-hues.ts";

/** What sites that show links ask for, in pixels. */
const SIZE = { width: 1200, height: 630 };
const MAP = { left: 690, top: 30, width: 470, height: 570 };

const NAME = "Vliegwiel: met wie werkt uw gemeente samen? De gemeenten van Nederland als zeshoeken.";

export const COVER_PATH = "/kaart/omslag.png";
export const cover: Picture = { png: COVER_PATH, alt: NAME };

export const drawCover = keptPerEdition(draw);

async function draw(building: Building): Promise<string> {
  const ground = await groundOf(building, "zeshoeken");
  const { left, top, right, bottom } = ground.box;
  const patches = patchesByProvince(ground);
  const picture = await (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      width={SIZE.width}
      height={SIZE.height}
      role="img"
      aria-label={NAME}
      font-family={FONT}
    >
      <title>{NAME}</title>
      <rect width={SIZE.width} height={SIZE.height} fill={PALETTE.paper} />
      <g fill={PALETTE.ink}>
        <text x="70" y="150" font-size="40">
          Vliegwiel
        </text>
        {["Met wie werkt", "uw gemeente", "samen?"].map((line, index) => (
          <text x="70" y={270 + index * 88} font-size="80">
            {line}
          </text>
        ))}
        <text x="70" y="560" font-size="26" fill={PALETTE["ink-soft"]}>
          Naar het Register van Overheidsorganisaties
        </text>
      </g>
      {patches.length > 0 && (
        <svg
          x={MAP.left}
          y={MAP.top}
          width={MAP.width}
          height={MAP.height}
          viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
        >
          <QuiltLayers ground={ground} patches={patches} look="file" />
        </svg>
      )}
    </svg>
  );
  return String(picture);
}
