/** The register of processing activities says what the program does: of every table, and as long as the clock has it. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { eventsAbout, tell } from "#kit/events/outbox.ts";
import { forgetAll } from "#kit/forgetting.ts";
import { keepForm } from "#kit/http/kept-form.ts";
import { isFirst } from "#kit/http/sent-once.ts";
import { countTry } from "#kit/http/tries.ts";
import { mail } from "#kit/mail/outbox.ts";
import { VISITOR } from "#kit/reader.ts";
import { noteLook } from "#kit/looks.ts";
import { inWords, millisecondsOf } from "#kit/processing.ts";
import { rooms } from "../rooms.ts";
import { peopleSite } from "../people-testing.ts";
import { remember } from "../rooms/people/attempts.ts";
import { putLine } from "../rooms/readiness/logbook/testing-logbook.ts";
import { stopFor } from "../rooms/notices/stops.ts";
import { makeLink } from "../rooms/people/guests/guests.ts";
import { beginGuestVisit } from "../rooms/people/guests/visits.ts";
import { beginSession } from "../rooms/people/sessions.ts";
import { freshDatabase, TEST_NOW, testApp, type TestConnection } from "../testing.ts";

const all = rooms.flatMap((room) => room.processings ?? []);

let connection: TestConnection;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
});
afterAll(() => connection.close());

/** Puts into each table what its clock removes, as the program does at that moment. */
async function fill(at: Date): Promise<void> {
  const { db } = connection;
  const person = randomUUID();
  await db
    .insertInto("person")
    .values({ id: person, name: "Rol", email: null, began_at: at, seen_at: at })
    .execute();
  await beginSession(db, { person, provider: "proef", acting: null }, at);
  await remember(
    db,
    { provider: "proef", back: "/", state: "s", nonce: "n", verifier: "v", anew: false },
    at,
  );
  const guest = randomUUID();
  await db
    .insertInto("guest")
    .values({
      ...{ id: guest, kind: "proef", thing: guest, email: null, invited_by: null },
      ...{ invited_at: at, last_day: "2030-01-01", ended_at: null },
    })
    .execute();
  await db.transaction().execute((trx) => beginGuestVisit(trx, guest, at));
  await db.transaction().execute((trx) => makeLink(trx, guest, at));
  await keepForm(db, person, { action: "/", once: null, seen: null, fields: [] }, at);
  await isFirst(db, randomUUID(), at);
  await countTry(db, { name: "proef", most: 9, minutes: 15 }, "wie", at);
  const look = { processing: "leden", action: "organisatie.leden.lezen", organisation: "gm0106" };
  const reader = { id: randomUUID(), seats: [], acting: null };
  await noteLook(db, { ...look, reader }, [person], at);
  const place = { person, organisation: "gm0106" } as const;
  await db
    .insertInto("profile")
    .values({
      ...{ ...place, id: randomUUID(), organ: "staff", began_at: at, changed_at: at },
      ...{ per_month: 1, away_until: null, ended_at: null },
    })
    .execute();
  await db
    .insertInto("help_question")
    .values({
      ...{
        ...place,
        id: randomUUID(),
        side: "executive",
        about: "proef",
        question: "proef",
        asked_as: "rol",
      },
      ...{ asked_at: at, asked: 1, round: 1, next_at: at, closed_at: at, outcome: "withdrawn" },
    })
    .execute();
  await putLine({ db, at }, { line: { start: at, end: at } });
  const about = `organisation:${randomUUID()}`;
  await mail(db, { person, to: "rol@assen.example", about, letter: { subject: "Proef", opening: [] } }, at);
  await tell(db, { kind: "proef", about: [about], circle: "everyone" }, null, at);
  const [event] = (await eventsAbout(db, [about], VISITOR, 1)).map((it) => it.id);
  if (event === undefined) throw new Error("nothing was told");
  await db.insertInto("notice").values({ event, person, topic: "proef", made_at: at, mail: null }).execute();
  await stopFor(db, person, "proef", at);
  const webhook = randomUUID();
  await db
    .insertInto("webhook")
    .values({
      ...{ id: webhook, organisation: "gm0106", side: "council", address: "https://assen.example/" },
      ...{ secret: "", made_by: null, made_at: at, stopped_at: null },
    })
    .execute();
  await db
    .insertInto("delivery")
    .values({ webhook, event, next_at: at, answer: null, tried_at: at, done_at: at })
    .execute();
}

describe("the terms on the page", () => {
  const clocked = all.flatMap((it) => it.terms).filter((it) => it.table !== undefined);

  it.each(clocked)("agree with what the clock removes: $what", async ({ table = "", lasts }) => {
    if (typeof lasts === "string") throw new Error("a clock needs a time");
    const count = async () => {
      const { rows } = await sql<{ left: number }>`select count(*) as left from ${sql.table(table)}`.execute(
        connection.db,
      );
      return rows[0]?.left;
    };
    await sql`truncate ${sql.table(table)} cascade`.execute(connection.db);
    await fill(TEST_NOW);
    const over = TEST_NOW.getTime() + millisecondsOf(lasts);
    await forgetAll(connection.db, rooms, new Date(over - 60_000));
    expect(await count()).toBe(1);
    await forgetAll(connection.db, rooms, new Date(over + 60_000));
    expect(await count()).toBe(0);
  });

  it("are said as people say them", () => {
    expect(
      [{ hours: 24 }, { minutes: 15 }, { days: 14 }, { days: 365 }, { months: 13 }].map(inWords),
    ).toEqual(["24 uur", "15 minuten", "14 dagen", "1 jaar", "13 maanden"]);
  });
});

describe("the register of processing activities", () => {
  it("names every table in which a person stands: by his number, his address or what follows from it", async () => {
    const { rows } = await sql<{ table: string }>`
      select distinct table_name as table from information_schema.columns
      where table_schema = current_schema() and (column_name in ('email', 'who')
        or data_type = 'uuid' and column_name ~ '(^|_)(person|actor|by|author)$')`.execute(connection.db);
    const withPersons = rows.map((it) => it.table);
    expect(withPersons).toContain("membership");
    const named = all.flatMap((it) => it.tables);
    expect(withPersons.filter((it) => !named.includes(it))).toEqual([]);
  });

  it("has an anchor for each, that stays", () => {
    expect(new Set(all.map((it) => it.id)).size).toBe(all.length);
    expect(all.map((it) => it.id)).toEqual(expect.arrayContaining(["inloggen", "leden", "vastleggen"]));
  });

  it("says nothing of accounts where nobody can log in", async () => {
    const site = await testApp(connection.db);
    const page = await site.page("/over/verwerkingen");
    const others = [page, await site.page("/over/afspraken"), await site.page("/over/privacy")];
    site.building.close();
    expect(page).toContain("op deze website kan niemand inloggen");
    expect(others.filter((it) => it.includes("/mijn-gegevens"))).toEqual([]);
  });
});

describe("the agreement", () => {
  it("says so when it is not filled in, and is that of the keeper when it is", async () => {
    const empty = await testApp(connection.db, undefined, { hostedBy: null, contactEmail: null });
    const nothing = await empty.page("/over/afspraken");
    empty.building.close();
    expect(nothing).toContain("nog geen overeenkomst ingevuld");
    expect(nothing).toContain("nog geen naam ingevuld");
    const own = { agreement: "Artikel 1. Wij <b>doen</b> het zo.", privacyEmail: "fg@samen.example" };
    const filled = await testApp(connection.db, undefined, own);
    const page = await filled.page("/over/afspraken");
    filled.building.close();
    expect(page).toContain("<p>Artikel 1. Wij &lt;b&gt;doen&lt;/b&gt; het zo.</p>");
    expect(page).toContain("mailto:fg@samen.example");
    expect(page).not.toContain("nog geen overeenkomst");
  });
});

describe("who looked at somebody's data", () => {
  const people = peopleSite({ gm0106: "Gemeente Assen" });

  it("is written down, and shown to that person alone", async () => {
    const link = await people.firstAdmin("gm0106", "staff");
    const admin = await people.logIn("beheerder");
    await admin.send(link, link);
    const seen = await people.logIn("bekeken");
    await people.givePlace(
      "bekeken",
      { organisation: "gm0106", organ: "staff", role: "reader" },
      "2026-05-01",
    );
    const before = await seen.open("/mijn-gegevens");
    expect(before.html).toContain("Niemand anders bekeek uw gegevens.");
    await admin.open("/organisaties/gm0106/beheer");
    await admin.open("/organisaties/gm0106/beheer");
    const data = (await (await seen.ask("/mijn-gegevens.json")).json()) as { bekekenDoor: unknown };
    expect(data.bekekenDoor).toMatchObject([{ organisatie: "gm0106", verwerking: "leden", keer: 2 }]);
    expect((await seen.open("/mijn-gegevens")).html).toContain("/over/verwerkingen#leden");
    expect((await admin.open("/mijn-gegevens")).html).toContain("Niemand anders bekeek uw gegevens.");
    const rows = await sql`select from look where by = person`.execute(people.db);
    expect(rows.rows).toEqual([]);
  });
});
