import { addDays, type Day, formatDay } from "#kit/day.ts";

/** A stretch of time in a picture; null lasts until the picture's end. */
export interface Bar {
  from: Day;
  until: Day | null;
  /** Derived bars are drawn open, so that they differ without colour. */
  derived?: boolean;
}

export interface Lane {
  label: string;
  /** Where the table twin leads; a picture has no links of its own. */
  href?: string;
  bars: Bar[];
}

const WIDTH = 720;
/** A name as wide as it may be, and each of its signs. */
const MOST_LABEL = 230;
const SIGN = 6.4;
const ROW = 20;
const HEAD = 22;
/** Room for the last year's number. */
const EDGE = 12;

/** Bars on a time line, one lane each, drawn on the server. The same rows belong beside it as a table. */
export const Timeline = ({ title, lanes, until }: { title: string; lanes: Lane[]; until: Day }) => {
  const starts = lanes.flatMap((lane) => lane.bars.map((bar) => bar.from)).sort();
  const first = yearOf(starts[0] ?? until);
  const last = Math.max(yearOf(until), first) + 1;
  // As wide as the names are: on a phone one sees where the picture begins, and names are all of it.
  const labels = Math.min(
    MOST_LABEL,
    Math.ceil(Math.max(...lanes.map((it) => shortened(it.label).length)) * SIGN) + 12,
  );
  const scale = (WIDTH - labels - EDGE) / (last - first);
  const x = (day: Day) => Math.round((labels + (fraction(day) - first) * scale) * 10) / 10;
  const height = HEAD + lanes.length * ROW + 4;
  return (
    <div class="picture" role="region" aria-label={title} tabindex={0}>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={WIDTH}
        height={height}
        role="img"
        aria-label={title}
        font-size="12"
      >
        {ticksOf(first, last, scale).map((year) => (
          <>
            <line
              x1={x(`${year}-01-01`)}
              x2={x(`${year}-01-01`)}
              y1={HEAD - 4}
              y2={height}
              stroke="currentColor"
              stroke-opacity="0.2"
            />
            <text x={x(`${year}-01-01`) + 2} y={13} fill="currentColor">
              {year}
            </text>
          </>
        ))}
        {lanes.map((lane, index) => {
          const y = HEAD + index * ROW;
          return (
            <>
              <text x={labels - 8} y={y + 13} text-anchor="end" fill="currentColor">
                {shortened(lane.label)}
              </text>
              {lane.bars.map((bar) => {
                const left = x(bar.from);
                return (
                  <rect
                    class={bar.derived ? undefined : "patch-1"}
                    x={left}
                    y={y + 3}
                    width={Math.max(1.5, Math.round((x(bar.until ?? until) - left - 1) * 10) / 10)}
                    height={ROW - 7}
                    {...(bar.derived
                      ? {
                          fill: "none",
                          stroke: "currentColor",
                          "stroke-opacity": "0.6",
                          "stroke-dasharray": "3 2",
                        }
                      : {})}
                  />
                );
              })}
            </>
          );
        })}
      </svg>
    </div>
  );
};

const shortened = (label: string) => (label.length > 36 ? `${label.slice(0, 35)}…` : label);
const yearOf = (day: Day) => Number(day.slice(0, 4));

/** A day as a year with a fraction; months of 31 days are close enough for a picture. */
const fraction = (day: Day) =>
  yearOf(day) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8, 10)) - 1) / 372;

/** As many years as fit with their numbers. */
function ticksOf(first: number, last: number, scale: number): number[] {
  const step = [1, 2, 5, 10, 20].find((years) => years * scale >= 34) ?? 50;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) ticks.push(year);
  return ticks;
}

/** A period as people say it. */
export const barText = (bar: Bar): string =>
  `${formatDay(bar.from)} ${bar.until === null ? "tot nu" : `tot en met ${formatDay(addDays(bar.until, -1))}`}${bar.derived ? " (gereconstrueerd)" : ""}`;

/** Bars that follow on each other and are of one kind, as one. */
export function joined(bars: Bar[]): Bar[] {
  const result: Bar[] = [];
  for (const bar of [...bars].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = result.at(-1);
    if (last && last.until === bar.from && Boolean(last.derived) === Boolean(bar.derived))
      last.until = bar.until;
    else result.push({ ...bar });
  }
  return result;
}
