/** Small pictures of figures: many of them beside each other, without script. */
import { PALETTE } from "#kit/look/palette.ts";

const WIDTH = 240;
const HEIGHT = 22;
const EDGE = 4;

/** Every value a thin line on one axis, their mean a thick one: how far the members of a group lie apart. */
export const Strip = ({
  values,
  mean,
  least,
  most,
  label,
}: {
  values: readonly number[];
  mean: number;
  /** Ends of the axis, the same for all strips that are compared. */
  least: number;
  most: number;
  /** What a listener hears instead. */
  label: string;
}) => {
  const x = (value: number) =>
    (EDGE + ((value - least) / Math.max(most - least, 1e-9)) * (WIDTH - 2 * EDGE)).toFixed(1);
  return (
    <svg class="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line class="strip-axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {values.map((value) => (
        <line class="strip-one" x1={x(value)} x2={x(value)} y1={5} y2={HEIGHT - 5} />
      ))}
      <line class="strip-mean" x1={x(mean)} x2={x(mean)} y1={1} y2={HEIGHT - 1} />
    </svg>
  );
};

/** Of the line, with room for a number above it and a year below. */
const TALL = 64;
const ABOVE = 18;
const BELOW = 18;

/** The proportions of a trend. */
export const TREND = { width: WIDTH, height: ABOVE + TALL + BELOW };

/** One end of a line in words: its number stands at its point, its year below. */
export interface TrendEnd {
  value: string;
  when: string;
}

export interface TrendPoint {
  /** Null where there is no figure. */
  value: number | null;
  title: string;
}

/**
 * A figure through time. The foot of the picture is zero, so that a small change looks small. Colours are those of
 * the theme on a page and our own where the picture stands by itself.
 */
export const Trend = ({
  points,
  label,
  ends: { first, last },
  place = {},
}: {
  /** In order of time. */
  points: TrendPoint[];
  label: string;
  ends: { first: TrendEnd; last: TrendEnd };
  /** Where it stands in a larger picture. */
  place?: { x?: number; y?: number; width?: number; height?: number };
}) => {
  const known = points.flatMap((it, place) =>
    it.value === null ? [] : [{ place, value: it.value, title: it.title }],
  );
  const most = Math.max(1e-9, ...known.map((it) => it.value));
  const x = (place: number) =>
    (EDGE + (place / Math.max(points.length - 1, 1)) * (WIDTH - 2 * EDGE)).toFixed(1);
  const y = (value: number) => (ABOVE + TALL - EDGE - (value / most) * (TALL - 2 * EDGE)).toFixed(1);
  return (
    <svg
      class="trend"
      {...place}
      viewBox={`0 0 ${TREND.width} ${TREND.height}`}
      role="img"
      aria-label={label}
    >
      <line class="trend-axis" x1={EDGE} x2={WIDTH - EDGE} y1={y(0)} y2={y(0)} stroke={PALETTE.line} />
      <polyline
        class="trend-line"
        points={known.map((it) => `${x(it.place)},${y(it.value)}`).join(" ")}
        fill="none"
        stroke={PALETTE["patch-1"]}
        stroke-width={2}
      />
      {known.map((it) => (
        <circle class="trend-point" cx={x(it.place)} cy={y(it.value)} r={3} fill={PALETTE["patch-1"]}>
          <title>{it.title}</title>
        </circle>
      ))}
      <g class="trend-ends" font-size={13} fill={PALETTE.ink} aria-hidden="true">
        {[first, last].map((it, side) => {
          const point = known.at(-side);
          const at = { x: side === 0 ? 0 : WIDTH, "text-anchor": side === 0 ? undefined : "end" };
          return (
            <>
              <text {...at} y={Number(y(point?.value ?? 0)) - 8} font-weight={600}>
                {it.value}
              </text>
              <text {...at} y={TREND.height - 4}>
                {it.when}
              </text>
            </>
          );
        })}
      </g>
    </svg>
  );
};
