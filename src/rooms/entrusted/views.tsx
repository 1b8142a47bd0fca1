/** Who was shown what an organisation keeps and not everyone may see: for who gives rights on the side that keeps it. */
import { Hono } from "hono";
import { VIEWS_LAST, type View as Line, countViews, viewsOf } from "#kit/entries/views.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { listQuery } from "#kit/http/query.ts";
import { type Column, PagedTable, listingCsv, Table } from "#kit/look/table.tsx";
import { inWords } from "#kit/processing.ts";
import { ORGANS, ROLES } from "#kit/reader.ts";
import type { Building, View } from "#kit/room.ts";
import { amsterdamDay } from "#kit/day.ts";
import { counted } from "#kit/words.ts";
import { nameMap, type Organisation, organisationPath, shortName } from "#rooms/organisations";
import { FORMER, namesOf, organisationIn, SIDES } from "#rooms/people";
import { entrustedPath, viewsPath } from "./paths.ts";
import { reads } from "./reads.ts";
import { sidesOf } from "./reading.ts";

const PATH = "/organisaties/:code/toevertrouwd/bekeken";
const PAGE_SIZE = 50;

/** A line with the words for what it names by a key. */
interface Told extends Line {
  /** "Groningen (raad en griffie, lezer)" */
  who: string;
  /** A colleague by name; others by the number that the record of deeds has for them. */
  person: string;
  what: string;
  href: string | null;
}

const THROUGH = {
  noodtoegang: "wie deze website beheert, met noodtoegang",
  gast: "een gast die iemand uitnodigde",
};

const columns: readonly Column<Told>[] = [
  { label: "Dag", day: true, csv: (it) => it.day },
  { label: "Wie", csv: (it) => it.who },
  { label: "Nummer of naam", csv: (it) => it.person },
  { label: "Kant", csv: (it) => SIDES[it.side] },
  {
    label: "Wat",
    cell: (it) => (it.href === null ? it.what : <a href={it.href}>{it.what}</a>),
    csv: (it) => it.what,
  },
  { label: "Nummer van wat er is bekeken", csvOnly: true, csv: (it) => it.entry },
];

async function tell(building: Building, lines: readonly Line[]): Promise<Told[]> {
  const own = lines.filter((it) => it.entry === null).map((it) => it.by);
  const [names, people] = await Promise.all([
    nameMap(
      building.db,
      lines.flatMap((it) => it.reader_organisation ?? []),
    ),
    namesOf(building.primary as never, [...new Set(own)]),
  ]);
  return lines.map((it) => {
    const { word, path } = building.kindOf(it.kind);
    return {
      ...it,
      who: whoLooked(it, names),
      person: it.entry === null ? (people.get(it.by) ?? FORMER) : it.by,
      what: word,
      href: it.entry === null ? null : (path?.(it.entry) ?? null),
    };
  });
}

function whoLooked(it: Line, names: ReadonlyMap<string, string>): string {
  if (it.through !== null) return THROUGH[it.through];
  const key = it.reader_organisation;
  if (key === null) return "onbekend";
  const place = [
    ...(it.reader_organ ? [ORGANS[it.reader_organ]] : []),
    ...(it.reader_role ? [ROLES[it.reader_role]] : []),
  ].join(", ");
  return `${shortName(names.get(key) ?? key)}${place === "" ? "" : ` (${place})`}`;
}

/** What is on both pages: what a line is, and what it is not. */
const WhatItIs = () => (
  <p>
    Een regel betekent: dit is getoond aan iemand die het mocht lezen. Van wie aan een andere kant of bij een
    andere organisatie zit, staat elke dag elk ding er één keer. Van uw eigen kant staat er alleen dat iemand
    die dag keek. Na {inWords(VIEWS_LAST)} gaat een regel weg. Het gaat om samenwerkingen buiten het register,
    aanvullingen, en wat twee organisaties met elkaar afspreken. Niet bijgehouden wordt: wat iedereen mag
    lezen, een naam in een zoekresultaat, en wie dossiers of antwoorden op vragenlijsten las.
  </p>
);

/** The last lines, with the way to the others. */
export async function lastViews(building: Building, { key }: Organisation, view: View) {
  const sides = sidesOf(view.reader, key);
  const [lines, { all, others }] = await Promise.all([
    viewsOf(building.primary, key, sides, { limit: 10 }),
    countViews(building.primary, key, sides),
  ]);
  return (
    <>
      <WhatItIs />
      <Table
        caption="Wie keek in wat niet voor iedereen is, het laatste eerst"
        empty="In het afgelopen jaar keek hier niemand in."
        rows={await tell(building, lines)}
        columns={columns}
        view={view}
      />
      {all > 0 && (
        <p>
          <a href={viewsPath(key)}>Alle regels</a>: {counted(all, "regel", "regels")}, waarvan {others} van
          anderen.
        </p>
      )}
    </>
  );
}

export function viewPages(building: Building): Hono {
  const load = ({ code = "" }: Record<string, string>) => organisationIn(building.primary, code);
  return new Hono()
    .get(
      PATH,
      guardedPage(building, PATH, {
        may: reads,
        query: { pagina: listQuery.pagina },
        load,
        answer: async ({ thing, query: { pagina: page = 1 }, view }) => {
          const { key, name } = thing;
          const sides = sidesOf(view.reader, key);
          const part = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
          const [lines, { all, others }] = await Promise.all([
            viewsOf(building.primary, key, sides, part),
            countViews(building.primary, key, sides),
          ]);
          return {
            title: "Wie keek",
            named: `Wie keek bij ${shortName(name)}`,
            lead:
              all === 0
                ? `Wie keek in wat ${shortName(name)} bijhoudt en niet voor iedereen is.`
                : `${counted(all, "regel", "regels")} over wat ${shortName(name)} bijhoudt en niet voor iedereen is, waarvan ${others} van anderen dan uw eigen kant.`,
            trail: [
              { label: shortName(name), href: organisationPath(key) },
              { label: "Toevertrouwd", href: entrustedPath(key) },
            ],
            timeless: true,
            body: (
              <>
                <WhatItIs />
                <PagedTable
                  caption="Wie keek, de laatste dag eerst"
                  empty="In het afgelopen jaar keek hier niemand in."
                  rows={await tell(building, lines)}
                  columns={columns}
                  view={view}
                  foot={{ csv: `${viewsPath(key)}.csv`, total: all, page, pageSize: PAGE_SIZE }}
                />
              </>
            ),
          };
        },
      }),
    )
    .get(
      `${PATH}.csv`,
      guardedPage(building, `${PATH}.csv`, {
        may: reads,
        load,
        answer: async ({ thing, view }) => {
          const lines = await viewsOf(building.primary, thing.key, sidesOf(view.reader, thing.key));
          return listingCsv(`wie-keek-${thing.key}-${amsterdamDay(building.clock())}`, {
            columns,
            rows: await tell(building, lines),
          });
        },
      }),
    );
}
