/** What people say of themselves: by their own will, for whom they chose, gone at once. */
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { actingOn, asReader } from "#kit/database/acting.ts";
import { forgetAll } from "#kit/forgetting.ts";
import type { Person } from "#kit/reader.ts";
import { ELSEWHERE, HERE, readerFor, type Subject } from "#kit/route-access.ts";
import { rooms } from "../../rooms.ts";
import { servingOf, siteWith, TEST_NOW, wordsOf } from "../../testing.ts";
import { endMembership, giveMembership } from "../people/memberships.ts";
import { alsoAt, arrive, type Visiting } from "../people/testing-access.ts";
import { asking } from "../ties/testing-ties.ts";
import { type Circle, CIRCLES } from "./facts.ts";
import { keepProfile, readAnew } from "./keeping.ts";
import { FIELDS, putProfile } from "./testing-professionals.ts";
import { waitsFor } from "./waits.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const CANARY = "Kanariekweker zeldzaam";

const as = async (subject: Subject) => {
  const visiting = await arrive(opened.world(), subject);
  return { ...visiting, ...asking(opened.site.app, visiting) };
};
const own = ({ place }: Visiting) => `/mensen/mijn-profiel/${place}`;
const rowsOf = async (profile: string) =>
  opened.db.selectFrom("profile_field").selectAll().where("profile", "=", profile).execute();

/** Every table in which a text stands. */
async function tracesOf(word: string): Promise<string[]> {
  const tables = await opened.db.introspection.getTables();
  const found: string[] = [];
  for (const { name } of tables.filter((it) => !it.isView)) {
    const { rows } = await sql<{ there: boolean }>`
      select exists (select from ${sql.table(name)} as t where t::text ilike ${`%${word}%`}) as there`.execute(
      opened.db,
    );
    if (rows[0]?.there) found.push(name);
  }
  return found;
}

describe("a profile", () => {
  it("is made by whom it is about, with a circle for each field, and stands on no page of anybody else", async () => {
    const member = await as("member");
    const sent = await member.send(own(member), {
      ...{ ...FIELDS, functie: CANARY, functieZicht: "organisation", taken: "jeugd-en-wmo" },
      ...{ producten: "Paspoort, jeugdhulp", themas: "energie", meedenken: "tarieven", perMaand: "3" },
    });
    expect(sent.status).toBe(303);
    const page = wordsOf((await member.open("/mensen/mijn-profiel")).html);
    for (const told of [
      CANARY,
      "(voor de eigen organisatie)",
      "Jeugd, Wmo en opvang; energie; paspoort; jeugdhulp",
      "hoogstens 3",
    ])
      expect(page).toContain(told);
    const colleague = await as("admin");
    for (const path of ["/mensen/mijn-profiel", "/mijn-gegevens", `/organisaties/${HERE}/beheer`])
      expect((await colleague.open(path)).html, path).not.toContain(CANARY);
  });

  it("asks again for what is not on the lists, with all that was typed", async () => {
    const member = await as("member");
    const sent = await member.send(own(member), {
      ...{
        ...FIELDS,
        producten: "toverstaf",
        themas: "draken",
        perMaand: "99",
        eigenWoorden: "Blijft staan",
      },
    });
    expect(sent.status).toBe(422);
    for (const told of [
      "“toverstaf”: een product met die naam staat er niet",
      "“draken”",
      "van 0 tot en met 20",
      "Blijft staan",
    ])
      expect(wordsOf(sent.html)).toContain(told);
  });

  it("is one for each place, and is changed and not doubled by saving again", async () => {
    const member = await as("member");
    const second = await alsoAt(opened.world(), member.person, ELSEWHERE, "staff");
    await member.send(own(member), { ...FIELDS, functie: "Eerste" });
    await member.send(own(member), { ...FIELDS, functie: "Tweede" });
    await member.send(`/mensen/mijn-profiel/${second}`, { ...FIELDS, functie: "Elders" });
    const page = wordsOf((await member.open("/mensen/mijn-profiel")).html);
    expect(page).toContain("Tweede");
    expect(page).toContain("Elders");
    expect(page).not.toContain("Eerste");
  });

  it("goes with all its words when its owner removes it, and when he removes his account", async () => {
    for (const way of ["profile", "account"]) {
      const member = await as("member");
      await member.send(own(member), { ...FIELDS, functie: "Vinkentelling uniek" });
      expect(await tracesOf("vinkentelling")).toEqual(["profile_field"]);
      const mine = await (await member.ask("/mijn-gegevens.json")).text();
      expect(mine).toContain("Vinkentelling");
      const { id } = await opened.db
        .selectFrom("profile")
        .select("id")
        .where("person", "=", member.person)
        .executeTakeFirstOrThrow();
      const removed =
        way === "profile"
          ? await member.send(`/mensen/profielen/${id}/verwijderen`, {})
          : await member.send("/mijn-gegevens/verwijderen", {});
      expect(removed.status).toBe(303);
      expect([way, await tracesOf("vinkentelling")]).toEqual([way, []]);
    }
  });
});

describe("whoever leaves", () => {
  it("is shown by the database to nobody but himself from then on, and not when he only gets another role", async () => {
    const { id, person, place } = await putProfile(opened.world());
    const membership = await opened.db
      .selectFrom("membership")
      .selectAll()
      .where("id", "=", place ?? "")
      .executeTakeFirstOrThrow();
    const gift = { person, organisation: HERE, organ: "staff", ground: "invitation", by: null } as const;
    await opened.db
      .transaction()
      .execute((trx) => giveMembership(trx as never, { ...gift, role: "editor" }, TEST_NOW));
    expect((await rowsOf(id)).every((it) => it.live)).toBe(true);
    const now = await opened.db
      .selectFrom("membership")
      .selectAll()
      .where("person", "=", person)
      .where("until", "is", null)
      .executeTakeFirstOrThrow();
    expect(now.id).not.toBe(membership.id);
    await opened.db.transaction().execute((trx) => endMembership(trx as never, now, null, TEST_NOW));
    expect((await rowsOf(id)).every((it) => !it.live)).toBe(true);
    expect(await seenBy(ELSE, id)).toEqual([]);
    // He may read and remove it still; at that place he keeps nothing any more.
    expect(await seenBy({ ...ELSE, seats: [], id: person }, id)).toContain("functie");
    await expect(
      opened.db
        .transaction()
        .execute((trx) =>
          keepProfile(trx as never, gift, { fields: [], perMonth: 1, awayUntil: null }, TEST_NOW),
        ),
    ).rejects.toThrow("U hebt deze plek niet meer");
  });
});

const ELSE: Person = {
  ...(readerFor("admin elsewhere") as Person),
  id: "00000000-0000-4000-8000-000000000001",
};

/** The fields of a profile that the database gives whoever asks for all of it. */
const seenBy = async (reader: Person, profile: string) => {
  const rows = await asReader(
    () => Promise.resolve(reader),
    () =>
      (actingOn(servingOf(opened.db)) as unknown as typeof opened.db)
        .selectFrom("profile_field")
        .select("field")
        .where("profile", "=", profile)
        .execute(),
  );
  return rows.map((it) => it.field);
};

describe("the second lock", () => {
  it("gives of each field what its circle lets through, and the head of a profile to its owner alone", async () => {
    const seats = { here: "editor", council: "council editor", elsewhere: "admin elsewhere" } as const;
    const sees: Record<Circle, (keyof typeof seats)[]> = {
      public: ["here", "council", "elsewhere"],
      government: ["here", "council", "elsewhere"],
      organisation: ["here", "council"],
      side: ["here"],
    };
    for (const circle of Object.keys(CIRCLES) as Circle[]) {
      const { id } = await putProfile(opened.world(), { all: "side", circles: { functie: circle } });
      for (const [name, subject] of Object.entries(seats)) {
        const reader = { ...(readerFor(subject) as Person), id: "00000000-0000-4000-8000-000000000001" };
        const there = sees[circle].includes(name as keyof typeof seats);
        expect([circle, name, (await seenBy(reader, id)).includes("functie")]).toEqual([circle, name, there]);
        const heads = await asReader(
          () => Promise.resolve(reader),
          () =>
            (actingOn(servingOf(opened.db)) as unknown as typeof opened.db)
              .selectFrom("profile")
              .selectAll()
              .execute(),
        );
        expect(heads).toEqual([]);
      }
    }
  });
});

describe("time", () => {
  it("asks after a year whether it is right, and removes what nobody said so of", async () => {
    const { person, place } = await putProfile({ ...opened.world(), at: new Date("2025-05-01T10:00:00Z") });
    const waits = await waitsFor(
      { ...opened.site.building, primary: opened.db },
      {
        ...(readerFor("member") as Person),
        id: person,
        seats: [{ id: place ?? "", organisation: HERE, organ: "staff", role: "member" }],
      },
    );
    expect(waits.first.map((it) => it.text)).toEqual(["Kijk na of uw profiel bij Mensen nog klopt"]);
    await forgetAll(opened.db, rooms, new Date("2026-12-01T10:00:00Z"));
    expect(await opened.db.selectFrom("profile").select("id").where("person", "=", person).execute()).toEqual(
      [],
    );
  });

  it("reads words anew when the lists or the way they are read changed", async () => {
    const { id } = await putProfile(opened.world());
    await opened.db
      .updateTable("profile_field")
      .set({ words: [], read_by: "earlier" })
      .where("profile", "=", id)
      .execute();
    await opened.db.transaction().execute((trx) => readAnew(trx as never));
    expect((await rowsOf(id)).find((it) => it.field === "functie")?.words).toContain("jeugd");
  });
});
