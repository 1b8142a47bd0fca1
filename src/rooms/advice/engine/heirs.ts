/**
 * A look-up from any organisation to the ones that in the end stand where it stood, sorted; itself when nobody took
 * over. Sources that contradict each other may form a circle: its exits count, and without one it stays itself.
 */
export function heirsIn(successions: readonly { old: string; new: string }[]): (code: string) => string[] {
  const successorsOf = Map.groupBy(successions, (it) => it.old);
  const known = new Map<string, string[]>();
  return (code) => {
    if (!successorsOf.has(code)) return [code];
    const found = known.get(code) ?? walk(code);
    known.set(code, found);
    return found;
  };

  function walk(code: string): string[] {
    const seen = new Set<string>();
    const standing: string[] = [];
    const waiting = [code];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const successors = successorsOf.get(next) ?? [];
      if (successors.length === 0) standing.push(next);
      waiting.push(...successors.map((it) => it.new));
    }
    return standing.length > 0 ? standing.sort() : [code];
  }
}
