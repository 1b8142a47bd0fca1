import type { Child } from "hono/jsx";
import { Chapter } from "#kit/look/parts.tsx";
import type { Column } from "#kit/look/table.tsx";
import type { Faces, View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { subjectPairAnswer, SubjectPairSchema } from "./api-schemas.ts";
import { figuresList } from "./figures-list.tsx";
import { csvShare, percent } from "./formats.ts";
import type { Orders } from "./order.ts";
import { NUMBERS } from "./paths.ts";
import type { Asked } from "./question.ts";
import { type Subject, type SubjectPair, type SubjectTable, taskTable, themeTable } from "./subjects.ts";

/** What differs between the page of themes and that of tasks. */
interface SubjectPage {
  path: string;
  title: string;
  file: string;
  /** The parameter of the list of collaborations that finds them. */
  parameter: "thema" | "taak";
  what: string;
  table: (asked: Asked) => SubjectTable;
  api: { operationId: string; summary: string; name: string };
}

const PAGES: SubjectPage[] = [
  {
    path: `${NUMBERS}/themas`,
    title: "Dezelfde gemeenten per thema?",
    file: "themas",
    parameter: "thema",
    what: "thema's",
    table: ({ fabric }) => themeTable(fabric),
    api: {
      operationId: "lijstThemaparen",
      summary: "Per tweetal thema's: hoe ver groepen van gemeenten samenvallen",
      name: "Themaparenlijst",
    },
  },
  {
    path: `${NUMBERS}/taken`,
    title: "Dezelfde gemeenten per taak?",
    file: "taken",
    parameter: "taak",
    what: "taken",
    table: ({ fabric }) => taskTable(fabric),
    api: {
      operationId: "lijstTaakparen",
      summary: "Per tweetal taken (door Vliegwiel ingedeeld): hoe ver groepen van gemeenten samenvallen",
      name: "Taakparenlijst",
    },
  },
];

const SubjectLink = ({ subject, page, view }: { subject: Subject; page: SubjectPage; view: View }) => (
  <a href={view.link("/samenwerkingen", { [page.parameter]: subject.code })}>{subject.name}</a>
);

const columnsOf = (page: SubjectPage): Column<SubjectPair>[] => [
  { label: "Code", csvOnly: true, csv: (it) => it.one.code },
  {
    label: "Voor",
    sort: "naam",
    cell: (it, view) => <SubjectLink subject={it.one} page={page} view={view} />,
    csv: (it) => it.one.name,
  },
  { label: "Tweede code", csvOnly: true, csv: (it) => it.other.code },
  {
    label: "En voor",
    sort: "tweede",
    cell: (it, view) => <SubjectLink subject={it.other} page={page} view={view} />,
    csv: (it) => it.other.name,
  },
  {
    label: "Kringen vallen samen",
    shown: "Dezelfde gemeenten",
    sort: "samenvallen",
    numeric: true,
    cell: (it) => percent(it.likeness),
    csv: (it) => csvShare(it.likeness),
  },
  {
    label: "Gemeenten met beide",
    sort: "gemeenten",
    numeric: true,
    csv: (it) => it.municipalities,
  },
];

/** Ten steps of shade; the number stands in the cell too. */
const shade = (share: number): number => Math.min(9, Math.floor(share * 10));

const Matrix = ({ page, table, view }: { page: SubjectPage; table: SubjectTable; view: View }) => {
  const likeness = new Map(
    table.pairs.flatMap((it) => [
      [`${it.one.code} ${it.other.code}`, it],
      [`${it.other.code} ${it.one.code}`, it],
    ]),
  );
  const cell = (row: Subject, column: Subject): Child => {
    if (row.code === column.code) return <td class="matrix-self" aria-label="hetzelfde"></td>;
    const pair = likeness.get(`${row.code} ${column.code}`);
    if (!pair) return <td class="matrix-none">–</td>;
    return (
      <td class={`shade-${shade(pair.likeness)}`} title={`${formatCount(pair.municipalities)} gemeenten`}>
        {Math.round(pair.likeness * 100)}
      </td>
    );
  };
  return (
    <Chapter id="overzicht" title="In één oogopslag" class="matrix-section">
      <p>
        Hoe sterker de kleur, hoe vaker dezelfde gemeenten meedoen, in procenten. Een streepje: geen gemeente
        treft voor beide andere gemeenten. Dezelfde getallen staan in de lijst eronder.
      </p>
      <div class="matrix-scroll" role="region" aria-label="Tabel, schuift opzij" tabindex={0}>
        <table class="matrix">
          <caption>Dezelfde gemeenten, in procenten</caption>
          <thead>
            <tr>
              <th scope="col">Onderwerp</th>
              {table.subjects.map((it, place) => (
                <th scope="col">
                  <abbr title={it.name}>{place + 1}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.subjects.map((row, place) => (
              <tr>
                <th scope="row">
                  {place + 1}. <SubjectLink subject={row} page={page} view={view} /> (
                  {formatCount(row.arrangements)})
                </th>
                {table.subjects.map((column) => cell(row, column))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Chapter>
  );
};

export const subjectOrders: Orders<SubjectPair> = {
  naam: (it) => it.one.name,
  tweede: (it) => it.other.name,
  samenvallen: (it) => it.likeness,
  gemeenten: (it) => it.municipalities,
};

/** `/kaart/cijfers/themas` and `/taken`: whether other subjects bring the same partners. */
export const subjectLists: Faces[] = PAGES.map((it) =>
  figuresList<SubjectPair>({
    path: it.path,
    title: it.title,
    file: it.file,
    caption: `Per tweetal ${it.what}: hoe ver gemeenten dezelfde partners treffen`,
    rows: (asked) => it.table(asked).pairs,
    columns: () => columnsOf(it),
    orders: subjectOrders,
    formulas: ["subjects"],
    empty: `Met deze keuzes zijn er geen twee ${it.what} waarvoor een gemeente andere gemeenten treft.`,
    lead: () =>
      `Treft een gemeente voor verschillende ${it.what} dezelfde andere gemeenten? Hoe hoger het percentage, hoe meer het in het register dezelfde zijn.`,
    above: (asked, view) => <Matrix page={it} table={it.table(asked)} view={view} />,
    note:
      it.parameter === "taak"
        ? "De taak is door Vliegwiel ingedeeld."
        : "Thema's zoals de bronhouder ze in het register zette; veel regelingen hebben er geen.",
    api: { ...it.api, path: it.file, item: SubjectPairSchema, json: subjectPairAnswer },
  }),
);
