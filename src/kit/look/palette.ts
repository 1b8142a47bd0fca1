/**
 * The colours of the theme in its light scheme, for pictures that leave the page and cannot take our style sheet
 * along. A test holds them to the tokens.
 */
export const PALETTE = {
  paper: "#fbf8f1",
  ink: "#16212e",
  "ink-soft": "#4a5563",
  line: "#d8cfbd",
  accent: "#e8a317",
  "shade-0": "#f2ecdf",
  "shade-1": "#dfe6d5",
  "shade-2": "#b7d0c3",
  "shade-3": "#84b1ac",
  "shade-4": "#4a858b",
  "shade-5": "#1d4c58",
  "patch-1": "#2f5d62",
  "patch-2": "#c98a12",
  "patch-3": "#7a4b63",
  "patch-4": "#3f6aa0",
  "patch-5": "#7f9a56",
  "patch-6": "#b5563c",
  "patch-7": "#7fa9c4",
  "patch-8": "#d8b98a",
  "patch-9": "#5d6328",
  "patch-10": "#cf8a93",
  "patch-11": "#56657a",
  "patch-12": "#9a86bd",
} as const;

/** What a patch can be filled with: a step of the shades or one of the twelve hues. */
export type Colour = Extract<keyof typeof PALETTE, `shade-${string}` | `patch-${string}`>;

export const SHADES = ["shade-0", "shade-1", "shade-2", "shade-3", "shade-4", "shade-5"] as const;

/** The hues in the order they are given out: neighbours in this list differ most. */
export const HUES = [
  "patch-1",
  "patch-2",
  "patch-4",
  "patch-6",
  "patch-5",
  "patch-3",
  "patch-7",
  "patch-8",
  "patch-9",
  "patch-12",
  "patch-10",
  "patch-11",
] as const;

/** Hues so dark that text on them must be light. */
const DARK: ReadonlySet<Colour> = new Set<Colour>([
  "shade-4",
  "shade-5",
  "patch-1",
  "patch-3",
  "patch-4",
  "patch-6",
  "patch-9",
  "patch-11",
]);

export const isDark = (colour: Colour): boolean => DARK.has(colour);
