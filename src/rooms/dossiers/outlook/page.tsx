/** `/voor-de-raad/{code}/langetermijnagenda`: what dossiers will ask of a council, with the day and what it costs. */
import { Hono } from "hono";
import { calendarAnswer } from "#kit/http/calendar-answer.ts";
import { page } from "#kit/http/page.tsx";
import { listQueryUpTo } from "#kit/http/query.ts";
import { bullets, Chapter } from "#kit/look/parts.tsx";
import type { PageParts } from "#kit/look/layout.tsx";
import { listingCsv, PagedTable } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { codeIn, type Council, councilTrail, pageAbout, readCouncil } from "#rooms/oversight";
import { decisionsPath } from "../decisions/paths.ts";
import { DOSSIERS_PATH, dossierPath } from "../paths.ts";
import { outlookCalendar } from "./calendar.ts";
import { columns } from "./columns.tsx";
import { OUTLOOK, outlookApiPath, outlookPath } from "./paths.ts";
import { type Outlook, outlookOf } from "./reading.ts";

const PAGE_SIZE = 50;

export const outlookPages = (building: Building): Hono =>
  new Hono()
    .get(
      OUTLOOK,
      pageAbout(
        building,
        listQueryUpTo(100),
        "/langetermijnagenda",
        readCouncil,
        async ({ query, view, ...council }) => {
          const { pagina = 1, paginaGrootte = PAGE_SIZE } = query;
          const outlook = await outlookOf(building, view.reader, council.organisation.key, view.today);
          return partsOf(council, outlook, { page: pagina, pageSize: paginaGrootte }, view);
        },
      ),
    )
    .get(
      `${OUTLOOK}.csv`,
      page(building, {}, async ({ c, view }) => {
        const { organisation } = await readCouncil(building.db, codeIn(c));
        const { asks } = await outlookOf(building, view.reader, organisation.key, view.today);
        return listingCsv(`langetermijnagenda-${organisation.key}-${view.today}`, { columns, rows: asks });
      }),
    )
    .get(
      `${OUTLOOK}.ics`,
      page(building, {}, async ({ c, view }) => {
        const { organisation } = await readCouncil(building.db, codeIn(c));
        const outlook = await outlookOf(building, view.reader, organisation.key, view.today);
        const body = outlookCalendar(organisation, outlook, {
          base: building.host.publicUrl?.replace(/\/$/, "") ?? null,
          pathOf: decisionsPath,
          stamp: view.today,
          revision: building.revision().number,
        });
        return calendarAnswer(`langetermijnagenda-${organisation.key}`, body);
      }),
    );

function partsOf(
  { organisation, words }: Council,
  { asks, undated }: Outlook,
  part: { page: number; pageSize: number },
  view: View,
): PageParts {
  const { key, name } = organisation;
  const path = outlookPath(key);
  const dossiers = new Set(asks.map((it) => it.dossier.id)).size;
  const from = (part.page - 1) * part.pageSize;
  return {
    title: `Langetermijnagenda: ${name}`,
    lead:
      dossiers === 0
        ? `Nog geen dossier dat u mag lezen vraagt iets van ${words.council} van ${name}.`
        : `${counted(dossiers, "dossier vraagt", "dossiers vragen")} straks iets van ${words.council} van ${name}, voor zover u het mag lezen: een zienswijze, toestemming of een eigen besluit.`,
    trail: councilTrail(view, organisation),
    timeless: true,
    alternates: [
      { type: "text/csv", href: `${path}.csv`, title: "Deze agenda als spreadsheet" },
      { type: "text/calendar", href: `${path}.ics`, title: "Deze agenda voor uw agendaprogramma" },
      { type: "application/json", href: `/api/v1${outlookApiPath(key)}`, title: "Deze agenda als JSON" },
    ],
    styles: ["council.css"],
    body: (
      <>
        <Chapter id="komt" title="Wat er komt">
          <PagedTable
            caption="Wat het eerst komt, staat bovenaan"
            columns={columns}
            rows={asks.slice(from, from + part.pageSize)}
            empty="Er is nu niets om over te spreken of te besluiten."
            view={view}
            foot={{
              ...{
                csv: `${path}.csv`,
                json: `/api/v1${outlookApiPath(key)}`,
                total: asks.length,
                rows: "vragen",
              },
              ...part,
            }}
          />
          {asks.length > 0 && (
            <p class="no-print">
              Neem de dagen over in uw <a href={`${path}.ics`}>agendaprogramma</a>: daarin staat wat voor
              iedereen is.
            </p>
          )}
        </Chapter>
        {undated.length > 0 && (
          <Chapter id="zonder-dag" title="Nog zonder dag">
            <p>Van deze dossiers zijn de stappen nog niet gekozen, of zij kunnen zo niet.</p>
            {bullets(undated.map((it) => <a href={dossierPath(it.id)}>{it.title}</a>))}
          </Chapter>
        )}
        <p class="limits">
          De dagen volgen uit de stappen van elk dossier, de wet en de vergaderdagen die de griffie bijhoudt.
          De kosten zijn wat partijen vooraf zeiden. <a href={DOSSIERS_PATH}>Alle dossiers</a>
        </p>
      </>
    ),
  };
}
