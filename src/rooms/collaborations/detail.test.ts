import { describe, expect, it } from "vitest";
import { registerApp, wordsOf } from "../../testing.ts";

const site = registerApp();

interface List<Item> {
  totaal: number;
  resultaten: Item[];
  _links: { volgende?: { href: string }; vorige?: { href: string } };
}
/** A page without its tags, as a reader sees it. */
const read = async (path: string) => wordsOf(await site.page(path));

describe("one collaboration", () => {
  it("shows the 129 participants of EUREGIO, the German ones under their own name", async () => {
    const { totaal } = await site.json<List<unknown>>("/api/v1/samenwerkingen/28143358/deelnemers");
    expect(totaal).toBe(129);
    const page = await read("/samenwerkingen/28143358");
    expect(page).toContain("Deelnemers op 16 mei 2026");
    expect(page).toContain("Kreis Borken");
  });

  it("is found under the number of any of its versions", async () => {
    const page = await site.app.request("/samenwerkingen/28842279");
    expect([page.status, page.headers.get("Location")]).toEqual([
      301,
      "/samenwerkingen/27965347?versie=28842279",
    ]);
    const api = await site.app.request("/api/v1/samenwerkingen/28842279");
    expect([api.status, api.headers.get("Location")]).toEqual([
      301,
      "/api/v1/samenwerkingen/27965347?versie=28842279",
    ]);
    expect(await read("/samenwerkingen/27965347?versie=28842279")).toContain(
      "U bekijkt één tekst van deze regeling: 1 januari 2020 tot en met 31 december 2020",
    );
  });

  it("lets the version win over the day", async () => {
    const { versie, vanKracht } = await site.json<{ versie: string; vanKracht: boolean }>(
      "/api/v1/samenwerkingen/27965347?versie=28842279&geldigOp=2026-05-16",
    );
    expect({ versie, vanKracht }).toEqual({ versie: "28842279", vanKracht: true });
  });

  it("says when it was in force on a day that it was not", async () => {
    const page = await read("/samenwerkingen/27685449");
    expect(page).toContain("Op 16 mei 2026 was deze regeling niet van kracht.");
    expect(page).toContain("7 juni 2005 tot en met 31 december 2020");
    expect(await site.page("/samenwerkingen/27685449")).toContain("geldigOp=2020-12-31");
    expect(await read("/samenwerkingen/30087427?geldigOp=2019-01-01")).toContain(
      "geldt vanaf 1 januari 2021",
    );
  });

  it("explains form, powers and kind in words, and keeps the task apart from the register's themes", async () => {
    const page = await read("/samenwerkingen/23862467");
    expect(page).toContain("openbaar lichaam, artikel 8, eerste lid, Wgr");
    expect(page).toContain("(mandaat)");
    expect(page).toContain("(collegeregeling)");
    expect(page).toContain("Door Vliegwiel ingedeeld omdat");
  });

  it("leaves no hole for prose that this installation does not carry; programs hear which of both it is", async () => {
    const page = await read("/samenwerkingen/23862467");
    expect(page).not.toContain("niet ingeladen");
    expect(page).not.toContain("<dt>Doel</dt>");
    const { doel, doelIngeladen } = await site.json<{ doel: null; doelIngeladen: boolean }>(
      "/api/v1/samenwerkingen/23862467",
    );
    expect({ doel, doelIngeladen }).toEqual({ doel: null, doelIngeladen: false });
  });

  it("has the successor in the place of an abolished participant, and says whom the text names", async () => {
    const page = await read("/samenwerkingen/24963490?geldigOp=2021-06-01");
    expect(page).toMatch(
      /Gemeente Eemsdelta 1 januari 2021 via voorgangers sinds .*het register noemt hier nog Gemeente Loppersum/,
    );
    expect(page).toMatch(
      /noemt op 1 juni 2021 ook organisaties die toen niet meer bestonden; wij tellen die niet mee: .*Gemeente Loppersum \(tot en met 31 december 2020 \)/,
    );
  });

  it("does not exist under an unknown number or with someone else's version", async () => {
    const statusOf = async (path: string) => (await site.app.request(path)).status;
    expect(await statusOf("/samenwerkingen/23862467")).toBe(200);
    for (const path of [
      "/samenwerkingen/1",
      "/api/v1/samenwerkingen/1",
      "/api/v1/samenwerkingen/1/deelnemers",
      "/samenwerkingen/23862467?versie=28842279",
    ])
      expect(await statusOf(path), path).toBe(404);
    for (const path of ["/samenwerkingen/23862467?kleur=rood", "/api/v1/samenwerkingen/23862467?kleur=rood"])
      expect(await statusOf(path), path).toBe(400);
  });
});
