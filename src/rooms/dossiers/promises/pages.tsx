/** `/organisaties/{code}/afspraken`: what an organisation promised in dossiers, as page, spreadsheet and calendar. */
import { Hono } from "hono";
import { amsterdamDay } from "#kit/day.ts";
import { calendarAnswer } from "#kit/http/calendar-answer.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { page, publicPage } from "#kit/http/page.tsx";
import { Note } from "#kit/look/parts.tsx";
import { listingCsv, Table } from "#kit/look/table.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import {
  type Organisation,
  organisationByCode,
  organisationPath,
  predecessorsOf,
  shortName,
} from "#rooms/organisations";
import { dossierFor } from "../acting.ts";
import { calledBy, type Names } from "../called.ts";
import type { Dossier } from "../queries.ts";
import { DOSSIER_CALENDAR, PROMISES, promisesPath } from "./paths.ts";
import { promisedBy, promisedIn, type Promised } from "./queries.ts";
import { answering, promiseColumns, promisesCalendar } from "./shown.tsx";

interface OfOrganisation {
  organisation: Organisation;
  promises: Promised[];
  names: Names;
}

/** Of an organisation and of those that merged into it: what they promised is for it to keep. */
async function promisesOf(
  { primary }: Building,
  code: string,
  { reader, today }: View,
): Promise<OfOrganisation> {
  const organisation = await organisationByCode(primary, code);
  if (!organisation) throw notFound("Deze organisatie kennen we niet.");
  const before = await predecessorsOf(primary, organisation.key);
  const keys = [organisation.key, ...before.map((it) => it.key)];
  const promises = await promisedBy(primary, reader, keys);
  return { organisation, promises, names: await calledBy({ primary }, keys, today) };
}

const baseOf = ({ host }: Building): string | null => host.publicUrl?.replace(/\/$/, "") ?? null;

export const promisePages = (building: Building): Hono =>
  new Hono()
    .get(
      PROMISES,
      publicPage(building, {}, async ({ c, view }) => {
        const { organisation, promises, names } = await promisesOf(building, c.req.param("code") ?? "", view);
        const { key, name } = organisation;
        const path = promisesPath(key);
        const gone = names.get(key)?.gone ?? null;
        return {
          title: "Afspraken in dossiers",
          named: `Afspraken in dossiers: ${shortName(name)}`,
          lead: `Wat ${shortName(name)} in dossiers beloofde, voor welke dag, en of het is nagekomen.`,
          trail: [{ label: shortName(name), href: view.link(organisationPath(key)) }],
          timeless: true,
          alternates: [
            { type: "text/csv", href: `${path}.csv`, title: "Deze afspraken als spreadsheet" },
            { type: "text/calendar", href: `${path}.ics`, title: "Deze afspraken voor uw agendaprogramma" },
          ],
          body: (
            <>
              {gone !== null && (
                <Note tone="warning">
                  <p>{answering(names, key)}. Wat beloofd is, blijft staan.</p>
                </Note>
              )}
              <Table
                caption="Wat loopt het eerst, daarna wat is nagekomen of niet"
                empty="Er is geen afspraak die u mag lezen. Afspraken maakt u in een dossier, bij “Afspraken”."
                columns={promiseColumns(names, view.today)}
                rows={promises}
                view={view}
              />
              {promises.length > 0 && (
                <p class="no-print">
                  <a href={`${path}.ics`}>Zet de dagen in uw agenda</a> ·{" "}
                  <a href={`${path}.csv`}>Neem mee als spreadsheet</a>
                </p>
              )}
              <p class="limits">
                Of een afspraak is nagekomen, zegt wie haar deed. Dat blijft zo staan; er hoort geen cijfer
                bij.
              </p>
            </>
          ),
        };
      }),
    )
    .get(
      `${PROMISES}.csv`,
      page(building, {}, async ({ c, view }) => {
        const { organisation, promises, names } = await promisesOf(building, c.req.param("code") ?? "", view);
        return listingCsv(`afspraken-${organisation.key}-${amsterdamDay(building.clock())}`, {
          columns: promiseColumns(names, view.today),
          rows: promises,
        });
      }),
    )
    .get(
      `${PROMISES}.ics`,
      page(building, {}, async ({ c, view }) => {
        const { organisation, promises, names } = await promisesOf(building, c.req.param("code") ?? "", view);
        const text = promisesCalendar(`Afspraken: ${shortName(organisation.name)}`, promises, {
          ...{ names, base: baseOf(building), day: view.today },
        });
        return calendarAnswer(`afspraken-${organisation.key}`, text);
      }),
    )
    .get(
      DOSSIER_CALENDAR,
      guardedPage(building, DOSSIER_CALENDAR, {
        may: {
          action: "dossier.lezen",
          of: (it: Dossier) => it,
          object: (it: Dossier) => `dossier:${it.id}`,
        },
        load: ({ id = "" }, view) => dossierFor(building, id, view),
        answer: async ({ thing: { id, facts, participants }, view }) => {
          const promises = await promisedIn(building.primary, view.reader, id);
          const names = await calledBy(building, participants, view.today);
          const text = promisesCalendar(`Afspraken: ${facts.title}`, promises, {
            ...{ names, base: baseOf(building), day: view.today },
          });
          return calendarAnswer(`afspraken-${id}`, text);
        },
      }),
    );
