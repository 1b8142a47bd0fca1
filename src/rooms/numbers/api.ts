import { createRoute, z } from "@hono/zod-openapi";
import { answerOf, createApi, listOf, pageOfAll, refusals } from "#kit/http/api.ts";
import { listQueryUpTo, sortField } from "#kit/http/query.ts";
import { Problem } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { type Body, fabricFilter } from "#rooms/day";
import {
  circleAnswer,
  CircleSchema,
  groupAnswer,
  GroupSchema,
  keyFiguresAnswer,
  KeyFiguresSchema,
  nestingAnswer,
  NestingSchema,
  pairAnswer,
  PairSchema,
  provinceAnswer,
  ProvinceSchema,
  subjectPairAnswer,
  SubjectPairSchema,
  yearAnswer,
  YearSchema,
} from "./api-schemas.ts";
import { circleOrders, circleRows, fixedRows, nestedRows, nestingOrders } from "./circle-rows.ts";
import { groupOrders, groupRows } from "./groups-page.tsx";
import { municipalOrders, municipalRows } from "./municipalities.tsx";
import { ordered, type Orders } from "./order.ts";
import {
  allPairRows,
  neighbourOrders,
  pairOrders,
  pairRows,
  partnerRows,
  strangerRows,
} from "./pair-rows.ts";
import { provinceOrders, provinceRows } from "./provinces-page.tsx";
import { type Asked, askedFor } from "./question.ts";
import { subjectOrders } from "./subjects-page.tsx";
import { taskTable, themeTable } from "./subjects.ts";
import { yearFigures } from "./years.ts";

/** As many rows as 342 municipalities need, with room for the past. */
const MOST_ROWS = 500;

const filters = { ...listQueryUpTo(MOST_ROWS), ...fabricFilter };

/** A list of figures; the first order is how it comes. */
const listRoute = <Path extends string, Item extends z.ZodType, Query extends z.ZodRawShape>(
  path: Path,
  operationId: string,
  summary: string,
  item: Item,
  name: string,
  query: Query,
) =>
  createRoute({
    method: "get",
    path,
    operationId,
    tags: ["Lappendeken"],
    summary,
    request: { query: z.strictObject(query) },
    responses: { 200: answerOf(listOf(item, name), "Een deel van de lijst"), ...refusals },
  });

const sortable = <Row>(orders: Orders<Row>) => ({
  ...filters,
  sorteer: sortField(Object.keys(orders) as [string, ...string[]]).optional(),
});

const routes = {
  figures: listRoute(
    "/lappendeken/kengetallen",
    "kengetallen",
    "Per gemeente: regelingen, partners, kringen en hoe vast de partners zijn",
    KeyFiguresSchema,
    "Kengetallenlijst",
    sortable(municipalOrders),
  ),
  provinces: listRoute(
    "/lappendeken/provincies",
    "provinciecijfers",
    "Per provincie: gemiddelden van haar gemeenten",
    ProvinceSchema,
    "Provinciecijferlijst",
    sortable(provinceOrders),
  ),
  pairs: listRoute(
    "/lappendeken/paren",
    "paren",
    "Wie samen in regelingen zitten; met `gemeente` de partners van die gemeente",
    PairSchema,
    "Parenlijst",
    {
      ...sortable(pairOrders),
      gemeente: z
        .string()
        .toLowerCase()
        .regex(/^gm\d{4}$/, "Geef de code van een gemeente, bijvoorbeeld gm0014.")
        .optional()
        .openapi({ description: "Alleen de partners van deze gemeente; zij staat zelf in `met`." }),
      typePartner: z
        .enum(["gemeente", "alle"], { error: "Kies uit: gemeente, alle." })
        .optional()
        .openapi({ description: "Alleen gemeenten (standaard), of alle deelnemers." }),
    },
  ),
  neighbours: listRoute(
    "/lappendeken/buren",
    "burenZonderGedeeldeRegeling",
    "Gemeenten die aan elkaar grenzen en geen regeling delen",
    PairSchema,
    "Burenlijst",
    sortable(neighbourOrders),
  ),
  circles: listRoute(
    "/lappendeken/kringen",
    "kringen",
    "Alle verschillende groepen deelnemers, met wat zij samen doen",
    CircleSchema,
    "Kringenlijst",
    sortable(circleOrders),
  ),
  fixed: listRoute(
    "/lappendeken/vaste-kringen",
    "vasteKringen",
    "Groepen deelnemers die meer dan één regeling samen hebben",
    CircleSchema,
    "VasteKringenlijst",
    sortable(circleOrders),
  ),
  nested: listRoute(
    "/lappendeken/kring-in-kring",
    "kringInKring",
    "Kringen waarvan alle deelnemers ook in een grotere zitten",
    NestingSchema,
    "KringInKringlijst",
    sortable(nestingOrders),
  ),
  groups: listRoute(
    "/lappendeken/groepen",
    "groepen",
    "Groepen gemeenten die veel samen doen (methode van Louvain)",
    GroupSchema,
    "Groepenlijst",
    sortable(groupOrders),
  ),
  themes: listRoute(
    "/lappendeken/themas",
    "themaparen",
    "Per tweetal thema's: hoe ver kringen van gemeenten samenvallen",
    SubjectPairSchema,
    "Themaparenlijst",
    sortable(subjectOrders),
  ),
  tasks: listRoute(
    "/lappendeken/taken",
    "taakparen",
    "Per tweetal taken (door Vliegwiel ingedeeld): hoe ver kringen van gemeenten samenvallen",
    SubjectPairSchema,
    "Taakparenlijst",
    sortable(subjectOrders),
  ),
  years: listRoute(
    "/lappendeken/jaren",
    "jaarcijfers",
    "De kengetallen op elke 1 januari, tot en met de dag",
    YearSchema,
    "Jaarcijferlijst",
    filters,
  ),
};

type FilterQuery = z.output<z.ZodObject<typeof filters>> & { sorteer?: string | undefined };

/** The numbers as data, over the same rows as the pages. */
export const numbersApi = (building: Building) => {
  const ask = (query: FilterQuery): Promise<Asked> =>
    askedFor(building, query, query.geldigOp ?? building.edition().day);
  const sorted = <Row>(query: FilterQuery, orders: Orders<Row>, rows: Row[]) =>
    ordered(rows, orders, query.sorteer ?? Object.keys(orders)[0] ?? "");
  return createApi()
    .openapi(routes.figures, async (c) => {
      const query = c.req.valid("query");
      const asked = await ask(query);
      const rows = sorted(query, municipalOrders, municipalRows(asked));
      return c.json(
        pageOfAll(c.req.url, query, rows, (it) => keyFiguresAnswer(asked.fabric, it)),
        200,
      );
    })
    .openapi(routes.provinces, async (c) => {
      const query = c.req.valid("query");
      const rows = sorted(query, provinceOrders, provinceRows(await ask(query)));
      return c.json(pageOfAll(c.req.url, query, rows, provinceAnswer), 200);
    })
    .openapi(routes.pairs, async (c) => {
      const query = c.req.valid("query");
      const asked = await ask(query);
      const all = query.typePartner === "alle";
      const rows =
        query.gemeente !== undefined
          ? partnerRows(asked.fabric, municipalityOf(asked, query.gemeente), all)
          : all
            ? allPairRows(asked)
            : pairRows(asked);
      return c.json(pageOfAll(c.req.url, query, sorted(query, pairOrders, rows), pairAnswer), 200);
    })
    .openapi(routes.neighbours, async (c) => {
      const query = c.req.valid("query");
      const rows = sorted(query, neighbourOrders, strangerRows(await ask(query)));
      return c.json(pageOfAll(c.req.url, query, rows, pairAnswer), 200);
    })
    .openapi(routes.circles, async (c) => {
      const query = c.req.valid("query");
      const asked = await ask(query);
      const rows = sorted(query, circleOrders, circleRows(asked));
      return c.json(
        pageOfAll(c.req.url, query, rows, (it) => circleAnswer(asked.fabric, it)),
        200,
      );
    })
    .openapi(routes.fixed, async (c) => {
      const query = c.req.valid("query");
      const asked = await ask(query);
      const rows = sorted(query, circleOrders, fixedRows(asked));
      return c.json(
        pageOfAll(c.req.url, query, rows, (it) => circleAnswer(asked.fabric, it)),
        200,
      );
    })
    .openapi(routes.nested, async (c) => {
      const query = c.req.valid("query");
      const asked = await ask(query);
      const rows = sorted(query, nestingOrders, nestedRows(asked));
      return c.json(
        pageOfAll(c.req.url, query, rows, (it) => nestingAnswer(asked.fabric, it)),
        200,
      );
    })
    .openapi(routes.groups, async (c) => {
      const query = c.req.valid("query");
      const asked = await ask(query);
      const rows = sorted(query, groupOrders, groupRows(asked));
      return c.json(
        pageOfAll(c.req.url, query, rows, (it) => groupAnswer(asked.fabric, it)),
        200,
      );
    })
    .openapi(routes.themes, async (c) => {
      const query = c.req.valid("query");
      const rows = sorted(query, subjectOrders, themeTable((await ask(query)).fabric).pairs);
      return c.json(pageOfAll(c.req.url, query, rows, subjectPairAnswer), 200);
    })
    .openapi(routes.tasks, async (c) => {
      const query = c.req.valid("query");
      const rows = sorted(query, subjectOrders, taskTable((await ask(query)).fabric).pairs);
      return c.json(pageOfAll(c.req.url, query, rows, subjectPairAnswer), 200);
    })
    .openapi(routes.years, async (c) => {
      const query = c.req.valid("query");
      const day = query.geldigOp ?? building.edition().day;
      const years = await yearFigures(building, day, query);
      return c.json(pageOfAll(c.req.url, query, years, yearAnswer), 200);
    });
};

/** @throws Problem 400 when no municipality has this code on the day */
function municipalityOf({ fabric }: Asked, code: string): Body {
  const body = fabric.bodies[fabric.indexOf.get(code) ?? -1];
  if (body && fabric.municipalities.includes(body.index)) return body;
  throw new Problem(400, "De vraag klopt niet.", [
    { field: "gemeente", message: `Op ${fabric.day} bestaat er geen gemeente met de code “${code}”.` },
  ]);
}
