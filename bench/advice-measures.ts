import { randomFrom } from "./advice-starts.ts";

/** How well one ranking found who was to be found. */
export interface Quality {
  map: number;
  hit1: number;
  hit5: number;
  hit10: number;
  mrr: number;
}
export type Measure = keyof Quality;

/** Who is not in the ranking counts as found never. */
export function qualityOf(ranked: readonly string[], wanted: ReadonlySet<string>): Quality {
  let found = 0;
  let precision = 0;
  let first = 0;
  ranked.forEach((code, place) => {
    if (!wanted.has(code)) return;
    found++;
    precision += found / (place + 1);
    if (first === 0) first = place + 1;
  });
  const within = (places: number) => (first > 0 && first <= places ? 1 : 0);
  return {
    map: precision / wanted.size,
    hit1: within(1),
    hit5: within(5),
    hit10: within(10),
    mrr: first > 0 ? 1 / first : 0,
  };
}

/** The mean of several; a start with many questions counts once. */
export function meanOf(list: readonly Quality[]): Quality {
  const mean = (measure: Measure) => list.reduce((sum, it) => sum + it[measure], 0) / list.length;
  return { map: mean("map"), hit1: mean("hit1"), hit5: mean("hit5"), hit10: mean("hit10"), mrr: mean("mrr") };
}

export interface Interval {
  mean: number;
  low: number;
  high: number;
}

const RESAMPLES = 5_000;

/** The mean with the middle 95 % of the means of samples drawn with replacement: starts are drawn, not questions. */
export function intervalOf(values: readonly number[], seed = 1): Interval {
  const random = randomFrom(seed);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort();
  const at = (share: number) => means[Math.floor(share * (RESAMPLES - 1))] ?? Number.NaN;
  return { mean: values.reduce((sum, it) => sum + it, 0) / values.length, low: at(0.025), high: at(0.975) };
}

const text = (value: number, sign = false): string =>
  (sign && value >= 0 ? "+" : "") + value.toFixed(3).replace(".", ",");

export const shownInterval = ({ mean, low, high }: Interval, sign = false): string =>
  `${text(mean, sign)} (${text(low, sign)}–${text(high, sign)})`;
