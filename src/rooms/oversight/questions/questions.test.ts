import { describe, expect, it } from "vitest";
import { registerApp, wordsOf } from "../../../testing.ts";

const site = registerApp();

const text = async (path: string, status = 200) => wordsOf(await site.page(path, status));

interface Overall {
  aantalPartners: number;
  antwoorden: {
    vraag: string;
    kop: string;
    groepen: { naam: string; samenwerkingen: { id: string }[] }[];
    leemten: { wat: string; wie: string }[];
  }[];
  samenwerkingen: { id: string; naam: string; weetHetRegister: Record<string, string> }[];
}

describe("the start page", () => {
  it("goes straight to the only one whose name, code or other name was typed", async () => {
    for (const [typed, key] of [
      ["noordenveld", "gm1699"],
      ["'s-Gravenhage", "gm0518"],
      ["Bergen (L.)", "gm0893"],
      ["gm1950", "gm1950"],
      ["1950", "gm1950"],
    ] as const) {
      const answer = await site.app.request(`/voor-de-raad?zoek=${encodeURIComponent(typed)}`);
      expect([typed, answer.status, answer.headers.get("Location")]).toEqual([
        typed,
        302,
        `/voor-de-raad/${key}`,
      ]);
    }
  });

  it("chooses for nobody: parts of names, names that several have, that are nearly right or from before", async () => {
    for (const [typed, key, more] of [
      ["noordenv", "gm1699", ""],
      ["Bergen", "gm0893", "/voor-de-raad/gm0373"],
      ["Friesland", "pv21", ""],
      ["westerwolt", "gm1950", ""],
      ["Noordenvelt", "gm1699", ""],
      ["Brielle", "gm0501", "/voor-de-raad/gm1992"],
      ["Apingedam", "gm0003", "/voor-de-raad/gm1979"],
      ["Haren", "roo-28059", "/voor-de-raad/gm0014"],
    ] as const) {
      const page = await site.page(`/voor-de-raad?zoek=${encodeURIComponent(typed)}`);
      expect([typed, page.includes(`href="/voor-de-raad/${key}"`)]).toEqual([typed, true]);
      expect(page).toContain(more);
    }
  });

  it("lists municipalities, provinces and water authorities only, of the day that was chosen", async () => {
    const today = await site.page("/voor-de-raad");
    expect(today).toContain("Gemeenten (342)");
    expect(today).toContain("Provincies (12)");
    expect(today).not.toContain("/voor-de-raad/mnre");
    expect(await site.page("/voor-de-raad?geldigOp=2020-12-31&zoek=apping")).toContain(
      'href="/voor-de-raad/gm0003?geldigOp=2020-12-31"',
    );
  });

  it("says so when nothing has that name", async () => {
    expect(await text("/voor-de-raad?zoek=qqqq")).toContain("Niets gevonden met “qqqq”");
  });
});

describe("the six questions of Noordenveld", () => {
  it("are about 8 arrangements on 16 May 2026, each with its answers and its sheet", async () => {
    const page = await site.page("/voor-de-raad/gm1699");
    expect(page).toContain("deel aan 8 gemeenschappelijke regelingen");
    const { samenwerkingen } = await site.json<Overall>("/api/v1/toezicht/organisaties/gm1699/vragen");
    expect(samenwerkingen).toHaveLength(8);
    for (const { id } of samenwerkingen) {
      expect(page).toContain(`/voor-de-raad/gm1699/samenwerkingen/${id}"`);
      expect(await site.page(`/voor-de-raad/gm1699/samenwerkingen/${id}`)).toContain('class="sheet"');
    }
  });

  it("count what the list of arrangements counts, and lead to it", async () => {
    const { antwoorden } = await site.json<Overall>("/api/v1/toezicht/organisaties/gm1699/vragen");
    const delegated = antwoorden
      .find((it) => it.vraag === "beslissen")!
      .groepen.find((it) => it.naam.includes("delegatie"))!;
    const list = await site.json<{ totaal: number }>(
      "/api/v1/samenwerkingen?deelnemer=gm1699&bevoegdheid=delegatie",
    );
    expect(delegated.samenwerkingen).toHaveLength(list.totaal);
    expect(await site.page("/voor-de-raad/gm1699")).toContain(
      "/samenwerkingen?deelnemer=gm1699&amp;bevoegdheid=delegatie",
    );
  });

  it("leave money, seats and terms open, and say who can fill them in", async () => {
    const { antwoorden } = await site.json<Overall>("/api/v1/toezicht/organisaties/gm1699/vragen");
    for (const vraag of ["kosten", "vertegenwoordiging", "uitstappen"])
      expect(antwoorden.find((it) => it.vraag === vraag)!.leemten.map((it) => it.wie)).toContainEqual(
        expect.stringContaining("De griffie kan dit hier aanvullen"),
      );
    const page = await text("/voor-de-raad/gm1699");
    expect(page).toContain("Bedragen staan niet in het register");
    expect(page).toContain("Controleer in de regeling");
    expect(page).toContain("Welke wetten wij lazen");
    expect(page).not.toMatch(/voorlopig(?!e)|nagelezen/);
  });

  it("open the page of the municipality, in six lines", async () => {
    const page = await site.page("/organisaties/gm1699");
    expect(page.indexOf('id="zes-vragen"')).toBeLessThan(page.indexOf('id="samenwerkingen"'));
    for (const question of ["wat", "kosten", "beslissen", "sturen", "vertegenwoordiging", "uitstappen"])
      expect(page).toContain(`href="/voor-de-raad/gm1699#${question}"`);
    expect(await site.page("/organisaties/mnre1034")).not.toContain("zes-vragen");
  });

  it("go along as a spreadsheet", async () => {
    const lines = (await site.page("/voor-de-raad/gm1699/samenwerkingen.csv")).trim().split("\r\n");
    expect(lines).toHaveLength(9);
    expect(lines[0]).toContain("Regeling;Nummer;Wat en waarom;Kosten");
  });
});

describe("the six questions on another day", () => {
  it("keep the day in every link, and know who existed", async () => {
    const page = await site.page("/voor-de-raad/gm0003?geldigOp=2020-12-31");
    expect(page).toContain("geldigOp=2020-12-31#partners");
    expect(page).toMatch(/\/voor-de-raad\/gm0003\/samenwerkingen\/\d+\?geldigOp=2020-12-31/);
    expect(await text("/voor-de-raad/gm0003")).toContain("bestond Gemeente Appingedam niet meer");
    expect(await site.page("/voor-de-raad/gm0003")).toContain('href="/voor-de-raad/gm1979"');
  });

  it("show a participant before the register names it as reconstructed", async () => {
    expect(await text("/voor-de-raad/gm0003/samenwerkingen/23862467?geldigOp=2020-12-31")).toContain(
      "gereconstrueerd",
    );
  });
});

describe("refusals", () => {
  it("tell an unknown code, an impossible day and an unknown parameter", async () => {
    expect(await text("/voor-de-raad/gm9999", 404)).toContain("Geen organisatie met de code “gm9999”");
    expect(await text("/voor-de-raad/gm1699?geldigOp=2026-02-30", 400)).toContain("Geef een bestaande dag");
    expect(await text("/voor-de-raad/gm1699?jaar=2027", 400)).toContain("kennen we niet");
    await site.json("/api/v1/toezicht/organisaties/gm9999/vragen", 404);
    await site.json("/api/v1/toezicht/organisaties/gm1699/vragen?geldigOp=gisteren", 400);
    await site.json("/api/v1/toezicht/organisaties/gm1699/vragen?pagina=2", 400);
  });

  it("tell that a ministry has no council", async () => {
    expect(await text("/voor-de-raad/mnre1034", 404)).toContain("heeft geen gekozen raad");
    await site.json("/api/v1/toezicht/organisaties/mnre1034/vragen", 404);
  });

  it("lead another code of the same municipality to its page", async () => {
    const answer = await site.app.request("/voor-de-raad/GM1699?geldigOp=2024-01-01");
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe("/voor-de-raad/gm1699?geldigOp=2024-01-01");
  });
});
