/**
 * The file of a back-up: gzip of lines in UTF-8.
 *
 *     {"vliegwiel":"back-up","format":1,…}        who made it, when, and how far the rooms' ledgers were
 *     {"table":"organisation","columns":[…],…}    one per table, in an order in which rows find what they refer to
 *     gm0882	\N	gemeente	…                      its rows, as COPY writes them: no row holds a line end
 *     \.                                          the end of its rows
 *     {"sequences":[…]}
 *     {"rows":{…},"sha256":"…"}                   the sum over all lines above: a file without it was cut off
 */
import { z } from "zod";

/** Raised when the file changes in a way that older programs would misread. */
export const FORMAT = 1;

/** What every back-up begins with, whatever its format. */
export const FIRST_WORDS = '{"vliegwiel":"back-up",';
/** The line behind the last row of a table. A row that says this is written with two backslashes. */
export const END_OF_ROWS = "\\.\n";

export const Header = z.object({
  vliegwiel: z.literal("back-up"),
  format: z.literal(FORMAT),
  /** Version of the product that made it. */
  product: z.string(),
  /** Version of the database server it was read from. */
  server: z.string(),
  made: z.iso.datetime(),
  ledgers: z.record(z.string(), z.array(z.string())),
});
export type Header = z.infer<typeof Header>;

const Table = z.object({
  table: z.string(),
  /** Name and type; generated columns are computed again. */
  columns: z.array(z.tuple([z.string(), z.string()])),
  rows: z.int(),
});
export type TableHead = z.infer<typeof Table>;

const Sequences = z.object({
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
});
export type SequenceValue = z.infer<typeof Sequences>["sequences"][number];

const Closing = z.object({ rows: z.record(z.string(), z.int()), sha256: z.string() });
export type Closing = z.infer<typeof Closing>;

/** What can follow the header. */
export const Section = z.union([Table, Sequences, Closing]);
export type Section = z.infer<typeof Section>;

export const toLine = (value: Header | Section): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
