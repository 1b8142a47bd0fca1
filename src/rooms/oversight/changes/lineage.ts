import type { Day } from "#kit/day.ts";
import { holdsOn, type Validity } from "#kit/validity.ts";

/** One step from a body to the one that took over from it. */
export interface Step {
  oldKey: string;
  newKey: string;
  /** First day on which the successor stands in. */
  day: Day;
  kind: "regulier" | "licht";
  source: string;
}

/** When bodies existed and who came from whom. */
export class Descent {
  readonly #periods: ReadonlyMap<string, Validity>;
  readonly #older: Map<string, Step[]>;
  readonly #newer: Map<string, Step[]>;

  constructor(periods: ReadonlyMap<string, Validity>, steps: Step[]) {
    // One order whatever order the steps come in.
    const ordered = [...steps].sort((a, b) => text(a).localeCompare(text(b), "en"));
    this.#periods = periods;
    this.#older = Map.groupBy(ordered, (it) => it.newKey);
    this.#newer = Map.groupBy(ordered, (it) => it.oldKey);
  }

  period(key: string): Validity {
    return this.#periods.get(key) ?? { valid_from: null, valid_until: null };
  }

  existed(key: string, day: Day): boolean {
    return holdsOn(this.period(key), day);
  }

  /** Whether it was abolished on or before a day. */
  gone(key: string, day: Day): boolean {
    const { valid_until } = this.period(key);
    return valid_until !== null && valid_until <= day;
  }

  /** What merged into a body itself. */
  olderSteps(key: string): Step[] {
    return this.#older.get(key) ?? [];
  }

  /** What a body itself merged into. */
  newerSteps(key: string): Step[] {
    return this.#newer.get(key) ?? [];
  }

  /** Everyone that ever ended up in a body, however far back; without itself. */
  ancestors(key: string): Set<string> {
    return closure(key, (it) => this.olderSteps(it).map((step) => step.oldKey));
  }

  /** Everyone a body ended up in, however far on; without itself. */
  heirs(key: string): Set<string> {
    return closure(key, (it) => this.newerSteps(it).map((step) => step.newKey));
  }

  /**
   * Who holds a body's seat on a day: itself while it exists; before its birth the bodies it was made of, as
   * far as they existed; nobody after its end. What merged into it later was never its seat.
   */
  seat(key: string, day: Day, walked: ReadonlySet<string> = new Set()): Set<string> {
    if (walked.has(key)) return new Set();
    const { valid_from: born } = this.period(key);
    if (this.existed(key, day)) return new Set([key]);
    if (born === null || day >= born) return new Set();
    const further = new Set([...walked, key]);
    return new Set(
      this.olderSteps(key)
        .filter((step) => step.day <= born)
        .flatMap((step) => [...this.seat(step.oldKey, day, further)]),
    );
  }
}

function closure(start: string, next: (key: string) => string[]): Set<string> {
  const found = new Set<string>();
  const queue = next(start);
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (key === start || found.has(key)) continue;
    found.add(key);
    queue.push(...next(key));
  }
  return found;
}

const text = (step: Step): string => `${step.day} ${step.oldKey} ${step.newKey}`;
