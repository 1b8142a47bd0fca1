import { type Hook, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, Env } from "hono";
import { Problem } from "../problem.ts";
import { fieldErrors } from "./query.ts";

/** The version of the API as a whole, in `API-Version` on every answer (NL API Design Rules, version-header). */
export const API_VERSION = "1.0.0";
export const API_BASE = "/api/v1";
/** Whether a question is one to the API. */
export const isApiPath = (path: string): boolean => path === API_BASE || path.startsWith(`${API_BASE}/`);
export const isApi = ({ req: { path } }: Context): boolean => isApiPath(path);

const refuse: Hook<unknown, Env, string, unknown> = (result) => {
  if (result.success) return;
  throw new Problem(400, "De vraag klopt niet.", fieldErrors(result.error));
};

/** A set of API routes. Wrong input is refused by the schema, with all errors at once. */
export const createApi = () => new OpenAPIHono({ defaultHook: refuse, strict: true });

const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.object({ veld: z.string(), melding: z.string() })).optional(),
  })
  .openapi("Probleem");

/** A refusal as the description has it. */
export const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ProblemSchema } },
});

/** The refusals that every route documents. */
export const refusals = {
  400: problem("De vraag klopt niet; alle fouten staan erbij."),
  404: problem("Niet gevonden."),
  500: problem("Er ging iets mis; het nummer helpt de beheerder het terug te vinden."),
};

/** The refusals of a route that not everyone may ask. */
export const guardedRefusals = {
  401: problem("Zonder geldige sleutel; in `WWW-Authenticate` staat hoe u die meestuurt."),
  403: problem("Deze sleutel, of wie hem maakte, mag dit niet."),
};
/** By what a program is known, as the description calls it. */
export const BY_KEY = [{ sleutel: [] }];

/** What every answer says in its head (NL API Design Rules, version-header). */
const versionHeader = z.object({
  "API-Version": z.string().openapi({ description: "Versie van de API", example: API_VERSION }),
});

/** A way on to another address, as the description has it. */
export const moved = (description: string) => ({
  description,
  headers: versionHeader.extend({
    Location: z.string().openapi({ format: "uri-reference", description: "Het adres waar het staat." }),
  }),
});

export const answerOf = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  headers: versionHeader,
  content: { "application/json": { schema } },
});

/** The address where the rest of something is found. */
export const Link = z.object({ href: z.string() });

/** Where a fact comes from, of which day it is and when its steward last checked it. */
export const SourceSchema = z
  .object({
    naam: z.string(),
    datum: z.iso.date().openapi({ description: "De datum van het register." }),
    gecontroleerdOp: z.iso
      .date()
      .nullable()
      .openapi({ description: "Laatste controle door de bronhouder; null is niet ingevuld." }),
  })
  .openapi("Bron");

export const DEFAULT_PAGE_SIZE = 25;

/** A list as the API gives it: how many there are, which part this is, and the way to the next. */
export const listOf = <Schema extends z.ZodType>(item: Schema, name: string) =>
  z
    .object({
      totaal: z.int(),
      pagina: z.int(),
      paginaGrootte: z.int(),
      resultaten: z.array(item),
      _links: z.object({ self: Link, volgende: Link.optional(), vorige: Link.optional() }),
    })
    .openapi(name);

/**
 * One page of a list.
 * @param url the address asked for; the links to other pages keep its parameters
 */
export function listAnswer<Item>(url: string, total: number, page: number, pageSize: number, items: Item[]) {
  const { pathname, searchParams } = new URL(url);
  const to = (number: number) => {
    const search = new URLSearchParams(searchParams);
    search.set("pagina", String(number));
    return { href: `${pathname}?${search.toString()}` };
  };
  return {
    totaal: total,
    pagina: page,
    paginaGrootte: pageSize,
    resultaten: items,
    _links: {
      self: { href: searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}` },
      ...(page * pageSize < total ? { volgende: to(page + 1) } : {}),
      ...(page > 1 ? { vorige: to(page - 1) } : {}),
    },
  };
}

/** Which part of a list was asked for. */
export function pagingOf(query: Paging) {
  const page = query.pagina ?? 1;
  const pageSize = query.paginaGrootte ?? DEFAULT_PAGE_SIZE;
  return { page, pageSize, offset: (page - 1) * pageSize };
}

export interface Paging {
  pagina?: number | undefined;
  paginaGrootte?: number | undefined;
}

/** One page of a list that is in memory as a whole; only what is shown is turned into an answer. */
export function pageOfAll<Row, Item>(
  url: string,
  query: Paging,
  all: readonly Row[],
  answer: (row: Row) => Item,
) {
  const { page, pageSize, offset } = pagingOf(query);
  return listAnswer(url, all.length, page, pageSize, all.slice(offset, offset + pageSize).map(answer));
}
