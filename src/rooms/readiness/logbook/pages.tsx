/** `/organisaties/{code}/logboek`: how often data of persons were looked at in a month, and the lines behind each number. */
import { Hono } from "hono";
import { z } from "zod";
import { amsterdamDay } from "#kit/day.ts";
import { API_BASE } from "#kit/http/api.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { whole } from "#kit/http/query.ts";
import { listingCsv, PagedTable, Table } from "#kit/look/table.tsx";
import type { Building } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { organisationPath, shortName } from "#rooms/organisations";
import { organisationFor } from "../activities/register.ts";
import { readsLines, readsReport } from "./acting.ts";
import { type LogSource, SOURCES } from "./facts.ts";
import { linesBehind, PAGE_SIZE } from "./lines.ts";
import { logPath, monthPath, reportFilePath } from "./paths.ts";
import { isMonth } from "./queries.ts";
import { reportOf } from "./report.ts";
import { lineColumns, monthInWords, reportColumns, rowFacts } from "./shown.tsx";

const PAGE = "/organisaties/:code/logboek";
const FILE = `${PAGE}.csv`;
const LINES = `${PAGE}/regels`;
const LINES_FILE = `${LINES}.csv`;

const monthField = z.string().refine(isMonth, "Geef een maand, bijvoorbeeld 2026-06.");

/** Which row of the report: no purpose is that of the processing. Who asks for no row gets the report, to choose one. */
const lineQuery = {
  maand: monthField.optional(),
  bron: z.enum(Object.keys(SOURCES) as [LogSource], { error: "Kies uit: hier, systemen." }).optional(),
  verwerking: z.string().max(300).optional(),
  doel: z.string().max(300).optional(),
};
const rowAsked = ({
  maand: month,
  bron: source,
  verwerking: activity,
  doel,
}: { [Name in keyof typeof lineQuery]?: z.output<(typeof lineQuery)[Name]> | undefined }) =>
  month === undefined || source === undefined || activity === undefined
    ? null
    : { month, source, activity, purpose: doel ?? null };

export function logPages(building: Building): Hono {
  const load = ({ code = "" }: Record<string, string>) => organisationFor(building, code);
  const month = { maand: monthField.optional() };
  return new Hono()
    .get(PAGE, reportPage(building, load, month))
    .get(
      FILE,
      guardedPage(building, FILE, {
        ...{ may: readsReport, query: month, load },
        answer: async ({ query, thing, view }) => {
          const rows = await reportOf(building, thing, view.reader);
          return listingCsv(`logboek-${thing.key}-${query.maand ?? view.today}`, {
            columns: reportColumns(thing.key, false),
            rows: rows.filter((it) => query.maand === undefined || it.month === query.maand),
          });
        },
      }),
    )
    .get(
      LINES,
      guardedPage(building, LINES, {
        may: readsLines,
        query: { ...lineQuery, pagina: whole(1, 100_000).optional() },
        load,
        answer: async ({ c, query, thing, view }) => {
          const { key, name } = thing;
          const asked = rowAsked(query);
          if (asked === null) return c.redirect(logPath(key), 302);
          const page = query.pagina ?? 1;
          const { rows, told } = await linesBehind(building, thing, view.reader, asked, page);
          const total = told?.lines ?? 0;
          return {
            title: "Regels van het logboek",
            lead: `${counted(total, "regel", "regels")} van ${shortName(name)} in ${monthInWords(asked.month)}. Mensen staan er met een nummer in.`,
            trail: [
              { label: shortName(name), href: organisationPath(key) },
              { label: "Logboek", href: monthPath(key, asked.month) },
            ],
            timeless: true,
            body: (
              <>
                {told && rowFacts(told)}
                <PagedTable
                  caption="Van elke keer één regel per persoon van wie gegevens te zien waren, de laatste eerst"
                  empty="Hiervan staat in deze maand niets in het logboek."
                  rows={rows}
                  columns={lineColumns}
                  view={view}
                  foot={{
                    ...{
                      csv: `${logPath(key)}/regels.csv`,
                      total,
                      page,
                      pageSize: PAGE_SIZE,
                      rows: "regels",
                    },
                  }}
                />
              </>
            ),
          };
        },
      }),
    )
    .get(
      LINES_FILE,
      guardedPage(building, LINES_FILE, {
        ...{ may: readsLines, query: lineQuery, load },
        answer: async ({ c, query, thing, view }) => {
          const asked = rowAsked(query);
          if (asked === null) return c.redirect(logPath(thing.key), 302);
          const { rows } = await linesBehind(building, thing, view.reader, asked, "all");
          return listingCsv(`logboek-${thing.key}-${asked.month}-regels`, { columns: lineColumns, rows });
        },
      }),
    );
}

function reportPage(
  building: Building,
  load: (words: Record<string, string>) => ReturnType<typeof organisationFor>,
  query: { maand: z.ZodOptional<typeof monthField> },
) {
  return guardedPage(building, PAGE, {
    ...{ may: readsReport, query, load },
    answer: async ({ query: { maand }, thing, view }) => {
      const { key, name } = thing;
      const month = maand ?? amsterdamDay(building.clock()).slice(0, 7);
      const all = await reportOf(building, thing, view.reader);
      const rows = all.filter((it) => it.month === month);
      const lines = rows.reduce((sum, it) => sum + it.lines, 0);
      const readsEach = building.policy.may(view.reader, "logboek.lezen", { organisation: key }) === true;
      const others = [...new Set(all.map((it) => it.month))].filter((it) => it !== month);
      return {
        title: "Logboek",
        named: `Logboek van ${shortName(name)}, ${monthInWords(month)}`,
        lead: `Hoe vaak mensen van ${shortName(name)}, en haar systemen, in ${monthInWords(month)} gegevens van personen bekeken, en waarvoor: ${counted(lines, "regel", "regels")}.`,
        trail: [{ label: shortName(name), href: organisationPath(key) }],
        timeless: true,
        body: (
          <>
            <Table
              caption="Per verwerking en doel, geteld uit de regels zelf"
              empty="In deze maand zijn geen gegevens van personen bekeken, en schreef geen systeem een regel."
              rows={rows}
              columns={reportColumns(key, readsEach)}
              view={view}
            />
            {others.length > 0 && (
              <p class="no-print">
                Andere maanden:{" "}
                {others.map((it, index) => (
                  <>
                    {index > 0 && " · "}
                    <a href={monthPath(key, it)}>{monthInWords(it)}</a>
                  </>
                ))}
              </p>
            )}
            <p class="no-print">
              Alle maanden als <a href={reportFilePath(key)}>spreadsheet (CSV)</a> of, met een sleutel, als{" "}
              <code>
                {API_BASE}
                {logPath(key)}/maanden
              </code>
              . Regels van systemen staan in het rapport van de kant die ze schreef.
            </p>
          </>
        ),
      };
    },
  });
}
