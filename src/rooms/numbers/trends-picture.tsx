/** Figures through time as one picture that stands by itself: title, small lines, what to know, source. */
import type { Child } from "hono/jsx";
import { EDGE, FONT, PosterText, safe, stacked, WIDTH } from "#kit/look/picture-text.tsx";
import { PALETTE } from "#kit/look/palette.ts";
import { Trend, TREND, type TrendEnd, type TrendPoint } from "./strip.tsx";

/** One figure through time, in words where it begins and ends. */
export interface NamedTrend {
  label: string;
  points: TrendPoint[];
  /** What a listener hears instead. */
  sentence: string;
  first: TrendEnd;
  last: TrendEnd;
}

const COLUMNS = 3;
const BETWEEN = 36;
const ACROSS = (WIDTH - 2 * EDGE - (COLUMNS - 1) * BETWEEN) / COLUMNS;
const TALL = Math.round((ACROSS * TREND.height) / TREND.width);
/** Room for the name above a line. */
const ROW = TALL + 50;

/** The whole document, for `pictureAnswer`. */
export async function drawTrends(
  trends: readonly NamedTrend[],
  { title, lead, foot }: { title: string; lead: string; foot: string[] },
): Promise<string> {
  const top = stacked(EDGE, [
    { text: title, size: 30, weight: 700 },
    { text: lead, size: 18 },
    { text: "De onderkant van elk plaatje is 0.", size: 15, soft: true },
  ]);
  const start = top.end + 16;
  const end = stacked(
    start + Math.ceil(trends.length / COLUMNS) * ROW,
    foot.map((text) => ({ text, size: 14, soft: true })),
  );
  const height = end.end + EDGE;
  const drawn: Child = await (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={title}
      font-family={FONT}
    >
      <rect width={WIDTH} height={height} fill={PALETTE.paper} />
      <PosterText lines={[...top.lines, ...end.lines]} />
      {trends.map((it, index) => (
        <Panel
          trend={it}
          x={EDGE + (index % COLUMNS) * (ACROSS + BETWEEN)}
          y={start + Math.floor(index / COLUMNS) * ROW}
        />
      ))}
    </svg>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}`;
}

const Panel = ({ trend, x, y }: { trend: NamedTrend; x: number; y: number }) => (
  <g fill={PALETTE.ink} font-size={16}>
    <text x={x} y={y + 18} font-weight={700}>
      {safe(trend.label)}
    </text>
    <Trend
      points={trend.points}
      label={trend.sentence}
      ends={trend}
      place={{ x, y: y + 26, width: ACROSS, height: TALL }}
    />
  </g>
);
