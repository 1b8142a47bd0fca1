/**
 * How far a sheet is that is being looked through. Kept in the process that does it, and only while it does: another web process
 * does not know, and then the page says that it is busy without saying how far.
 */
import type { View } from "../room.ts";

const running = new Map<string, { done: number; total: number }>();

/** One sheet at a time of a person at an address. */
const keyOf = ({ reader }: Pick<View, "reader">, path: string): string =>
  `${reader.kind === "visitor" ? "" : reader.id} ${path}`;

/** Does work on so many rows, and lets who asks see how many are done. */
export async function following<Result>(
  view: Pick<View, "reader" | "path">,
  total: number,
  work: (rowDone: () => void) => Promise<Result>,
): Promise<Result> {
  const key = keyOf(view, view.path);
  const state = { done: 0, total };
  running.set(key, state);
  try {
    return await work(() => {
      state.done += 1;
    });
  } finally {
    // A second sheet of the same person may have begun meanwhile.
    if (running.get(key) === state) running.delete(key);
  }
}

/** Hundredths of the rows that were looked through; null where none is being looked through here. */
export function percentDone(view: Pick<View, "reader">, path: string): number | null {
  const state = running.get(keyOf(view, path));
  return state ? Math.floor((100 * state.done) / Math.max(1, state.total)) : null;
}
