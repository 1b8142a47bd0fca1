/** Long work in steps, so that a thread can answer somebody in between. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Shorter than anybody notices, longer than looking at the clock. */
const SLICE_MS = 15;

/** Does all steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the steps in slices; between two slices the thread does what came in meanwhile. */
export async function inSlices<Result>(steps: Steps<Result>, sliceMs = SLICE_MS): Promise<Result> {
  for (;;) {
    const until = performance.now() + sliceMs;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const RUN = 512;

/** The items in order, as `toSorted` gives them. */
export function* sorting<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Steps<Item[]> {
  let runs: Item[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* merging(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merging<Item>(a: Item[], b: Item[], compare: (a: Item, b: Item) => number): Steps<Item[]> {
  const both: Item[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    // Of equals the one that came first stays first.
    if (compare(a[i] as Item, b[j] as Item) <= 0) both.push(a[i++] as Item);
    else both.push(b[j++] as Item);
    if (both.length % RUN === 0) yield;
  }
  return both.concat(a.slice(i), b.slice(j));
}
