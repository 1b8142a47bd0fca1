/** In how many ways a page is looked at. */
import type { BrowserContextOptions } from "playwright-core";
import { WIDTHS } from "./browser.ts";

export interface Look {
  colorScheme: "light" | "dark";
  width: number;
}

/** Turn by turn, so that a long list of pages meets each width in each scheme. */
const LOOKS: readonly Look[] = [
  { colorScheme: "light", width: WIDTHS.phone },
  { colorScheme: "dark", width: WIDTHS.desk },
  { colorScheme: "light", width: WIDTHS.desk },
  { colorScheme: "dark", width: WIDTHS.phone },
];

/** Every page has one look when a change is tested, and all four in `bin/drill look`: it sets EVERY_LOOK. */
export const looksOf = (turn: number): readonly Look[] =>
  process.env.EVERY_LOOK === undefined ? [LOOKS[turn % LOOKS.length]!] : LOOKS;

/** How to open a page so that it looks so; with scripts, because axe is one. */
export const seenAs = ({ colorScheme, width }: Look): BrowserContextOptions => ({
  javaScriptEnabled: true,
  colorScheme,
  reducedMotion: "reduce",
  viewport: { width, height: 800 },
});

export const nameOf = ({ colorScheme, width }: Look): string => `${colorScheme}, ${width} pixels`;
