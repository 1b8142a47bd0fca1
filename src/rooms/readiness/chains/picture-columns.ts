/**
 * In which column each party of a chain stands: right of all who give it data, but for what comes back round. Pure.
 * @param pairs who gives, and who gets
 */
export function columnsOf(pairs: readonly (readonly [string, string])[]): Map<string, number> {
  const getters = new Map<string, string[]>();
  const givers = new Map<string, string[]>();
  for (const [from, to] of pairs) {
    for (const key of [from, to]) {
      getters.set(key, getters.get(key) ?? []);
      givers.set(key, givers.get(key) ?? []);
    }
    getters.get(from)?.push(to);
  }
  // Walked from whom nobody gives anything: what leads to somebody on the way there, leads back.
  const gets = new Set(pairs.map(([, to]) => to));
  const onTheWay = new Set<string>();
  const walked = new Set<string>();
  const walk = (key: string): void => {
    if (walked.has(key)) return;
    walked.add(key);
    onTheWay.add(key);
    for (const next of getters.get(key) ?? []) {
      if (onTheWay.has(next)) continue;
      givers.get(next)?.push(key);
      walk(next);
    }
    onTheWay.delete(key);
  };
  const all = [...getters.keys()];
  for (const key of [...all.filter((it) => !gets.has(it)), ...all]) walk(key);

  const columns = new Map<string, number>();
  const columnOf = (key: string): number => {
    const known = columns.get(key);
    if (known !== undefined) return known;
    const column = Math.max(-1, ...(givers.get(key) ?? []).map(columnOf)) + 1;
    columns.set(key, column);
    return column;
  };
  for (const key of all) columnOf(key);
  return columns;
}
