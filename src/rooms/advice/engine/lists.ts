/** Many lists of numbers in two arrays: list `i` is `items` from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  starts: Int32Array;
  items: Int32Array;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => (starts[index + 1] = (starts[index] ?? 0) + list.length));
  const items = new Int32Array(starts[lists.length] ?? 0);
  lists.forEach((list, index) => {
    items.set(list, starts[index] ?? 0);
  });
  return { starts, items };
}

/** One of the lists, without copying it. */
export const listAt = ({ starts, items }: Lists, index: number): Int32Array =>
  items.subarray(starts[index] ?? 0, starts[index + 1] ?? 0);
