/**
 * How often something may be tried, counted in the database: all web processes together keep to it. What is refused does
 * not count, so that waiting helps.
 */
import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import type { MiddlewareHandler } from "hono";
import { type QueryExecutorProvider, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { TooOften } from "../problem.ts";
import type { Building } from "../room.ts";
import { VISITOR } from "../reader.ts";
import { clientOf } from "./proxies.ts";
import { readerOf } from "./reader-of.ts";

export interface Limit {
  /** What is tried. */
  name: string;
  /** How often, in any stretch of so many minutes. */
  most: number;
  minutes: number;
}

/** Longer than any limit counts. */
export const KEPT_MINUTES = 60;

/**
 * Counts a try of somebody, or refuses it.
 * @param who an address or an account: kept as a hash, and not for long
 * @throws TooOften when he did it too often; it says when he may again
 */
export async function countTry(
  db: Building["primary"],
  { name, most, minutes }: Limit,
  who: string,
  at: Date,
): Promise<void> {
  const hash = createHash("sha256").update(who).digest();
  const ms = minutes * 60_000;
  await db.transaction().execute(async (trx) => {
    // Else two at once both find that there is room for one more.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`try ${name} ${hash.toString("hex")}`}, 0))`.execute(
      trx,
    );
    const { rows } = await sql<{ at: Date }>`select at from tried
      where name = ${name} and who = ${hash} and at > ${new Date(at.getTime() - ms)} order by at desc limit ${most}`.execute(
      trx,
    );
    const oldest = rows[most - 1];
    if (oldest) throw new TooOften(Math.max(1, Math.ceil((oldest.at.getTime() + ms - at.getTime()) / 1_000)));
    await sql`insert into tried (name, who, at) values (${name}, ${hash}, ${at})`.execute(trx);
  });
}

export interface Limits {
  /** From one address. In a process that serves no network there is none. */
  address?: Limit;
  /** As one account. */
  account?: Limit;
}

/** Counts who asks, before anything is done for him. */
export const limited =
  (building: Building, { address, account }: Limits): MiddlewareHandler =>
  async (c, next) => {
    const from = clientOf(c)?.address() ?? "";
    const at = building.clock();
    if (address && from !== "") await countTry(building.primary, address, networkOf(from), at);
    const reader = account ? await readerOf(building, c) : VISITOR;
    if (account && reader.kind === "person") await countTry(building.primary, account, reader.id, at);
    await next();
  };

/** Whoever has one address of IPv6 has all of its /64: there that is the one who counts. */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [front = "", back] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const groups = (part: string) => part.split(":").filter((it) => it !== "");
  const ahead = groups(front);
  const behind = groups(back ?? "");
  const all = [
    ...ahead,
    ...Array<string>(Math.max(0, 8 - ahead.length - behind.length)).fill("0"),
    ...behind,
  ];
  return `${all
    .slice(0, 4)
    .map((it) => it.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

export const forgetTries = async (db: QueryExecutorProvider, at: Date): Promise<void> => {
  await sql`delete from tried where at < ${new Date(at.getTime() - KEPT_MINUTES * 60_000)}`.execute(db);
};

export const triesMigrations: Record<string, Migration> = {
  "2026-11-29_tries": {
    async up(db) {
      await sql`create table tried (name text not null, who bytea not null, at timestamptz not null)`.execute(
        db,
      );
      await sql`create index tried_by_who on tried (name, who, at)`.execute(db);
      await sql`create index tried_by_moment on tried (at)`.execute(db);
    },
  },
};
