import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { forgetAll } from "#kit/forgetting.ts";
import { rooms } from "../../rooms.ts";
import { testApp } from "../../testing.ts";
import { LOG_INS_BY_ACCOUNT } from "./limits.ts";
import { peopleSite } from "../../people-testing.ts";
import { Visitor } from "./testing-visitor.ts";

const people = peopleSite({ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen" });

/** Logs somebody in, and says where the log-in led. */
async function logIn(subject: string, claims: Record<string, unknown> = {}, back = "/mijn-werk") {
  people.provider.who = { subject, claims: { name: `Rol ${subject}`, ...claims } };
  const visitor = new Visitor(people.site.app);
  const page = await visitor.open(`/inloggen/proef?terug=${encodeURIComponent(back)}`);
  return { visitor, page };
}

describe("logging in", () => {
  it("leads back to the page that was asked for, and says who is there", async () => {
    const { page, visitor } = await logIn("an", {}, "/samenwerkingen?sorteer=-deelnemers");
    expect([page.status, page.path]).toEqual([200, "/samenwerkingen?sorteer=-deelnemers"]);
    expect((await visitor.open("/mijn-werk")).html).toContain("U bent ingelogd als Rol an.");
  });

  it("is offered to whoever asks for a page of his own", async () => {
    const visitor = new Visitor(people.site.app);
    const { path, html } = await visitor.open("/mijn-werk");
    expect(path).toBe("/inloggen?terug=%2Fmijn-werk");
    expect(html).toContain("Inloggen met Proefaanbieder");
  });

  it.each([
    "//kwaad.example",
    "/\\kwaad.example",
    "https://kwaad.example",
    "javascript:alert(1)",
    "/\t/kwaad.example",
  ])("never leads to another site (%s)", async (back) => {
    expect((await logIn("an", {}, back)).page.path).toBe("/mijn-werk");
  });

  it("gives another cookie than the one that somebody put there before", async () => {
    people.provider.who = { subject: "an", claims: { name: "Rol an" } };
    const visitor = new Visitor(people.site.app);
    visitor.setCookie("vliegwiel", "gekozen-door-een-ander");
    await visitor.open("/inloggen/proef");
    expect(visitor.cookie("vliegwiel")).toMatch(/^[\w-]{43}$/);
  });

  it("is over after logging out: the old cookie opens nothing", async () => {
    const { visitor } = await logIn("an");
    const secret = visitor.cookie("vliegwiel") ?? "";
    expect((await visitor.send("/mijn-werk", "/uitloggen")).path).toBe("/");
    expect(visitor.cookie("vliegwiel")).toBeUndefined();
    visitor.setCookie("vliegwiel", secret);
    expect((await visitor.open("/mijn-werk")).path).toContain("/inloggen");
  });

  it("cannot be finished in another browser, nor twice", async () => {
    people.provider.who = { subject: "an", claims: { name: "Rol an" } };
    const visitor = new Visitor(people.site.app);
    const away = await visitor.ask("/inloggen/proef");
    let returned = away.headers.get("Location") ?? "";
    for (let step = 0; step < 9 && !returned.startsWith("http://localhost/inloggen/terug"); step++)
      returned =
        (await visitor.ask(new URL(returned, people.provider.issuer).href)).headers.get("Location") ?? "";
    const other = await new Visitor(people.site.app).open(returned);
    expect([other.status, other.html.includes("begon in een ander venster")]).toEqual([403, true]);
    expect((await visitor.open(returned)).path).toBe("/mijn-werk");
    expect((await visitor.open(returned)).status).toBe(403);
  });

  it("can be under way in two tabs at once, and each comes back", async () => {
    people.provider.who = { subject: "an", claims: { name: "Rol an" } };
    const visitor = new Visitor(people.site.app);
    const first = (await visitor.ask("/inloggen/proef?terug=%2Fkaart")).headers.get("Location") ?? "";
    expect((await visitor.open("/inloggen/proef")).path).toBe("/mijn-werk");
    expect((await visitor.open(first)).path).toBe("/kaart");
  });

  it("is refused below the level that was asked for, also when the provider says nothing of it", async () => {
    const strict = await testApp(people.db, undefined, {
      providers: [{ ...people.provider.settings, acr: ["substantieel"] }],
    });
    people.provider.who = { subject: "an", claims: { name: "Rol an" } };
    const page = await new Visitor(strict.app).open("/inloggen/proef");
    strict.building.close();
    expect(page.status).toBe(403);
    expect(page.html).toContain("op een lager niveau");
  });

  it("leaves a line, also when it was refused", async () => {
    const lines = async () => {
      const { rows } = await sql<{ result: string; known: boolean }>`
        select result, actor is not null as known from audit_event
        where action = 'inloggen' order by id desc limit 2`.execute(people.db);
      return rows;
    };
    const visitor = new Visitor(people.site.app);
    const away = await visitor.ask("/inloggen/proef");
    const state = new URL(away.headers.get("Location") ?? "").searchParams.get("state") ?? "";
    expect((await visitor.open(`/inloggen/terug?code=geraden&state=${state}`)).status).toBe(403);
    await logIn("an");
    expect(await lines()).toEqual([
      { result: "done", known: true },
      { result: "refused", known: false },
    ]);
  });

  it("says in a sentence when the provider is away, and the rest stays readable", async () => {
    const settings = { ...people.provider.settings, issuer: "http://127.0.0.1:9" };
    const away = await testApp(people.db, undefined, { providers: [settings] });
    const page = await new Visitor(away.app).open("/inloggen/proef");
    away.building.close();
    expect(page.status).toBe(503);
    expect(page.html).toContain("Proefaanbieder antwoordt niet. Alles wat openbaar is, blijft te lezen");
  });
});

describe("trying too often", () => {
  it("is refused to one account, by a sentence and for a while; others come in", async () => {
    for (let time = 0; time < LOG_INS_BY_ACCOUNT.most; time++)
      expect((await logIn("vaak")).page.status).toBe(200);
    const { page } = await logIn("vaak");
    expect([page.status, page.html.includes("Dit is te vaak geprobeerd. Wacht 15 minuten")]).toEqual([
      429,
      true,
    ]);
    expect((await logIn("een ander")).page.status).toBe(200);
  });
});

describe("what ended", () => {
  it("is removed by the clock: visits, log-ins that nobody came back from, forms that were sent", async () => {
    await logIn("an");
    await new Visitor(people.site.app).ask("/inloggen/proef");
    const count = async () => {
      const { rows } = await sql<{ left: number }>`select
        (select count(*) from session) + (select count(*) from login_attempt) + (select count(*) from form_sent)
        + (select count(*) from tried) as left`.execute(people.db);
      return Number(rows[0]?.left);
    };
    const after = (days: number) => new Date(people.site.building.clock().getTime() + days * 86_400_000);
    const before = await count();
    await forgetAll(people.db, rooms, after(0));
    expect(await count()).toBe(before);
    await forgetAll(people.db, rooms, after(8));
    expect(await count()).toBe(0);
  });
});
