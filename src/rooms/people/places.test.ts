import { describe, expect, it } from "vitest";
import { testApp } from "../../testing.ts";
import { peopleSite } from "../../people-testing.ts";
import { Visitor } from "./testing-visitor.ts";

const people = peopleSite({ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen" });

/** Where the button beside a name sends to. */
const endOf = (html: string, name: string): string => {
  const row = html.split("<tr>").find((one) => one.includes(name)) ?? "";
  return /action="([^"]*\/einde)"/.exec(row)?.[1] ?? "";
};

describe("a place in an organisation", () => {
  it("goes from the first admin to the first member by links that work once", async () => {
    const link = await people.firstAdmin("gm0106", "staff");
    const admin = await people.logIn("beheerder");
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

    const member = await people.logIn("lid");
    const refused = await member.open(manage);
    expect([refused.status, refused.html.includes("Naar Mijn werk")]).toEqual([403, true]);
    const told = (await member.open("/mijn-gegevens")).html;
    expect(told).toMatch(/bekijken wie er meedoet.*Gemeente Assen.*geweigerd/s);
    expect(told).not.toMatch(/organisati(?:e\.leden|on:gm)/);
    const to = `/uitnodiging?sleutel=${secret}`;
    expect((await member.send(to, to)).path).toBe(manage);
    expect((await member.open("/mijn-werk")).html).toContain(
      "lid van Gemeente Assen (ambtelijke organisatie)",
    );

    const late = await people.logIn("laat");
    const again = await late.open(to);
    expect([again.status, again.html.includes("Deze uitnodiging is al gebruikt.")]).toEqual([409, true]);
  });

  it("is given on one's own side only: who runs the staff invites nobody to the council", async () => {
    const admin = await people.logIn("beheerder");
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
    const admin = await people.logIn("beheerder");
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
    const admin = await people.logIn("beheerder");
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
    const admin = await people.logIn("beheerder");
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
    const admin = await people.logIn("beheerder");
    const member = await people.logIn("lid");
    const manage = "/organisaties/gm0106/beheer";
    expect((await member.open(manage)).status).toBe(200);
    const end = endOf((await admin.open(manage)).html, "Rol lid");
    expect((await admin.send(manage, end)).path).toBe(manage);
    expect((await member.open(manage)).status).toBe(403);
  });

  it("follows what the provider says: who works elsewhere now reads along there and no longer here", async () => {
    const telling = await testApp(people.db, undefined, {
      providers: [{ ...people.provider.settings, organisationClaim: "organisatie" }],
    });
    const enter = async (organisatie: string) => {
      people.provider.who = { subject: "overstapper", claims: { name: "Rol overstapper", organisatie } };
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
    const visitor = await people.logIn("an");
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
    const visitor = await people.logIn("an");
    expect((await visitor.send("/mijn-werk", "/uitloggen", {}, { _keer: "\0" })).path).toBe("/");
  });

  it("leads who is logged out meanwhile to logging in", async () => {
    const page = await new Visitor(people.site.app).open("/uitloggen", {
      method: "POST",
      body: new URLSearchParams(),
      headers: { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" },
    });
    expect(page.status).toBe(401);
    expect(page.html).toContain("U bent niet ingelogd, of niet meer.");
    expect(page.html).toContain('<a href="/inloggen">Inloggen</a>');
  });

  it("does its work once, also when it is sent twice at the same moment", async () => {
    const link = await people.firstAdmin("gm0014", "council");
    const visitor = await people.logIn("griffier");
    await visitor.send(link, link);
    const manage = "/organisaties/gm0014/beheer";
    const fields = {
      rol: "reader",
      orgaan: "council",
      email: "",
      waaruit: "raadslid",
      _keer: "een-en-dezelfde",
    };
    await visitor.sendAtOnce(manage, `${manage}/uitnodigingen`, fields, fields);
    const { count } = await people.db
      .selectFrom("invitation")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("evidence", "=", "raadslid")
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });
});

describe("what was done", () => {
  it("is recorded with the change itself, by pseudonym, and refusals too", async () => {
    const rows = await people.db
      .selectFrom("audit_event")
      .select(["action", "object", "result", "actor"])
      .orderBy("id")
      .execute();
    expect(rows.map((row) => row.action)).toContain("uitnodiging.aannemen");
    expect(rows.some((row) => row.result === "refused" && row.object === "organisation:gm0106")).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(/Rol |griffier|@/);
  });
});
