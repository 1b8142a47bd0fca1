import { type Expression, type RawBuilder, sql } from "kysely";

/**
 * That a column holds one of some texts; never true of none. The texts travel as one parameter: PostgreSQL takes 65,535
 * of them in a statement, and a list that grows with the register would reach that one day.
 */
export const among = (column: string, texts: Iterable<string | null>): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${[...new Set(texts)].filter((it) => it !== null)}::text[])`;

/**
 * That a column holds one of the texts that a question finds. It is asked first: of a view made of two tables PostgreSQL
 * would otherwise read all rows, and compare then.
 */
export const amongFound = (column: string, found: Expression<unknown>): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(array(${found}))`;
