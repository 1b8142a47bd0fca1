import { createRoute, z } from "@hono/zod-openapi";
import { answerOf, API_BASE, createApi, listOf, pageOfAll, refusals } from "#kit/http/api.ts";
import { dayQuery, listQuery, sortField } from "#kit/http/query.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { type CountedFamily, type CountedTheme, listFamilies, listThemes, SORTS } from "./lists.ts";
import { ThemeReference, themeReference } from "./theme-reference.ts";

const tags = ["Taken en thema's"];
const Links = z.object({ self: z.object({ href: z.string() }) });
const list = z.strictObject({ ...listQuery, sorteer: sortField(SORTS).optional() });
const day = z.strictObject(dayQuery);

const task = {
  code: z.string().openapi({ example: "afval" }),
  naam: z.string(),
  omschrijving: z.string(),
  aantalSamenwerkingen: z
    .int()
    .openapi({ description: "Samenwerkingen van kracht op de dag, door Vliegwiel ingedeeld." }),
  _links: Links,
};
const Task = z.object(task).openapi("Taak");
const TaskDetails = z
  .object({
    ...task,
    trefwoorden: z
      .array(z.string())
      .openapi({ description: "Een * staat voor letters van hetzelfde woord." }),
    hints: z.array(z.string()).openapi({ description: "Tellen licht mee, alleen in een naam." }),
    namen: z.array(z.string()),
    themas: z.array(ThemeReference),
    verwanteThemas: z.array(ThemeReference),
  })
  .openapi("TaakUitgebreid");

const ThemeItem = z
  .object({
    code: z.string().openapi({ example: "c_d96f9cd3", description: "Code van de TOP-lijst, of `geen`." }),
    naam: z.string(),
    uri: z.string().nullable(),
    valtOnder: ThemeReference.nullable(),
    aantalSamenwerkingen: z
      .int()
      .openapi({ description: "Samenwerkingen van kracht op de dag, onderdelen meegeteld." }),
    _links: Links,
  })
  .openapi("Thema");

const listTasks = createRoute({
  method: "get",
  path: "/taken",
  operationId: "lijstTaken",
  summary: "Alle taken met het aantal samenwerkingen",
  tags,
  request: { query: list },
  responses: { 200: answerOf(listOf(Task, "Takenlijst"), "De taken."), ...refusals },
});

const oneTask = createRoute({
  method: "get",
  path: "/taken/{code}",
  operationId: "toonTaak",
  summary: "Eén taak, met de woorden en thema's die erheen leiden",
  tags,
  request: { params: z.object({ code: z.string() }), query: day },
  responses: { 200: answerOf(TaskDetails, "De taak."), ...refusals },
});

const listAllThemes = createRoute({
  method: "get",
  path: "/themas",
  operationId: "lijstThemas",
  summary: "Alle thema's van het register met het aantal samenwerkingen",
  tags,
  request: { query: list },
  responses: { 200: answerOf(listOf(ThemeItem, "Themalijst"), "De thema's."), ...refusals },
});

const oneTheme = createRoute({
  method: "get",
  path: "/themas/{code}",
  operationId: "toonThema",
  summary: "Eén thema van het register",
  tags,
  request: { params: z.object({ code: z.string() }), query: day },
  responses: { 200: answerOf(ThemeItem, "Het thema."), ...refusals },
});

/** Tasks and themes for machines: the same lists as the pages. */
export const api = (building: Building) =>
  createApi()
    .openapi(listTasks, async (c) => {
      const query = c.req.valid("query");
      const rows = await listFamilies(building, query.geldigOp ?? building.edition().day, query.sorteer);
      return c.json(pageOfAll(c.req.url, query, rows, taskOf), 200);
    })
    .openapi(oneTask, async (c) => {
      const rows = await listFamilies(building, c.req.valid("query").geldigOp ?? building.edition().day);
      const family = rows.find((row) => row.code === c.req.valid("param").code);
      if (!family) throw notFound("Deze taak bestaat niet.");
      return c.json(
        {
          ...taskOf(family),
          trefwoorden: family.keywords.map((term) => term.text),
          hints: family.hints.map((term) => term.text),
          namen: family.names.map((term) => term.text),
          themas: family.themes.map((theme) => themeReference(theme.code)),
          verwanteThemas: family.related.map((theme) => themeReference(theme.code)),
        },
        200,
      );
    })
    .openapi(listAllThemes, async (c) => {
      const query = c.req.valid("query");
      const rows = await listThemes(building, query.geldigOp ?? building.edition().day, query.sorteer);
      return c.json(pageOfAll(c.req.url, query, rows, themeOf), 200);
    })
    .openapi(oneTheme, async (c) => {
      const rows = await listThemes(building, c.req.valid("query").geldigOp ?? building.edition().day);
      const row = rows.find(({ code }) => code === c.req.valid("param").code);
      if (!row) throw notFound("Dit thema bestaat niet.");
      return c.json(themeOf(row), 200);
    });

const self = (path: string) => ({ self: { href: `${API_BASE}${path}` } });

const taskOf = (family: CountedFamily) => ({
  code: family.code,
  naam: family.name,
  omschrijving: family.sentence,
  aantalSamenwerkingen: family.count,
  _links: self(`/taken/${family.code}`),
});

function themeOf({ code, name, theme, count }: CountedTheme) {
  return {
    code,
    naam: name,
    uri: theme?.uri ?? null,
    valtOnder: theme?.parent ? themeReference(theme.parent) : null,
    aantalSamenwerkingen: count,
    _links: self(`/themas/${code}`),
  };
}
