import type { Column } from "#kit/look/table.tsx";
import { counted, formatCount } from "#kit/words.ts";
import { onceFor } from "#rooms/day";
import { provinceName, shortName } from "#rooms/organisations";
import { keyFiguresAnswer, KeyFiguresSchema } from "./api-schemas.ts";
import { figuresList } from "./figures-list.tsx";
import { bodyName, csvShare, decimal, percent } from "./formats.ts";
import { type KeyFigures, meansOf, municipalFigures } from "./key-figures.ts";
import type { Orders } from "./order.ts";
import { Members } from "./parts.tsx";
import { municipalityPath, NUMBERS } from "./paths.ts";
import type { Asked } from "./question.ts";

/** The municipalities to show with their figures, in order of name. */
export const municipalRows = onceFor(({ fabric, shown }: Asked): KeyFigures[] =>
  municipalFigures(fabric).filter((it) => shown.has(it.body.index)),
);

export const municipalOrders: Orders<KeyFigures> = {
  naam: (it) => it.body.sortName,
  provincie: (it) => (it.body.province === null ? null : provinceName(it.body.province)),
  regelingen: (it) => it.arrangements,
  partners: (it) => it.partners,
  kringen: (it) => it.circles,
  vastePartners: (it) => it.congruence,
  gelijkenis: (it) => it.pairwise,
};

/** A share that leads to how it is computed from this municipality's own rows. */
const Share = ({ value, href }: { value: number | null; href: string }) =>
  value === null ? <span class="missing">te weinig partners</span> : <a href={href}>{percent(value)}</a>;

export const municipalColumns = ({ fabric }: Asked): Column<KeyFigures>[] => [
  { label: "Code", csvOnly: true, csv: (it) => it.body.code },
  {
    label: "Gemeente",
    sort: "naam",
    cell: (it, view) => <a href={view.link(municipalityPath(it.body.code))}>{shortName(it.body.name)}</a>,
    csv: (it) => shortName(it.body.name),
  },
  {
    label: "Provincie",
    sort: "provincie",
    cell: (it) =>
      it.body.province === null ? <span class="missing">onbekend</span> : provinceName(it.body.province),
    csv: (it) => (it.body.province === null ? null : provinceName(it.body.province)),
  },
  {
    label: "Regelingen",
    sort: "regelingen",
    numeric: true,
    cell: (it, view) => (
      <a href={view.link(`${municipalityPath(it.body.code)}#regelingen`)}>{formatCount(it.arrangements)}</a>
    ),
    csv: (it) => it.arrangements,
  },
  {
    label: "Partners",
    sort: "partners",
    numeric: true,
    cell: (it, view) => (
      <a href={view.link(`${municipalityPath(it.body.code)}#partners`)}>{formatCount(it.partners)}</a>
    ),
    csv: (it) => it.partners,
  },
  {
    label: "Kringen",
    shown: "Groepen deelnemers",
    sort: "kringen",
    numeric: true,
    cell: (it, view) => (
      <a href={view.link(`${municipalityPath(it.body.code)}#regelingen`)}>{formatCount(it.circles)}</a>
    ),
    csv: (it) => it.circles,
  },
  {
    label: "Vaste partners",
    sort: "vastePartners",
    numeric: true,
    cell: (it, view) => (
      <Share value={it.congruence} href={view.link(`${municipalityPath(it.body.code)}#berekening`)} />
    ),
    csv: (it) => csvShare(it.congruence),
  },
  {
    label: "Gelijkenis",
    shown: "Zelfde gemeenten",
    sort: "gelijkenis",
    numeric: true,
    cell: (it, view) => (
      <Share value={it.pairwise} href={view.link(`${municipalityPath(it.body.code)}#berekening`)} />
    ),
    csv: (it) => csvShare(it.pairwise),
  },
  {
    label: "Vaakste gezelschap",
    cell: (it, view) =>
      it.dominant === null ? (
        <span class="missing">geen partners</span>
      ) : (
        <Members fabric={fabric} members={it.dominant.partners} view={view} most={3} />
      ),
    csv: (it) => it.dominant?.partners.map((index) => bodyName(fabric, index)).join(", ") ?? null,
  },
  {
    label: "Lijkt op vaakste gezelschap",
    csvOnly: true,
    csv: (it) => csvShare(it.dominant?.likeness ?? null),
  },
];

/** `/kaart/cijfers/gemeenten`: a row per municipality. */
export const municipalityList = figuresList<KeyFigures>({
  path: `${NUMBERS}/gemeenten`,
  title: "Gemeenten in cijfers",
  file: "gemeenten-in-cijfers",
  caption: "Met wie gemeenten samenwerken",
  rows: municipalRows,
  columns: municipalColumns,
  orders: municipalOrders,
  formulas: ["arrangements", "partners", "circles", "congruence", "pairwise", "dominant"],
  empty: "Geen gemeenten met deze keuzes.",
  lead: (rows) => {
    const means = meansOf(rows);
    if (means.arrangements === null) return "Geen gemeenten met deze keuzes.";
    const fixed =
      means.congruence === null
        ? ""
        : `; een gemiddelde partner zit in ${percent(means.congruence)} van haar regelingen`;
    return `${counted(rows.length, "gemeente zit", "gemeenten zitten")} in het register gemiddeld in ${decimal(means.arrangements)} regelingen met ${decimal(means.partners ?? 0, 0)} verschillende andere gemeenten${fixed}.`;
  },
  api: {
    path: "kengetallen",
    operationId: "lijstKengetallen",
    summary: "Per gemeente: regelingen, partners, groepen deelnemers en hoe vast de partners zijn",
    item: KeyFiguresSchema,
    name: "Kengetallenlijst",
    json: (it, { fabric }) => keyFiguresAnswer(fabric, it),
  },
});
