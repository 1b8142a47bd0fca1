import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { notFound } from "#kit/problem.ts";
import { TAG, ThemeItem, themeOf } from "./api-schemas.ts";
import { listThemes } from "./lists.ts";

/** One theme as data; also `geen`, which is in the list and has no page. */
export const themeData = data({
  path: "/themas/{code}",
  operationId: "toonThema",
  summary: "Eén thema van het register",
  tag: TAG,
  params: { code: z.string() },
  schema: ThemeItem,
  answer: "Het thema.",
  json: async (building, { params, day }) => {
    const row = (await listThemes(building, day)).find(({ code }) => code === params.code);
    if (!row) throw notFound("Dit thema bestaat niet.");
    return themeOf(row);
  },
});
