import { z } from "@hono/zod-openapi";
import { data, Elsewhere } from "#kit/data.ts";
import { API_BASE } from "#kit/http/api.ts";
import { notFound } from "#kit/problem.ts";
import { TAG, ThemeItem, themeOf } from "./api-schemas.ts";
import { listThemes } from "./lists.ts";
import { themeByCode } from "./themes.ts";

/** One theme as data; also `geen`, which is in the list and has no page. */
export const themeData = data({
  path: "/themas/{code}",
  operationId: "toonThema",
  summary: "Eén thema van het register",
  tag: TAG,
  params: {
    code: z.string().openapi({ description: "Code van een thema, of `geen`.", example: "c_d96f9cd3" }),
  },
  schema: ThemeItem,
  answer: "Het thema.",
  moved: "De code van dit thema heeft kleine letters.",
  json: async (building, { params, day }) => {
    const small = params.code.toLowerCase();
    if (small !== params.code && themeByCode(small)) return new Elsewhere(`${API_BASE}/themas/${small}`);
    const row = (await listThemes(building, day)).find(({ code }) => code === params.code);
    if (!row) throw notFound("Dit thema bestaat niet.");
    return themeOf(row);
  },
});
