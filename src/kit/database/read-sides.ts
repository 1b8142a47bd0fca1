/**
 * Where pages read: at one address, or at a standby with the primary behind it. A question is asked of one side from
 * begin to end, and its edition is that side's: a page never says that it is newer than its rows.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "kysely";
import type { Db, Edition } from "../room.ts";

/** One address as it was at the last look. */
export interface Side {
  db: Db;
  edition: Edition;
}

export interface Standby {
  db: Db;
  /** A standby further behind than this is not read from. */
  mostBehindMs: number;
  /** Hears when pages go to the other side, and why: `standby`, or what is wrong with it. */
  onMove: (why: Why) => void;
}

export type Why = "standby" | "away" | "behind" | "not a standby";

/** A side that says nothing for so long is away. */
const PATIENCE_MS = 3_000;

export class ReadSides {
  /** Where changes go. */
  readonly primary: Db;
  readonly #standby: Standby | null;
  readonly #readEdition: (db: Db) => Promise<Edition>;
  readonly #asking = new AsyncLocalStorage<Side>();
  #current: Side;
  /** The side to read from, where another judges. */
  #told: Db | null = null;
  #primaryIsAway = false;
  #looking: Promise<Edition> | null = null;
  /** A place in the primary's log, and when it was there; passed by the standby, this is how far that had come. */
  #noted: { place: string; at: number } | null = null;
  /** The standby has all that the primary had at that moment. */
  #hasAllUntil = Number.NEGATIVE_INFINITY;

  /** @param none the edition until the first look */
  constructor(
    primary: Db,
    none: Edition,
    readEdition: (db: Db) => Promise<Edition>,
    standby: Standby | null = null,
  ) {
    this.primary = primary;
    this.#standby = standby;
    this.#readEdition = readEdition;
    this.#current = { db: primary, edition: none };
  }

  /** The side of the question that is being asked; outside a question the one in use. */
  side(): Side {
    return this.#asking.getStore() ?? this.#current;
  }

  /** Asks a question; whatever it reads comes from the side that is in use now. */
  ask<Answer>(question: () => Answer): Answer {
    return this.#asking.run(this.#current, question);
  }

  isStandby(side: Side): boolean {
    return side.db !== this.primary;
  }

  /** Whether the primary said nothing at the last look, while pages are read from the standby. */
  isAlone(): boolean {
    return this.#primaryIsAway && this.isStandby(this.#current);
  }

  /** Reads from this side from now on, and judges no more: a thread follows the web process that asks it. */
  follow(standby: boolean): Promise<Edition> {
    this.#told = standby && this.#standby ? this.#standby.db : this.primary;
    return this.#use(this.#told);
  }

  /** Whether a question that was refused may be asked again: it went to the standby, and that is not in use any more. */
  async hasMovedFrom(side: Side): Promise<boolean> {
    if (!this.isStandby(side)) return false;
    await this.look();
    return this.#current.db !== side.db;
  }

  /**
   * Looks which side to read from, and which edition is there.
   * @throws what the database said, when no side answers
   */
  look(): Promise<Edition> {
    this.#looking ??= this.#lookNow().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  #lookNow(): Promise<Edition> {
    if (this.#told) return this.#use(this.#told);
    return this.#standby ? this.#lookAtBoth(this.#standby) : this.#use(this.primary);
  }

  async #use(db: Db, read?: Edition): Promise<Edition> {
    const edition = read ?? (await this.#readEdition(db));
    const now = this.#current;
    // The same edition stays the same object, so that what was computed from it can be kept by it.
    const same = edition.mark === now.edition.mark;
    if (!same || now.db !== db) this.#current = { db, edition: same ? now.edition : edition };
    return this.#current.edition;
  }

  async #lookAtBoth(standby: Standby): Promise<Edition> {
    const [primary, followed] = await Promise.all([
      inTime(this.#lookAtPrimary()),
      inTime(this.#lookAtStandby(standby.db)),
    ]);
    const why = this.#judge(standby, primary, followed);
    const before = this.#current.db;
    const edition =
      why === "standby" && followed
        ? await this.#use(standby.db, followed.edition)
        : await this.#use(this.primary, primary?.edition);
    // The first look begins at the primary; that is no news.
    if (this.#current.db !== before) standby.onMove(why);
    return edition;
  }

  /** Whether the standby can be used, or what is wrong with it. */
  #judge(
    { db, mostBehindMs }: Standby,
    primary: { edition: Edition; place: string } | null,
    followed: { edition: Edition; following: boolean; passed: boolean } | null,
  ): Why {
    const now = performance.now();
    this.#primaryIsAway = primary === null;
    if (followed?.passed && this.#noted) {
      this.#hasAllUntil = this.#noted.at;
      this.#noted = null;
    }
    if (primary) this.#noted ??= { place: primary.place, at: now };
    if (!followed) return "away";
    if (!followed.following) return "not a standby";
    // Without a primary nobody knows how far it is behind, and there is nowhere else to go.
    if (primary && now - this.#hasAllUntil > mostBehindMs) return "behind";
    // Who has seen an edition does not go back to an older one.
    const seen = primary?.edition ?? this.#current.edition;
    return this.#current.db === db || followed.edition.mark === seen.mark ? "standby" : "behind";
  }

  async #lookAtPrimary() {
    const edition = await this.#readEdition(this.primary);
    const { rows } = await sql<{ place: string }>`select pg_current_wal_lsn()::text as place`.execute(
      this.primary,
    );
    return { edition, place: rows[0]?.place ?? "" };
  }

  async #lookAtStandby(db: Db) {
    const place = this.#noted?.place ?? null;
    const { rows } = await sql<{ following: boolean; passed: boolean | null }>`
      select pg_is_in_recovery() as following, pg_last_wal_replay_lsn() >= ${place}::pg_lsn as passed`.execute(
      db,
    );
    const following = rows[0]?.following === true;
    return { edition: await this.#readEdition(db), following, passed: rows[0]?.passed === true };
  }
}

/** What was read, or null when that failed or took too long. */
async function inTime<Read>(reading: Promise<Read>): Promise<Read | null> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    late = setTimeout(resolve, PATIENCE_MS, null);
  });
  return Promise.race([reading.catch(() => null), patience]).finally(() => {
    clearTimeout(late);
  });
}
