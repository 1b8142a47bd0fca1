/** A picture that stands by itself: title, map, legend, source and date drawn in, every colour inside. */
import type { Child } from "hono/jsx";
import { type Colour, PALETTE } from "#kit/look/palette.ts";
import { EDGE, FONT, LETTER, PosterText, safe, stacked, WIDTH } from "#kit/look/picture-text.tsx";
import type { Edition } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { limitsOf, readingWords } from "#rooms/day";
import { isLabelled, paintedOf, partShown } from "./draw-picture.ts";
import { QuiltLayers } from "./draw.tsx";
import { summaryOf } from "./picture.ts";
import type { LegendEntry, QuiltPicture } from "./scene.ts";
import { filterWords, sourceWords } from "./words.ts";

/** The whole document, for `pictureAnswer`. */
export async function posterOf(picture: QuiltPicture, edition: Edition): Promise<string> {
  const { scene, heading, legend } = picture;
  const words = filterWords(scene);
  const top = stacked(EDGE, [
    { text: heading, size: 30, weight: 700 },
    { text: picture.sentence, size: 18 },
    ...(words.length > 0 ? [{ text: `Alleen: ${words.join("; ")}.`, size: 16, soft: true }] : []),
  ]);
  const frame = partShown(picture);
  const [across, down] = [frame.right - frame.left, frame.bottom - frame.top];
  const mapWidth = WIDTH - 2 * EDGE;
  const mapHeight = Math.round(Math.min(980, (mapWidth * down) / across));
  const mapTop = top.end + 8;
  const legendTop = mapTop + mapHeight + 28;
  const columns = legend.length > 8 ? 2 : 1;
  const perColumn = Math.ceil(legend.length / columns);
  const foot = stacked(legendTop + perColumn * LEGEND_ROW + 12, [
    {
      text: `Niet op deze kaart: ${[...picture.notShown, "deelnemers zonder eigen lap, zoals waterschappen en provincies"].join("; ")}.`,
      size: 14,
      soft: true,
    },
    { text: `${limitsOf(scene.query)} ${readingWords(scene.query)}`, size: 14, soft: true },
    { text: sourceWords(edition, scene.day), size: 14, soft: true },
  ]);
  const height = foot.end + EDGE;
  const drawn: Child = await (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={safe(summaryOf(picture))}
      font-family={FONT}
    >
      <rect width={WIDTH} height={height} fill={PALETTE.paper} />
      <PosterText lines={[...top.lines, ...foot.lines]} />
      <svg
        x={EDGE}
        y={mapTop}
        width={mapWidth}
        height={mapHeight}
        viewBox={`${frame.left} ${frame.top} ${across} ${down}`}
      >
        <QuiltLayers
          ground={scene.ground}
          patches={paintedOf(picture, (it) => ({ ...it, title: safe(it.title) }))}
          groups={picture.groups}
          frame={frame}
          look="file"
          labelled={isLabelled(picture)}
        />
      </svg>
      {legend.map((it, index) => (
        <LegendLine
          entry={it}
          x={EDGE + Math.floor(index / perColumn) * ((WIDTH - 2 * EDGE) / columns)}
          y={legendTop + (index % perColumn) * LEGEND_ROW}
          room={(WIDTH - 2 * EDGE) / columns}
        />
      ))}
    </svg>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}`;
}

const LEGEND_ROW = 24;
const SWATCH = 26;

const LegendLine = ({ entry, x, y, room }: { entry: LegendEntry; x: number; y: number; room: number }) => {
  const colours: readonly Colour[] = entry.colours.length === 0 ? ["shade-0"] : entry.colours;
  const text = `${entry.mark === undefined ? "" : `${entry.mark} · `}${entry.text} (${formatCount(entry.count)})`;
  return (
    <g>
      {colours.map((colour, index) => (
        <rect
          x={x + (index * SWATCH) / colours.length}
          y={y - 13}
          width={SWATCH / colours.length}
          height={16}
          fill={PALETTE[colour]}
          stroke={PALETTE.line}
          stroke-width="0.5"
        />
      ))}
      <text x={x + SWATCH + 10} y={y} font-size={15} fill={PALETTE.ink}>
        {safe(shortened(text, Math.floor((room - SWATCH - 24) / (15 * LETTER))))}
      </text>
    </g>
  );
};

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
