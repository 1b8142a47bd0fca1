import type { Body, Fabric } from "#rooms/day";
import { foldName, shortName } from "#rooms/organisations";

/** More slips of the hand than this make another name. */
const MOST_SLIPS = 3;

/** The names that look most like what was typed; none when nothing comes near. */
export function likeNames(fabric: Fabric, text: string, most = 3): Body[] {
  const typed = foldName(shortName(text)).slice(0, 60);
  const allowed = Math.min(MOST_SLIPS, Math.floor(typed.length / 3));
  return fabric.bodies
    .map((body) => ({ body, slips: slipsBetween(typed, foldName(shortName(body.name)), allowed) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips || a.body.index - b.body.index)
    .slice(0, most)
    .map(({ body }) => body);
}

/** Letters to add, drop or change to make one text of the other (Levenshtein); stops counting past `most`. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++)
      current[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    previous = current;
  }
  return previous[b.length] ?? 0;
}
