/**
 * The `count` highest of the candidates, best first, without sorting the rest: a heap with the worst of the best on
 * top. Equal scores stand in order of number, so that the same question always gets the same answer. Zeros are left out.
 */
export function bestOf(candidates: Int32Array, score: Float64Array, count: number): number[] {
  const heap: number[] = [];
  const worse = (a: number, b: number): boolean => {
    const [x, y] = [score[a] ?? 0, score[b] ?? 0];
    return x < y || (x === y && a > b);
  };
  const sink = (): void => {
    let at = 0;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && worse(heap[child] ?? 0, heap[least] ?? 0)) least = child;
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least] ?? 0, heap[at] ?? 0];
      at = least;
    }
  };
  const rise = (): void => {
    let at = heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!worse(heap[at] ?? 0, heap[parent] ?? 0)) return;
      [heap[at], heap[parent]] = [heap[parent] ?? 0, heap[at] ?? 0];
      at = parent;
    }
  };
  if (count <= 0) return [];
  for (const node of candidates) {
    if ((score[node] ?? 0) <= 0) continue;
    if (heap.length < count) {
      heap.push(node);
      rise();
    } else if (worse(heap[0] ?? 0, node)) {
      heap[0] = node;
      sink();
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}
