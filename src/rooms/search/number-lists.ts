/** Numbers in a row of which nobody knows beforehand how many come: 4 bytes each, and nothing to sweep. */
export class Numbers {
  #items = new Int32Array(1024);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) {
      const wider = new Int32Array(2 * this.length);
      wider.set(this.#items);
      this.#items = wider;
    }
    this.#items[this.length++] = item;
  }

  /** The numbers, without the room to grow. */
  whole(): Int32Array {
    return this.#items.slice(0, this.length);
  }
}

/** A list of numbers for each of many words, all in two arrays: an array for each word would cost ten times as much. */
export class ListsByWord {
  readonly #numberOf: ReadonlyMap<string, number>;
  readonly #starts: Int32Array;
  readonly #items: Int32Array;

  constructor(numberOf: ReadonlyMap<string, number>, starts: Int32Array, items: Int32Array) {
    this.#numberOf = numberOf;
    this.#starts = starts;
    this.#items = items;
  }

  /** Whether anything is in the list of a word. */
  has(word: string): boolean {
    return this.get(word).length > 0;
  }

  /** Number of the word, in the order in which words came. */
  numberOf(word: string): number | undefined {
    return this.#numberOf.get(word);
  }

  /** The list of a word in the order in which it was made, without copying it; empty when there is none. */
  get(word: string): Int32Array {
    const number = this.#numberOf.get(word);
    if (number === undefined) return NOTHING;
    return this.#items.subarray(this.#starts[number], this.#starts[number + 1]);
  }
}

const NOTHING = new Int32Array(0);

/** Makes `ListsByWord`: words get numbers, and items come in any order of words. */
export class ListsInTheMaking {
  readonly #numberOf = new Map<string, number>();
  readonly #last: number[] = [];
  readonly #lengths: number[] = [];
  readonly #words = new Numbers();
  readonly #items = new Numbers();

  /** The number of a word, given to it when it comes for the first time. */
  numberOf(word: string): number {
    const known = this.#numberOf.get(word);
    if (known !== undefined) return known;
    const number = this.#last.length;
    this.#numberOf.set(word, number);
    this.#last.push(-1);
    this.#lengths.push(0);
    return number;
  }

  /** Adds an item to the list of a word, unless it was the last one added there. */
  add(word: number, item: number): void {
    if (this.#last[word] === item) return;
    this.#last[word] = item;
    this.#lengths[word] = (this.#lengths[word] as number) + 1;
    this.#words.push(word);
    this.#items.push(item);
  }

  finish(): ListsByWord {
    const starts = new Int32Array(this.#lengths.length + 1);
    for (const [word, length] of this.#lengths.entries())
      starts[word + 1] = (starts[word] as number) + length;
    const next = starts.slice();
    const words = this.#words.whole();
    const items = this.#items.whole();
    const sorted = new Int32Array(items.length);
    for (let at = 0; at < items.length; at++) {
      const word = words[at] as number;
      const place = next[word] as number;
      next[word] = place + 1;
      sorted[place] = items[at] as number;
    }
    return new ListsByWord(this.#numberOf, starts, sorted);
  }
}
