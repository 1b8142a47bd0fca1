/**
 * Letters to add, drop or change to make one text of the other (Levenshtein); `most + 1` as soon as it must be more than `most`.
 * Only places within `most` of each other are compared: further apart costs more than that by itself.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(a.length - b.length) > most) return tooMany;
  let previous = Array.from({ length: b.length + 2 }, (_, i) => i);
  let current = previous.slice();
  for (let i = 1; i <= a.length; i++) {
    const [first, last] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    let before = first === 1 ? i : tooMany;
    let least = before;
    current[first - 1] = before;
    for (let j = first; j <= last; j++) {
      const changed = (previous[j - 1] ?? tooMany) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      before = Math.min((previous[j] ?? tooMany) + 1, before + 1, changed);
      current[j] = before;
      least = Math.min(least, before);
    }
    // A row never has fewer slips than the one before it.
    if (least > most) return tooMany;
    current[last + 1] = tooMany;
    [previous, current] = [current, previous];
  }
  return previous[b.length] ?? 0;
}
