import { beforeAll, describe, expect, it } from "vitest";
import { peopleSite } from "../../people-testing.ts";
import type { Visitor } from "./testing-visitor.ts";

const ASSEN = "gm0106";
const MANAGE = `/organisaties/${ASSEN}/beheer`;
const JOIN = "/mijn-werk/plek-vragen";

const people = peopleSite({ [ASSEN]: "Gemeente Assen", gm0014: "Gemeente Groningen" });

const place = (subject: string, organ: "council" | "staff", role: "reader" | "admin", since: string) =>
  people.givePlace(subject, { organisation: ASSEN, organ, role }, since);

const asks = { organisatie: "Assen", orgaan: "staff", waarom: "beleidsmedewerker jeugd" };
const formOf = (html: string, end: string): string =>
  new RegExp(`action="([^"]*/${end})"`).exec(html)?.[1] ?? `geen formulier ${end}`;

describe("asking for a place", () => {
  beforeAll(async () => {
    await people.logIn("beheerder");
    await place("beheerder", "staff", "admin", "2026-05-01T09:00:00Z");
    await people.logIn("griffier");
    await place("griffier", "council", "admin", "2026-05-01T09:00:00Z");
  });

  it("waits with the admins of that side alone, and a second asking is told so", async () => {
    const asker = await people.logIn("vrager");
    const done = await asker.send(JOIN, JOIN, asks);
    expect(done.path).toBe("/mijn-werk");
    expect(done.html).toContain("wacht op antwoord");
    const again = await asker.send(JOIN, JOIN, asks);
    expect([again.status, again.html.includes("U hebt deze plek al gevraagd.")]).toEqual([409, true]);
    const waiting = "Beantwoord de aanvraag voor een plek bij";
    expect((await (await people.logIn("beheerder")).open("/mijn-werk")).html).toContain(waiting);
    expect((await (await people.logIn("griffier")).open("/mijn-werk")).html).not.toContain(waiting);
    expect((await (await people.logIn("griffier")).open(MANAGE)).html).not.toContain(
      "beleidsmedewerker jeugd",
    );
  });

  it("keeps what was typed when the organisation is not known, and offers who is meant", async () => {
    const asker = await people.logIn("typefout");
    const page = await asker.send(JOIN, JOIN, { ...asks, organisatie: "Asen" });
    expect(page.status).toBe(422);
    expect(page.html).toContain('value="Asen"');
    expect(page.html).toContain("beleidsmedewerker jeugd");
    expect(page.html).toContain("Bedoelt u Gemeente Assen?");
  });

  it("is not asked where no organisation is any more, and is told who took over", async () => {
    await people.db
      .updateTable("organisation")
      .set({ valid_until: "2018-01-01" })
      .where("key", "=", "gm0014")
      .execute();
    const asker = await people.logIn("te-laat");
    const page = await asker.send(JOIN, JOIN, { ...asks, organisatie: "gm0014" });
    expect([
      page.status,
      page.html.includes("Gemeente Groningen bestond tot en met 31 december 2017."),
    ]).toEqual([422, true]);
  });

  it("is answered once: the place is there at the next page, and what waited is gone", async () => {
    const admin = await people.logIn("beheerder");
    const grant = formOf((await admin.open(MANAGE)).html, "geven");
    const both = await admin.sendAtOnce(MANAGE, grant, { rol: "member" }, { rol: "editor" });
    expect(both.map((it) => it.status).toSorted()).toEqual([200, 409]);
    const asker = await people.logIn("vrager");
    expect((await asker.open("/mijn-werk")).html).toMatch(/(lid|redacteur) van Gemeente Assen/);
    expect((await admin.open("/mijn-werk")).html).toContain("Er wacht niets op u.");
    const have = await asker.send(JOIN, JOIN, asks);
    expect([have.status, have.html.includes("U hebt deze plek al.")]).toEqual([409, true]);
  });

  it("is refused with a reason that the asker reads", async () => {
    const asker = await people.logIn("ander");
    await asker.send(JOIN, JOIN, { ...asks, orgaan: "council" });
    const clerk = await people.logIn("griffier");
    const refuse = formOf((await clerk.open(MANAGE)).html, "afwijzen");
    const empty = await clerk.send(MANAGE, refuse, { reden: "" });
    expect([empty.status, empty.html.includes("Vul in: waarom niet?")]).toEqual([422, true]);
    const ids = [...empty.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const [, wrong = ""] = /href="#([^"]*-reden)"/.exec(empty.html) ?? [];
    expect(ids).toContain(wrong);
    await clerk.send(MANAGE, refuse, { reden: "U werkt bij de gemeente, niet bij de griffie." });
    expect((await asker.open("/mijn-werk")).html).toContain("niet bij de griffie");
  });

  it("is not answered from the other side, nor by who merely takes part", async () => {
    const asker = await people.logIn("derde");
    await asker.send(JOIN, JOIN, asks);
    const { id } = await people.db
      .selectFrom("join_request")
      .select("id")
      .where("answered_at", "is", null)
      .executeTakeFirstOrThrow();
    // To the other side it is not there.
    for (const [subject, status] of [
      ["griffier", 404],
      ["vrager", 403],
      ["derde", 403],
    ] as const) {
      const visitor = await people.logIn(subject);
      const refused = await visitor.force(`${MANAGE}/aanvragen/${id}/geven`, { rol: "admin" });
      expect(refused.status, subject).toBe(status);
    }
  });
});

describe("the yearly look through who may what", () => {
  it("waits for who gives rights when a year is almost over, and not again after it was done", async () => {
    await people.logIn("oudgediende");
    await place("oudgediende", "council", "admin", "2025-05-25T09:00:00Z");
    const clerk = await people.logIn("griffier");
    const waits = "Kijk na wie er meedoet bij";
    expect((await clerk.open("/mijn-werk")).html).toContain(waits);
    const page = await clerk.open(MANAGE);
    expect(page.html).toContain("nog niet eerder nagekeken");
    expect(page.html).not.toContain("nagekeken/executive");
    const done = await clerk.send(MANAGE, `${MANAGE}/nagekeken/council`);
    expect(done.path).toBe(MANAGE);
    expect((await clerk.open("/mijn-werk")).html).not.toContain(waits);
    expect((await clerk.force(`${MANAGE}/nagekeken/executive`)).status).toBe(403);
  });
});

describe("a form sent after the visit ended", () => {
  const ended = async () => {
    await people.db
      .updateTable("session")
      .set({ ends_at: new Date("2026-01-01T00:00:00Z") })
      .execute();
  };

  it("is there after logging in again, and is sent after all, once", async () => {
    const asker = await people.logIn("te-laat");
    const { html } = await asker.open(JOIN);
    await ended();
    const [, once = ""] = /name="_keer" value="([^"]*)"/.exec(html) ?? [];
    const [, token = ""] = /name="_formulier" value="([^"]*)"/.exec(html) ?? [];
    const sent = await asker.post(JOIN, { ...asks, _keer: once, _formulier: token });
    expect(sent.path).toContain("/inloggen?terug=%2Fverder");
    people.provider.who = { subject: "te-laat", claims: { name: "Rol te-laat" } };
    const back = await asker.open("/inloggen/proef?terug=%2Fverder");
    expect([back.path, back.html.includes("beleidsmedewerker jeugd")]).toEqual(["/verder", true]);
    expect(back.html).toContain("ambtelijke organisatie");
    for (let time = 0; time < 2; time++) expect((await asker.send("/verder", JOIN)).path).toBe("/mijn-werk");
    expect((await asker.open("/mijn-werk")).html).toContain("wacht op antwoord");
  });

  it("is shown to nobody else who logs in there", async () => {
    const first = await people.logIn("eerste-aan-de-balie");
    await ended();
    await first.post(JOIN, { ...asks, waarom: "niet voor anderen" });
    const other = await people.logIn("tweede-aan-de-balie");
    other.setCookie("vliegwiel-formulier", first.cookie("vliegwiel-formulier") ?? "");
    const page = await other.open("/verder");
    expect([page.status, page.html.includes("niet voor anderen")]).toEqual([404, false]);
  });

  /** The page that stands open in another tab, and what it would send. */
  async function openTab(visitor: Visitor, typed: string) {
    const { html } = await visitor.open(JOIN);
    const [, token = ""] = /name="_formulier" value="([^"]*)"/.exec(html) ?? [];
    return { ...asks, waarom: typed, _keer: typed, _formulier: token };
  }
  const comesBack = (visitor: Visitor, subject: string) => {
    people.provider.who = { subject, claims: { name: `Rol ${subject}` } };
    return visitor.open("/inloggen/proef?terug=%2Fverder");
  };

  it("is kept of who logged out in another tab, by the page and not by the cookie that is gone", async () => {
    const asker = await people.logIn("uitgelogd");
    const tab = await openTab(asker, "typte dit in het andere venster");
    await asker.send("/mijn-werk", "/uitloggen");
    expect((await asker.post(JOIN, tab)).path).toContain("/inloggen?terug=%2Fverder");
    const other = await people.logIn("zelfde-computer");
    other.setCookie("vliegwiel-formulier", asker.cookie("vliegwiel-formulier") ?? "");
    expect((await other.open("/verder")).status).toBe(404);
    expect((await comesBack(asker, "uitgelogd")).html).toContain("typte dit in het andere venster");
    expect((await asker.send("/verder", JOIN)).path).toBe("/mijn-werk");
  });

  it("goes on at once for who logged in again meanwhile, and is refused to another", async () => {
    const asker = await people.logIn("terug");
    const tab = await openTab(asker, "van voor het opnieuw inloggen");
    await asker.send("/mijn-werk", "/uitloggen");
    await comesBack(asker, "terug");
    const page = await asker.post(JOIN, tab);
    expect([page.path, page.html.includes("van voor het opnieuw")]).toEqual(["/verder", true]);
    const other = await people.logIn("derde-aan-de-balie");
    expect((await other.post(JOIN, tab)).status).toBe(403);
    expect((await other.post(JOIN, { ...tab, _formulier: "geraden" })).status).toBe(403);
  });

  it("is kept nowhere of who only clicked: after logging out nothing is lost by that", async () => {
    const asker = await people.logIn("klikt");
    const { _formulier: token } = await openTab(asker, "");
    await asker.send("/mijn-werk", "/uitloggen");
    expect((await asker.post("/uitloggen", { _formulier: token })).status).toBe(401);
  });
});
