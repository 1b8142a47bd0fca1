/** Files among the fields of a form. */
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { CHOOSE_AGAIN, type FormField, type FormFields } from "../form-fields.tsx";
import { FORM_TOKEN } from "../http/form-token.ts";
import { secretOf } from "../http/reader-of.ts";
import { MOST_BYTES } from "../http/sent-body.ts";
import { type FieldError, Problem } from "../problem.ts";
import type { Building } from "../room.ts";
import { MOST_FILE_BYTES, Upload } from "./examine.ts";
import type { Scanner } from "./scanner.ts";

const isKept = (field: FormField | undefined): boolean => field?.kinds !== undefined;

/** How many bytes the files of any form may take: one that is a little too large is told so beside its field. */
export const MOST_FILES_BYTES = 1.25 * MOST_FILE_BYTES;

/** Of what is sent the beginning, in which a page says of which visit it is (`look/post-form.tsx`). */
const BEGINNING_BYTES = 8 * 1024;
const TOKEN = new RegExp(`name="${FORM_TOKEN}"\\r\\n\\r\\n([^\\r\\n]{1,200})\\r\\n`);

const TOO_LONG =
  "Er is niets bewaard: wat u stuurt is te groot. Ga in uw browser een pagina terug; daar staat nog wat u invulde. Maak het korter en verstuur het opnieuw.";
const NOT_KNOWN =
  "Er is niets bewaard: een bestand kan alleen mee als u bent ingelogd, en dat bent u niet (meer). Log in een ander tabblad in, ga hier in uw browser een pagina terug, waar nog staat wat u invulde, en verstuur het opnieuw.";

const limit = (maxSize: number, sentence: string): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem(413, sentence);
    },
  });

/**
 * Bounds what may be sent to a form. With files that is much: only from who is logged in, or was when he opened the page;
 * his cookie may be gone since, and then the page itself says of whom it was. Nobody else need have it read into memory.
 */
export function bounded(building: Building, fields: FormFields, most = MOST_BYTES): MiddlewareHandler {
  if (!Object.values(fields).some(isKept)) return limit(most, TOO_LONG);
  const few = Math.min(most, MOST_BYTES);
  const small = limit(few, NOT_KNOWN);
  const large = limit(most + MOST_FILES_BYTES, TOO_LONG);
  return async (c, next) => {
    const secret = secretOf(building, c);
    const known =
      (secret !== null && (await building.formerly({ secret })) !== null) ||
      (Number(c.req.header("Content-Length") ?? Number.POSITIVE_INFINITY) > few &&
        (await isOfEndedVisit(building, c)));
    return (known ? large : small)(c, next);
  };
}

/** Whether a page of a visit that ended sent this, as it says in its first field. */
async function isOfEndedVisit(building: Building, c: Context): Promise<boolean> {
  const [, formToken] = TOKEN.exec(await beginningOf(c)) ?? [];
  return formToken !== undefined && (await building.formerly({ formToken })) !== null;
}

/** The first of what is sent, which can be read from its beginning afterwards. */
async function beginningOf(c: Context): Promise<string> {
  const reader = c.req.raw.body?.getReader();
  if (!reader) return "";
  const pieces: Uint8Array[] = [];
  const next = async () => (await reader.read()).value as Uint8Array | undefined;
  for (
    let bytes = 0, piece = await next();
    piece;
    piece = bytes < BEGINNING_BYTES ? await next() : undefined
  ) {
    pieces.push(piece);
    bytes += piece.length;
  }
  const beginning = Buffer.concat(pieces).subarray(0, BEGINNING_BYTES).toString("latin1");
  const body = new ReadableStream<Uint8Array>({
    pull: async (into) => {
      const piece = pieces.shift() ?? (await next());
      if (piece) into.enqueue(piece);
      else into.close();
    },
    cancel: (why) => reader.cancel(why),
  });
  // The types of a browser do not know that a body may come in pieces, which must be said.
  c.req.raw = new Request(c.req.raw, { body, duplex: "half" } as RequestInit);
  return beginning;
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
