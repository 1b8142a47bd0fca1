import { documentField, type FormField, optional } from "../form-fields.tsx";
import type { Upload } from "../upload/examine.ts";
import { SHEETS } from "./sheet-in.ts";

/**
 * The sheet that comes back. It is asked on the first page, and on the second its rows travel along instead: that it may stay empty
 * there is not said on the first.
 */
export function sheetField(hint: string): FormField<Upload | undefined> {
  const { optional: _, ...field } = optional(documentField("Ingevuld blad", { kinds: SHEETS, hint }));
  return field;
}
