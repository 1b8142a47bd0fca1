import { type Colour, SHADES } from "#kit/look/palette.ts";
import { formatCount } from "#kit/words.ts";

/** Steps from little to much. They stand fixed, so that years and choices can be compared. */
export interface Steps {
  /** Where each step begins, ascending; below the first is "none". Five of them. */
  from: readonly number[];
  /** How a limit is written. */
  write: (value: number) => string;
  /** Whether values are whole, so that a step ends one below the next. */
  whole: boolean;
  /** What step 0 means. */
  none: string;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A municipality takes part in 4 to 19 arrangements; most in 7 to 12. */
export const COUNT_STEPS: Steps = {
  from: [1, 6, 9, 12, 15],
  write: formatCount,
  whole: true,
  none: "geen",
};
/** What is left of that after a choice of form, theme or power. */
export const FEW_STEPS: Steps = { from: [1, 2, 3, 4, 6], write: formatCount, whole: true, none: "geen" };
/** Two municipalities share 18 at most; neighbours mostly 4 to 8. */
export const SHARED_STEPS: Steps = { from: [1, 3, 5, 8, 12], write: formatCount, whole: true, none: "geen" };
export const SHARE_STEPS: Steps = {
  from: [0.0001, 0.1, 0.2, 0.3, 0.4],
  write: percent,
  whole: false,
  none: "geen",
};
/** Nine in ten municipalities are between 28 % and 66 %. */
export const FIXED_STEPS: Steps = {
  from: [0, 0.3, 0.4, 0.5, 0.6],
  write: percent,
  whole: false,
  none: "geen gemeente als partner",
};

/** The step of a value, 1 to 5; 0 when there is nothing. */
export function stepOf(steps: Steps, value: number | null): number {
  if (value === null) return 0;
  return steps.from.filter((from) => value >= from).length;
}

export const shadeOf = (step: number): Colour => SHADES[step] ?? "shade-0";

/** Each step in words, from none to most: "6 tot en met 8", "20 % tot 30 %". */
export function stepTexts({ from, write, whole, none }: Steps): string[] {
  return [
    none,
    ...from.map((start, index) => {
      const next = from[index + 1];
      if (next === undefined) return `${write(start)} of meer`;
      if (!whole) return index === 0 ? `minder dan ${write(next)}` : `${write(start)} tot ${write(next)}`;
      const last = next - 1;
      if (last === start) return write(start);
      return last === start + 1
        ? `${write(start)} of ${write(last)}`
        : `${write(start)} tot en met ${write(last)}`;
    }),
  ];
}
