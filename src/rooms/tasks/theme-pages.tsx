import { z } from "@hono/zod-openapi";
import { formatDay } from "#kit/day.ts";
import { detail, inSmallLetters } from "#kit/detail.tsx";
import { list } from "#kit/list.tsx";
import { bullets, Facts, H2, KeyFigures, separated } from "#kit/look/parts.tsx";
import { counted, formatCount } from "#kit/words.ts";
import type { Column } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { TAG, ThemeItem, themeOf } from "./api-schemas.ts";
import { familiesOfTheme } from "./families.ts";
import { type CountedTheme, listThemes, NO_THEME, SORTS } from "./lists.ts";
import { taskPath, themePath } from "./paths.ts";
import { narrowerOf, themeByCode, topThemeOf } from "./themes.ts";

/** The collaborations that a count counts. */
const rowsOf = (code: string, view: View) => view.link("/samenwerkingen", { thema: code });

const countColumn: Column<CountedTheme> = {
  label: "Samenwerkingen",
  sort: "aantal",
  numeric: true,
  cell: (it, view) => <a href={rowsOf(it.code, view)}>{formatCount(it.count)}</a>,
  csv: (it) => it.count,
};

/** A top theme in one row, with its narrower ones in it. */
const topColumns = (all: readonly CountedTheme[]): Column<CountedTheme>[] => [
  {
    label: "Thema",
    sort: "naam",
    cell: (it, view) => (it.theme ? <a href={view.link(themePath(it.code))}>{it.name}</a> : it.name),
  },
  {
    label: "Onderdelen",
    cell: (it, view) => <Narrower of={it.code} all={all} view={view} />,
  },
  countColumn,
];

const csvColumns: Column<CountedTheme>[] = [
  { label: "Code", csv: (it) => it.code },
  { label: "Thema", csv: (it) => it.name },
  { label: "Valt onder", csv: parentName },
  countColumn,
];

function parentName(row: CountedTheme): string | null {
  const parent = row.theme?.parent;
  return parent ? (themeByCode(parent)?.label ?? null) : null;
}

/** `/themas`: on the page a row per top theme, in the file and the data one per theme. */
export const themeList = list({
  path: "/themas",
  filter: {},
  sorts: SORTS,
  fields: csvColumns,
  whole: true,
  rows: async (building, { day, sort }) => ({ rows: await listThemes(building, day, sort) }),
  onPage: (all) => ({
    columns: topColumns(all),
    rows: all.filter((row) => row.theme?.parent == null),
  }),
  title: "Thema’s",
  lead: () => "De thema’s die organisaties zelf bij hun samenwerking in het register zetten.",
  empty: () => "Er zijn geen thema’s.",
  choices: ({ rows, view }) => (
    <KeyFigures
      figures={[
        {
          value: formatCount(rows.find((row) => row.code === NO_THEME.code)?.count ?? 0),
          label: NO_THEME.label,
          href: rowsOf(NO_THEME.code, view),
        },
      ]}
    />
  ),
  below: ({ view }) => (
    <>
      <p class="limits">
        Een samenwerking kan bij meer thema’s staan; de aantallen zijn samen dus meer dan het geheel. Een
        thema telt zijn onderdelen mee. Zoekt u op één taak? Bekijk de <a href={view.link("/taken")}>taken</a>{" "}
        die Vliegwiel indeelt.
      </p>
      <Source />
    </>
  ),
  api: {
    operationId: "lijstThemas",
    tag: TAG,
    summary: "Alle thema's van het register met het aantal samenwerkingen",
    name: "Themalijst",
    item: ThemeItem,
    json: themeOf,
  },
});

/** `/themas/{code}` */
export const themeDetail = detail({
  subject: "theme",
  path: "/themas",
  key: { name: "code", schema: z.string() },
  query: {},
  find: (_building, key) => Promise.resolve(inSmallLetters(key, themeByCode)),
  missing: () => "Dit thema bestaat niet. Bekijk de lijst met thema’s.",
  page: async ({ building, thing: theme, view, sections }) => {
    const all = await listThemes(building, view.day);
    const count = all.find((row) => row.code === theme.code)?.count ?? 0;
    const top = topThemeOf(theme.code);
    return {
      title: theme.label.charAt(0).toUpperCase() + theme.label.slice(1),
      lead: "Thema van het register, ingevuld door de organisaties zelf.",
      trail: [{ label: "Thema’s", href: view.link("/themas") }],
      body: (
        <>
          <p>
            <a href={rowsOf(theme.code, view)}>{counted(count, "samenwerking", "samenwerkingen")}</a> op{" "}
            {formatDay(view.day)}
            {theme.parent === null && ", onderdelen meegeteld"}.
          </p>
          <Facts
            facts={[
              ...(top && theme.parent !== null
                ? [
                    {
                      term: "Valt onder",
                      value: <a href={view.link(themePath(top.code))}>{top.label}</a>,
                    },
                  ]
                : []),
              {
                term: "Taken die erbij horen",
                value: separated(
                  familiesOfTheme(theme.code).map((family) => (
                    <a href={view.link(taskPath(family.code))}>{family.name}</a>
                  )),
                ),
              },
              { term: "Adres in de thesaurus", value: <a href={theme.uri}>{theme.uri}</a> },
            ]}
          />
          {theme.parent === null && (
            <>
              <H2 id="onderdelen">Onderdelen</H2>
              <Narrower of={theme.code} all={all} view={view} />
            </>
          )}
          {sections}
          <Source />
        </>
      ),
    };
  },
});

const Narrower = ({ of, all, view }: { of: string; all: readonly CountedTheme[]; view: View }) => {
  const codes = narrowerOf(of).filter((code) => code !== of);
  if (codes.length === 0) return <>–</>;
  return bullets(
    all
      .filter((row) => codes.includes(row.code))
      .map((row) => (
        <>
          <a href={view.link(themePath(row.code))}>{row.name}</a>:{" "}
          {row.count === 0 ? (
            "0 samenwerkingen"
          ) : (
            <a href={rowsOf(row.code, view)}>{counted(row.count, "samenwerking", "samenwerkingen")}</a>
          )}
        </>
      )),
  );
};

const Source = () => (
  <p class="source">
    Bron van de thema’s:{" "}
    <a href="https://identifier.overheid.nl/tooi/set/scw_toplijst">TOP-lijst van de overheid (TOOI)</a>.
  </p>
);
