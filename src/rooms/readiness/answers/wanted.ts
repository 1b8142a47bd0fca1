/** Which answers are asked for: of each organisation its own items, so that of twenty owners of one item each twenty rows are read. */
import { type AliasableExpression, sql } from "kysely";
import { codesOf } from "../sets/bio2.ts";

export interface Wanted {
  organisation: string;
  /** The code under which it is asked now. */
  item: string;
}

interface WantedRow extends Wanted {
  /** The order in which they were asked for; of one item the number of now goes first. */
  nth: number;
}

/** As rows of a question, also under the codes of before. */
export function wantedRows(wanted: readonly Wanted[]): AliasableExpression<WantedRow> {
  const rows = wanted.flatMap(({ organisation, item }) =>
    codesOf(item).map((code) => ({ organisation, code })),
  );
  return sql<WantedRow>`(select * from unnest(${rows.map((it) => it.organisation)}::text[],
    ${rows.map((it) => it.code)}::text[]) with ordinality as asked (organisation, item, nth))`;
}
