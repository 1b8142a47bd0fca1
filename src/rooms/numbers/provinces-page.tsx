import type { Column } from "#kit/look/table.tsx";
import { formatCount } from "#kit/words.ts";
import { onceFor } from "#rooms/day";
import { organisationLink } from "#rooms/organisations";
import { provinceAnswer, ProvinceSchema } from "./api-schemas.ts";
import { figuresList } from "./figures-list.tsx";
import { csvShare, decimal, percent } from "./formats.ts";
import { type ProvinceFigures, provinceFigures } from "./key-figures.ts";
import type { Orders } from "./order.ts";
import { NUMBERS } from "./paths.ts";
import { ArrangementStrip, CongruenceStrip, mostOf } from "./province-strips.tsx";
import type { Asked } from "./question.ts";

const municipalitiesOf = (key: string) => ({ provincie: key });

const number = (value: number | null, digits = 1) => (value === null ? null : decimal(value, digits));

const columns = (asked: Asked): Column<ProvinceFigures>[] => [
  { label: "Code", csvOnly: true, csv: (it) => it.key },
  {
    label: "Provincie",
    sort: "naam",
    cell: organisationLink,
    csv: (it) => it.name,
  },
  {
    label: "Gemeenten",
    sort: "gemeenten",
    numeric: true,
    cell: (it, view) => (
      <a href={view.link(`${NUMBERS}/gemeenten`, municipalitiesOf(it.key))}>
        {formatCount(it.municipalities.length)}
      </a>
    ),
    csv: (it) => it.municipalities.length,
  },
  {
    label: "Regelingen",
    sort: "regelingen",
    numeric: true,
    cell: (it, view) => (
      <a href={view.link("/samenwerkingen", { provincie: it.key, typeDeelnemer: "gemeente" })}>
        {formatCount(it.arrangements)}
      </a>
    ),
    csv: (it) => it.arrangements,
  },
  {
    label: "Alleen binnen de provincie",
    sort: "binnen",
    numeric: true,
    csv: (it) => it.within,
  },
  {
    label: "Per gemeente",
    sort: "perGemeente",
    mostFirst: true,
    cell: (it) => (
      <>
        {number(it.means.arrangements)}
        <ArrangementStrip row={it} most={mostOf(asked)} />
      </>
    ),
    csv: (it) => number(it.means.arrangements, 2),
  },
  {
    label: "Partners",
    sort: "partners",
    numeric: true,
    cell: (it) => number(it.means.partners),
    csv: (it) => number(it.means.partners, 2),
  },
  {
    label: "Kringen",
    shown: "Groepen deelnemers",
    sort: "kringen",
    numeric: true,
    cell: (it) => number(it.means.circles),
    csv: (it) => number(it.means.circles, 2),
  },
  {
    label: "Vaste partners",
    sort: "vastePartners",
    mostFirst: true,
    cell: (it) =>
      it.means.congruence === null ? (
        <span class="missing">geen partners</span>
      ) : (
        <>
          {percent(it.means.congruence)}
          <CongruenceStrip row={it} />
        </>
      ),
    csv: (it) => csvShare(it.means.congruence),
  },
  {
    label: "Gelijkenis",
    shown: "Zelfde gemeenten",
    sort: "gelijkenis",
    numeric: true,
    cell: (it) => (it.means.pairwise === null ? null : percent(it.means.pairwise)),
    csv: (it) => csvShare(it.means.pairwise),
  },
  {
    label: "Lijkt op vaakste gezelschap",
    csvOnly: true,
    csv: (it) => csvShare(it.means.dominant),
  },
];

export const provinceOrders: Orders<ProvinceFigures> = {
  naam: (it) => it.name,
  gemeenten: (it) => it.municipalities.length,
  regelingen: (it) => it.arrangements,
  binnen: (it) => it.within,
  perGemeente: (it) => it.means.arrangements,
  partners: (it) => it.means.partners,
  kringen: (it) => it.means.circles,
  vastePartners: (it) => it.means.congruence,
  gelijkenis: (it) => it.means.pairwise,
};

/** The provinces of which a municipality is to be shown, in order of name. */
export const provinceRows = onceFor(({ fabric, shown }: Asked): ProvinceFigures[] =>
  provinceFigures(fabric).filter((it) => it.municipalities.some(({ body }) => shown.has(body.index))),
);

/** `/kaart/cijfers/provincies`: averages per province, and how far its municipalities lie apart. */
export const provinceList = figuresList<ProvinceFigures>({
  path: `${NUMBERS}/provincies`,
  title: "Provincies in cijfers",
  file: "provincies-in-cijfers",
  caption:
    "Gemiddelden van de gemeenten per provincie; elk streepje is een gemeente, het dikke het gemiddelde",
  rows: provinceRows,
  columns,
  orders: provinceOrders,
  formulas: ["arrangements", "partners", "circles", "congruence", "pairwise"],
  empty: "Geen provincies met deze keuzes.",
  lead: (rows) => {
    const averages = rows.map((it) => it.means.arrangements ?? 0);
    if (rows.length < 2) return "Wat de gemeenten van een provincie in het register samen doen, en met wie.";
    return `Een gemeente zit in het register gemiddeld in ${decimal(Math.min(...averages))} tot ${decimal(Math.max(...averages))} regelingen, naar provincie.`;
  },
  api: {
    path: "provincies",
    operationId: "lijstProvinciecijfers",
    summary: "Per provincie: gemiddelden van haar gemeenten",
    item: ProvinceSchema,
    name: "Provinciecijferlijst",
    json: provinceAnswer,
  },
});
