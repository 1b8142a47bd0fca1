/** What places say of facts, and where two of them say different things. */
export class Agreement {
  readonly #said = new Map<string, Map<string, string[]>>();
  readonly #places = new Set<string>();
  readonly #subjects = new Set<string>();
  readonly #days = new Set<string>();
  #count = 0;

  /** Notes that a place says this of a subject on a day. */
  say(subject: string, day: string, fact: string, place: string, value: string | number | null): void {
    this.#places.add(place);
    this.#subjects.add(subject);
    this.#days.add(day);
    this.#count++;
    const key = `${subject} op ${day}, ${fact}`;
    const values = this.#said.get(key) ?? new Map<string, string[]>();
    this.#said.set(key, values);
    const said = String(value);
    values.set(said, [...(values.get(said) ?? []), place]);
  }

  /** Facts of which two places say different things, a line each. */
  disagreements(): string[] {
    return [...this.#said]
      .filter(([, values]) => values.size > 1)
      .map(
        ([fact, values]) =>
          `${fact}: ${[...values].map(([value, places]) => `${value} (${[...new Set(places)].join(", ")})`).join(" / ")}`,
      );
  }

  /** Facts that only one place told: they compare nothing. */
  alone(): number {
    return [...this.#said.values()].filter((values) => new Set([...values.values()].flat()).size < 2).length;
  }

  summary(): string {
    return `${this.#count} uitspraken over ${this.#said.size} feiten, van ${this.#places.size} plekken, over ${this.#subjects.size} onderwerpen op ${this.#days.size} dagen`;
  }
}
