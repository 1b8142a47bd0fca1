/** Lines as programs send and get them, in the shape of Logboek dataverwerkingen 1.0 with their purpose beside it. */
import { z } from "@hono/zod-openapi";
import { fieldErrors } from "#kit/http/query.ts";
import { isText, NO_TEXT } from "#kit/http/text-border.ts";
import { LOOKS_LAST } from "#kit/looks.ts";
import type { FieldError } from "#kit/problem.ts";
import { inWords, longBefore } from "#kit/processing.ts";
import { type LogLine, STATUSES } from "./facts.ts";

export const ACTIVITY = "dpl.core.processing_activity_id";
export const SUBJECT = "dpl.core.data_subject_id";
export const SUBJECT_TYPE = "dpl.core.data_subject_id_type";
/** More at once would not fit in what may be sent. */
export const MOST_LINES = 200;

const text = (empty: string, most = 300) =>
  z
    .string({ error: empty })
    .refine(isText, NO_TEXT)
    .trim()
    .min(1, empty)
    .max(most, `Gebruik hoogstens ${most} tekens.`);
const hex = (bytes: number) => {
  const error = `Geef ${bytes * 2} tekens: kleine letters a tot en met f, en cijfers.`;
  return z
    .string({ error })
    .length(bytes * 2, error)
    .regex(/^[0-9a-f]*$/, error)
    .refine((it) => /[^0]/.test(it), "Alleen nullen is geen nummer (W3C Trace Context).");
};
const moment = (what: string) =>
  z.iso.datetime({
    offset: true,
    error: `Geef ${what} als moment met tijdzone, bijvoorbeeld 2026-06-01T10:00:00.000Z.`,
  });

/** Nine digits that are a number of a citizen (the check of eleven). */
const isCitizenNumber = (it: string): boolean =>
  /^\d{9}$/.test(it) &&
  it.split("").reduce((sum, digit, place) => sum + Number(digit) * (place === 8 ? -1 : 9 - place), 0) % 11 ===
    0;
const isPseudonym = (it: string): boolean => !isCitizenNumber(it) && !it.includes("@");
const PSEUDONYM = "Stuur een versleutelde code, nooit een BSN of e-mailadres.";

export const LineSchema = z
  .object({
    trace_id: hex(16),
    span_id: hex(8),
    parent_span_id: z
      .union([z.literal(""), hex(8)])
      .nullable()
      .optional(),
    status: z.enum(STATUSES, { error: `Kies uit: ${STATUSES.join(", ")}.` }),
    name: text("Zeg wat er werd gedaan."),
    start_time: moment("het begin"),
    end_time: moment("het einde"),
    doel: text("Zeg met welk doel de gegevens werden bekeken.").openapi({
      description: "Met welk doel de gegevens werden bekeken. Zonder doel wordt niets opgeschreven.",
    }),
    categorie: text("Zeg van welke groep de betrokkene is, bijvoorbeeld: jongeren. Geen naam.", 100).openapi({
      description: "Van welke groep de betrokkene is. Nooit een naam.",
    }),
    medewerker: text("", 100)
      .refine(isPseudonym, PSEUDONYM)
      .nullable()
      .optional()
      .openapi({ description: "Code van wie keek. Null als een programma het zelf deed." }),
    attributes: z.object(
      {
        [ACTIVITY]: text("Verwijs naar de verwerking in het register van verwerkingen."),
        [SUBJECT]: text("Zeg om wie het gaat, als versleutelde code.").refine(isPseudonym, PSEUDONYM),
        [SUBJECT_TYPE]: text("Zeg wat voor code van de betrokkene het is."),
      },
      { error: "Geef de kenmerken (attributes) van de verwerking." },
    ),
  })
  .openapi("Logregel");
type Sent = z.output<typeof LineSchema>;

export const BatchSchema = z
  .object({ regels: z.array(LineSchema).min(1).max(MOST_LINES) })
  .openapi("Logregels");

/** Clocks of two machines are seldom alike. */
const CLOCKS_DIFFER = 5 * 60_000;

/** What is wrong with the times of a line. */
function timesOf(sent: unknown, now: Date): FieldError[] {
  const { start_time, end_time } = (sent ?? {}) as Record<string, unknown>;
  const [start, end] = [start_time, end_time].map((it) => (typeof it === "string" ? Date.parse(it) : NaN));
  if (start === undefined || end === undefined) return [];
  const errors: FieldError[] = [];
  if (end < start) errors.push({ field: "end_time", message: "Het einde ligt voor het begin." });
  if (start > now.getTime() + CLOCKS_DIFFER)
    errors.push({ field: "start_time", message: "Het begin ligt in de toekomst." });
  if (start < longBefore(now, LOOKS_LAST).getTime())
    errors.push({
      field: "start_time",
      message: `Dit is langer dan ${inWords(LOOKS_LAST)} geleden; zo lang blijft een regel bewaard.`,
    });
  return errors;
}

/** What a program sent: each line that can be read, at its place, and all that is wrong with any of them. */
export function linesIn(sent: object, now: Date): { lines: (LogLine | null)[]; errors: FieldError[] } {
  const { regels, ...others } = sent as { regels?: unknown };
  const errors: FieldError[] = Object.keys(others).map((field) => ({
    field,
    message: `“${field}” kennen we niet. Stuur alleen “regels”.`,
  }));
  if (!Array.isArray(regels) || regels.length === 0) {
    errors.push({ field: "regels", message: "Geef een lijst met ten minste één regel." });
    return { lines: [], errors };
  }
  if (regels.length > MOST_LINES) {
    const message = `Dit zijn er ${regels.length}. Stuur hoogstens ${MOST_LINES} regels tegelijk.`;
    errors.push({ field: "regels", message });
    return { lines: [], errors };
  }
  const lines = regels.map((it: unknown, index) => {
    const read = LineSchema.safeParse(it);
    const found = [...(read.success ? [] : fieldErrors(read.error)), ...timesOf(it, now)];
    errors.push(...found.map(({ field, message }) => ({ field: placeOf(index, field), message })));
    return read.success ? lineOf(read.data) : null;
  });
  return { lines, errors };
}

/** A field of a line, as errors name it; `field` is empty for the line as a whole. */
export const placeOf = (index: number, field: string): string =>
  ["regels", String(index), ...(field === "" ? [] : [field])].join(".");

const lineOf = (it: Sent): LogLine => ({
  ...{ traceId: it.trace_id, spanId: it.span_id, parentSpanId: it.parent_span_id || null },
  ...{ status: it.status, name: it.name, purpose: it.doel, category: it.categorie },
  ...{ start: new Date(it.start_time), end: new Date(it.end_time), worker: it.medewerker ?? null },
  activity: it.attributes[ACTIVITY],
  subject: it.attributes[SUBJECT],
  subjectType: it.attributes[SUBJECT_TYPE],
});

/** @param addressOf of a processing that stands in a register here */
export const lineJson = (
  it: LogLine,
  addressOf: (activity: string) => string,
): z.input<typeof LineSchema> => ({
  ...{ trace_id: it.traceId, span_id: it.spanId, parent_span_id: it.parentSpanId },
  ...{ status: it.status, name: it.name, doel: it.purpose, categorie: it.category, medewerker: it.worker },
  ...{ start_time: it.start.toISOString(), end_time: it.end.toISOString() },
  attributes: {
    [ACTIVITY]: addressOf(it.activity),
    [SUBJECT]: it.subject,
    [SUBJECT_TYPE]: it.subjectType,
  },
});
