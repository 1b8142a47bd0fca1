/** A sheet as somebody sent it with a form: its rows under the titles of fields, and what one row must be. */
import { z } from "zod";
import type { FormFields } from "../form-fields.tsx";
import { Problem } from "../problem.ts";
import { SourceRefused } from "../source-refused.ts";
import type { Upload } from "../upload/examine.ts";
import { readSheet, type ReadSheet } from "./columns.ts";
import { tablesIn } from "./sheet-in.ts";

/**
 * The rows of a file.
 * @param field of the form in which it was sent
 * @param ignored titles of columns that only tell, and are not read back
 * @throws Problem 422 beside that field
 */
export async function sheetUploaded(
  upload: Upload,
  { field, fields, ignored }: { field: string; fields: FormFields; ignored: readonly string[] },
): Promise<ReadSheet> {
  try {
    return readSheet(fields, await tablesIn(upload), ignored);
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    throw new Problem(422, error.message, [{ field, message: error.message }]);
  }
}

/** What the texts of one row must be: what each field of a form asks. */
export const rowOf = (fields: FormFields) =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])));
