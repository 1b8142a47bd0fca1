/**
 * Patches and their labels as markup. A quilt has hundreds of each, and as templates they cost a fifth of what they
 * do as components; `markup` escapes what it is given just the same.
 */
// Under its own name Prettier would lay the templates out, and spaces with them.
import { html as markup } from "hono/html";
import type { PaintedPatch } from "./draw.tsx";
import type { Patch } from "./ground.ts";
import { type Colour, isDark, PALETTE } from "#kit/look/palette.ts";

/** One patch: a link on a page when it leads somewhere, and always with its sentence. */
export function patchMarkup(patch: Patch, { title, colours, href }: PaintedPatch, file: boolean) {
  const [first, second] = colours;
  const shape = second
    ? markup`<title>${title}</title><path d="${patch.path}" fill="url(#${stripeName(colours)})"></path>`
    : file
      ? markup`<title>${title}</title><path d="${patch.path}" fill="${PALETTE[first ?? "shade-0"]}"></path>`
      : markup`<title>${title}</title><path d="${patch.path}" class="${first ?? "blank"}"></path>`;
  if (file) return markup`<g>${shape}</g>`;
  if (href === undefined) return markup`<g data-code="${patch.code}">${shape}</g>`;
  return markup`<a href="${href}" data-code="${patch.code}">${shape}</a>`;
}

/** The pattern that a patch of several colours is filled with. */
export const stripeName = (colours: readonly Colour[]): string => `s-${colours.join("-")}`;

/** Keeps text legible on stripes. */
const HALO = markup` stroke="${PALETTE.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;

/** Width of a character in its own height. */
const CHARACTER = 0.6;

/**
 * The characters on a patch.
 * @param size what labels of this picture have; on a narrow patch smaller
 * @param least so small that nobody could read it, and it need not be smaller still
 */
export function labelMarkup(
  { spot }: Patch,
  { code, label = "", colours }: PaintedPatch,
  { size, least, file }: { size: number; least: number; file: boolean },
) {
  const light = colours.length === 1 && colours.some(isDark);
  const own = Math.min(size, Math.max(least, Math.floor((spot.room + 4) / (label.length * CHARACTER))));
  const smaller = own === size ? "" : markup` font-size="${own}"`;
  const place = markup`x="${spot.x}" y="${spot.y + Math.round(own / 3)}"${smaller}`;
  if (file) {
    const ink = light ? PALETTE.paper : PALETTE.ink;
    return markup`<text ${place} fill="${ink}"${colours.length > 1 ? HALO : ""}>${label}</text>`;
  }
  const kind = light ? "on-dark" : underLabel(colours);
  return markup`<text ${place} data-label="${code}"${kind && markup` class="${kind}"`}>${label}</text>`;
}

/** What lies under a label that is not light: stripes and hues look other in the dark, shades turn with the ink. */
const underLabel = (colours: readonly Colour[]): string | undefined =>
  colours.length > 1 ? "on-stripes" : colours[0]?.startsWith("patch-") ? "on-hue" : undefined;
