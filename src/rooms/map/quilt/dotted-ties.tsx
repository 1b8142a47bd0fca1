/** Ties that are no arrangements yet, as dotted lines over the map. What they are stands beside it: a line alone says nothing. */
import type { Child, PropsWithChildren } from "hono/jsx";
import type { Spot } from "./direction.ts";

export interface DottedTie {
  /** What the list beside the map has before it. */
  mark: string;
  /** The middles of the patches of whoever takes part. */
  spots: readonly Spot[];
}

/** More marks than this on one line cannot be read. */
const MOST_MARKS = 3;

/**
 * The lines of some ties, each a star from the middle of its patches. Ties of the same patches share one star, with all their
 * marks on it; one of fewer than two patches has no line.
 * @param name what the lines are of, for who does not see them
 */
export const DottedTies = ({ ties, name }: { ties: readonly DottedTie[]; name: string }): Child => {
  const stars = [
    ...Map.groupBy(ties.filter(isDrawn), (it) => pointsOf(it.spots).sort().join(" ")).values(),
  ].map(starOf);
  if (stars.length === 0) return null;
  return (
    <g class="dotted-ties" role="img" aria-label={name}>
      <g class="halo">
        {stars.map((it) => (
          <path d={it.path} />
        ))}
      </g>
      <g class="dots">
        {stars.map((it) => (
          <path d={it.path} />
        ))}
      </g>
      {stars.map((it) => (
        <text x={it.middle.x} y={it.middle.y + 12} text-anchor="middle" font-size={34} aria-hidden="true">
          {it.marks}
        </text>
      ))}
    </g>
  );
};

/** Whether it has a line: between two different patches. */
export const isDrawn = (tie: Pick<DottedTie, "spots">): boolean => linesOf(tie) > 0;

/** How many lines it takes: one to each of its patches, none where there is only one. */
export const linesOf = ({ spots }: Pick<DottedTie, "spots">): number => {
  const { length } = pointsOf(spots);
  return length > 1 ? length : 0;
};

/** A merger brings two parties to one patch. */
const pointsOf = (spots: readonly Spot[]): string[] => [...new Set(spots.map((it) => `${it.x},${it.y}`))];

function starOf(ties: readonly DottedTie[]) {
  const points = pointsOf(ties[0]?.spots ?? []);
  const spots = points.map((it) => it.split(",").map(Number)) as [x: number, y: number][];
  const mean = (axis: 0 | 1) => Math.round(spots.reduce((sum, it) => sum + it[axis], 0) / spots.length);
  const middle = { x: mean(0), y: mean(1) };
  const marks = ties.map((it) => it.mark);
  const more = marks.length - MOST_MARKS;
  return {
    middle,
    path: points.map((it) => `M${middle.x},${middle.y}L${it}`).join(""),
    marks: `${marks.slice(0, MOST_MARKS).join("·")}${more > 0 ? ` +${more}` : ""}`,
  };
}

/** What the dotted lines are, as a line of the legend. */
export const DottedLegend = ({ children }: PropsWithChildren): Child => (
  <ul class="quilt-legend">
    <li>
      <svg viewBox="0 0 22 14" width={22} height={14} aria-hidden="true">
        <path class="dotted" d="M3,7H20" />
      </svg>
      <span>{children}</span>
    </li>
  </ul>
);
