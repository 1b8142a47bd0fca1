/** Asking people in one step: the load is shared, nobody is named, the first answer closes it. */
import { beforeEach, describe, expect, it } from "vitest";
import { HERE, ELSEWHERE } from "#kit/route-access.ts";
import { forgetAll } from "#kit/forgetting.ts";
import { rooms } from "../../rooms.ts";
import { siteWith, TEST_NOW, wordsOf } from "../../testing.ts";
import { endMembership } from "../people/memberships.ts";
import { arrive, type Visiting } from "../people/testing-access.ts";
import { asking } from "../ties/testing-ties.ts";
import { nextRounds } from "./asking/rounds.ts";
import { putProfile } from "./testing-professionals.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const DAY_MS = 86_400_000;

const as = async (subject: "member" | "admin elsewhere" | "editor") => {
  const visiting = await arrive(opened.world(), subject);
  return { ...visiting, ...asking(opened.site.app, visiting) };
};
type Who = Visiting & ReturnType<typeof asking>;
const put = (count: number, perMonth = 2) =>
  Promise.all(
    Array.from({ length: count }, () => putProfile(opened.world(), { organisation: ELSEWHERE, perMonth })),
  );
const send = (who: Who, vraag: string) =>
  who.send("/mensen/vraag?q=jeugdhulp", { vraag, wie: "Beleidsmedewerker jeugd" });
const asked = (question: string) =>
  opened.db
    .selectFrom("help_asked")
    .selectAll()
    .where("question", "=", question)
    .orderBy("asked_at")
    .execute();
const numberIn = (to: string | null) => to?.split("/").at(-1) ?? "";
/** The site some days later. */
const later = (days: number) => ({
  ...opened.site.building,
  clock: () => new Date(TEST_NOW.getTime() + days * DAY_MS),
});

beforeEach(async () => {
  await opened.db.deleteFrom("help_question").execute();
  await opened.db.deleteFrom("profile").execute();
});

describe("a question to people", () => {
  it("goes to so many at once, and its asker reads how many and nobody's name or number", async () => {
    const people = await put(7);
    const asker = await as("member");
    const page = wordsOf((await asker.open("/mensen/vraag?q=jeugdhulp")).html);
    expect(page).toContain("7 mensen passen bij “jeugdhulp”");
    const sent = await send(asker, "Hoe koopt u in?");
    expect(sent.status).toBe(303);
    const { html } = await asker.open(sent.to ?? "");
    expect(wordsOf(html)).toContain("5 mensen zijn gevraagd. Wie dat zijn, ziet u niet");
    for (const { id, person } of people) for (const it of [id, person]) expect(html).not.toContain(it);
  });

  it("stands in the work of who is asked, is answered there, and is closed for the others then", async () => {
    const [one, other] = [await as("admin elsewhere"), await as("admin elsewhere")];
    for (const { person } of [one, other])
      await putProfile(opened.world(), {
        organisation: ELSEWHERE,
        person,
        circles: { functie: "organisation" },
        says: { gedaan: "Jeugdhulp ingekocht" },
      });
    const asker = await as("member");
    const path = (await send(asker, "Hoe koopt u in?")).to ?? "";
    for (const it of [one, other]) {
      expect((await it.open("/mijn-werk")).html).toContain(path);
      expect(wordsOf((await it.open(path)).html)).toContain("Beleidsmedewerker jeugd, Gemeente Assen");
    }
    const answer = { antwoord: "Met een raamcontract.", bereik: "via het secretariaat" };
    expect((await one.send(`${path}/antwoord`, answer)).status).toBe(303);
    const read = wordsOf((await asker.open(path)).html);
    for (const told of [
      "Met een raamcontract.",
      "via het secretariaat",
      "Iemand bij de overheid, Gemeente Groningen",
    ])
      expect(read).toContain(told);
    expect(read).not.toContain("Inkoper jeugdhulp");
    const late = await other.send(`${path}/antwoord`, { antwoord: "Te laat", bereik: "" });
    expect([late.status, wordsOf(late.html).includes("Deze vraag is al gesloten")]).toEqual([409, true]);
    const seen = wordsOf((await other.open(path)).html);
    expect(seen).toContain("U hoeft niets te doen");
    expect(seen).not.toContain("raamcontract");
    expect((await other.open("/mijn-werk")).html).not.toContain(path);
  });

  it("is let go without a reason, which the asker does not read, and goes on to the next after some days", async () => {
    await put(5);
    const asker = await as("member");
    const who = await as("admin elsewhere");
    await putProfile(opened.world(), { organisation: ELSEWHERE, person: who.person });
    const first = (await send(asker, "Eerste vraag")).to ?? "";
    const before = wordsOf((await asker.open(first)).html);
    const [declines] = await asked(numberIn(first));
    await opened.db
      .updateTable("help_asked")
      .set({ declined_at: TEST_NOW })
      .where("person", "=", declines?.person ?? "")
      .execute();
    expect(wordsOf((await asker.open(first)).html)).toBe(before);
    await nextRounds(later(2));
    expect(await asked(numberIn(first))).toHaveLength(5);
    await nextRounds(later(4));
    expect(await asked(numberIn(first))).toHaveLength(6);
    expect(wordsOf((await asker.open(first)).html)).toContain("6 mensen zijn gevraagd");
  });

  it("goes first to who was not asked for longest, and leaves alone who was asked as often as he wants", async () => {
    const people = await put(6, 1);
    const asker = await as("member");
    const one = await asked(numberIn((await send(asker, "Een")).to));
    const two = await asked(numberIn((await send(asker, "Twee")).to));
    expect([one.length, two.length]).toEqual([5, 1]);
    expect(new Set([...one, ...two].map((it) => it.person))).toEqual(new Set(people.map((it) => it.person)));
    const three = await send(asker, "Drie");
    expect([
      three.status,
      wordsOf(three.html).includes("al vaak genoeg gevraagd"),
      wordsOf(three.html).includes("Drie"),
    ]).toEqual([409, true, true]);
  });

  it("is sent once, however often it is sent", async () => {
    await put(1, 20);
    const asker = await as("member");
    await send(asker, "Dezelfde");
    const again = await send(asker, "Dezelfde");
    expect([again.status, wordsOf(again.html).includes("Deze vraag staat al uit")]).toEqual([409, true]);
    const all = await Promise.all(Array.from({ length: 8 }, () => send(asker, "Acht keer tegelijk")));
    expect(all.filter((it) => it.status === 303)).toHaveLength(1);
    expect(await opened.db.selectFrom("help_question").select("id").execute()).toHaveLength(2);
  });

  it("with a number that a citizen can have is shown first, and nothing is lost or sent until then", async () => {
    await put(1);
    const asker = await as("member");
    const vraag = "Wat doe ik met 111222333?";
    const warned = await send(asker, vraag);
    expect([warned.status, wordsOf(warned.html).includes("Dat kan een burgerservicenummer zijn")]).toEqual([
      200,
      true,
    ]);
    expect(warned.html).toContain(vraag);
    expect(await opened.db.selectFrom("help_question").select("id").execute()).toEqual([]);
    const sent = await asker.send("/mensen/vraag?q=jeugdhulp", { vraag, wie: "Jurist", _verder: "akkoord" });
    expect(sent.status).toBe(303);
  });
});

describe("whoever is no longer there", () => {
  it("is not asked: who removed his profile, closed the field, went away or left since the asker looked", async () => {
    const [gone, closed, away, left] = await put(4);
    const asker = await as("member");
    expect(wordsOf((await asker.open("/mensen/vraag?q=jeugdhulp")).html)).toContain("4 mensen passen");
    await opened.db
      .deleteFrom("profile")
      .where("id", "=", gone?.id ?? "")
      .execute();
    await opened.db
      .updateTable("profile_field")
      .set({ visibility: "side" })
      .where("profile", "=", closed?.id ?? "")
      .execute();
    for (const table of ["profile", "profile_field"] as const)
      await opened.db
        .updateTable(table)
        .set({ away_until: "2026-07-01" } as never)
        .where((table === "profile" ? "id" : "profile") as never, "=", away?.id as never)
        .execute();
    await leave(left?.person ?? "");
    const sent = await send(asker, "Is er iemand?");
    expect([sent.status, wordsOf(sent.html).includes("Er is nu niemand die u dit kunt vragen")]).toEqual([
      409,
      true,
    ]);
  });

  it("is freed of what was asked, and the others are not", async () => {
    const [left, stays] = await put(2);
    const asker = await as("member");
    const id = numberIn((await send(asker, "Wie weet het?")).to);
    await leave(left?.person ?? "");
    expect((await asked(id)).map((it) => it.person)).toEqual([stays?.person]);
  });

  it("as asker leaves nothing of it: the question goes with the account, and ends when nobody answers", async () => {
    await put(1, 20);
    const asker = await as("member");
    const { to } = await send(asker, "Vinkentelling hier");
    expect((await asker.send("/mijn-gegevens/verwijderen", {})).status).toBe(303);
    expect(await asked(numberIn(to))).toEqual([]);
    const other = await as("editor");
    const again = (await send(other, "Niemand antwoordt")).to ?? "";
    await nextRounds(later(31));
    expect(wordsOf((await other.open(again)).html)).toContain("niemand antwoordde");
    await forgetAll(opened.db, rooms, new Date(TEST_NOW.getTime() + 130 * DAY_MS));
    expect(await opened.db.selectFrom("help_question").select("id").execute()).toEqual([]);
  });
});

async function leave(person: string): Promise<void> {
  const place = await opened.db
    .selectFrom("membership")
    .selectAll()
    .where("person", "=", person)
    .where("until", "is", null)
    .executeTakeFirstOrThrow();
  await opened.db.transaction().execute((trx) => endMembership(trx as never, place, null, TEST_NOW));
}
