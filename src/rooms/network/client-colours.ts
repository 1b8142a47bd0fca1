/// <reference lib="dom" />
/** Colours of the theme as a drawing needs them: as numbers, in the scheme the reader has now. */

const known = new Map<string, string>();
const scheme = matchMedia("(prefers-color-scheme: dark)");

/** Calls back when the reader goes from light to dark or the other way. */
export function onSchemeChange(act: () => void): void {
  scheme.addEventListener("change", () => {
    known.clear();
    act();
  });
}

/** The value of a token, as `rgb(…)`: only the browser knows which of light and dark it is. */
export function colourOf(token: string): string {
  const before = known.get(token);
  if (before !== undefined) return before;
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  known.set(token, colour);
  return colour;
}

const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);

/** A colour thinned with the paper. @param share of the colour itself, 0 to 1 */
export function mixed(colour: string, share: number): string {
  const name = `${colour} ${share}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const paper = channels(colourOf("--paper"));
  const thin = channels(colour).map((it, i) => Math.round(it * share + (paper[i] ?? 0) * (1 - share)));
  const made = `rgb(${thin.join(", ")})`;
  known.set(name, made);
  return made;
}
