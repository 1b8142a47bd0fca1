import type SearchableMap from "minisearch/SearchableMap";

/** Below this a slip cannot be told from another word. */
const SHORTEST = 4;

/**
 * Known words that a word which occurs nowhere may have been meant to be, likeliest first; at most three.
 * One slip in a short word, two from seven letters on; two letters swapped count as one.
 */
export function spellings(forms: SearchableMap<number>, typed: string): string[] {
  if (typed.length < SHORTEST || /\d/.test(typed)) return [];
  const slips = typed.length >= 7 ? 2 : 1;
  const found: { form: string; cost: number; count: number }[] = [];
  const near = forms.fuzzyGet(typed, typed.length >= 5 ? 2 : slips);
  for (const [form, [count, distance]] of near) {
    if (form.length < SHORTEST || /\d/.test(form)) continue;
    const sound = soundOf(form) === soundOf(typed);
    const swapped = isSwapped(form, typed);
    if (distance > slips && !swapped && !sound) continue;
    const cost = (swapped || sound ? 0.5 : distance) + (form.charAt(0) === typed.charAt(0) ? 0 : 0.6);
    found.push({ form, cost, count });
  }
  found.sort((a, b) => a.cost - b.cost || b.count - a.count || (a.form < b.form ? -1 : 1));
  const best = found[0]?.cost ?? 0;
  return found
    .filter(({ cost }) => cost <= best)
    .slice(0, 3)
    .map(({ form }) => form);
}

/** How a Dutch word sounds, roughly: ei and ij, au and ou, d and t at the end are one. */
const soundOf = (form: string): string =>
  form
    .replace(/ei|ij|y/g, "y")
    .replace(/au|ou/g, "ou")
    .replace(/ch|g/g, "g")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/ck|c|q/g, "k")
    .replace(/ph|v/g, "f")
    .replace(/z/g, "s")
    .replace(/dt?\b/g, "t")
    .replace(/(.)\1/g, "$1");

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
