import { z } from "@hono/zod-openapi";
import { dayTyped, isDay } from "../day.ts";
import { type FieldError, Problem } from "../problem.ts";

// What zod itself says about wrong input is read by people too. A value is always text: of another type is only one
// that is not there, or that came more than once.
z.config({
  ...z.locales.nl(),
  customError: (it) => {
    if (it.code === "invalid_type") return it.input === undefined ? "Vul dit in." : "Geef dit één keer.";
    if (it.code === "unrecognized_keys") return whatIsKnown(it.inst);
    return it.code === "too_big" && it.origin === "string"
      ? `Gebruik hoogstens ${it.maximum} tekens.`
      : undefined;
  },
});

/** What may be given instead of a name that is unknown; nothing where nothing may. */
function whatIsKnown(schema: unknown): string {
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return known.length === 0 ? "" : `U kunt gebruiken: ${known.join(", ")}.`;
}

/** A day in an address. The message is what the reader sees. */
export const dayField = z
  .string()
  .refine(isDay, {
    error: ({ input }) =>
      typeof input === "string" && input.includes("/")
        ? "Met schuine strepen kan het eerste getal de dag of de maand zijn. Schrijf 16-05-2026 of 2026-05-16."
        : "Geef een bestaande dag, bijvoorbeeld 2026-05-16 (16 mei 2026).",
    // One sentence is enough: what is no day has no year either.
    abort: true,
  })
  .refine((day) => day >= "1900-01-01" && day <= "2199-12-31", "Geef een dag tussen 1900 en 2200.")
  .openapi({ type: "string", format: "date", example: "2026-05-16" });

/** A whole number in an address; the description tells programs that it is one. */
export const whole = (
  least: number,
  most: number,
  refusal = `Geef een getal van ${least} tot en met ${most}.`,
) =>
  z
    .string()
    .regex(/^\d{1,6}$/, "Geef een heel getal.")
    .transform(Number)
    .refine((value) => value >= least && value <= most, refusal)
    .openapi({ type: "integer", minimum: least, maximum: most });

/** Parameters every page and every answer of the API takes. */
export const dayQuery = {
  geldigOp: dayField
    .openapi({ description: "De dag waarop de vraag slaat; zonder geldt de datum van het register." })
    .optional(),
};

/** Parameters of every list of which at most so many rows go on a page. */
export const listQueryUpTo = (mostRows: number) => ({
  ...dayQuery,
  pagina: whole(1, 100_000)
    .openapi({ description: "Welk deel van de lijst, vanaf 1.", default: 1 })
    .optional(),
  paginaGrootte: whole(1, mostRows)
    .openapi({ description: "Hoeveel resultaten in een deel; zonder 25.", example: 50 })
    .optional(),
});

/** Parameters of every list. */
export const listQuery = listQueryUpTo(100);

/** A sort order: the name of a column, `-` before it descends. */
export const sortField = (columns: readonly [string, ...string[]]) =>
  z
    .enum([...columns, ...columns.map((name) => `-${name}`)] as [string, ...string[]], {
      error: `Sorteren kan op: ${columns.join(", ")} (met - ervoor aflopend).`,
    })
    .openapi({ description: "Waarop de lijst gesorteerd is; met `-` ervoor aflopend." });

/** In signs: a sentence to search by is shorter. */
export const LONGEST_TEXT = 200;

/** Free text a reader types: trimmed and of bounded length. */
export const textField = z
  .string()
  .trim()
  .max(LONGEST_TEXT, `Gebruik hoogstens ${LONGEST_TEXT} tekens.`)
  .openapi({ description: "Wat u zoekt, in woorden.", example: "afval" });

/** How programs are told of a field that takes several values with commas between them: `type=gemeente,provincie`. */
export const listOfValues = (values: { enum?: readonly string[]; example?: string }) => ({
  type: "array" as const,
  items: { type: "string" as const, ...(values.enum ? { enum: [...values.enum] } : {}) },
  ...(values.example === undefined ? {} : { example: [values.example] }),
  param: { style: "form" as const, explode: false },
});

/** A comma-separated choice out of known values. */
export const choices = (values: readonly string[]) =>
  z
    .string()
    .transform((text) => text.split(",").filter((value) => value !== ""))
    .superRefine((given, context) => {
      for (const value of given)
        if (!values.includes(value))
          context.addIssue({
            code: "custom",
            message: `“${value}” bestaat niet. Kies uit: ${values.join(", ")}.`,
          });
    })
    .openapi(listOfValues({ enum: values }));

/** The parameters that say something: a form sends the empty ones too, and check boxes repeat theirs. */
export function givenIn(query: Record<string, string[]>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, values] of Object.entries(query)) {
    const value = values.filter((it) => it.trim() !== "").join(",");
    if (value !== "") given[name] = value;
  }
  return given;
}

/**
 * The parameters of an address, strictly: unknown names and wrong values are refused, all at once.
 * Empty values, and spaces alone, count as not given, because a form sends every field it has; repeated ones are joined.
 * @throws Problem 400 with one error per field
 */
export function parseQuery<Schema extends z.ZodRawShape>(
  schema: z.ZodObject<Schema>,
  query: Record<string, string[]>,
): z.output<z.ZodObject<Schema>> {
  const parsed = strictly(schema).safeParse(givenIn(query));
  if (parsed.success) return parsed.data;
  throw new Problem(400, "De vraag klopt niet.", fieldErrors(parsed.error));
}

/**
 * The same parameters with each day as an address has it, where a form sent one as people type it; null when all days are.
 */
export function withDaysOfAddress(
  { shape }: z.ZodObject,
  given: Record<string, string>,
): Record<string, string> | null {
  const typed = Object.entries(given).flatMap(([name, text]) => {
    const day = dayTyped(text);
    const field: unknown = shape[name];
    if (day === null || day === text || !(field instanceof z.ZodType)) return [];
    // Where such a text may stand as it is, nobody asked for a day.
    return !field.safeParse(text).success && field.safeParse(day).success ? [[name, day]] : [];
  });
  return typed.length === 0 ? null : { ...given, ...(Object.fromEntries(typed) as Record<string, string>) };
}

const stricts = new WeakMap();

/** The schema that refuses unknown names; kept, because zod compiles every new schema at its first use. */
function strictly<Schema extends z.ZodRawShape>(schema: z.ZodObject<Schema>): z.ZodObject<Schema> {
  const known = stricts.get(schema) as z.ZodObject<Schema> | undefined;
  if (known) return known;
  const strict = z.strictObject(schema.shape) as z.ZodObject<Schema>;
  stricts.set(schema, strict);
  return strict;
}

/** Zod's findings as sentences per field. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((field) => ({
          field,
          message: `“${field}” kennen we niet. ${issue.message}`.trimEnd(),
        }))
      : [{ field: issue.path.join("."), message: issue.message }],
  );
}
