import { type RawBuilder, sql } from "kysely";

/**
 * That a column holds one of some texts; never true of none. The texts travel as one parameter: PostgreSQL takes 65,535
 * of them in a statement, and a list that grows with the register would reach that one day.
 */
export const among = (column: string, texts: Iterable<string | null>): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${[...new Set(texts)].filter((it) => it !== null)}::text[])`;
