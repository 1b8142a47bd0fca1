/** What of a table belongs to one organisation, so that it can take that along to another installation. */
import { type RawBuilder, sql } from "kysely";
import type { Side } from "../reader.ts";

export type Belonging = { table: string } & (
  | {
      /** Which rows, given the key of the organisation. */
      rows: (organisation: string) => RawBuilder<unknown>;
      /** Which of them one side of it alone may read; absent where there are none. */
      ofSide?: (organisation: string, side: Side) => RawBuilder<unknown>;
      /** Columns that name a person: the other installation may know him by another number. */
      persons?: readonly string[];
      /** Secrets: never in the file, made anew where it is read. */
      anew?: Readonly<Record<string, () => string>>;
    }
  /** It names organisations and stays where it is: the sentence says why. */
  | { stays: string }
);
export type Takes = Exclude<Belonging, { stays: string }>;

export const takes = (it: Belonging): it is Takes => "rows" in it;

/** Rows that have the key of the organisation in this column. */
export const ofOrganisation =
  (column = "organisation") =>
  (organisation: string): RawBuilder<unknown> =>
    sql`${sql.ref(column)} = ${organisation}`;

/** Rows about entries of a kind that the organisation keeps; who takes part in something of another keeps nothing of it. */
export const ofEntries =
  (kind: string, column = "entry") =>
  (organisation: string): RawBuilder<unknown> =>
    sql`${sql.ref(column)} in (select id from entry where kind = ${kind} and organisation = ${organisation})`;

/** A table of rows about entries of a kind, with those about what one side keeps for itself. */
export const withEntries = (table: string, kind: string, column = "entry"): Belonging => ({
  ...{ table, rows: ofEntries(kind, column) },
  ofSide: (organisation, side) =>
    sql`${sql.ref(column)} in (select id from entry
      where kind = ${kind} and organisation = ${organisation} and side = ${side} and visibility = 'side')`,
});

/** A table of what is said about entries of a kind on the side that keeps them, whoever reads the entry itself. */
export const saidOnSide = (table: string, kind: string, column = "entry"): Belonging => ({
  ...{ table, rows: ofEntries(kind, column) },
  ofSide: (organisation, side) =>
    sql`${sql.ref(column)} in (select id from entry
      where kind = ${kind} and organisation = ${organisation} and side = ${side})`,
});

export const stays = (because: string, ...tables: string[]): Belonging[] =>
  tables.map((table) => ({ table, stays: because }));

export const OF_THE_REGISTER = "staat in het register, en dat leest elke installatie zelf";

export const OF_THIS_INSTALLATION = "hoort bij wat er op deze installatie gebeurde";
