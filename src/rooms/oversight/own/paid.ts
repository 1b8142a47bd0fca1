/** Contributions taken together: amounts of different years are no sum. */
import { type Cents, formatMoney } from "#kit/money.ts";
import { enumerate, formatCount } from "#kit/words.ts";

export interface Paid {
  year: number;
  cents: Cents;
}

/** What is paid in one year, and for how many collaborations. */
export interface PaidInYear extends Paid {
  count: number;
}

/** By year, the last year first. */
export const paidByYear = (all: readonly Paid[]): PaidInYear[] =>
  [...Map.groupBy(all, (it) => it.year)]
    .map(([year, theirs]) => ({
      year,
      cents: theirs.reduce((sum, it) => sum + it.cents, 0),
      count: theirs.length,
    }))
    .toSorted((a, b) => b.year - a.year);

/** "samen € 1.250.000 in 2026"; of more years each with its count: "€ 1.000.000 in 2026 (van 2) en € 50.000 in 2025 (van 1)". */
export const paidWords = (years: readonly PaidInYear[]): string =>
  years.length === 1
    ? years.map((it) => `samen ${formatMoney(it.cents)} in ${it.year}`).join("")
    : enumerate(years.map((it) => `${formatMoney(it.cents)} in ${it.year} (van ${formatCount(it.count)})`));
