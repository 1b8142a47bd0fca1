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

/** The same in the dark scheme, for pictures that stand on a page of ours. */
export const PALETTE_IN_THE_DARK: Record<keyof typeof PALETTE, string> = {
  paper: "#15191d",
  ink: "#ece7dc",
  "ink-soft": "#b5b9bd",
  line: "#3a424a",
  accent: "#f0b53d",
  "shade-0": "#22282e",
  "shade-1": "#2f464b",
  "shade-2": "#3b6066",
  "shade-3": "#4b7f84",
  "shade-4": "#7cb3b2",
  "shade-5": "#c4e7df",
  "patch-1": "#6aa5ab",
  "patch-2": "#e0ae4e",
  "patch-3": "#bd8aa4",
  "patch-4": "#86acdc",
  "patch-5": "#a3bd7c",
  "patch-6": "#dd8f75",
  "patch-7": "#4f7f9e",
  "patch-8": "#a88b5c",
  "patch-9": "#98a05c",
  "patch-10": "#e0aab1",
  "patch-11": "#93a1b5",
  "patch-12": "#7c689f",
};

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
