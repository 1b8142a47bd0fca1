import { createRoute, z } from "@hono/zod-openapi";
import { answerOf, createApi, refusals } from "#kit/http/api.ts";
import { dayQuery } from "#kit/http/query.ts";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import { TAG, ThemeItem, themeOf } from "./api-schemas.ts";
import { listThemes } from "./lists.ts";

const oneTheme = createRoute({
  method: "get",
  path: "/themas/{code}",
  operationId: "toonThema",
  summary: "Eén thema van het register",
  tags: [TAG],
  request: { params: z.object({ code: z.string() }), query: z.strictObject(dayQuery) },
  responses: { 200: answerOf(ThemeItem, "Het thema."), ...refusals },
});

/** One theme as data; also `geen`, which is in the list and has no page. */
export const api = (building: Building) =>
  createApi().openapi(oneTheme, async (c) => {
    const rows = await listThemes(building, c.req.valid("query").geldigOp ?? building.edition().day);
    const row = rows.find(({ code }) => code === c.req.valid("param").code);
    if (!row) throw notFound("Dit thema bestaat niet.");
    return c.json(themeOf(row), 200);
  });
