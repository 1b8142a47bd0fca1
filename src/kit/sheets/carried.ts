/** The rows of a sheet while somebody looks at what they would change: they travel along in the page, and wait nowhere. */
import { z } from "zod";
import type { FormField } from "../form-fields.tsx";
import { counted } from "../words.ts";
import type { ReadSheet } from "./columns.ts";
import { MOST_ROWS } from "./table.ts";

/** Rows and columns in a page, with a paragraph in each cell. */
export const MOST_CARRIED = 6 * 1024 * 1024;
const NOT_OURS = "Dit blad is niet heel aangekomen. Kies het bestand opnieuw.";

const Text = z.string().max(10_000);
const Carried = z.object({
  lines: z
    .array(
      z.object({
        row: z.int().min(1),
        id: Text.nullable(),
        version: z.int().nullable(),
        typed: z.record(Text, Text),
        errors: z.array(z.object({ field: Text, message: Text })),
      }),
    )
    .max(MOST_ROWS),
  columns: z.array(Text).max(100),
  strange: z.array(Text).max(1_000),
  versioned: z.boolean(),
});

const read = (text: string): ReadSheet | null => {
  try {
    return Carried.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

export const carriedField: FormField<ReadSheet> = {
  label: "Rijen uit het blad",
  kind: "long",
  shown: (text) => {
    const sheet = read(text);
    return sheet === null ? NOT_OURS : counted(sheet.lines.length, "rij", "rijen");
  },
  schema: z
    .string()
    .max(MOST_CARRIED, NOT_OURS)
    .transform((text, context) => {
      const sheet = read(text);
      if (sheet) return sheet;
      context.addIssue({ code: "custom", message: NOT_OURS });
      return z.NEVER;
    }),
};

/** What was ticked beside rows: none, or any number. */
export const tickField = (label: string): FormField<string[]> => ({
  label,
  kind: "many",
  schema: z.preprocess((given) => [given ?? []].flat(), z.array(z.string().max(60)).max(MOST_ROWS)),
});
