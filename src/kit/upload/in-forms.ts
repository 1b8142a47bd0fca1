/** Files among the fields of a form. */
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { CHOOSE_AGAIN, type FormField, type FormFields } from "../form-fields.tsx";
import { secretOf } from "../http/reader-of.ts";
import { MOST_BYTES } from "../http/sent-body.ts";
import { type FieldError, Problem } from "../problem.ts";
import type { Building } from "../room.ts";
import { MOST_FILE_BYTES, Upload } from "./examine.ts";
import type { Scanner } from "./scanner.ts";

const isKept = (field: FormField | undefined): boolean => field?.kinds !== undefined;

/** How many bytes the files of any form may take: one that is a little too large is told so beside its field. */
export const MOST_FILES_BYTES = 1.25 * MOST_FILE_BYTES;

/**
 * Bounds what may be sent to a form. With files that is much: only from who is logged in, or was when he opened the page.
 * Nobody else need have it read into memory.
 */
export function bounded(building: Building, fields: FormFields, most = MOST_BYTES): MiddlewareHandler {
  if (!Object.values(fields).some(isKept)) return bodyLimit({ maxSize: most });
  const small = bodyLimit({ maxSize: Math.min(most, MOST_BYTES) });
  const large = bodyLimit({ maxSize: most + MOST_FILES_BYTES });
  return async (c, next) => {
    const secret = secretOf(building, c);
    const known = secret !== null && (await building.formerly({ secret })) !== null;
    return (known ? large : small)(c, next);
  };
}

/**
 * What was filled in, with every file looked through.
 * @throws Problem 422 for a file of another kind, one with a virus, and one that cannot be looked through now
 */
export async function withUploads<Input extends object>(
  fields: FormFields,
  input: Input,
  scanner: Scanner | null,
): Promise<Input> {
  const errors: FieldError[] = [];
  const read = { ...input } as Record<string, unknown>;
  for (const [name, value] of Object.entries(read)) {
    const kinds = fields[name]?.kinds;
    if (!kinds || !(value instanceof File)) continue;
    const upload = await Upload.of(value, kinds, scanner);
    if (typeof upload === "string") errors.push({ field: name, message: upload });
    else read[name] = upload;
  }
  if (errors.length > 0) throw new Problem(422, "Dit bestand kan niet mee.", errors);
  return read as Input;
}

/** What to say of files that were right, when the page comes back for something else. */
export const chosenAgain = (
  fields: FormFields,
  sent: Record<string, unknown>,
  errors: readonly FieldError[],
): FieldError[] =>
  Object.entries(sent).flatMap(([name, value]) =>
    isKept(fields[name]) && value instanceof File && value.size > 0 && !errors.some((it) => it.field === name)
      ? [{ field: name, message: CHOOSE_AGAIN }]
      : [],
  );
