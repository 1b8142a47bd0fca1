/** What a reader can ask of the map, the same on the page, in the pictures, the spreadsheet and the API. */
import { z } from "@hono/zod-openapi";
import { sortField, textField } from "#kit/http/query.ts";
import { fabricFilter, REGION_KINDS } from "#rooms/day";
import { GROUND_KINDS } from "./ground.ts";

export const VIEWS = {
  aantal: "Aantal regelingen",
  taak: "Aandeel van een taak",
  groepen: "Groepen die veel samen doen",
  "vaste-partners": "Vaste partners",
  "met-wie": "Met wie",
  deelnemers: "Wie doet mee",
  provincies: "Provincies",
  regios: "Regio’s",
} as const;
export type ViewName = keyof typeof VIEWS;

const names = Object.keys(VIEWS) as [ViewName, ...ViewName[]];

/** Whichever municipality or arrangements a view needs is checked against the register, not here. */
export const quiltQuery = {
  ...fabricFilter,
  beeld: z
    .enum(names, { error: `Dit beeld kennen we niet. Kies uit: ${names.join(", ")}.` })
    .openapi({ description: "Wat de kaart zegt." })
    .optional(),
  gemeente: textField
    .openapi({ description: "Code of naam van de gemeente van waaruit men kijkt.", example: "gm0014" })
    .optional(),
  samenwerking: textField
    .openapi({
      description: "Nummers van samenwerkingen, hoogstens vier, met komma's ertussen.",
      example: "24963490",
    })
    .optional(),
  soort: z
    .enum(REGION_KINDS, { error: `Deze soort regio kennen we niet. Kies uit: ${REGION_KINDS.join(", ")}.` })
    .openapi({ description: "Soort regio." })
    .optional(),
  ondergrond: z
    .enum(GROUND_KINDS, { error: `Kies uit: ${GROUND_KINDS.join(", ")}.` })
    .openapi({ description: "Zeshoeken, of de echte grenzen waar die zijn ingelezen." })
    .optional(),
};

/** What only one of the views asks: of another it would say nothing. */
export const ONLY_OF = {
  gemeente: "met-wie",
  samenwerking: "deelnemers",
  soort: "regios",
} as const satisfies Partial<Record<keyof typeof quiltQuery, ViewName>>;

/** The names in a question that its view does not ask. */
export const besides = (query: Partial<Record<keyof typeof ONLY_OF | "beeld", unknown>>) =>
  (Object.keys(ONLY_OF) as (keyof typeof ONLY_OF)[]).filter(
    (name) => query[name] !== undefined && (query.beeld ?? "aantal") !== ONLY_OF[name],
  );

export type QuiltQuery = z.output<z.ZodObject<typeof quiltQuery>>;

const QUILT_SORTS = ["naam", "provincie", "waarde"] as const;
export const quiltSort = sortField(QUILT_SORTS).optional();

/** Filters that leave part of the arrangements out, so that counts become small. */
export const narrows = (query: QuiltQuery): boolean =>
  query.thema !== undefined ||
  query.uitvoerder !== undefined ||
  (query.beeld !== "taak" && query.taak !== undefined) ||
  query.vorm !== undefined ||
  query.bevoegdheid !== undefined ||
  query.typeDeelnemer !== undefined;
