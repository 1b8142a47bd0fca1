import { anyFormName } from "#rooms/ties";
import { DayText, Missing } from "#kit/look/parts.tsx";
import type { Column } from "#kit/look/table.tsx";
import type { Day } from "#kit/day.ts";
import { collaborationLink } from "#rooms/collaborations";
import { type Arrangement, type Body, fabricFilter } from "#rooms/day";
import { organisationPath, provinceName } from "#rooms/organisations";
import { called } from "./called.ts";
import type { Colours } from "./colours.ts";
import type { Line, Network, Node } from "./network.ts";

/** A line of the network as a row: two bodies and what they share. */
export interface PairRow {
  a: Body;
  b: Body;
  shared: number;
  /** What the colour of both says; null when they differ. */
  group: string | null;
  line: Line;
}

/** A line of the other network: a body and what it takes part in. */
export interface SeatRow {
  body: Body;
  arrangement: Arrangement;
  /** First day on which it took part itself; null for one that a text only names. */
  since: Day | null;
  line: Line;
}

/** The first of a pair is the body everything is about, or else who comes first in the alphabet. */
export function pairRows({ nodes, lines, centre }: Network, { shades, shadeOf }: Colours): PairRow[] {
  return lines.flatMap((line) => {
    const ends = [bodyOf(nodes[line.a]), bodyOf(nodes[line.b])].filter((it) => it !== null);
    if (!centre) ends.sort((x, y) => text(x.sortName, y.sortName));
    const [a, b] = ends;
    const shade = shadeOf[line.a] === shadeOf[line.b] ? shades[shadeOf[line.a] ?? -1] : undefined;
    return a && b ? [{ a, b, shared: line.shared, group: shade?.label ?? null, line }] : [];
  });
}

export function seatRows({ nodes, lines }: Network): SeatRow[] {
  return lines.flatMap((line) => {
    const body = bodyOf(nodes[line.a]);
    const other = nodes[line.b];
    if (!body || !other || !("arrangement" in other)) return [];
    const { arrangement } = other;
    const seat = arrangement.seats.find((it) => it.body === body.index);
    return [{ body, arrangement, since: seat?.since ?? null, line }];
  });
}

const bodyOf = (node: Node | undefined): Body | null => (node && "body" in node ? node.body : null);

/** Which of the reader's choices a list of arrangements can keep. */
const KEPT = Object.keys(fabricFilter).filter((name) => name !== "lezing");

const BodyLink: Column<Body>["cell"] = (body, view) => (
  <a href={view.link(organisationPath(body.code))}>{called(body)}</a>
);

const place = (body: Body): string => (body.province === null ? "" : provinceName(body.province));

export const pairColumns: Column<PairRow>[] = [
  {
    label: "Organisatie",
    sort: "naam",
    cell: (row, view) => BodyLink(row.a, view),
    csv: (row) => row.a.name,
  },
  { label: "Code", csvOnly: true, csv: (row) => row.a.code },
  { label: "Provincie", csvOnly: true, csv: (row) => place(row.a) },
  {
    label: "Werkt samen met",
    sort: "partner",
    cell: (row, view) => BodyLink(row.b, view),
    csv: (row) => row.b.name,
  },
  { label: "Code van die ander", csvOnly: true, csv: (row) => row.b.code },
  { label: "Provincie van die ander", csvOnly: true, csv: (row) => place(row.b) },
  {
    label: "Gedeelde samenwerkingen",
    sort: "gedeeld",
    numeric: true,
    cell: (row, view) => (
      <a
        href={view.link("/samenwerkingen", {
          deelnemer: `${row.a.code},${row.b.code}`,
          ...Object.fromEntries(KEPT.map((name) => [name, view.query[name]])),
        })}
      >
        {row.shared}
      </a>
    ),
    csv: (row) => row.shared,
  },
  { label: "Beide horen bij", onPhone: "none", cell: (row) => row.group ?? "–", csv: (row) => row.group },
];

export const seatColumns: Column<SeatRow>[] = [
  {
    label: "Organisatie",
    sort: "naam",
    cell: (row, view) => BodyLink(row.body, view),
    csv: (row) => row.body.name,
  },
  { label: "Code", csvOnly: true, csv: (row) => row.body.code },
  { label: "Provincie", csvOnly: true, csv: (row) => place(row.body) },
  {
    label: "Doet mee aan",
    sort: "samenwerking",
    cell: (row, view) => collaborationLink(row.arrangement, view),
    csv: (row) => row.arrangement.title,
  },
  { label: "Nummer", csvOnly: true, csv: (row) => row.arrangement.key },
  { label: "Vorm", csv: (row) => anyFormName(row.arrangement.form) },
  {
    label: "Deelnemers",
    sort: "deelnemers",
    numeric: true,
    cell: (row) => row.arrangement.members.length,
    csv: (row) => row.arrangement.members.length,
  },
  {
    label: "Deelnemer sinds",
    sort: "sinds",
    cell: (row) => (row.since === null ? <Missing why="onbekend" /> : <DayText day={row.since} />),
    csv: (row) => row.since,
  },
];

/** The lines in the order of their rows. */
export function sortedLines(network: Network, colours: Colours, sort: string): Line[] {
  const rows =
    network.choice.view === "partners"
      ? sortedPairs(pairRows(network, colours), sort)
      : sortedSeats(seatRows(network), sort);
  return rows.map((it) => it.line);
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Rows in the order asked for; ties by name, so that the order is always the same. */
export function sortedPairs(rows: PairRow[], sort: string): PairRow[] {
  const byName = (x: PairRow, y: PairRow) =>
    text(x.a.sortName, y.a.sortName) || text(x.b.sortName, y.b.sortName);
  const orders: Record<string, (x: PairRow, y: PairRow) => number> = {
    naam: byName,
    partner: (x, y) => text(x.b.sortName, y.b.sortName),
    gedeeld: (x, y) => x.shared - y.shared,
  };
  return inOrder(rows, sort, orders, byName);
}

export function sortedSeats(rows: SeatRow[], sort: string): SeatRow[] {
  const byName = (x: SeatRow, y: SeatRow) =>
    text(x.body.sortName, y.body.sortName) || x.arrangement.index - y.arrangement.index;
  const orders: Record<string, (x: SeatRow, y: SeatRow) => number> = {
    naam: byName,
    samenwerking: (x, y) => x.arrangement.index - y.arrangement.index,
    deelnemers: (x, y) => x.arrangement.members.length - y.arrangement.members.length,
    sinds: (x, y) => text(x.since ?? "", y.since ?? ""),
  };
  return inOrder(rows, sort, orders, byName);
}

function inOrder<Row>(
  rows: Row[],
  sort: string,
  orders: Record<string, (x: Row, y: Row) => number>,
  otherwise: (x: Row, y: Row) => number,
): Row[] {
  const down = sort.startsWith("-");
  const order = orders[down ? sort.slice(1) : sort] ?? otherwise;
  return [...rows].sort((x, y) => (down ? -order(x, y) : order(x, y)) || otherwise(x, y));
}
