/** The finding above each picture: one sentence, computed from what the picture shows, never a judgement. */
import { extremesOf, namedExtreme } from "#kit/extremes.ts";
import { decimal } from "./formats.ts";
import type { ProvinceFigures } from "./key-figures.ts";
import type { YearFigures } from "./years.ts";

/** Where municipalities take part in most and in fewest; null with one province only. */
export function provinceInsight(rows: readonly ProvinceFigures[]): string | null {
  const found = extremesOf(
    rows,
    (it) => it.means.arrangements,
    (it) => it.name,
  );
  if (!found || found.most.value === found.least.value) return null;
  const write = (value: number) => decimal(value);
  return `Een gemeente doet in het register aan gemiddeld ${namedExtreme(found.least, write, "provincies")} tot ${namedExtreme(found.most, write, "provincies")} regelingen mee.`;
}

/** How the number of arrangements of a municipality went; null without a series. */
export function yearInsight(years: readonly YearFigures[]): string | null {
  const known = years.filter((it) => it.means.arrangements !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return null;
  const [before, after] = [decimal(first.means.arrangements ?? 0), decimal(last.means.arrangements ?? 0)];
  const since = `Sinds ${first.day.slice(0, 4)}`;
  return before === after
    ? `${since} staat een gemeente in het register in gemiddeld evenveel regelingen: ${after}.`
    : `${since} ging het aantal regelingen per gemeente in het register van ${before} naar ${after}.`;
}
