import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { peopleSite } from "../../people-testing.ts";
import { Visitor } from "./testing-visitor.ts";
import { adminVerbs } from "./verbs.ts";

const people = peopleSite({ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen" });

describe("one's own data", () => {
  const CANARY = "Kanarie Zeldzaam";
  const ERASE = "/mijn-gegevens/verwijderen";

  it("can be seen and taken along, and says what one did", async () => {
    const visitor = await people.logIn("kanarie", {
      name: CANARY,
      email: "kanarie@assen.example",
      email_verified: true,
    });
    const page = await visitor.open("/mijn-gegevens");
    expect([page.status, page.html.includes(CANARY), page.html.includes("inloggen")]).toEqual([
      200,
      true,
      true,
    ]);
    const file = await visitor.ask("/mijn-gegevens.json");
    expect(file.headers.get("Content-Disposition")).toContain("mijn-gegevens.json");
    expect(await file.json()).toMatchObject({ naam: CANARY, email: "kanarie@assen.example", plekken: [] });
    expect(await (await visitor.ask("/mijn-gegevens.html")).text()).toContain(CANARY);
  });

  it("is for nobody else", async () => {
    for (const path of ["/mijn-gegevens", "/mijn-gegevens.json", "/mijn-gegevens.html"])
      expect((await new Visitor(people.site.app).open(path)).path).toContain("/inloggen");
  });

  it("is not removed by one click: it is asked on a page of its own", async () => {
    const visitor = await people.logIn("twijfelaar");
    const { html } = await visitor.open("/mijn-gegevens");
    expect(html).toContain(`href="${ERASE}"`);
    expect(html).not.toContain(`action="${ERASE}"`);
    expect((await visitor.open(ERASE)).html).toContain("Terughalen kan niet.");
    expect((await visitor.open("/mijn-werk")).html).toContain("U bent ingelogd als Rol twijfelaar");
  });

  it("shows visits on other devices, and ends them", async () => {
    const phone = await people.logIn("twee-apparaten");
    const desk = await people.logIn("twee-apparaten");
    const before = await desk.open("/mijn-gegevens");
    expect(before.html).toContain("Log eerst opnieuw in");
    expect(before.html).not.toContain('name="bezoek"');
    const end = "/mijn-gegevens/bezoeken/einde";
    expect((await desk.force(end, { bezoek: "0".repeat(16) })).status).toBe(409);
    const { html } = await desk.open("/inloggen/proef?opnieuw=ja&terug=%2Fmijn-gegevens");
    const [, other = ""] = /name="bezoek" value="(\w{16})"/.exec(html) ?? [];
    await desk.send("/mijn-gegevens", end, { bezoek: other });
    expect((await phone.open("/mijn-werk")).path).toContain("/inloggen");
    expect((await desk.open("/mijn-werk")).status).toBe(200);
  });

  it("is reached by nobody any more when the keeper of the installation ends the visits of that address", async () => {
    const lost = await people.logIn("laptop-weg", { email: "weg@assen.example", email_verified: true });
    const other = await people.logIn("blijft");
    const lines: string[] = [];
    const tools = {
      ...{ db: people.db, terminal: null, clock: people.site.building.clock },
      ...{ out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) },
      sources: { rooUrl: "", hosts: [] },
    };
    const verb = adminVerbs.find((it) => it.name === "admin end visits");
    await verb?.run(["Weg@assen.example"], tools);
    expect(lines).toEqual(["Beëindigd: 1 bezoek."]);
    expect((await lost.open("/mijn-werk")).path).toContain("/inloggen");
    expect((await other.open("/mijn-werk")).status).toBe(200);
    await verb?.run(["--iedereen"], tools);
    expect((await other.open("/mijn-werk")).path).toContain("/inloggen");
  });

  it("is left from any page, in a step and a click", async () => {
    const visitor = await people.logIn("klaar");
    for (const path of ["/", "/organisaties", "/mijn-gegevens"])
      expect((await visitor.open(path)).html).toContain('href="/uitloggen"');
    expect((await visitor.send("/uitloggen", "/uitloggen")).path).toBe("/");
    expect((await visitor.open("/mijn-werk")).path).toContain("/inloggen");
  });

  it("goes without a trace when the account is removed: what was done stays, of nobody", async () => {
    const first = await people.firstAdmin("gm0106", "staff");
    await (await people.logIn("wie-blijft")).send(first, first);
    const link = await people.firstAdmin("gm0106", "staff");
    const visitor = await people.logIn("kanarie", {
      name: CANARY,
      email: "kanarie@assen.example",
      email_verified: true,
    });
    await visitor.send(link, link);
    expect(await tracesOf("Zeldzaam", "kanarie@")).toEqual(["person"]);
    expect((await visitor.send(ERASE, ERASE)).path).toBe("/");
    expect((await visitor.open("/mijn-werk")).path).toContain("/inloggen");
    expect(await tracesOf("Zeldzaam", "kanarie@")).toEqual([]);
  });

  it("stays while one is the last who can give rights, with a sentence that says what to do", async () => {
    const link = await people.firstAdmin("gm0014", "executive");
    const visitor = await people.logIn("enige");
    await visitor.send(link, link);
    const kept = await visitor.send(ERASE, ERASE);
    expect([kept.status, kept.html.includes("Dit is de laatste beheerder")]).toEqual([409, true]);
    expect((await visitor.open("/mijn-werk")).html).toContain("beheerder van Gemeente Groningen");
  });
});

/** Every table with a row in which one of these words stands. */
async function tracesOf(...words: string[]): Promise<string[]> {
  const tables = await people.db.introspection.getTables();
  const found: string[] = [];
  for (const { name } of tables.filter((it) => !it.isView)) {
    const { rows } = await sql<{ there: boolean }>`select exists (select from ${sql.table(name)} as t
      where ${sql.join(
        words.map((word) => sql`t::text like ${`%${word}%`}`),
        sql` or `,
      )}) as there`.execute(people.db);
    if (rows[0]?.there) found.push(name);
  }
  return found;
}
