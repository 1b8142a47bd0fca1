/** What an organisation entrusts: taken along by a button as by the command, and removed when nobody stops it. */
import { strFromU8, unzipSync } from "fflate";
import { type Kysely, sql } from "kysely";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { asReader } from "#kit/database/acting.ts";
import { looksAt } from "#kit/looks.ts";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { COOLING } from "#kit/takeout/parting.ts";
import { take } from "#kit/takeout/take.ts";
import { zipOf } from "#kit/takeout/zip.ts";
import { millisecondsOf } from "#kit/processing.ts";
import type { Building } from "#kit/room.ts";
import { rooms } from "../../rooms.ts";
import { freshDatabase, putOrganisation, siteWith, TEST_NOW } from "../../testing.ts";
import { putAddition } from "../additions/testing-additions.ts";
import { putMeetingDays } from "../oversight/testing-meetings.ts";
import { giveMembership } from "../people/memberships.ts";
import { arrive, requested, type Visiting } from "../people/testing-access.ts";
import { asking, putTie, tieNow } from "../ties/testing-ties.ts";
import { pledgeNow, putPledge } from "../trust/testing-trust.ts";
import { takeLeaves } from "./leaving.ts";
import { putParting } from "./testing-entrusted.ts";
import { waitsFor } from "./waits.ts";

const PAGE = `/organisaties/${HERE}/toevertrouwd`;
const CANARY = "Kanarie van de griffie";
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
const belongings = rooms.flatMap((room) => room.belongings ?? []);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const after = (days: number) => new Date(TEST_NOW.getTime() + days * 24 * 60 * 60 * 1000);
/** The site at another moment. */
const at = (days: number): Building => {
  const { building } = opened.site;
  return {
    ...building,
    ...{ primary: building.primary, db: building.db, clock: () => after(days) },
  };
};

/** What both sides keep: each something for itself, and with others. */
async function fill() {
  const world = opened.world();
  const shared = await putTie(world, { state: "confirmed", facts: { name: "Convenant samen" } });
  const draft = await putTie(world, { facts: { name: "Concept van het bestuur" } });
  const notes = await putTie(world, {
    ...{ side: "council", wanted: "side", state: "confirmed", facts: { name: CANARY } },
  });
  const other = await putTie(world, {
    ...{ organisation: ELSEWHERE, state: "confirmed", facts: { name: "Convenant van elders" } },
  });
  await putAddition(world, { visibility: "side", facts: { risk: "Risico van het bestuur" } });
  await putAddition(world, { side: "council", visibility: "side", facts: { risk: CANARY } });
  await putMeetingDays(world, ["2026-06-04"]);
  await requested(world, HERE, "staff");
  await requested(world, HERE, "council");
  const pledge = await putPledge(world);
  return { shared, draft, notes, other, pledge };
}

const zipFor = async ({ cookie }: Pick<Visiting, "cookie">) => {
  const answer = await opened.site.app.request(`${PAGE}/alles.zip`, {
    headers: { Cookie: `vliegwiel=${cookie ?? ""}` },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  return unzipSync(new Uint8Array(await answer.arrayBuffer()));
};
const textOf = (parts: Record<string, Uint8Array>) =>
  Object.values(parts)
    .map((it) => strFromU8(it))
    .join();

describe("everything of an organisation as a file", () => {
  it("is what the command gives, for who gives rights on both sides", async () => {
    await fill();
    const who = await arrive(opened.world(), "council admin");
    await opened.db.transaction().execute((trx) =>
      giveMembership(
        trx as never,
        ...([
          {
            person: who.person,
            organisation: HERE,
            organ: "staff",
            role: "admin",
            ground: "invitation",
            by: null,
          },
          TEST_NOW,
        ] as const),
      ),
    );
    const { bytes } = await zipOf(opened.db, belongings, { key: HERE, name: "Gemeente Assen" }, TEST_NOW);
    const button = await zipFor(who);
    const command = unzipSync(bytes);
    expect(Object.keys(button).toSorted()).toEqual(Object.keys(command).toSorted());
    for (const [name, part] of Object.entries(command))
      expect(strFromU8(button[name] ?? new Uint8Array()), name).toBe(strFromU8(part));
    expect(textOf(button)).toContain(CANARY);
  });

  it("has nothing of what the other side keeps for itself, and all of what is for the organisation", async () => {
    await fill();
    const text = textOf(await zipFor(await arrive(opened.world(), "admin")));
    expect(text).not.toContain(CANARY);
    for (const kept of ["Convenant samen", "Concept van het bestuur", "Risico van het bestuur"])
      expect(text).toContain(kept);
    expect(text).not.toContain("Convenant van elders");
    const council = textOf(await zipFor(await arrive(opened.world(), "council admin")));
    expect(council).toContain(CANARY);
    expect(council).not.toContain("Risico van het bestuur");
  });

  it("is read by another installation, one side after the other, to the same as both at once", async () => {
    const to = await freshDatabase(inject("database"));
    await putOrganisation(to.db, HERE, "Gemeente Assen");
    const { put } = await import("#kit/takeout/put.ts");
    const { unpack } = await import("#kit/takeout/file.ts");
    for (const without of ["council", "executive"] as const) {
      const { bytes } = await zipOf(opened.db, belongings, { key: HERE, name: "Assen" }, TEST_NOW, without);
      const { parts } = unpack(bytes);
      await to.db
        .transaction()
        .execute((trx) => put(trx as never, belongings, parts, { known: new Map(), called: (it) => it }));
    }
    const all = await take(opened.db, belongings, HERE);
    const there = await take(to.db, belongings, HERE);
    for (const [table, rows] of all) expect(there.get(table)?.length, table).toBe(rows.length);
    await to.close();
  });

  it("leaves a line of the record, and everyone in it reads that he was looked at", async () => {
    const colleague = await arrive(opened.world(), "reader");
    const who = await arrive(opened.world(), "admin");
    await zipFor(who);
    const looks = await looksAt(opened.db, colleague.person);
    expect(looks.map((it) => [it.processing, it.organisation])).toContainEqual([
      "meenemen-organisatie",
      HERE,
    ]);
    const { rows } = await sql<{ action: string }>`
      select action from audit_event where actor = ${who.person} and result = 'done'`.execute(opened.db);
    expect(rows.map((it) => it.action)).toContain("toevertrouwd.meenemen");
    const html = (await (await as("admin")).open(PAGE)).html;
    expect(html).toContain("alles van een organisatie meenemen");
    expect(html).toContain("Alles van een organisatie meenemen of weghalen");
  });
});

describe("the page of what an organisation entrusts", () => {
  it("counts by who reads it, and nothing that its reader may not see", async () => {
    const { html } = await (await as("executive admin")).open(PAGE);
    for (const told of [
      "Opvraagbaar onder de Woo",
      "overige samenwerkingen",
      "Hoe lang?",
      "Nog niet ingevuld",
    ])
      expect(html).toContain(told);
    const rows = async (subject: Subject) =>
      [...(await (await as(subject)).open(PAGE)).html.matchAll(/<td[^>]*>het eigen orgaan<\/td>/g)].length;
    // Each side keeps additions for itself; ties for itself the council alone.
    expect([await rows("executive admin"), await rows("council admin")]).toEqual([1, 2]);
  });

  it("is led to from the page of the organisation, by who gives rights alone", async () => {
    expect((await (await as("admin")).open(`/organisaties/${HERE}`)).html).toContain(PAGE);
    expect((await (await as("editor")).open(`/organisaties/${HERE}`)).html).not.toContain(PAGE);
  });

  it("says where data lie and what was agreed, as the host filled it in", async () => {
    const { building } = opened.site;
    const { entrustedPage } = await import("./page.tsx");
    const { viewOf } = await import("#kit/http/view.ts");
    const { renderPage } = await import("#kit/http/page.tsx");
    const filled = {
      ...building,
      ...{ primary: building.primary, db: building.db, edition: building.edition },
      host: { ...building.host, location: "Datacenter in Assen", assessment: "Gedaan.", agreement: "Tekst." },
    };
    const view = viewOf(filled, PAGE, {});
    const { organisationByCode } = await import("#rooms/organisations");
    const organisation = await organisationByCode(opened.db, HERE);
    const html = await renderPage(filled, view, await entrustedPage(filled, organisation!, view));
    expect(html).toContain("Datacenter in Assen");
    expect(html).not.toContain("Nog niet ingevuld");
  });
});

describe("having all removed", () => {
  beforeEach(async () => {
    await sql`delete from parting`.execute(opened.db);
  });

  it("shows what goes and what ends, waits two weeks, and tells who gives rights on that side", async () => {
    await fill();
    const admin = await as("admin");
    const { html } = await admin.open(`${PAGE}/weghalen/executive`);
    expect(html).toContain("overige samenwerkingen met anderen");
    expect(html).toContain("eindigt, en blijft te lezen voor de anderen");
    const sent = await admin.send(`${PAGE}/weghalen/executive`, { reden: "wij stappen over" });
    // What was understood is shown first.
    expect([sent.status, sent.html.includes("Op 15 juni 2026")]).toEqual([200, true]);
    const agreed = await admin.send(`${PAGE}/weghalen/executive`, {
      ...{ reden: "wij stappen over", _verder: "akkoord" },
    });
    expect([agreed.status, agreed.to]).toEqual([303, PAGE]);
    expect((await (await as("executive admin")).open(PAGE)).html).toContain("Op 15 juni 2026 gaat alles weg");
    expect((await (await as("council admin")).open(PAGE)).html).not.toContain(
      "Op 15 juni 2026 gaat alles weg",
    );
    const again = await admin.send(`${PAGE}/weghalen/executive`, { reden: "nog eens", _verder: "akkoord" });
    expect(again.status).toBe(409);
    const { rows } = await sql<{ kind: string; side: string }>`
      select kind, side from event where kind like 'weghalen%'`.execute(opened.db);
    expect(rows).toEqual([{ kind: "weghalen-gevraagd", side: "executive" }]);
    const { person } = await arrive(opened.world(), "executive admin");
    const seats = [{ id: "1", organisation: HERE, organ: "executive" as const, role: "admin" as const }];
    const reader = { kind: "person", id: person, name: "", seats, acting: null } as never;
    const waiting = await asReader(
      () => Promise.resolve(reader),
      () => waitsFor(opened.site.building, reader),
    );
    expect(waiting.first.map((it) => [it.href, it.until])).toEqual([[PAGE, "2026-06-15"]]);
  });

  it("is stopped by another admin of that side, and then nothing goes", async () => {
    const { draft } = await fill();
    await putParting(opened.world());
    const stopped = await (await as("executive admin")).send(`${PAGE}/weghalen/executive/stoppen`, {});
    expect(stopped.status).toBe(303);
    await takeLeaves(at(COOLING.days + 1));
    expect((await tieNow(opened.db as never, draft.id)).state).toBe("draft");
    const none = await (await as("admin")).send(`${PAGE}/weghalen/executive/stoppen`, {});
    expect(none.status).toBe(409);
  });

  it("does nothing a moment too early, and the database takes no past of who did not leave", async () => {
    const { draft } = await fill();
    await putParting(opened.world());
    await takeLeaves(at(COOLING.days - 1));
    expect((await tieNow(opened.db as never, draft.id)).state).toBe("draft");
    const late = new Date(Date.now() + millisecondsOf(COOLING));
    await putParting({ db: opened.db, at: late });
    const { rows } = await sql<{ id: string }>`select id from parting`.execute(opened.db);
    await expect(
      sql`select remove_entries(${rows[0]?.id}, ${[draft.id]}::text[])`.execute(opened.site.building.primary),
    ).rejects.toThrow("no leave was taken");
    await expect(
      sql`delete from entry_version where entry = ${draft.id}`.execute(opened.site.building.primary),
    ).rejects.toThrow();
  });

  it("takes all that one side kept, ends what it shares softly, and leaves the other side and others alone", async () => {
    const { shared, draft, notes, other, pledge } = await fill();
    const council = async () =>
      (await take(opened.db, belongings, HERE, "executive")).get("addition")?.length ?? 0;
    const [councilBefore, elsewhereBefore] = [await council(), await take(opened.db, belongings, ELSEWHERE)];
    await putParting(opened.world());
    await takeLeaves(at(COOLING.days + 1));

    const elsewhere = await take(opened.db, belongings, ELSEWHERE);
    for (const [table, before] of elsewhereBefore) expect(elsewhere.get(table), table).toEqual(before);
    const left = await take(opened.db, belongings, HERE);
    const sides = (left.get("entry") ?? []).map((it) => [it.kind, it.side, it.state]);
    // Of the side that left: only what others take part in, and that is over or of both.
    const stayed = sides.filter(([, side]) => side === "executive");
    expect(new Set(stayed.map(([kind, , state]) => `${String(kind)} ${String(state)}`))).toEqual(
      new Set(["tie ended", "pledge withdrawn"]),
    );
    expect((await pledgeNow(opened.db as never, pledge.id)).state).toBe("withdrawn");
    expect(left.get("join_request")?.every((it) => it.organ === "council")).toBe(true);
    await expect(tieNow(opened.db as never, draft.id)).rejects.toThrow("no tie");
    const { rows } = await sql`select from entry_version where entry = ${draft.id}`.execute(opened.db);
    expect(rows).toEqual([]);

    // The other participant reads on, with its day and what it was.
    const read = await (await as("admin elsewhere")).open(`/samenwerkingen/overige/${shared.id}`);
    expect([read.status, read.html.includes("beëindigd")]).toEqual([200, true]);
    expect((await tieNow(opened.db as never, shared.id)).facts.ends).toBe("2026-06-17");

    expect((await tieNow(opened.db as never, notes.id)).state).toBe("confirmed");
    expect(await council()).toBe(councilBefore);
    expect((await tieNow(opened.db as never, other.id)).state).toBe("confirmed");
    const { rows: lines } = await sql<{ object: string; origin: string }>`
      select object, origin from audit_event where action = 'toevertrouwd.weggehaald'`.execute(opened.db);
    expect(lines).toEqual([{ object: `organisation:${HERE}:executive`, origin: "clock" }]);
    // Once.
    await takeLeaves(at(COOLING.days + 2));
    expect((await tieNow(opened.db as never, shared.id)).facts.ends).toBe("2026-06-17");
  });

  it("leaves nothing but places, and what is of others too, when both sides are gone", async () => {
    for (const side of ["executive", "council"] as const) await putParting(opened.world(), { side });
    await takeLeaves(at(COOLING.days + 3));
    const left = await take(opened.db, belongings, HERE);
    const rowsIn = (table: string) => left.get(table) ?? [];
    for (const table of ["addition", "meeting_days", "join_request", "invitation", "rights_review", "file"])
      expect([table, rowsIn(table).length]).toEqual([table, 0]);
    const kept = await (opened.db as unknown as Kysely<never>)
      .selectFrom("entry_participant" as never)
      .select("entry" as never)
      .where("organisation" as never, "=", ELSEWHERE as never)
      .execute();
    const others = new Set((kept as { entry: string }[]).map((it) => it.entry));
    expect(rowsIn("entry").filter((it) => !others.has(String(it.id)))).toEqual([]);
    expect(rowsIn("membership").length).toBeGreaterThan(0);
  });
});
