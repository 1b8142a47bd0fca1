import { createRoute, z } from "@hono/zod-openapi";
import { answerOf, createApi, refusals } from "#kit/http/api.ts";
import { dayQuery } from "#kit/http/query.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { TAG, Task, taskOf, ThemeItem, themeOf } from "./api-schemas.ts";
import { listFamilies, listThemes } from "./lists.ts";
import { ThemeReference, themeReference } from "./theme-reference.ts";

const tags = [TAG];
const day = z.strictObject(dayQuery);

const TaskDetails = z
  .object({
    ...Task.shape,
    trefwoorden: z
      .array(z.string())
      .openapi({ description: "Een * staat voor letters van hetzelfde woord." }),
    hints: z.array(z.string()).openapi({ description: "Tellen licht mee, alleen in een naam." }),
    namen: z.array(z.string()),
    themas: z.array(ThemeReference),
    verwanteThemas: z.array(ThemeReference),
  })
  .openapi("TaakUitgebreid");

const oneTask = createRoute({
  method: "get",
  path: "/taken/{code}",
  operationId: "toonTaak",
  summary: "Eén taak, met de woorden en thema's die erheen leiden",
  tags,
  request: { params: z.object({ code: z.string() }), query: day },
  responses: { 200: answerOf(TaskDetails, "De taak."), ...refusals },
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

/** Tasks and themes for machines: one at a time; the lists are with their pages. */
export const api = (building: Building) =>
  createApi()
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
    .openapi(oneTheme, async (c) => {
      const rows = await listThemes(building, c.req.valid("query").geldigOp ?? building.edition().day);
      const row = rows.find(({ code }) => code === c.req.valid("param").code);
      if (!row) throw notFound("Dit thema bestaat niet.");
      return c.json(themeOf(row), 200);
    });
