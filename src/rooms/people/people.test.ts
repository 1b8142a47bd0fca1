import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { forgetAll } from "#kit/forgetting.ts";
import { rooms } from "../../rooms.ts";
import { freshDatabase, putOrganisation, testApp, type TestApp, type TestConnection } from "../../testing.ts";
import { LOG_INS_BY_ACCOUNT } from "./limits.ts";
import { openTestProvider, type TestProvider } from "./testing-provider.ts";
import { Visitor } from "./testing-visitor.ts";
import { adminVerbs } from "./verbs.ts";

let connection: TestConnection;
let provider: TestProvider;
let site: TestApp;

beforeAll(async () => {
  provider = await openTestProvider("http://localhost/inloggen/terug");
  connection = await freshDatabase(inject("database"));
  await putOrganisation(connection.db, "gm0106", "Gemeente Assen");
  await putOrganisation(connection.db, "gm0014", "Gemeente Groningen");
  site = await testApp(connection.db, undefined, { providers: [provider.settings] });
});
afterAll(async () => {
  site.building.close();
  await connection.close();
  await provider.close();
});

/** Logs somebody in, as a browser would. */
async function logIn(subject: string, claims: Record<string, unknown> = {}, back = "/mijn-werk") {
  provider.who = { subject, claims: { name: `Rol ${subject}`, ...claims } };
  const visitor = new Visitor(site.app);
  const page = await visitor.open(`/inloggen/proef?terug=${encodeURIComponent(back)}`);
  return { visitor, page };
}

/** What a verb prints. */
async function command(...words: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const verb = adminVerbs
    .filter((one) => one.name.split(" ").every((word, at) => words[at] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
  const code = await verb?.run(words.slice(verb.name.split(" ").length), {
    db: connection.db,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    terminal: null,
    clock: site.building.clock,
    sources: { rooUrl: "", hosts: [] },
  });
  return { code: code ?? -1, lines };
}

const firstAdmin = async (code: string, organ: string) => {
  const { lines } = await command(
    "admin",
    "invite",
    "organisation",
    code,
    organ,
    "benoemd",
    "bij",
    "besluit",
  );
  return lines[1] ?? "";
};

/** Where the button beside a name sends to. */
const endOf = (html: string, name: string): string => {
  const row = html.split("<tr>").find((one) => one.includes(name)) ?? "";
  return /action="([^"]*\/einde)"/.exec(row)?.[1] ?? "";
};

describe("logging in", () => {
  it("leads back to the page that was asked for, and says who is there", async () => {
    const { page, visitor } = await logIn("an", {}, "/samenwerkingen?sorteer=-deelnemers");
    expect([page.status, page.path]).toEqual([200, "/samenwerkingen?sorteer=-deelnemers"]);
    expect((await visitor.open("/mijn-werk")).html).toContain("U bent ingelogd als Rol an.");
  });

  it("is offered to whoever asks for a page of his own", async () => {
    const visitor = new Visitor(site.app);
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
    provider.who = { subject: "an", claims: { name: "Rol an" } };
    const visitor = new Visitor(site.app);
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
    provider.who = { subject: "an", claims: { name: "Rol an" } };
    const visitor = new Visitor(site.app);
    const away = await visitor.ask("/inloggen/proef");
    let returned = away.headers.get("Location") ?? "";
    for (let step = 0; step < 9 && !returned.startsWith("http://localhost/inloggen/terug"); step++)
      returned = (await visitor.ask(new URL(returned, provider.issuer).href)).headers.get("Location") ?? "";
    const other = await new Visitor(site.app).open(returned);
    expect([other.status, other.html.includes("begon in een ander venster")]).toEqual([403, true]);
    expect((await visitor.open(returned)).path).toBe("/mijn-werk");
    expect((await visitor.open(returned)).status).toBe(403);
  });

  it("can be under way in two tabs at once, and each comes back", async () => {
    provider.who = { subject: "an", claims: { name: "Rol an" } };
    const visitor = new Visitor(site.app);
    const first = (await visitor.ask("/inloggen/proef?terug=%2Fkaart")).headers.get("Location") ?? "";
    expect((await visitor.open("/inloggen/proef")).path).toBe("/mijn-werk");
    expect((await visitor.open(first)).path).toBe("/kaart");
  });

  it("is refused below the level that was asked for, also when the provider says nothing of it", async () => {
    const strict = await testApp(connection.db, undefined, {
      providers: [{ ...provider.settings, acr: ["substantieel"] }],
    });
    provider.who = { subject: "an", claims: { name: "Rol an" } };
    const page = await new Visitor(strict.app).open("/inloggen/proef");
    strict.building.close();
    expect(page.status).toBe(403);
    expect(page.html).toContain("op een lager niveau");
  });

  it("says in a sentence when the provider is away, and the rest stays readable", async () => {
    const settings = { ...provider.settings, issuer: "http://127.0.0.1:9" };
    const away = await testApp(connection.db, undefined, { providers: [settings] });
    const page = await new Visitor(away.app).open("/inloggen/proef");
    away.building.close();
    expect(page.status).toBe(503);
    expect(page.html).toContain("Proefaanbieder antwoordt niet. Alles wat openbaar is, blijft te lezen");
  });
});

describe("a place in an organisation", () => {
  it("goes from the first admin to the first member by links that work once", async () => {
    const link = await firstAdmin("gm0106", "staff");
    const { visitor: admin } = await logIn("beheerder", {}, link);
    const accepted = await admin.send(link, link);
    expect(accepted.path).toBe("/organisaties/gm0106/beheer");
    expect(accepted.html).toContain("Rol beheerder");

    const manage = "/organisaties/gm0106/beheer";
    const invited = await admin.send(manage, `${manage}/uitnodigingen`, {
      rol: "member",
      orgaan: "staff",
      email: "",
      waaruit: "collega van de afdeling jeugd",
    });
    const [, secret = ""] = /uitnodiging\?sleutel=([\w-]{43})/.exec(invited.html) ?? [];
    expect(secret).not.toBe("");
    expect((await admin.open(manage)).html).not.toContain(secret);

    const { visitor: member } = await logIn("lid");
    expect((await member.open(manage)).status).toBe(403);
    const to = `/uitnodiging?sleutel=${secret}`;
    expect((await member.send(to, to)).path).toBe(manage);
    expect((await member.open("/mijn-werk")).html).toContain(
      "lid van Gemeente Assen (ambtelijke organisatie)",
    );

    const { visitor: late } = await logIn("laat");
    const again = await late.open(to);
    expect([again.status, again.html.includes("Deze uitnodiging is al gebruikt.")]).toEqual([409, true]);
  });

  it("is given on one's own side only: who runs the staff invites nobody to the council", async () => {
    const { visitor: admin } = await logIn("beheerder");
    const manage = "/organisaties/gm0106/beheer";
    const page = await admin.send(manage, `${manage}/uitnodigingen`, {
      rol: "reader",
      orgaan: "council",
      email: "",
      waaruit: "griffier",
    });
    expect(page.status).toBe(403);
    expect(page.html).toContain("Dat kan alleen wie beheerder aan deze kant is");
  });

  it("is offered on that side alone, and to an address that is one", async () => {
    const { visitor: admin } = await logIn("beheerder");
    const manage = "/organisaties/gm0106/beheer";
    const { html } = await admin.open(manage);
    expect(html).toContain('<option value="staff">');
    expect(html).not.toContain('<option value="council">');
    for (const email of ["collega", "jan apenstaart assen", "a@b.example, c@d.example", "@assen.example"]) {
      const page = await admin.send(manage, `${manage}/uitnodigingen`, {
        ...{ rol: "reader", orgaan: "staff", waaruit: "collega" },
        email,
      });
      expect([page.status, page.html.includes("Geef één e-mailadres")]).toEqual([422, true]);
      expect(page.html).toContain(`value="${email}"`);
    }
  });

  it("says once of each empty field that it is empty", async () => {
    const { visitor: admin } = await logIn("beheerder");
    const manage = "/organisaties/gm0106/beheer";
    const typed = { rol: "", orgaan: "", email: "", waaruit: "" };
    const { html } = await admin.send(manage, `${manage}/uitnodigingen`, typed);
    const summary = html.slice(html.indexOf("Dit kan nog niet"), html.indexOf('id="leden"'));
    expect([...summary.matchAll(/<a href="#[^>]*>([^<]*)/g)].map(([, said]) => said)).toEqual([
      "Vul in: wat deze persoon mag.",
      "Vul in: waar deze persoon werkt.",
      "Vul in: waaruit blijkt dat deze persoon hier hoort?",
    ]);
  });

  it("cannot be left by the last admin, and everything typed stays when a form is refused", async () => {
    const { visitor: admin } = await logIn("beheerder");
    const manage = "/organisaties/gm0106/beheer";
    const kept = await admin.send(manage, endOf((await admin.open(manage)).html, "Rol beheerder"));
    expect([kept.status, kept.html.includes("Dit is de laatste beheerder")]).toEqual([409, true]);
    const refused = await admin.send(manage, `${manage}/uitnodigingen`, {
      rol: "member",
      orgaan: "",
      email: "",
      waaruit: "wordt per 1 januari griffier",
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("wordt per 1 januari griffier");
  });

  it("ends at once: the next page of that member knows it", async () => {
    const { visitor: admin } = await logIn("beheerder");
    const { visitor: member } = await logIn("lid");
    const manage = "/organisaties/gm0106/beheer";
    expect((await member.open(manage)).status).toBe(200);
    const end = endOf((await admin.open(manage)).html, "Rol lid");
    expect((await admin.send(manage, end)).path).toBe(manage);
    expect((await member.open(manage)).status).toBe(403);
  });

  it("follows what the provider says: who works elsewhere now reads along there and no longer here", async () => {
    const telling = await testApp(connection.db, undefined, {
      providers: [{ ...provider.settings, organisationClaim: "organisatie" }],
    });
    const enter = async (organisatie: string) => {
      provider.who = { subject: "overstapper", claims: { name: "Rol overstapper", organisatie } };
      return new Visitor(telling.app).open("/inloggen/proef");
    };
    expect((await enter("gm0106")).html).toContain("lezer van Gemeente Assen");
    const moved = await enter("gm0014");
    expect(moved.html).toContain("Uw plek bij Gemeente Assen is beëindigd");
    const unknown = await enter("gm9999");
    telling.building.close();
    expect(unknown.html).toContain("noemt een organisatie (gm9999) die niet in het register staat");
  });
});

describe("a form of somebody who logged in", () => {
  it("is refused from another site, and without the token of this visit", async () => {
    const { visitor } = await logIn("an");
    const body = () => new URLSearchParams({ _formulier: "geraden" });
    const foreign = await visitor.ask("/uitloggen", {
      method: "POST",
      body: body(),
      headers: { Origin: "https://kwaad.example", "Sec-Fetch-Site": "cross-site" },
    });
    expect(foreign.status).toBe(403);
    const guessed = await visitor.ask("/uitloggen", {
      method: "POST",
      body: body(),
      headers: { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" },
    });
    expect(guessed.status).toBe(403);
    expect((await visitor.open("/mijn-werk")).status).toBe(200);
  });

  it("takes no mark of a page that is no text: it does its work as if there was none", async () => {
    const { visitor } = await logIn("an");
    expect((await visitor.send("/mijn-werk", "/uitloggen", {}, { _keer: "\0" })).path).toBe("/");
  });

  it("leads who is logged out meanwhile to logging in", async () => {
    const page = await new Visitor(site.app).open("/uitloggen", {
      method: "POST",
      body: new URLSearchParams(),
      headers: { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" },
    });
    expect(page.status).toBe(401);
    expect(page.html).toContain("U bent niet ingelogd, of niet meer.");
    expect(page.html).toContain('<a href="/inloggen">Inloggen</a>');
  });

  it("does its work once, also when it is sent twice at the same moment", async () => {
    const link = await firstAdmin("gm0014", "council");
    const { visitor } = await logIn("griffier", {}, link);
    await visitor.send(link, link);
    const manage = "/organisaties/gm0014/beheer";
    const fields = {
      rol: "reader",
      orgaan: "council",
      email: "",
      waaruit: "raadslid",
      _keer: "een-en-dezelfde",
    };
    await Promise.all([
      visitor.send(manage, `${manage}/uitnodigingen`, fields),
      visitor.send(manage, `${manage}/uitnodigingen`, fields),
    ]);
    const { count } = await connection.db
      .selectFrom("invitation")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("evidence", "=", "raadslid")
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });
});

describe("what ended", () => {
  it("is removed by the clock: visits, log-ins that nobody came back from, forms that were sent", async () => {
    await logIn("an");
    await new Visitor(site.app).ask("/inloggen/proef");
    const count = async () => {
      const { rows } = await sql<{ left: number }>`select
        (select count(*) from session) + (select count(*) from login_attempt) + (select count(*) from form_sent)
        + (select count(*) from tried) as left`.execute(connection.db);
      return Number(rows[0]?.left);
    };
    const after = (days: number) => new Date(site.building.clock().getTime() + days * 86_400_000);
    const before = await count();
    await forgetAll(connection.db, rooms, after(0));
    expect(await count()).toBe(before);
    await forgetAll(connection.db, rooms, after(8));
    expect(await count()).toBe(0);
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

describe("one's own data", () => {
  const CANARY = "Kanarie Zeldzaam";
  const ERASE = "/mijn-gegevens/verwijderen";

  it("can be seen and taken along, and says what one did", async () => {
    const { visitor } = await logIn("kanarie", {
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
      expect((await new Visitor(site.app).open(path)).path).toContain("/inloggen");
  });

  it("is not removed by one click: it is asked on a page of its own", async () => {
    const { visitor } = await logIn("twijfelaar");
    const { html } = await visitor.open("/mijn-gegevens");
    expect(html).toContain(`href="${ERASE}"`);
    expect(html).not.toContain(`action="${ERASE}"`);
    expect((await visitor.open(ERASE)).html).toContain("Terughalen kan niet.");
    expect((await visitor.open("/mijn-werk")).html).toContain("U bent ingelogd als Rol twijfelaar");
  });

  it("shows visits on other devices, and ends them", async () => {
    const { visitor: phone } = await logIn("twee-apparaten");
    const { visitor: desk } = await logIn("twee-apparaten");
    const { html } = await desk.open("/mijn-gegevens");
    const [, other = ""] = /name="bezoek" value="(\w{16})"/.exec(html) ?? [];
    await desk.send("/mijn-gegevens", "/mijn-gegevens/bezoeken/einde", { bezoek: other });
    expect((await phone.open("/mijn-werk")).path).toContain("/inloggen");
    expect((await desk.open("/mijn-werk")).status).toBe(200);
  });

  it("goes without a trace when the account is removed: what was done stays, of nobody", async () => {
    const link = await firstAdmin("gm0106", "staff");
    const { visitor } = await logIn("kanarie", {
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
    const link = await firstAdmin("gm0014", "executive");
    const { visitor } = await logIn("enige", {}, link);
    await visitor.send(link, link);
    const kept = await visitor.send(ERASE, ERASE);
    expect([kept.status, kept.html.includes("Dit is de laatste beheerder")]).toEqual([409, true]);
    expect((await visitor.open("/mijn-werk")).html).toContain("beheerder van Gemeente Groningen");
  });
});

/** Every table with a row in which one of these words stands. */
async function tracesOf(...words: string[]): Promise<string[]> {
  const tables = await connection.db.introspection.getTables();
  const found: string[] = [];
  for (const { name } of tables.filter((it) => !it.isView)) {
    const { rows } = await sql<{ there: boolean }>`select exists (select from ${sql.table(name)} as t
      where ${sql.join(
        words.map((word) => sql`t::text like ${`%${word}%`}`),
        sql` or `,
      )}) as there`.execute(connection.db);
    if (rows[0]?.there) found.push(name);
  }
  return found;
}

describe("what was done", () => {
  it("is recorded with the change itself, by pseudonym, and refusals too", async () => {
    const rows = await connection.db
      .selectFrom("audit_event")
      .select(["action", "object", "result", "actor"])
      .orderBy("id")
      .execute();
    expect(rows.map((row) => row.action)).toContain("uitnodiging.aannemen");
    expect(rows.some((row) => row.result === "refused" && row.object === "organisation:gm0106")).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/Rol |griffier|@/);
  });
});
