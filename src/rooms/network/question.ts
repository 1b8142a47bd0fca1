import { z } from "@hono/zod-openapi";
import { sortField, textField, whole } from "#kit/http/query.ts";
import { fabricFilter } from "#rooms/day";
import { organisationCode } from "#rooms/organisations";

/** More than anyone shares; a larger number is a slip of the hand. */
const MOST_SHARED = 99;

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `Kies uit: ${values.join(", ")}.` });

/** Which picture, beside the filters of the whole patchwork. */
export const networkFilter = {
  ...fabricFilter,
  weergave: oneOf(["partners", "samenwerkingen"])
    .openapi({ description: "Wie met wie samenwerkt, of wie aan wat meedoet." })
    .optional(),
  soort: oneOf(["gemeenten", "alle"])
    .openapi({ description: "Alleen gemeenten (standaard), of alle deelnemers." })
    .optional(),
  kleur: oneOf(["groepen", "provincies", "soort"])
    .openapi({ description: "Waarnaar de kleuren verdelen." })
    .optional(),
  minimaal: whole(1, MOST_SHARED, `Geef een aantal gedeelde regelingen van 1 tot en met ${MOST_SHARED}.`)
    .openapi({ description: "Minste aantal gedeelde regelingen voor een verbinding.", example: 5 })
    .optional(),
  centraal: organisationCode("gm0014")
    .openapi({
      description: "Code van de organisatie in het midden; zonder is het heel Nederland.",
      example: "gm0014",
    })
    .optional(),
};

/** Two ends, as codes or as people type them. */
export const pathFilter = {
  van: textField
    .openapi({ description: "Organisatie waar de weg begint: code of naam.", example: "gm0106" })
    .optional(),
  naar: textField
    .openapi({ description: "Organisatie waar de weg eindigt: code of naam.", example: "gm0193" })
    .optional(),
};

/** The order of the rows. */
export const rowOrder = {
  sorteer: sortField(["naam", "partner", "gedeeld", "samenwerking", "deelnemers", "sinds"]).optional(),
};

/** What the page takes: a picture, or a name to find, or two ends. */
export const networkPageQuery = {
  ...networkFilter,
  ...pathFilter,
  zoek: textField.optional(),
  ...rowOrder,
};

export type NetworkQuery = z.output<z.ZodObject<typeof networkFilter>>;
export type NetworkPageQuery = z.output<z.ZodObject<typeof networkPageQuery>>;

export type View = "partners" | "samenwerkingen";
export type Kind = "gemeenten" | "alle";
export type Colouring = "groepen" | "provincies" | "soort";

/** What a picture shows, every choice made. */
export interface Choice {
  /** Who works with whom, or who takes part in what. */
  view: View;
  kind: Kind;
  colouring: Colouring;
  /** Least number of shared arrangements for a line; null leaves it to the picture. */
  least: number | null;
  /** Key of the body everything is about; null for the whole country. */
  centre: string | null;
}

export const choiceOf = (query: NetworkQuery): Choice => ({
  view: query.weergave ?? "partners",
  kind: query.soort ?? "gemeenten",
  colouring: query.kleur ?? "groepen",
  least: query.minimaal ?? null,
  centre: query.centraal ?? null,
});
