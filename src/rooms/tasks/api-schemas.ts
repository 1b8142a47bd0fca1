import { z } from "@hono/zod-openapi";
import { API_BASE } from "#kit/http/api.ts";
import type { CountedFamily, CountedTheme } from "./lists.ts";
import { ThemeReference, themeReference } from "./theme-reference.ts";

export const TAG = "Taken en thema's";
const Links = z.object({ self: z.object({ href: z.string() }) });
export const Task = z
  .object({
    code: z.string().openapi({ example: "afval" }),
    naam: z.string(),
    omschrijving: z.string(),
    aantalSamenwerkingen: z
      .int()
      .openapi({ description: "Samenwerkingen van kracht op de dag, door Vliegwiel ingedeeld." }),
    _links: Links,
  })
  .openapi("Taak");
export const TaskDetails = z
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

export const ThemeItem = z
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

const self = (path: string) => ({ self: { href: `${API_BASE}${path}` } });

export const taskOf = (family: CountedFamily) => ({
  code: family.code,
  naam: family.name,
  omschrijving: family.sentence,
  aantalSamenwerkingen: family.count,
  _links: self(`/taken/${family.code}`),
});

export function themeOf({ code, name, theme, count }: CountedTheme) {
  return {
    code,
    naam: name,
    uri: theme?.uri ?? null,
    valtOnder: theme?.parent ? themeReference(theme.parent) : null,
    aantalSamenwerkingen: count,
    _links: self(`/themas/${code}`),
  };
}
