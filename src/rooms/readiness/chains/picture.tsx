/** A chain as one picture: who gives data stands left of who gets them; a line has the numbers of its rows in the table. */
import { shortened, wrapped } from "./picture-words.ts";
import { type ChainLink, type Party, partyKey } from "./facts.ts";
import { type PartyNames, partyName } from "./parties.ts";
import { columnsOf } from "./picture-columns.ts";

const BOX = { width: 210, height: 52, gap: 28 };
const STEP = BOX.width + 130;
const EDGE = 12;

interface Node {
  key: string;
  name: string;
  column: number;
  x: number;
  y: number;
}

/** One line for all links between the same two, in one direction. */
interface Line {
  from: Node;
  to: Node;
  numbers: number[];
}

function drawn(links: readonly ChainLink[], names: PartyNames): { nodes: Node[]; lines: Line[] } {
  const parties = new Map<string, Party>();
  for (const { from, to } of links) for (const it of [from, to]) parties.set(partyKey(it), it);
  const columns = columnsOf(links.map((it) => [partyKey(it.from), partyKey(it.to)] as const));
  const used = new Map<number, number>();
  const nodes = new Map<string, Node>();
  for (const [key, it] of parties) {
    const column = columns.get(key) ?? 0;
    const row = used.get(column) ?? 0;
    used.set(column, row + 1);
    const [x, y] = [EDGE + column * STEP, EDGE + row * (BOX.height + BOX.gap)];
    nodes.set(key, { key, name: partyName(names, it), column, x, y });
  }
  const lines = new Map<string, Line>();
  for (const [index, link] of links.entries()) {
    const [from, to] = [nodes.get(partyKey(link.from)), nodes.get(partyKey(link.to))];
    if (!from || !to) continue;
    const line = lines.get(`${from.key} ${to.key}`) ?? { from, to, numbers: [] };
    line.numbers.push(index + 1);
    lines.set(`${from.key} ${to.key}`, line);
  }
  return { nodes: [...nodes.values()], lines: [...lines.values()] };
}

/** From box to box: to the right from side to side, and back or within a column from below. */
function pathOf({ from, to }: Line) {
  const middle = BOX.height / 2;
  if (to.column > from.column) {
    const [x1, y1, x2, y2] = [from.x + BOX.width, from.y + middle, to.x - 7, to.y + middle];
    const bend = Math.max(40, (x2 - x1) / 2);
    return {
      d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`,
      head: `M${x2 + 7} ${y2}l-9 -5v10z`,
      // A third along the line, where lines to one box have not met yet.
      label: [x1 + (x2 - x1) * 0.34, y1 + (y2 - y1) * 0.26] as const,
    };
  }
  const [x1, y1, x2, y2] = [
    from.x + BOX.width * 0.65,
    from.y + BOX.height,
    to.x + BOX.width * 0.35,
    to.y + BOX.height + 7,
  ];
  const deep = Math.max(y1, y2) + 26;
  return {
    d: `M${x1} ${y1}C${x1} ${deep} ${x2} ${deep} ${x2} ${y2}`,
    head: `M${x2} ${y2 - 7}l-5 9h10z`,
    label: [(x1 + x2) / 2, deep - 8] as const,
  };
}

export const DataChainPicture = ({
  id,
  name,
  links,
  names,
}: {
  /** Tells the picture from others on one page. */
  id: string;
  name: string;
  links: readonly ChainLink[];
  names: PartyNames;
}) => {
  if (links.length === 0) return null;
  const { nodes, lines } = drawn(links, names);
  const width = Math.max(...nodes.map((it) => it.x)) + BOX.width + EDGE;
  const height = Math.max(...nodes.map((it) => it.y)) + BOX.height + EDGE + 30;
  return (
    <div class="picture" role="region" aria-label={`De keten ${name} als beeld`} tabindex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`beeld-${id}`}>
        <title id={`beeld-${id}`}>
          {`Wie aan wie gegevens geeft: ${nodes.length} partijen en ${links.length} schakels. De nummers bij de lijnen zijn die in de tabel hieronder, die hetzelfde zegt.`}
        </title>
        {lines.map((line) => {
          const { d, head, label } = pathOf(line);
          return (
            <>
              <path d={d} fill="none" stroke="currentColor" stroke-opacity="0.6" />
              <path d={head} fill="currentColor" />
              <text x={label[0]} y={label[1] - 5} font-size={13} text-anchor="middle" fill="currentColor">
                {shortened(line.numbers.join(", "), 14)}
              </text>
            </>
          );
        })}
        {nodes.map((it) => (
          <>
            <rect
              x={it.x}
              y={it.y}
              width={BOX.width}
              height={BOX.height}
              rx={6}
              fill="none"
              stroke="currentColor"
            />
            {wrapped(it.name, 27, 2).map((line, index, all) => (
              <text
                x={it.x + 10}
                y={it.y + (all.length === 1 ? 31 : 22 + index * 18)}
                font-size={14}
                fill="currentColor"
              >
                {line}
              </text>
            ))}
          </>
        ))}
      </svg>
    </div>
  );
};
