import type { Child } from "hono/jsx";
import { PALETTE } from "#kit/look/palette.ts";
import { counted } from "#kit/words.ts";
import type { Arrangement, Body, Fabric } from "#rooms/day";
import { called } from "./called.ts";
import type { Step } from "./paths.ts";

/** Lines of text in a box, and how many letters fit on one. */
const BODY = { width: 170, letters: 22 };
const CIRCLE = { width: 250, letters: 34 };
const GAP = 46;
const LINE = 15;
const PADDING = 9;

interface Stop {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  arrangement: boolean;
}

/** Paths as columns from left to right: who, through what, who. Whatever several paths share is drawn once. */
export const PathDrawing = ({
  fabric,
  paths,
  name,
  file,
}: {
  fabric: Fabric;
  paths: Step[][];
  name: string;
  /** Colours inside, for a picture that stands elsewhere. */
  file?: boolean;
}): Child => {
  const { stops, width, height } = layOutStops(fabric, paths);
  const ribbons = new Map<string, string>();
  for (const path of paths)
    stopsOf(fabric, path).forEach((stop, column, all) => {
      const from = stops.get(`${column} ${stop.key}`);
      const to = stops.get(`${column + 1} ${all[column + 1]?.key ?? ""}`);
      if (from && to) ribbons.set(`${column} ${from.key} ${to.key}`, ribbon(from, to));
    });
  return (
    <svg
      {...(file
        ? {
            xmlns: "http://www.w3.org/2000/svg",
            "font-family": "'Atkinson Hyperlegible Next', Verdana, sans-serif",
            fill: PALETTE.ink,
          }
        : { class: "network paths" })}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
    >
      {file && <rect width={width} height={height} fill={PALETTE.paper} />}
      <g class="lines" fill="none" stroke-width="2" {...(file ? { stroke: PALETTE["ink-soft"] } : {})}>
        {[...ribbons.values()].map((it) => (
          <path d={it} />
        ))}
      </g>
      {[...stops.values()].map((it) => (
        <StopBox stop={it} file={file === true} />
      ))}
    </svg>
  );
};

const StopBox = ({ stop, file }: { stop: Stop; file: boolean }) => {
  const top = stop.y + PADDING + LINE * 0.75;
  return (
    <g>
      <rect
        x={stop.x}
        y={stop.y}
        width={stop.width}
        height={stop.height}
        rx={stop.arrangement ? 0 : 14}
        {...(file
          ? { fill: stop.arrangement ? PALETTE["shade-0"] : PALETTE.paper, stroke: PALETTE["patch-1"] }
          : { class: stop.arrangement ? "stop-circle" : "stop-body" })}
      />
      {stop.lines.map((line, index) => (
        <text
          x={stop.x + PADDING}
          y={top + index * LINE}
          font-size="13"
          font-weight={stop.arrangement ? undefined : "600"}
        >
          {line}
        </text>
      ))}
    </g>
  );
};

/** A soft curve from the right side of one box to the left side of the next. */
function ribbon(from: Stop, to: Stop): string {
  const x1 = from.x + from.width;
  const y1 = from.y + from.height / 2;
  const y2 = to.y + to.height / 2;
  const bend = (x1 + to.x) / 2;
  return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${to.x} ${y2}`;
}

type Subject = { key: string } & ({ body: Body } | { arrangement: Arrangement });

/** Who and what a path passes, in order. */
function stopsOf(fabric: Fabric, path: Step[]): Subject[] {
  const body = (index: number): Subject[] => {
    const found = fabric.bodies[index];
    return found ? [{ key: found.code, body: found }] : [];
  };
  return path.flatMap((step, index) => [
    ...(index === 0 ? body(step.from) : []),
    { key: step.arrangement.key, arrangement: step.arrangement },
    ...body(step.to),
  ]);
}

function layOutStops(fabric: Fabric, paths: Step[][]) {
  const columns: Subject[][] = [];
  for (const path of paths)
    stopsOf(fabric, path).forEach((stop, column) => {
      const known = (columns[column] ??= []);
      if (!known.some((it) => it.key === stop.key)) known.push(stop);
    });
  const boxes = columns.map((column) => column.map(boxOf));
  const heights = boxes.map((column) => column.reduce((sum, it) => sum + it.height + 12, -12));
  const height = Math.max(...heights) + 16;
  const stops = new Map<string, Stop>();
  let x = 4;
  boxes.forEach((column, index) => {
    let y = (height - (heights[index] ?? 0)) / 2;
    for (const box of column) {
      stops.set(`${index} ${box.key}`, { ...box, x, y });
      y += box.height + 12;
    }
    x += (column[0]?.width ?? 0) + GAP;
  });
  return { stops, width: x - GAP + 4, height };
}

function boxOf(subject: Subject) {
  const arrangement = "arrangement" in subject;
  const { width, letters } = arrangement ? CIRCLE : BODY;
  const text = arrangement ? subject.arrangement.title : called(subject.body);
  const lines = wrapped(text, letters).slice(0, 4);
  if (arrangement) lines.push(counted(subject.arrangement.members.length, "deelnemer", "deelnemers"));
  return { key: subject.key, width, lines, arrangement, height: lines.length * LINE + 2 * PADDING };
}

/** Text in lines of about so many letters, broken between words; a word that is too long keeps its line. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((it) => (it.length > letters + 2 ? `${it.slice(0, letters + 1)}…` : it));
}
