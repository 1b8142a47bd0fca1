/** The chain as one picture: parts of the perspective, the agreements that stand on them, the projects that fulfil those. */
import type { Chain } from "./chain.ts";
import { shortened } from "./fields.ts";

const WIDTH = 960;
const BOX = { width: 280, height: 52, gap: 16 };
const COLUMNS = [0, 340, 680];
const HEAD = 32;
/** Letters that fit on a line of a box, and lines of it. */
const LETTERS = 38;
const LINES = 2;

interface Node {
  id: string;
  text: string;
  href: string;
  x: number;
  y: number;
}

/** Words on lines that fit; what does not is left out with dots. */
export function wrapped(text: string): string[] {
  const lines: string[] = [""];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1] ?? "";
    const longer = last === "" ? word : `${last} ${word}`;
    if (longer.length <= LETTERS || last === "") lines[lines.length - 1] = longer.slice(0, LETTERS);
    else lines.push(word.slice(0, LETTERS));
  }
  return lines.length <= LINES
    ? lines
    : [...lines.slice(0, LINES - 1), `${(lines[LINES - 1] ?? "").slice(0, LETTERS - 1)}…`];
}

const placed = (column: number, all: readonly Omit<Node, "x" | "y">[]): Node[] =>
  all.map((it, row) => ({
    ...it,
    x: COLUMNS[column] ?? 0,
    y: HEAD + row * (BOX.height + BOX.gap),
  }));

const Box = ({ it }: { it: Node }) => (
  <a href={it.href} tabindex={-1}>
    <rect
      x={it.x + 1}
      y={it.y + 1}
      width={BOX.width - 2}
      height={BOX.height - 2}
      rx={6}
      fill="none"
      stroke="currentColor"
    />
    {wrapped(it.text).map((line, index) => (
      <text x={it.x + 12} y={it.y + 22 + index * 18} font-size={14} fill="currentColor">
        {line}
      </text>
    ))}
  </a>
);

const HEADS = ["Perspectief", "Afspraken", "Projecten"];

export const ChainPicture = ({ chain: { grounds, agreements, projects } }: { chain: Chain }) => {
  const carried = new Set(agreements.flatMap((it) => it.grounds));
  const left = placed(
    0,
    grounds
      .filter((it) => carried.has(it.key))
      .map(({ key, label }) => ({ id: key, text: label, href: `#deel-${key}` })),
  );
  const middle = placed(
    1,
    agreements.map(({ id, text }) => ({ id, text: shortened(text), href: `#afspraak-${id}` })),
  );
  const right = placed(
    2,
    projects.map(({ id, title }) => ({ id, text: title, href: `#project-${id}` })),
  );
  const rows = Math.max(left.length, middle.length, right.length, 1);
  const height = HEAD + rows * (BOX.height + BOX.gap);
  const at = (nodes: readonly Node[], id: string) => nodes.find((it) => it.id === id);
  const lines = [
    ...agreements.flatMap((it) => it.grounds.map((key) => [at(left, key), at(middle, it.id)] as const)),
    ...projects.flatMap((it) => it.agreements.map((key) => [at(middle, key), at(right, it.id)] as const)),
  ];
  return (
    <div class="picture" role="region" aria-label="De keten als beeld" tabindex={0}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-labelledby="keten-titel">
        <title id="keten-titel">
          {`Welk project op welke afspraak staat, en welke afspraak op welk deel van het perspectief: ${agreements.length} afspraken en ${projects.length} projecten. De tabel hieronder zegt hetzelfde.`}
        </title>
        {HEADS.map((head, index) => (
          <text x={COLUMNS[index]} y={18} font-size={15} font-weight="bold" fill="currentColor">
            {head}
          </text>
        ))}
        {lines.map(
          ([from, to]) =>
            from &&
            to && (
              <line
                x1={from.x + BOX.width}
                y1={from.y + BOX.height / 2}
                x2={to.x}
                y2={to.y + BOX.height / 2}
                stroke="currentColor"
                stroke-opacity="0.6"
              />
            ),
        )}
        {[...left, ...middle, ...right].map((it) => (
          <Box it={it} />
        ))}
      </svg>
    </div>
  );
};
