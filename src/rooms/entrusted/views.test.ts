/** Who looked at what an organisation keeps and not everyone may read: written down, kept, shown to its own admins, and gone in time. */
import { strFromU8, unzipSync } from "fflate";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { amsterdamDay } from "#kit/day.ts";
import { noteViews, VIEWS_LAST, viewsWritten } from "#kit/entries/views.ts";
import { forgetAll } from "#kit/forgetting.ts";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { COOLING } from "#kit/takeout/parting.ts";
import { rooms } from "../../rooms.ts";
import { siteWith, TEST_NOW } from "../../testing.ts";
import { ARRANGEMENT, putAddition } from "../additions/testing-additions.ts";
import { arrive } from "../people/testing-access.ts";
import { asking, guestAt, putTie } from "../ties/testing-ties.ts";
import { takeLeaves } from "./leaving.ts";
import { putParting } from "./testing-entrusted.ts";

const PAGE = `/organisaties/${HERE}/toevertrouwd`;
const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: (db) =>
      // What a page of an organisation looks for in it.
      db
        .updateTable("organisation")
        .set({
          details: JSON.stringify({
            ...{ addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] },
          }),
        })
        .execute(),
  },
);
const comes = async (subject: Subject) => {
  const who = await arrive(opened.world(), subject);
  return { ...who, ...asking(opened.site.app, who) };
};
interface Line {
  by: string;
  side: string;
  kind: string;
  entry: string | null;
  reader_organisation: string | null;
  reader_organ: string | null;
  through: string | null;
}
const linesOf = async (person: string) => {
  await viewsWritten();
  const { rows } = await sql<Line>`
    select by, side, kind, entry, reader_organisation, reader_organ, through from entry_view
    where by = ${person} order by kind, entry`.execute(opened.db);
  return rows;
};
const aged = (days: number) =>
  sql`insert into entry_view (day, by, organisation, side, kind, entry)
    values (${amsterdamDay(new Date(Date.now() - days * 86_400_000))}, gen_random_uuid(), ${HERE}, 'council',
      'addition', ${`${days} dagen`})`.execute(opened.db);

describe("what is not for everyone, shown to somebody", () => {
  it("is written down once a day for each reader and thing, with from where he looked", async () => {
    const shared = await putTie(opened.world(), { wanted: "participants", state: "confirmed" });
    const other = await putTie(opened.world(), { wanted: "participants", state: "confirmed" });
    const reader = await comes("council admin elsewhere");
    for (const id of [shared.id, shared.id, other.id])
      expect((await reader.open(`/samenwerkingen/overige/${id}`)).status).toBe(200);
    expect(await linesOf(reader.person)).toEqual(
      [shared.id, other.id].toSorted().map((entry) => ({
        ...{ by: reader.person, side: "executive", kind: "tie", entry, through: null },
        ...{ reader_organisation: ELSEWHERE, reader_organ: "council" },
      })),
    );
  });

  it("names the other side of one's own organisation, and of one's own side says that somebody came and no more", async () => {
    const risk = await putAddition(opened.world(), { side: "council", visibility: "organisation" });
    await putAddition(opened.world(), { side: "council", visibility: "organisation" });
    const [executive, council] = [await comes("editor"), await comes("council reader")];
    for (const it of [executive, council]) {
      await it.open(`/aanvullingen/${risk}`);
      await it.open(`/samenwerkingen/${ARRANGEMENT}`);
    }
    const theirs = await linesOf(executive.person);
    expect(theirs.map((it) => it.entry)).toContain(risk);
    expect(theirs.filter((it) => it.entry === null)).toEqual([]);
    expect(theirs.length).toBeGreaterThan(1);
    expect((await linesOf(council.person)).map((it) => [it.kind, it.entry])).toEqual([["addition", null]]);
  });

  it("is not what everyone may read, nor what somebody was refused, nor for whom nobody knows", async () => {
    const open = await putAddition(opened.world(), { visibility: "public" });
    const closed = await putAddition(opened.world(), { side: "council", visibility: "side" });
    const reader = await comes("admin elsewhere");
    expect((await reader.open(`/aanvullingen/${open}`)).status).toBe(200);
    expect((await reader.open(`/aanvullingen/${closed}`)).status).toBe(404);
    expect(await linesOf(reader.person)).toEqual([]);
  });

  it("is seen in lists, on pages of the council and on the page of two organisations as well", async () => {
    const tie = await putTie(opened.world(), { wanted: "participants", state: "confirmed" });
    const said = await putAddition(opened.world(), { visibility: "government" });
    for (const path of [
      `/organisaties/${HERE}/buiten-het-register`,
      `/organisaties/${HERE}`,
      `/voor-de-raad/${HERE}/waar-zitten-wij-in`,
      `/organisaties/${ELSEWHERE}/samen/${HERE}`,
    ]) {
      const reader = await comes("admin elsewhere");
      expect((await reader.open(path)).status, path).toBe(200);
      expect(
        (await linesOf(reader.person)).map((it) => it.entry),
        path,
      ).toContain(tie.id);
    }
    const council = await comes("council admin elsewhere");
    await council.open(`/voor-de-raad/${HERE}/samenwerkingen/${ARRANGEMENT}`);
    expect((await linesOf(council.person)).map((it) => it.entry)).toContain(said);
  });

  it("says of whoever keeps the website that he read in an emergency, and of a guest that he is one", async () => {
    const tie = await putTie(opened.world(), { wanted: "side", state: "confirmed" });
    const keeper = await comes("platform admin with Noodtoegang");
    expect((await keeper.open(`/samenwerkingen/overige/${tie.id}`)).status).toBe(200);
    expect(
      (await linesOf(keeper.person)).map((it) => [it.entry, it.through, it.reader_organisation]),
    ).toEqual([[tie.id, "noodtoegang", null]]);
    const id = await guestAt(opened.world(), tie.id);
    const guest = { kind: "guest", id, of: { kind: "tie", thing: tie.id }, lastDay: "2026-12-31" } as const;
    const { clock } = opened.site.building;
    noteViews({ primary: opened.db, clock }, { ...guest, formToken: "" }, "tie", [tie]);
    expect((await linesOf(id)).map((it) => [it.entry, it.through])).toEqual([[tie.id, "gast"]]);
  });

  it("is shown all the same when it cannot be written down, and is tried again", async () => {
    const tie = await putTie(opened.world(), { wanted: "participants", state: "confirmed" });
    const reader = await comes("admin elsewhere");
    await sql`alter table entry_view rename to entry_view_away`.execute(opened.db);
    expect((await reader.open(`/samenwerkingen/overige/${tie.id}`)).status).toBe(200);
    await viewsWritten();
    await sql`alter table entry_view_away rename to entry_view`.execute(opened.db);
    expect(await linesOf(reader.person)).toEqual([]);
    await reader.open(`/samenwerkingen/overige/${tie.id}`);
    expect((await linesOf(reader.person)).map((it) => it.entry)).toEqual([tie.id]);
  });
});

describe("the view log", () => {
  it("is only added to: neither the site nor its owner changes a line or removes one", async () => {
    await aged(1);
    const { primary } = opened.site.building;
    for (const db of [primary, opened.db])
      for (const change of [
        sql`update entry_view set day = day - 1`,
        sql`delete from entry_view`,
        sql`truncate entry_view`,
      ])
        await expect(change.execute(db)).rejects.toThrow();
  });

  it("goes after a year, and not a day earlier", async () => {
    await aged(VIEWS_LAST.days);
    await aged(VIEWS_LAST.days + 1);
    const left = async () =>
      (
        await sql<{ entry: string }>`select entry from entry_view where entry like '%dagen'`.execute(
          opened.db,
        )
      ).rows.map((it) => it.entry);
    // Not by a clock of whoever asks that runs ahead.
    await sql`select forget_views(${new Date(Date.now() + 400 * 86_400_000)})`.execute(opened.db);
    expect(await left()).toContain(`${VIEWS_LAST.days} dagen`);
    await forgetAll(opened.db, rooms, new Date());
    expect(await left()).toContain(`${VIEWS_LAST.days} dagen`);
    expect(await left()).not.toContain(`${VIEWS_LAST.days + 1} dagen`);
  });

  it("is read by who gives rights on the side that keeps it, as page and as file, and by the reader himself", async () => {
    const tie = await putTie(opened.world(), { wanted: "participants", state: "confirmed" });
    const reader = await comes("council admin elsewhere");
    await reader.open(`/samenwerkingen/overige/${tie.id}`);
    await viewsWritten();
    const admin = await comes("executive admin");
    const csv = async (who: typeof admin) => (await who.ask(`${PAGE}/bekeken.csv`)).text();
    expect((await admin.open(PAGE)).html).toContain(`${PAGE}/bekeken`);
    const page = await admin.open(`${PAGE}/bekeken`);
    expect(page.html).toContain(`href="/samenwerkingen/overige/${tie.id}"`);
    expect(await csv(admin)).toContain(tie.id);
    expect(await csv(admin)).toContain(reader.person);
    expect(await csv(admin)).toContain("Groningen (raad en griffie, beheerder)");
    expect(await csv(await comes("council admin"))).not.toContain(tie.id);
    for (const subject of ["editor", "admin elsewhere", "visitor"] as const)
      expect((await (await comes(subject)).open(`${PAGE}/bekeken`)).status, subject).not.toBe(200);
    const own = (await (await reader.ask("/mijn-gegevens.json")).json()) as Record<string, unknown>;
    expect(JSON.stringify(own.bekeken)).toContain(tie.id);
  });
});

describe("leaving with it", () => {
  beforeEach(async () => {
    await sql`delete from parting`.execute(opened.db);
  });

  it("takes the lines of one's own side along, and not those of the other", async () => {
    const mine = await putTie(opened.world(), { wanted: "participants", state: "confirmed" });
    const theirs = await putTie(opened.world(), {
      side: "council",
      wanted: "participants",
      state: "confirmed",
    });
    const [outside, other] = [await comes("admin elsewhere"), await comes("council admin elsewhere")];
    for (const id of [mine.id, theirs.id])
      for (const it of [outside, other]) await it.open(`/samenwerkingen/overige/${id}`);
    await viewsWritten();
    const admin = await comes("executive admin");
    const parts = unzipSync(new Uint8Array(await (await admin.ask(`${PAGE}/alles.zip`)).arrayBuffer()));
    const text = Object.entries(parts)
      .filter(([name]) => name.includes("entry_view"))
      .map(([, part]) => strFromU8(part))
      .join();
    expect(text).toContain(mine.id);
    expect(text).not.toContain(theirs.id);
  });

  it("removes them when a side takes its leave, as it said, and leaves the other side's", async () => {
    const sides = async () => {
      const { rows } = await sql<{ side: string }>`
        select distinct side from entry_view where organisation = ${HERE} order by side`.execute(opened.db);
      return rows.map((it) => it.side);
    };
    expect(await sides()).toEqual(["council", "executive"]);
    const admin = await comes("executive admin");
    expect((await admin.open(`${PAGE}/weghalen/executive`)).html).toContain("regels over wie keek");
    await putParting(opened.world());
    const { building } = opened.site;
    const later = new Date(TEST_NOW.getTime() + (COOLING.days + 1) * 86_400_000);
    await takeLeaves({
      ...building,
      ...{ primary: building.primary, db: building.db, clock: () => later },
    });
    expect(await sides()).toEqual(["council"]);
  });
});
