import type { Warning } from "../facts.ts";

/** Tells what was repaired, skipped or not understood. The detail says where. */
export type Warn = (kind: string, detail: string) => void;

/** Enough to see what is wrong; a hostile file must not fill memory with complaints. */
const MOST_PER_KIND = 5_000;

/** Collects warnings, at most 5,000 of a kind; the last one of a full kind says how many more there were. */
export class Warnings {
  private readonly counts = new Map<string, number>();
  private readonly kept: Warning[] = [];

  readonly add: Warn = (kind, detail) => {
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count <= MOST_PER_KIND) this.kept.push({ kind, detail });
  };

  /** The same, with the record named in front of each detail. */
  about =
    (record: string): Warn =>
    (kind, detail) => {
      this.add(kind, `${record}: ${detail}`);
    };

  list(): Warning[] {
    const more = [...this.counts].filter(([, count]) => count > MOST_PER_KIND);
    return [
      ...this.kept,
      ...more.map(([kind, count]) => ({ kind, detail: `en nog ${count - MOST_PER_KIND} andere` })),
    ];
  }
}
