/** What was promised is of two: it stays for the other. What was put forward and not answered is taken back. */
import { type Kysely, sql } from "kysely";
import type { Leaver, Left, Parting } from "#kit/takeout/parting.ts";
import type { Person } from "#kit/reader.ts";
import type { Db, Tables, Trx } from "./db.ts";
import { stepIntroduction, stepPledge } from "./keeping.ts";
import { introductionsOf, pledgesOf } from "./queries.ts";

/** Reads as a clerk of that side would: what is between it and others is for both to read. */
const asLeaver = ({ organisation, side }: Leaver): Person => ({
  ...{ kind: "person", id: "00000000-0000-4000-8000-000000000000", name: "", acting: null },
  ...{ platformAdmin: false, formToken: "" },
  seats: [
    { id: organisation, organisation, organ: side === "council" ? "council" : "staff", role: "reader" },
  ],
});

const begunBy = async (db: Db, leaver: Leaver) => {
  const own = <Row extends { organisation: string; side: string }>(rows: Row[]) =>
    rows.filter((it) => it.organisation === leaver.organisation && it.side === leaver.side);
  const reader = asLeaver(leaver);
  return {
    pledges: own(await pledgesOf(db, reader, [leaver.organisation], ["offered"])),
    introductions: own(await introductionsOf(db, reader, [leaver.organisation], ["asked"])),
  };
};

export const parting: Parting = {
  look: async (db, leaver): Promise<Left[]> => {
    const tables = db as unknown as Kysely<Tables>;
    const { pledges, introductions } = await begunBy(tables, leaver);
    const { total } = await tables
      .selectFrom("entry")
      .select(sql<number>`count(*)`.as("total"))
      .where("kind", "in", ["pledge", "introduction"])
      .where("organisation", "=", leaver.organisation)
      .where("side", "=", leaver.side)
      .executeTakeFirstOrThrow();
    const open = pledges.length + introductions.length;
    return [
      { what: "toezeggingen en kennismakingen die nog op antwoord wachten", count: open, fate: "ends" },
      { what: "andere toezeggingen en kennismakingen met een ander", count: total - open, fate: "stays" },
    ];
  },
  part: async (trx, leaver, by) => {
    const tables = trx as unknown as Trx;
    const { pledges, introductions } = await begunBy(tables, leaver);
    for (const it of pledges) await stepPledge(tables, it, "withdraw", by);
    for (const it of introductions) await stepIntroduction(tables, it, "withdraw", null, by);
    return [];
  },
};
