import { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { forgetAll } from "#kit/forgetting.ts";
import { guardedPage } from "#kit/http/guarded-page.ts";
import { ruled } from "#kit/policy.ts";
import { isGuestOf } from "#kit/reader.ts";
import type { Letter } from "#kit/mail/letter.tsx";
import type { Room } from "#kit/room.ts";
import { rooms } from "../../../rooms.ts";
import { openRoom, TEST_NOW } from "../../../testing.ts";
import type { Trx } from "../db.ts";
import { arrive } from "../testing-access.ts";
import { Visitor } from "../testing-visitor.ts";
import { endGuest, guestsOf, inviteGuest, LINK_MINUTES } from "./guests.ts";
import { GUEST_HOURS } from "./visits.ts";

declare module "#kit/policy.ts" {
  interface Actions {
    "gesprek.lezen": { id: string };
  }
}

const may = {
  action: "gesprek.lezen",
  of: (id: string) => ({ id }),
  object: (id: string) => `talk:${id}`,
} as const;
const path = "/gesprekken/:id";
/** A room that lets guests in: to talks. */
const talks: Room = {
  name: "talks",
  policies: ruled<{ "gesprek.lezen": { id: string } }>(
    { "gesprek.lezen": (reader, { id }) => isGuestOf(reader, "talk", id) || "Alleen voor wie meedoet." },
    { "gesprek.lezen": "een gesprek lezen" },
  ),
  guests: { talk: (_, id) => Promise.resolve({ name: `Gesprek ${id}`, path: `/gesprekken/${id}` }) },
  pages: (building) =>
    new Hono().get(
      path,
      guardedPage(building, path, {
        may,
        load: ({ id = "" }) => Promise.resolve(id),
        answer: ({ thing }) => ({ title: `Gesprek ${thing}`, body: null }),
      }),
    ),
};

let open: Awaited<ReturnType<typeof openRoom>>;
beforeAll(async () => {
  open = await openRoom(inject("database"), talks);
});
beforeEach(async () => {
  await sql`delete from mail`.execute(open.db);
});
afterAll(async () => {
  open.building.close();
  await open.close();
});

const change = <Result>(work: (trx: Trx) => Promise<Result>) =>
  open.db.transaction().execute((trx) => work(trx as unknown as Trx));
/** What is to go, in the order in which it was written. */
async function letters(): Promise<{ to: string; letter: Letter }[]> {
  const { rows } = await sql<{ to: string; letter: Letter }>`
    select recipient as to, letter from mail order by made_at, xmin::text::bigint`.execute(open.db);
  return rows;
}
const linkIn = async (email: string): Promise<string> =>
  (await letters()).findLast((it) => it.to === email)?.letter.button?.path ?? "";
let number = 0;

/** Somebody invited to a talk of his own, with the link he got. */
async function invited(lastDay = "2026-06-30") {
  const { person } = await arrive({ db: open.db, at: TEST_NOW }, "member");
  const thing = String(++number);
  const email = `bestuur${thing}@stichting.example`;
  const { id } = await change((trx) =>
    inviteGuest(trx, { kind: "talk", thing, email, by: person, lastDay }, TEST_NOW),
  );
  return { id, thing, email, talk: `/gesprekken/${thing}`, link: await linkIn(email) };
}
async function goesIn(link: string) {
  const visitor = new Visitor(open.app);
  return { visitor, page: await visitor.send(link, link) };
}

describe("a guest", () => {
  it("comes in by the link in his mail, for that one thing and nothing else", async () => {
    const { talk, link, id } = await invited();
    const other = await invited();
    expect((await letters()).map((it) => it.to)).toEqual(["bestuur1@stichting.example", other.email]);
    const { visitor, page } = await goesIn(link);
    expect([page.status, page.path]).toEqual([200, talk]);
    expect((await visitor.open("/gast")).html).toContain("Tot en met 30 juni 2026");
    for (const elsewhere of [other.talk, "/mijn-werk", "/organisaties/gm9999/beheer"]) {
      const { status, html } = await visitor.open(elsewhere);
      expect([elsewhere, status]).toEqual([elsewhere, 403]);
      expect(html).toContain("Als gast ziet u alleen waarvoor u bent uitgenodigd.");
    }
    const { rows } =
      await sql`select action from audit_event where actor = ${id} and result = 'done'`.execute(open.db);
    expect(rows).toEqual([{ action: "gast.binnen" }]);
  });

  it("is not let in by looking at the link: mail programs do", async () => {
    const { link, talk } = await invited();
    for (let time = 0; time < 2; time++) expect((await open.app.request(link)).status).toBe(200);
    expect((await goesIn(link)).page.path).toBe(talk);
  });

  it("is let in once: not a second time, and not somebody else after him", async () => {
    const { link } = await invited();
    await goesIn(link);
    expect((await open.app.request(link)).status).toBe(409);
    const late = await new Visitor(open.app).post(link, {});
    expect(late.html).toContain("Deze link is al gebruikt. Vraag een nieuwe link.");
  });

  it("is let in once also when two come at the same moment", async () => {
    const { link } = await invited();
    const came = await Promise.all([1, 2].map(() => new Visitor(open.app).post(link, {})));
    expect(came.map((it) => it.status).toSorted()).toEqual([200, 409]);
  });

  it("cannot use a link after a quarter of an hour", async () => {
    const { link, id } = await invited();
    const begun = new Date(TEST_NOW.getTime() - LINK_MINUTES * 60_000);
    await open.db.updateTable("guest_link").set({ ends_at: begun }).where("guest", "=", id).execute();
    expect(begun < TEST_NOW).toBe(true);
    const { status, html } = await new Visitor(open.app).open(link);
    expect(status).toBe(409);
    await open.db.updateTable("guest_link").set({ ends_at: TEST_NOW }).where("guest", "=", id).execute();
    expect((await new Visitor(open.app).post(link, {})).status).toBe(409);
    expect(html).toContain("De tijd van deze link is voorbij.");
  });

  it("is no person who logged in: he logs out first, and the link still works", async () => {
    const { link, talk } = await invited();
    const member = await arrive({ db: open.db, at: TEST_NOW }, "member");
    const visitor = new Visitor(open.app);
    visitor.setCookie("vliegwiel", member.cookie ?? "");
    const { status, html } = await visitor.send(link, link);
    expect([status, html.includes("Log eerst uit")]).toEqual([409, true]);
    expect((await goesIn(link)).page.path).toBe(talk);
  });
});

describe("asking for a new link", () => {
  it("says the same whether the address is known or not, and sends only to one that is", async () => {
    const { email } = await invited();
    await sql`delete from mail`.execute(open.db);
    const known = await new Visitor(open.app).send("/gast", "/gast", { email: email.toUpperCase() });
    expect((await letters()).map((it) => it.to)).toEqual([email]);
    const unknown = await new Visitor(open.app).send("/gast", "/gast", { email: "niemand@elders.example" });
    expect(await letters()).toHaveLength(1);
    expect(unknown).toEqual(known);
    expect(known.html).toContain("dan krijgt u zo een mail");
  });

  it("fills nobody's mailbox: three in a quarter of an hour", async () => {
    for (let time = 0; time < 3; time++)
      expect(
        (await new Visitor(open.app).send("/gast", "/gast", { email: "vaak@elders.example" })).status,
      ).toBe(200);
    expect(
      (await new Visitor(open.app).send("/gast", "/gast", { email: "vaak@elders.example" })).status,
    ).toBe(429);
  });
});

describe("a guest leaves", () => {
  it("at once when he is ended by who takes part, with his links", async () => {
    const { link, talk, id, thing } = await invited();
    const { visitor } = await goesIn(link);
    await new Visitor(open.app).send("/gast", "/gast", { email: `bestuur${thing}@stichting.example` });
    await change((trx) => endGuest(trx, id, TEST_NOW));
    expect((await visitor.ask(talk)).status).toBe(401);
    const again = await new Visitor(open.app).open(await linkIn(`bestuur${thing}@stichting.example`));
    expect(again.html).toContain("U bent hier geen gast meer.");
    expect(await guestsOf(open.db, "talk", thing, TEST_NOW)).toEqual([]);
  });

  it("when his last day is over, and when his visit lasted a working day", async () => {
    const over = await invited();
    const { visitor } = await goesIn(over.link);
    await open.db.updateTable("guest").set({ last_day: "2026-05-31" }).where("id", "=", over.id).execute();
    expect((await visitor.ask(over.talk)).status).toBe(401);
    const long = await invited();
    const stays = await goesIn(long.link);
    const { ends_at } = await open.db
      .selectFrom("guest_visit")
      .select("ends_at")
      .where("guest", "=", long.id)
      .executeTakeFirstOrThrow();
    expect(ends_at.getTime() - TEST_NOW.getTime()).toBe(GUEST_HOURS * 3_600_000);
    await open.db
      .updateTable("guest_visit")
      .set({ ends_at: TEST_NOW })
      .where("guest", "=", long.id)
      .execute();
    expect((await stays.visitor.ask(long.talk)).status).toBe(401);
  });

  it("by himself, and his address goes with him", async () => {
    const { link, email, talk } = await invited();
    const { visitor } = await goesIn(link);
    expect((await visitor.send("/gast", "/gast/stoppen")).path).toBe("/gast");
    expect((await visitor.ask(talk)).status).toBe(401);
    const { rows } = await sql`select 1 from guest where email = ${email}`.execute(open.db);
    expect(rows).toEqual([]);
  });

  it("and thirty days later his address is kept nowhere", async () => {
    const { email } = await invited("2026-06-02");
    const left = async () => {
      const { rows } = await sql`select 1 from guest where email = ${email}`.execute(open.db);
      return rows.length;
    };
    await forgetAll(open.db, rooms, new Date("2026-07-01T10:00:00Z"));
    expect(await left()).toBe(1);
    await forgetAll(open.db, rooms, new Date("2026-07-03T10:00:00Z"));
    expect(await left()).toBe(0);
  });

  it("is invited until a day, and once to each thing", async () => {
    await expect(invited("2026-05-31")).rejects.toThrow("Kies een dag van vandaag");
    const { thing, email } = await invited();
    const { person } = await arrive({ db: open.db, at: TEST_NOW }, "member");
    const twice = change((trx) =>
      inviteGuest(trx, { kind: "talk", thing, email, by: person, lastDay: "2026-06-30" }, TEST_NOW),
    );
    await expect(twice).rejects.toThrow("Op dit adres is al een gast uitgenodigd.");
  });
});
