import { z } from "zod";
import { PALETTE, PALETTE_IN_THE_DARK } from "#kit/look/palette.ts";
import { SMALL_MAP } from "./small-map.tsx";

/** Asks for a small map in the colours of the dark scheme; without it has those of the light one, wherever it stands. */
export const darkQuery = {
  kleuren: z.enum(["donker"], { error: "Kies: donker." }).optional(),
};

/** A small map on a page of ours: on dark paper where the page is dark, and never so on paper. */
export const SmallMapImage = ({ src, alt }: { src: string; alt: string }) => (
  <picture>
    <source
      media="screen and (prefers-color-scheme: dark)"
      srcset={`${src}${src.includes("?") ? "&" : "?"}kleuren=donker`}
    />
    <img
      class="small-map"
      src={src}
      alt={alt}
      width={SMALL_MAP.width}
      height={SMALL_MAP.height}
      loading="lazy"
    />
  </picture>
);

const DARK = new Map<string, string>(
  Object.entries(PALETTE).map(([name, light]) => [light, PALETTE_IN_THE_DARK[name as keyof typeof PALETTE]]),
);
/** What is written on a hue: all hues are light in the dark. */
const WRITTEN = /(<text [^>]*fill=")#[0-9a-f]{6}/g;

/** The same small map in the dark scheme; a file has no style sheet, so each colour of it is another. */
export const inTheDark = (svg: string): string =>
  svg
    .replaceAll(/(?<=(?:fill|stroke)=")#[0-9a-f]{6}/g, (light) => DARK.get(light) ?? light)
    .replaceAll(WRITTEN, `$1${PALETTE_IN_THE_DARK.paper}`);
