/** What one organisation keeps beside the register, as a page and as a file; and how it goes, from the table of steps. */
import { addDays } from "#kit/day.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { type Column, PagedTable, Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { stepsOf } from "#kit/states.ts";
import { counted } from "#kit/words.ts";
import { type Organisation, organisationPath, shortName } from "#rooms/organisations";
import { SCALES, taskName, themeName } from "#rooms/tasks";
import { VISIBILITIES } from "#kit/visibility.ts";
import { type Called, calledNow } from "./called.ts";
import { roleOf, TIE_FORMS, withRole } from "./facts.ts";
import { life } from "./life.ts";
import { besidePath, newTiePath, sheetPath, tiePath, tiesPath } from "./paths.ts";
import type { Tie } from "./queries.ts";

export const columnsWith = (names: ReadonlyMap<string, Called>): Column<Tie>[] => [
  {
    label: "Naam",
    sort: "naam",
    cell: ({ id, facts }) => <a href={tiePath(id)}>{facts.name}</a>,
    csv: ({ facts }) => facts.name,
  },
  { label: "Vorm", csv: ({ facts }) => TIE_FORMS[facts.form] },
  { label: "Stand", csv: ({ state }) => life.states[state].word },
  {
    label: "Deelnemers",
    numeric: true,
    csv: ({ facts }) => facts.participants.length + facts.outsiders.length,
  },
  { label: "Taak", csv: ({ facts }) => (facts.task === null ? null : taskName(facts.task)) },
  { label: "Eerste dag", day: true, onPhone: "none", csv: ({ facts }) => facts.begins },
  {
    label: "Laatste dag",
    day: true,
    onPhone: "none",
    csv: ({ facts }) => (facts.ends === null ? null : addDays(facts.ends, -1)),
  },
  { label: "Nagekeken", day: true, csv: (it) => it.verified_on },
  {
    label: "Wie doen mee",
    csvOnly: true,
    csv: ({ facts }) =>
      facts.participants.map((it) => withRole(calledNow(it, names.get(it)), roleOf(facts, it))).join(", "),
  },
  { label: "Codes", csvOnly: true, csv: ({ facts }) => facts.participants.join(", ") },
  {
    label: "Partners buiten de overheid",
    csvOnly: true,
    csv: ({ facts }) => facts.outsiders.map((it) => withRole(it.name, it.role)).join(", ") || null,
  },
  { label: "Wie voert het uit", csvOnly: true, csv: ({ facts }) => facts.executor },
  {
    label: "Thema",
    csvOnly: true,
    csv: ({ facts }) => (facts.theme === null ? null : themeName(facts.theme)),
  },
  {
    label: "Voor welk gebied",
    csvOnly: true,
    csv: ({ facts }) => (facts.scale === null ? null : SCALES[facts.scale]),
  },
  { label: "Waarvoor", csvOnly: true, csv: ({ facts }) => facts.purpose },
  { label: "Document", csvOnly: true, csv: ({ facts }) => facts.document },
];

/** The same with for whom each is: what an organisation sees of its own is not for everyone. */
const columnsOfOwn = (names: ReadonlyMap<string, Called>): Column<Tie>[] => [
  ...columnsWith(names),
  { label: "Wie dit mag zien", csvOnly: true, csv: ({ facts }) => VISIBILITIES[facts.wanted] },
];

/** The rows as a file has them. */
export const listingOf = (rows: readonly Tie[], names: ReadonlyMap<string, Called>) => ({
  columns: columnsOfOwn(names),
  rows,
});

interface Part {
  page: number;
  pageSize: number;
  /** How many there are on all pages. */
  total: number;
}

export function listPage(
  { key, name }: Organisation,
  rows: readonly Tie[],
  part: Part,
  view: View,
): PageParts {
  const adds = seatIn(view.reader, key, "editor") !== undefined;
  return {
    title: "Overige samenwerkingen",
    named: `Overige samenwerkingen: ${shortName(name)}`,
    lead: `${counted(part.total, "samenwerking", "samenwerkingen")} van ${shortName(name)} die niet in het register staan, voor zover u ze mag lezen.`,
    trail: [{ label: shortName(name), href: organisationPath(key) }],
    timeless: true,
    body: (
      <>
        {adds && (
          <p>
            <a href={newTiePath(key)}>Voeg een samenwerking toe</a> ·{" "}
            <a href={sheetPath(key)}>Vul vele tegelijk in als spreadsheet</a>
          </p>
        )}
        <TieTable rows={rows} part={part} csv={`${tiesPath(key)}.csv`} view={view} adds={adds} />
        <HowItGoes view={view} />
      </>
    ),
  };
}

/** For everyone: what each may see of what an organisation takes part in. */
export const besidePage = (
  { key, name }: Organisation,
  rows: readonly Tie[],
  part: Part,
  view: View,
): PageParts => ({
  title: "Buiten het register",
  named: `Buiten het register: ${shortName(name)}`,
  lead: `${counted(part.total, "samenwerking", "samenwerkingen")} van ${shortName(name)} die niet in het register staan: een deelnemer schreef ze op.`,
  trail: [{ label: shortName(name), href: organisationPath(key) }],
  timeless: true,
  body: <TieTable rows={rows} part={part} csv={`${besidePath(key)}.csv`} view={view} adds={false} />,
});

const TieTable = ({
  rows,
  part,
  csv,
  view,
  adds,
}: {
  rows: readonly Tie[];
  part: Part;
  csv: string;
  view: View;
  adds: boolean;
}) => (
  <PagedTable
    caption="Op naam"
    rows={rows}
    empty={
      adds
        ? "Er staat nog niets. Begin met wat u zeker weet: een convenant, een dienstverleningsovereenkomst of een inkoopcombinatie."
        : "Er staat nog niets. Een redacteur van deze organisatie kan hier toevoegen waarin zij samenwerkt."
    }
    view={view}
    columns={columnsOfOwn(new Map())}
    foot={{ csv, ...part }}
  />
);

/** The life of a collaboration, for who wonders what a word means. */
const HowItGoes = ({ view }: { view: View }) => (
  <details>
    <summary>Hoe het gaat, van concept tot bevestigd</summary>
    <Table
      caption="Wat kan in welke stand, en wie dat doet"
      empty="Er zijn geen stappen."
      rows={stepsOf(life)}
      view={view}
      columns={[
        { label: "Stand", cell: ({ from }) => life.states[from].word },
        { label: "Stap", cell: ({ verb }) => life.verbs[verb].word },
        { label: "Daarna", cell: ({ to }) => life.states[to].word },
        { label: "Wie", cell: ({ verb }) => life.verbs[verb].who },
        { label: "Nodig", cell: ({ verb }) => life.verbs[verb].needs },
      ]}
    />
  </details>
);
