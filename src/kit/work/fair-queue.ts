/** Whoever waits their turn, by client: clients take turns, so that one who asks much waits behind himself. */
export class FairQueue<Job> {
  readonly #clients = new Map<string, Job[]>();
  readonly #most: number;
  readonly #mostOfOne: number;
  #size = 0;

  /**
   * @param most how many may wait
   * @param mostOfOne how many of one client
   */
  constructor(most: number, mostOfOne: number) {
    this.#most = most;
    this.#mostOfOne = mostOfOne;
  }

  get size(): number {
    return this.#size;
  }

  /** Lets a job wait; false when there is no room for it. */
  add(client: string, job: Job): boolean {
    const own = this.#clients.get(client) ?? [];
    if (this.#size >= this.#most || own.length >= this.#mostOfOne) return false;
    own.push(job);
    this.#clients.set(client, own);
    this.#size++;
    return true;
  }

  /** Whose turn it is; the next one is of another client, when there is one. */
  next(): Job | undefined {
    for (const [client, own] of this.#clients) {
      const job = own.shift();
      this.#clients.delete(client);
      if (own.length > 0) this.#clients.set(client, own);
      this.#size--;
      return job;
    }
    return undefined;
  }

  /** Takes a job out; false when it was not waiting any more. */
  drop(job: Job): boolean {
    for (const [client, own] of this.#clients) {
      const place = own.indexOf(job);
      if (place < 0) continue;
      own.splice(place, 1);
      if (own.length === 0) this.#clients.delete(client);
      this.#size--;
      return true;
    }
    return false;
  }
}
