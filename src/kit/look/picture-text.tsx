/** The texts of a picture that stands by itself: broken into lines that fit, every colour inside. */
import { PALETTE } from "./palette.ts";

export const WIDTH = 900;
export const EDGE = 32;
export const FONT = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif";

interface Line {
  text: string;
  y: number;
  size: number;
  weight?: number;
  soft?: boolean;
}

export const PosterText = ({ lines }: { lines: readonly Line[] }) => (
  <>
    {lines.map((it) => (
      <text
        x={EDGE}
        y={it.y}
        font-size={it.size}
        font-weight={it.weight}
        fill={it.soft ? PALETTE["ink-soft"] : PALETTE.ink}
      >
        {safe(it.text)}
      </text>
    ))}
  </>
);

/** Mean width of a letter of our typeface, in its size. */
export const LETTER = 0.48;

/** Texts under each other, each broken into lines that fit within a width with an edge on both sides. */
export function stacked(
  top: number,
  texts: Omit<Line, "y">[],
  width = WIDTH,
): { lines: Line[]; end: number } {
  let y = top - GAP;
  const lines = texts.flatMap((it) => {
    y += GAP;
    return broken(it.text, Math.floor((width - 2 * EDGE) / (it.size * LETTER))).map((text): Line => {
      y += Math.round(it.size * 1.3);
      return { ...it, text, y };
    });
  });
  return { lines, end: y };
}

/** Between one text and the next. */
const GAP = 7;

function broken(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The renderer escapes; what XML does not allow at all has to go first. */
export const safe = (text: string): string =>
  text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "");
