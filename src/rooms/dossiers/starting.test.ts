/** A dossier begins where somebody already is: at an answer of advice, or at a collaboration; what it began with stays as it was. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { registerApp, siteWith, testApp, wordsOf } from "../../testing.ts";
import { ARRANGEMENT, putArrangement } from "../additions/testing-additions.ts";
import { arrive } from "../people/testing-access.ts";
import { asking, putTie } from "../ties/testing-ties.ts";
import { dossierIn, FIELDS } from "./testing-dossiers.ts";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: (db) => putArrangement({ db }),
  },
);
const editor = async () => asking(opened.site.app, await arrive(opened.world(), "editor"));
/** What stands in a field of a form. */
const valueOf = (html: string, name: string): string | undefined =>
  new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ??
  new RegExp(`<select[^>]* name="${name}"[^]*?<option value="([^"]*)" selected`).exec(html)?.[1];
const numberIn = (to: string | null): string => /\/dossiers\/(\w{26})/.exec(to ?? "")?.[1] ?? "";

describe("from an advice", () => {
  const ADDRESS = `/dossiers/uit-advies?organisatie=${HERE}&deelnemers=${ELSEWHERE}&taak=afval&behoefte=regio`;

  it("opens with its task, its parties and its area, and keeps the answer with its reasons", async () => {
    const asks = await editor();
    const { html } = await asks.open(ADDRESS);
    expect(["taak", "partijen", "schaal", "wat"].map((it) => valueOf(html, it))).toEqual([
      ...["Afval en reiniging", "Groningen", "regio", "new"],
    ]);
    const sent = await asks.send(ADDRESS, { ...FIELDS, titel: "Afval uit een advies" });
    expect(sent.status).toBe(303);
    const { facts } = await dossierIn(opened, numberIn(sent.to));
    expect(facts.advice?.parts.map((it) => it.label)).toContain("Belasting en overlap");
    expect(facts.advice?.parts.flatMap((it) => it.reasons).length).toBeGreaterThan(0);
    const page = await asks.open(sent.to ?? "");
    expect(page.html).toContain("Het begon met een advies van");
    expect(page.html).toContain(`href="/verkennen?organisatie=${HERE}`);
  });

  it("keeps those reasons when the register says something else later", async () => {
    const asks = await editor();
    const { to } = await asks.send(ADDRESS, { ...FIELDS, titel: "Nog een advies" });
    const before = (await dossierIn(opened, numberIn(to))).facts.advice;
    await putArrangement(opened, [HERE, ELSEWHERE], { rooId: "90000002", title: "Afvalregeling later" });
    expect((await dossierIn(opened, numberIn(to))).facts.advice).toEqual(before);
  });

  it("of a question that is not clear is none", async () => {
    const { status } = await (await editor()).open("/dossiers/uit-advies?organisatie=Nergenshuizen");
    expect(status).toBe(400);
  });
});

describe("from a collaboration", () => {
  it.each([
    ["change", "Regeling proef: wijzigen"],
    ["leave", "Regeling proef: uittreden"],
  ] as const)("to %s it: who takes part is filled in, and the two know each other", async (wat, title) => {
    const asks = await editor();
    const address = `/dossiers/nieuw?samenwerking=${ARRANGEMENT}&wat=${wat}`;
    const { html } = await asks.open(address);
    expect(["titel", "partijen", "wat", "vorm"].map((it) => valueOf(html, it))).toEqual([
      ...[title, "Groningen", wat, "OL"],
    ]);
    const { to } = await asks.send(address, { ...FIELDS, titel: title, wat });
    expect((await asks.open(to ?? "")).html).toContain(`href="/samenwerkingen/${ARRANGEMENT}"`);
    expect((await asks.open(`/samenwerkingen/${ARRANGEMENT}`)).html).toContain(title);
  });

  it("offers itself on the page of it to who may begin one, and to nobody else", async () => {
    const way = `/dossiers/nieuw?samenwerking=${ARRANGEMENT}&amp;wat=evaluate`;
    const page = `/samenwerkingen/${ARRANGEMENT}`;
    expect((await (await editor()).open(page)).html).toContain(way);
    expect((await asking(opened.site.app, null).open(page)).html).not.toContain(way);
  });

  it("outside the register is there for who may see that alone", async () => {
    const seen = await putTie(opened.world(), { state: "confirmed" });
    const asks = await editor();
    expect(valueOf((await asks.open(`/dossiers/nieuw?overige=${seen.id}`)).html, "partijen")).toBe(
      "Groningen",
    );
    const hidden = await putTie(opened.world(), {
      organisation: ELSEWHERE,
      wanted: "side",
      state: "confirmed",
    });
    expect((await asks.open(`/dossiers/nieuw?overige=${hidden.id}`)).status).toBe(404);
  });
});

describe("where one begins, for who only looks round", () => {
  const register = registerApp();
  const ADVICE = "/verkennen?organisatie=gm0106&taak=jeugdhulp";
  const WAY = "/dossiers/uit-advies?organisatie=gm0106&amp;taak=jeugdhulp";

  it("is the answer of an advice, with the same question", async () => {
    const provider = {
      id: "assen",
      name: "Assen",
      issuer: "https://inloggen.example",
      clientId: "vliegwiel",
    };
    const site = await testApp(register.db, undefined, {
      providers: [
        { ...provider, ...{ scope: "openid", acr: [], domains: {}, verifiesEmail: false, role: "reader" } },
      ],
    });
    expect(await site.page(ADVICE)).toContain(`href="${WAY}"`);
    expect(await site.page("/aanpakken")).toContain('href="/dossiers/nieuw"');
    site.building.close();
  });

  it("is nowhere where nobody can log in", async () => {
    expect(await register.page(ADVICE)).not.toContain(WAY);
    const hub = await register.page("/aanpakken");
    expect(hub).not.toContain("/dossiers/nieuw");
    expect(wordsOf(hub)).toContain("Op deze installatie kan dat nog niet.");
  });
});
