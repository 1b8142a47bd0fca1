/** A small map as it goes out of the house, to a site or a message of others: with its title, what it shows, source and date. */
import { raw } from "hono/html";
import { z } from "zod";
import { PALETTE } from "#kit/look/palette.ts";
import { EDGE, FONT, PosterText, safe, stacked } from "#kit/look/picture-text.tsx";
import type { View } from "#kit/room.ts";
import { sourceWords } from "../quilt/words.ts";

/** Asks for a map with its own title, source and date; without it has the map alone, for a page that says those. */
export const captionQuery = {
  onderschrift: z.enum(["ja"], { error: "Kies: ja." }).optional(),
};

/** What sites that show links ask for, in pixels; nothing of it is cut off there. */
const SIZE = { width: 1200, height: 630 };
const TEXT_WIDTH = 600;

interface Caption {
  heading: string;
  sentence: string;
}

/**
 * @param map the picture itself, as a whole document
 * @param size of that picture
 */
export async function captioned(
  map: string,
  { width, height }: { width: number; height: number },
  { heading, sentence }: Caption,
  { edition, day }: Pick<View, "edition" | "day">,
): Promise<string> {
  const { lines } = stacked(
    EDGE + 24,
    [
      { text: "Vliegwiel", size: 22, soft: true },
      { text: heading, size: 38, weight: 700 },
      { text: sentence, size: 24 },
      { text: sourceWords(edition, day), size: 17, soft: true },
    ],
    TEXT_WIDTH,
  );
  const room = { width: SIZE.width - TEXT_WIDTH - EDGE, height: SIZE.height - 2 * EDGE };
  const scale = Math.min(room.width / width, room.height / height);
  const drawn = await (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      width={SIZE.width}
      height={SIZE.height}
      role="img"
      aria-label={safe(`${heading}. ${sentence}`)}
      font-family={FONT}
    >
      <rect width={SIZE.width} height={SIZE.height} fill={PALETTE.paper} />
      <PosterText lines={lines} />
      <svg
        x={Math.round(TEXT_WIDTH + (room.width - width * scale) / 2)}
        y={Math.round((SIZE.height - height * scale) / 2)}
        width={Math.round(width * scale)}
        height={Math.round(height * scale)}
        viewBox={`0 0 ${width} ${height}`}
      >
        {raw(map)}
      </svg>
    </svg>
  );
  return String(drawn);
}
