import type { Revision } from "../revision.ts";
import type { Answer } from "./answer.ts";

/** What an answer was made from. */
export interface Moment {
  /** Mark of the register's edition. */
  edition: string;
  /** The calendar day: pages say what is still to come. */
  day: string;
  revision: Revision;
}

interface Kept {
  answer: Answer;
  revision: number;
  subjects: readonly string[] | null;
  bytes: number;
  /** Whether anyone asked for it since it was last passed over. */
  asked: boolean;
  /** Whether it looks at the municipality of the reader: this one was made for a reader who has none. */
  looks: boolean;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** What an answer takes beside its bytes: its address, its headers, its places in maps. */
const OVERHEAD_BYTES = 4 * 1024;

/**
 * Public pages as they were rendered, by address, as far as they asked for it. A new edition or another day empties
 * the store; a change takes out what shows it; and those that nobody asked for longest make room: the oldest, but each
 * that was asked for is passed over once ("second chance"), so that reading moves nothing. Sits before the app, because
 * an answer from here should cost no more than sending it.
 */
export class AnswerCache {
  readonly #pages = new Map<string, Kept>();
  readonly #mostBytes: number;
  #bytes = 0;
  #edition = "";
  #day = "";

  /** @param mostBytes all kept answers together, in every encoding that was made of them */
  constructor(mostBytes = MOST_BYTES) {
    this.#mostBytes = mostBytes;
  }

  /** How many answers it keeps, and how large they are. */
  size(): { answers: number; bytes: number } {
    return { answers: this.#pages.size, bytes: this.#bytes };
  }

  /**
   * The answer kept for an address, when nothing it shows has changed since.
   * @param own whether the reader has a municipality of his own: then a page that looks at it is made for him
   */
  find(address: string, now: Moment, own = false): Answer | undefined {
    if (now.edition !== this.#edition || now.day !== this.#day) this.#clear(now);
    const kept = this.#pages.get(address);
    if (!kept) return undefined;
    if (now.revision.changedSince(kept.revision, kept.subjects)) {
      this.#drop(address);
      return undefined;
    }
    if (own && kept.looks) return undefined;
    kept.asked = true;
    return kept.answer;
  }

  /**
   * Keeps an answer for what it was made from.
   * @param made the moment before the making began: what changed meanwhile may not be in it
   * @param now the moment it is
   * @param looks whether it looks at the municipality of the reader, who has none
   */
  keep(
    address: string,
    answer: Answer,
    subjects: readonly string[] | null,
    made: Moment,
    now: Moment,
    looks = false,
  ): void {
    // Another import may have landed while this page was being made: then it is already old.
    if (made.edition !== now.edition || made.day !== now.day) return;
    if (now.edition !== this.#edition || now.day !== this.#day) this.#clear(now);
    const kept: Kept = {
      answer,
      subjects,
      revision: made.revision.number,
      bytes: answer.bytes + OVERHEAD_BYTES,
      asked: false,
      looks,
    };
    if (kept.bytes > this.#mostBytes) return;
    // Two readers may have asked for it at the same moment.
    this.#drop(address);
    this.#grow(kept.bytes);
    this.#pages.set(address, kept);
    answer.onPacked = (bytes) => {
      if (this.#pages.get(address) !== kept) return;
      kept.bytes += bytes;
      kept.asked = true;
      this.#grow(bytes);
    };
  }

  /** Lets those go that nobody asked for longest, until the rest fits. */
  #grow(bytes: number): void {
    this.#bytes += bytes;
    for (const [address, kept] of this.#pages) {
      if (this.#bytes <= this.#mostBytes) return;
      if (kept.asked) {
        // To the end, where this loop finds it again when passing over was not enough.
        kept.asked = false;
        this.#pages.delete(address);
        this.#pages.set(address, kept);
      } else this.#drop(address);
    }
  }

  #drop(address: string): void {
    const kept = this.#pages.get(address);
    if (!kept) return;
    this.#pages.delete(address);
    this.#bytes -= kept.bytes;
  }

  #clear({ edition, day }: Moment): void {
    this.#pages.clear();
    this.#bytes = 0;
    this.#edition = edition;
    this.#day = day;
  }
}
