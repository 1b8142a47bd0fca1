/** Everything an organisation is in, with what it added to each and what still lacks; and the additions as a file. */
import type { PageParts } from "#kit/look/layout.tsx";
import { Badge } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { VISIBILITIES } from "#kit/visibility.ts";
import { SIDES } from "#rooms/people";
import { type Organisation, organisationPath, shortName } from "#rooms/organisations";
import type { About } from "./about.ts";
import { KIND_NAMES, KINDS } from "./kinds.ts";
import { aboutPath, additionsPath } from "./paths.ts";
import { type Addition, aboutOf } from "./queries.ts";
import { SheetLinks } from "./sheet-links.tsx";
import { namedFacts, titleOf } from "./shown.tsx";

interface Row {
  about: About;
  additions: Addition[];
}

const columnsFor = (organisation: string): Column<Row>[] => [
  {
    label: "Samenwerking",
    cell: ({ about }) => <a href={aboutPath(organisation, about.key)}>{about.title}</a>,
  },
  {
    label: "Waar",
    cell: ({ about }) => (about.tie === null ? "register" : <Badge>buiten het register</Badge>),
  },
  ...KIND_NAMES.map((kind): Column<Row> => ({
    label: KINDS[kind].title,
    numeric: true,
    cell: ({ additions }) => additions.filter((it) => it.kind === kind).length || "–",
  })),
];

export function listPage(
  { key, name }: Organisation,
  abouts: readonly About[],
  additions: readonly Addition[],
  view: View,
): PageParts {
  const by = Map.groupBy(additions, aboutOf);
  const rows = abouts.map((about) => ({ about, additions: by.get(about.key) ?? [] }));
  const filled = rows.filter((it) => it.additions.length > 0).length;
  return {
    title: "Aanvullingen",
    named: `Aanvullingen van ${shortName(name)}`,
    lead: `${shortName(name)} vulde bij ${filled} van de ${counted(rows.length, "samenwerking", "samenwerkingen")} iets aan, voor zover u het mag lezen.`,
    trail: [{ label: shortName(name), href: organisationPath(key) }],
    timeless: true,
    body: (
      <>
        <p>
          Stemmen, kosten, vertegenwoordigers, risico’s en resultaten staan niet in het register. Wat u hier
          aanvult, komt bij de zes vragen van de raad, op de informatiebladen en in de paragraaf verbonden
          partijen.
        </p>
        <Table
          caption="Alle samenwerkingen, en hoeveel er is aangevuld"
          empty="Deze organisatie neemt nergens aan deel."
          rows={rows}
          columns={columnsFor(key)}
          view={view}
        />
        {rows.length > 0 && seatIn(view.reader, key, "editor") && (
          <SheetLinks organisation={key} year={Number(view.today.slice(0, 4))} />
        )}
        {additions.length > 0 && (
          <p>
            <a href={`${additionsPath(key)}.csv`}>Neem de aanvullingen mee (CSV)</a>
          </p>
        )}
      </>
    ),
  };
}

interface Line {
  about: string;
  addition: Addition;
  term: string;
  words: string;
}

/** Each fact on a line of its own. */
export const listingOf = (abouts: readonly About[], additions: readonly Addition[]) => {
  const titles = new Map(abouts.map((it) => [it.key, it.title]));
  const columns: Column<Line>[] = [
    { label: "Samenwerking", csv: (it) => it.about },
    { label: "Nummer", csv: (it) => aboutOf(it.addition) },
    { label: "Aanvulling", csv: (it) => titleOf(it.addition.kind, it.addition.facts) },
    { label: "Gegeven", csv: (it) => it.term },
    { label: "Waarde", csv: (it) => it.words },
    { label: "Bron", csv: (it) => it.addition.source ?? "eigen opgave" },
    { label: "Nagekeken", csv: (it) => it.addition.verified_on },
    { label: "Van", csv: (it) => SIDES[it.addition.side] },
    { label: "Wie dit mag zien", csv: (it) => VISIBILITIES[it.addition.visibility] },
  ];
  const rows = additions.flatMap((addition): Line[] =>
    namedFacts(addition.kind, addition.facts).map(({ term, words }) => ({
      ...{ addition, term, words },
      about: titles.get(aboutOf(addition)) ?? aboutOf(addition),
    })),
  );
  return { columns, rows };
};
