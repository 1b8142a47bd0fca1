import { Hono } from "hono";
import { formatCount } from "#kit/look/parts.tsx";
import type { Column } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import type { Body, Fabric } from "#rooms/day";
import { provinceName, shortName } from "#rooms/organisations";
import { listPages } from "./list-page.tsx";
import { municipalityPath, NUMBERS } from "./paths.ts";
import {
  neighbourOrders,
  type Pair,
  pairOrders,
  pairRows,
  strangerRows,
  sureNeighbours,
} from "./pair-rows.ts";

const provincesOf = (it: Pair): string =>
  [
    ...new Set(
      [it.one.province, it.other.province].flatMap((key) => (key === null ? [] : provinceName(key))),
    ),
  ].join(" en ");

const Municipality = ({ body, view }: { body: Body; view: View }) => (
  <a href={view.link(municipalityPath(body.code))}>{shortName(body.name)}</a>
);

const columns: Column<Pair>[] = [
  { label: "Code", csvOnly: true, csv: (it) => it.one.code },
  {
    label: "Gemeente",
    sort: "naam",
    cell: (it, view) => <Municipality body={it.one} view={view} />,
    csv: (it) => shortName(it.one.name),
  },
  { label: "Tweede code", csvOnly: true, csv: (it) => it.other.code },
  {
    label: "En",
    sort: "tweede",
    cell: (it, view) => <Municipality body={it.other} view={view} />,
    csv: (it) => shortName(it.other.name),
  },
  { label: "Provincie", csv: provincesOf },
];

const shared: Column<Pair> = {
  label: "Gedeelde regelingen",
  sort: "gedeeld",
  numeric: true,
  cell: (it, view) => (
    <a href={view.link("/samenwerkingen", { deelnemer: `${it.one.code},${it.other.code}` })}>
      {formatCount(it.shared)}
    </a>
  ),
  csv: (it) => it.shared,
};

/** `/kaart/cijfers/paren`: two municipalities and what they share. */
const sharingPages = (building: Building) =>
  listPages<Pair>(building, {
    path: `${NUMBERS}/paren`,
    api: "/api/v1/lappendeken/paren",
    title: "Gemeenten die samen in een regeling zitten",
    file: "paren",
    caption: "Tweetallen gemeenten met minstens één gedeelde regeling",
    rows: pairRows,
    columns: () => [...columns, shared],
    orders: pairOrders,
    formulas: ["partners"],
    empty: "Met deze keuzes delen geen twee gemeenten een regeling.",
    lead: (rows) =>
      `In het register ${rows.length === 1 ? "deelt 1 tweetal" : `delen ${formatCount(rows.length)} tweetallen`} gemeenten minstens één regeling.`,
  });

/** `/kaart/cijfers/buren`: municipalities that live side by side and share nothing. */
const neighbourPages = (building: Building) =>
  listPages<Pair>(building, {
    path: `${NUMBERS}/buren`,
    api: "/api/v1/lappendeken/buren",
    title: "Buren zonder gedeelde regeling in het register",
    file: "buren-zonder-gedeelde-regeling",
    caption: "Gemeenten die aan elkaar grenzen en samen in geen enkele regeling zitten",
    rows: strangerRows,
    columns: () => columns,
    orders: neighbourOrders,
    formulas: ["strangers"],
    empty: "Met deze keuzes delen alle buren minstens één regeling.",
    note: "Dat buren hier geen regeling delen, zegt niet dat zij niet samenwerken: een contract of convenant staat niet in het register.",
    below: ({ fabric }) => <Doubtful fabric={fabric} />,
    lead: (rows, { fabric }) =>
      `Van de ${formatCount(fabric.neighbours.length)} tweetallen gemeenten die aan elkaar grenzen, ${rows.length === 1 ? "deelt er 1" : `delen er ${formatCount(rows.length)}`} geen enkele regeling in het register.`,
  });

/** Two borders are on our map and not on every list; with and without them. */
const Doubtful = ({ fabric }: { fabric: Fabric }) => {
  const { all, apart } = sureNeighbours(fabric);
  if (all === fabric.neighbours.length) return null;
  return (
    <p>
      De grens van Amsterdam met Hilversum en die van Veere met Schouwen-Duiveland staan niet op elke lijst
      van buren. Zonder die twee delen {formatCount(apart)} van de {formatCount(all)} buren geen enkele
      regeling.
    </p>
  );
};

export const pairPages = (building: Building): Hono =>
  new Hono().route("/", sharingPages(building)).route("/", neighbourPages(building));
