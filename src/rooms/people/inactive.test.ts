import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetAll } from "#kit/forgetting.ts";
import { rooms } from "../../rooms.ts";
import { peopleSite } from "../../people-testing.ts";
import { TEST_NOW } from "../../testing.ts";
import { lastAndInactive } from "./inactive.ts";

const people = peopleSite({ gm0106: "Gemeente Assen" });
const after = (days: number) => new Date(TEST_NOW.getTime() + days * 86_400_000);
const clockAt = (days: number) => forgetAll(people.db, rooms, after(days));
const names = async () =>
  (await people.db.selectFrom("person").select("name").orderBy("name").execute()).map((it) => it.name);
const letters = async () =>
  (
    await sql<{ recipient: string; subject: string }>`
      select recipient, letter->>'subject' as subject from mail where about = 'account-ongebruikt' order by made_at`.execute(
      people.db,
    )
  ).rows;
const logIn = (subject: string) =>
  people.logIn(subject, { email: `${subject}@assen.example`, email_verified: true });

beforeEach(async () => {
  await people.db.deleteFrom("membership").execute();
  await people.db.deleteFrom("person").execute();
  await people.db.deleteFrom("mail" as never).execute();
});

describe("an account that nobody logs in to", () => {
  it("goes after thirteen months, and is warned twice before that", async () => {
    await logIn("stil");
    await clockAt(330);
    expect(await letters()).toEqual([]);
    await clockAt(340);
    await clockAt(341);
    expect(await letters()).toEqual([
      { recipient: "stil@assen.example", subject: "Uw account gaat weg op 2 juli 2027" },
    ]);
    await clockAt(371);
    expect(await letters()).toHaveLength(2);
    await clockAt(390);
    expect(await names()).toEqual(["Rol stil"]);
    await clockAt(397);
    expect([await names(), await letters()]).toEqual([[], []]);
    const { rows } =
      await sql`select from audit_event where action = 'account.opruimen' and actor is null`.execute(
        people.db,
      );
    expect(rows).toHaveLength(1);
  });

  it("is not removed without a warning of a month, also where no clock went for years", async () => {
    await logIn("stil");
    await clockAt(900);
    await clockAt(901);
    expect(await names()).toEqual(["Rol stil"]);
    expect((await letters())[0]?.subject).toBe("Uw account gaat weg op 18 december 2028");
    await clockAt(931);
    expect(await names()).toEqual([]);
  });

  it("stays of who logs in once, and of the last admin, who is told to the keeper of the installation", async () => {
    await logIn("terug");
    await logIn("laatste");
    await people.givePlace(
      "laatste",
      { organisation: "gm0106", organ: "staff", role: "admin" },
      "2026-05-01",
    );
    await clockAt(360);
    await people.db
      .updateTable("person")
      .set({ seen_at: after(370) })
      .where("name", "=", "Rol terug")
      .execute();
    await clockAt(395);
    await clockAt(410);
    expect(await names()).toEqual(["Rol laatste", "Rol terug"]);
    expect(await lastAndInactive(people.db, after(410))).toMatchObject([{ organisation: "gm0106" }]);
    // With another there, he goes.
    await people.givePlace("terug", { organisation: "gm0106", organ: "staff", role: "admin" }, "2027-06-10");
    await clockAt(411);
    expect(await names()).toEqual(["Rol terug"]);
  });

  it("waits at Mijn werk of who keeps the installation", async () => {
    await people.logIn("laatste");
    await people.givePlace(
      "laatste",
      { organisation: "gm0106", organ: "staff", role: "admin" },
      "2024-05-01",
    );
    await people.db
      .updateTable("person")
      .set({ seen_at: after(-400) })
      .execute();
    const keeper = await people.logIn("keeper");
    expect((await keeper.open("/mijn-werk")).html).not.toContain("Zoek een andere beheerder");
    const { id: person } = await people.db
      .selectFrom("person")
      .select("id")
      .where("name", "=", "Rol keeper")
      .executeTakeFirstOrThrow();
    await people.db
      .insertInto("platform_admin")
      .values({ person, since: TEST_NOW, given_by: null })
      .execute();
    expect((await keeper.open("/mijn-werk")).html).toContain(
      "Zoek een andere beheerder voor Gemeente Assen: de laatste komt niet meer",
    );
  });
});
