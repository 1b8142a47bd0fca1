/** `/organisaties/{code}/verwerkingen`: the processing register of an organisation, as page and file, to each what he may see. */
import { Hono } from "hono";
import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { amsterdamDay } from "#kit/day.ts";
import { API_BASE, listOf, pageOfAll } from "#kit/http/api.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { page } from "#kit/http/page.tsx";
import { listQuery } from "#kit/http/query.ts";
import { listingCsv, ListFoot, Table } from "#kit/look/table.tsx";
import { seatIn, VISITOR } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { counted } from "#kit/words.ts";
import { organisationPath, shortName } from "#rooms/organisations";
import { activityFor, readsActivity } from "./acting.ts";
import { activityPage } from "./activity-page.tsx";
import { ACTIVITY_PATH, activitiesPath, newActivityPath } from "./paths.ts";
import { organisationFor, registerOf } from "./register.ts";
import { lineColumns, lineJson, LineSchema } from "./shown.tsx";

const LIST = "/organisaties/:code/verwerkingen";
const PAGE = `${ACTIVITY_PATH}/:id`;

export const activityPages = (building: Building): Hono =>
  new Hono()
    .get(
      LIST,
      page(building, {}, async ({ c, view }) => {
        const organisation = await organisationFor(building, c.req.param("code") ?? "");
        const { key, name } = organisation;
        const rows = await registerOf(building, organisation, view.reader, view.today);
        return {
          title: "Verwerkingen",
          named: `Verwerkingen van ${shortName(name)}`,
          lead: `Het register van verwerkingen van ${shortName(name)} (AVG artikel 30), voor zover u het mag lezen: ${counted(rows.length, "verwerking", "verwerkingen")}.`,
          trail: [{ label: shortName(name), href: view.link(organisationPath(key)) }],
          timeless: true,
          body: (
            <>
              <p>
                Wat in een keten staat, komt hier vanzelf bij. Wat in een keten niet wordt gevraagd, is hier
                niet ingevuld: daar staat een streepje.
              </p>
              <Table
                caption="Eigen opgaven eerst, dan wat in ketens wordt gegeven en gekregen"
                empty="Er is geen verwerking opgeschreven die u mag lezen."
                rows={rows}
                columns={lineColumns.filter((it) => !it.csvOnly)}
                view={view}
                tall
              />
              <ListFoot
                view={view}
                csv={`${activitiesPath(key)}.csv`}
                json={`${API_BASE}${activitiesPath(key)}`}
                total={rows.length}
                page={1}
                pageSize={Math.max(1, rows.length)}
              />
              {seatIn(view.reader, key, "editor") && (
                <p class="no-print">
                  <a href={newActivityPath(key)}>Schrijf een verwerking op</a>
                </p>
              )}
            </>
          ),
        };
      }),
    )
    .get(
      `${LIST}.csv`,
      page(building, {}, async ({ c, view }) => {
        const organisation = await organisationFor(building, c.req.param("code") ?? "");
        return listingCsv(`verwerkingen-${organisation.key}-${amsterdamDay(building.clock())}`, {
          columns: lineColumns,
          rows: await registerOf(building, organisation, view.reader, view.today),
        });
      }),
    )
    .get(
      PAGE,
      guardedPage(building, PAGE, {
        may: readsActivity,
        load: ({ id = "" }, view) => activityFor(building, id, view),
        answer: ({ thing, view }) => activityPage(building, thing, view),
      }),
    );

export const activityData = data({
  path: "/organisaties/{code}/verwerkingen",
  operationId: "lijstVerwerkingen",
  tag: "Klaar voor besluit",
  summary: "Het register van verwerkingen van een organisatie (AVG artikel 30)",
  description:
    "Alleen wat iedereen mag lezen, en zoals het nu is; `geldigOp` verandert het niet. Voorbeelden staan er niet in.",
  params: {
    code: z.string().max(120).openapi({ description: "Code van een organisatie.", example: "gm0106" }),
  },
  query: listQuery,
  schema: listOf(LineSchema, "Verwerkingenlijst"),
  answer: "Een deel van het register",
  json: async (building, { params, query, url }) => {
    const organisation = await organisationFor(building, params.code);
    const rows = await registerOf(building, organisation, VISITOR, amsterdamDay(building.clock()));
    return pageOfAll(url, query, rows, lineJson);
  },
});
