/** By what a row can be ordered; nothing comes last, whichever way. */
export type Orders<Row, Name extends string = string> = Record<Name, (row: Row) => string | number | null>;

const known = new WeakMap<object, WeakMap<object, Map<string, unknown[]>>>();

/**
 * The rows in the order asked for; equal ones keep the order they came in. Rows that a fabric keeps are put in order
 * once: there may be hundred thousands of pairs, of which a page shows fifty.
 * @param sort name of an order, `-` before it descends
 */
export function ordered<Row>(rows: readonly Row[], orders: Orders<Row>, sort: string): readonly Row[] {
  const ofRows = known.get(rows) ?? new WeakMap<object, Map<string, unknown[]>>();
  known.set(rows, ofRows);
  const bySort = ofRows.get(orders) ?? new Map<string, unknown[]>();
  ofRows.set(orders, bySort);
  const inOrder = (bySort.get(sort) as Row[] | undefined) ?? putInOrder(rows, orders, sort);
  bySort.set(sort, inOrder);
  return inOrder;
}

function putInOrder<Row>(rows: readonly Row[], orders: Orders<Row>, sort: string): Row[] {
  const descends = sort.startsWith("-");
  const valueOf = orders[descends ? sort.slice(1) : sort];
  if (!valueOf) return [...rows];
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((x, y) => {
      if (x.value === null || y.value === null) return Number(x.value === null) - Number(y.value === null);
      const order = x.value < y.value ? -1 : x.value > y.value ? 1 : 0;
      return descends ? -order : order;
    })
    .map((it) => it.row);
}
