import { describe, expect, it } from "vitest";
import { registerApp } from "../../../testing.ts";
import { type Arrangement, readFabric } from "#rooms/day";
import { likenessOf } from "./likeness.ts";
import { nestedCircles, sameCircles } from "./overlaps.ts";

const DAY = "2026-05-16";
const count = (all: { likeness: { taskClass: string } }[]) =>
  Object.fromEntries(
    [...Map.groupBy(all, (it) => it.likeness.taskClass)].map(([name, it]) => [name, it.length]),
  );

describe("whether arrangements of the same people are alike", () => {
  const doing = (task: string, themes: string[] = []) => ({ task, themes }) as Arrangement;

  it("is said of those that serve the same task, whatever the others do", () => {
    const all = [doing("afval"), doing("archief"), doing("afval")];
    expect(likenessOf(all)).toMatchObject({ taskClass: "zelfde-taak", sharedTasks: ["afval"] });
  });

  it("is not said of different tasks", () => {
    expect(likenessOf([doing("afval"), doing("archief")]).taskClass).toBe("andere-taak");
  });

  it("cannot be said beside a broad task, or one that nobody recognised", () => {
    expect(likenessOf([doing("afval"), doing("regio-en-bestuur")]).taskClass).toBe("onbekend");
    expect(likenessOf([doing("overig"), doing("overig")])).toMatchObject({
      taskClass: "onbekend",
      sharedTasks: [],
    });
  });

  it("looks across a smaller and a larger circle, not within either", () => {
    const inner = [doing("afval"), doing("afval")];
    expect(likenessOf(inner, [doing("archief")]).taskClass).toBe("andere-taak");
    expect(likenessOf(inner, [doing("archief"), doing("afval")]).sharedTasks).toEqual(["afval"]);
  });

  it("tells apart what the register says itself", () => {
    const all = [doing("afval", ["c_1", "c_2"]), doing("archief", ["c_2"]), doing("water")];
    expect(likenessOf(all)).toMatchObject({ sharedThemes: ["c_2"], withoutTheme: 1 });
  });
});

describe("circles on 16 May 2026", () => {
  const register = registerApp();
  const get = async (path: string) => register.app.request(path);
  const page = async (path: string) => (await get(path)).text();

  it("are the same in 54 groups, holding 130 arrangements, 128 as registered", async () => {
    const resolved = sameCircles(await readFabric(register.db, DAY));
    const registered = sameCircles(await readFabric(register.db, DAY, "registered"));
    expect([resolved.length, resolved.flatMap((it) => it.arrangements).length]).toEqual([54, 130]);
    expect([registered.length, registered.flatMap((it) => it.arrangements).length]).toEqual([54, 128]);
    expect(count(resolved)).toEqual({ "zelfde-taak": 6, "andere-taak": 39, onbekend: 9 });
  });

  it("lie inside a larger one only with three or more participants and half of the larger", async () => {
    const nested = nestedCircles(await readFabric(register.db, DAY));
    expect(count(nested)).toEqual({ "zelfde-taak": 13, "andere-taak": 144, onbekend: 62 });
    for (const { shared, beyond, arrangements } of nested) {
      expect(shared.length).toBeGreaterThanOrEqual(3);
      expect(beyond.length).toBeGreaterThan(0);
      expect(beyond.length).toBeLessThanOrEqual(shared.length);
      for (const it of arrangements) for (const member of shared) expect(it.members).toContain(member);
    }
  });

  it("show the five of the seven of Westfriesland together", async () => {
    const text = await page("/kaart/overlap?gemeente=gm0405");
    expect(text).toContain("Westfries Archief");
    expect(text).toContain("Afvalbeheer Westfriesland");
    expect(text).toContain("de taak is door Vliegwiel ingedeeld");
    expect(text).not.toContain("Vidar");
  });

  it("are all on the page; a screen shows the first of a long one until one asks for the rest", async () => {
    const text = await page("/kaart/overlap");
    const [, first = "", later = ""] = /^(.*?)(<tbody class="later last">.*)$/s.exec(text) ?? [];
    const rows = (part: string) => part.split('<th scope="row"').length - 1;
    expect(rows(first)).toBeGreaterThanOrEqual(20);
    expect(rows(later)).toBeGreaterThan(0);
    expect(text).toContain("Toon alles van deze pagina");
    expect(await page("/kaart/overlap?gemeente=gm0405")).not.toContain("Toon alles van deze pagina");
  });

  it("are counted as they are listed, and kept when a filter passes one of them", async () => {
    const answer = async (query: string) =>
      (await (await get(`/api/v1/lappendeken/overlap?${query}`)).json()) as {
        totaal: number;
        resultaten: { klasse: string; samenwerkingen: { id: string; taak: { code: string } }[] }[];
      };
    const all = await answer("paginaGrootte=500");
    expect(all.totaal).toBe(54);
    expect(all.resultaten.flatMap((it) => it.samenwerkingen)).toHaveLength(130);
    const waste = await answer("taak=afval&paginaGrootte=500");
    for (const it of waste.resultaten)
      expect(it.samenwerkingen.some((one) => one.taak.code === "afval")).toBe(true);
    const alike = await answer("klasse=zelfde-taak");
    expect(alike.totaal).toBe(all.resultaten.filter((it) => it.klasse === "zelfde-taak").length);
  });

  it("can be taken along: one row for each arrangement", async () => {
    const csv = await page("/kaart/overlap.csv");
    expect(csv.trim().split("\r\n")).toHaveLength(131);
    // Beside the codes of participants their names; these have commas of their own.
    expect(csv).toContain("Namen van deelnemers van alle");
    expect(csv).toMatch(/gm\d{4}, gm\d{4}.*Gemeente [^;]+; Gemeente /);
  });

  it("stay on another day, and in the links", async () => {
    const text = await page("/kaart/overlap?geldigOp=2020-12-31&kring=binnen");
    expect(text).toContain("31 december 2020");
    expect(text).toMatch(/klasse=zelfde-taak&amp;geldigOp=2020-12-31/);
  });

  it("are shown on the page of an arrangement, when it has company", async () => {
    const archive = sameCircles(await readFabric(register.db, DAY))
      .flatMap((it) => it.arrangements)
      .find((it) => it.title.includes("Westfries Archief"))!;
    const text = await page(`/samenwerkingen/${archive.key}`);
    expect(text).toContain("4 andere regelingen");
    expect(text).toContain(`/kaart/overlap?samenwerking=${archive.key}`);
    expect(await page(`/kaart/overlap?samenwerking=${archive.key}`)).toContain("WerkSaam");
  });

  it("take a municipality by name, and ask back who is meant by one that is unclear or no more", async () => {
    const named = await get("/kaart/overlap?gemeente=medemblik");
    expect([named.status, named.headers.get("Location")]).toEqual([302, "/kaart/overlap?gemeente=gm0420"]);
    expect(await page("/kaart/overlap?gemeente=gm0420")).toMatch(/name="gemeente" value="Medemblik"/);
    // A province has the name too: in a field for municipalities nobody means that.
    expect((await get("/kaart/overlap.csv?gemeente=Utrecht")).status).toBe(200);
    const asked = async (text: string) => {
      const answer = await get(`/kaart/overlap?gemeente=${encodeURIComponent(text)}`);
      return { status: answer.status, text: await answer.text() };
    };
    const gone = await asked("Langedijk");
    expect(gone.status).toBe(400);
    expect(gone.text).toContain("bestond tot en met 31 december 2021");
    expect(gone.text).toContain('href="/kaart/overlap?gemeente=gm1980"');
    const unclear = await asked("Bergen");
    expect(unclear.status).toBe(400);
    for (const code of ["gm0373", "gm0893"]) expect(unclear.text).toContain(`gemeente=${code}"`);
    expect((await asked("Nergenshuizen")).text).toContain("kennen we niet als gemeente");
    expect((await get("/api/v1/lappendeken/overlap?gemeente=Assen")).status).toBe(400);
  });

  it.each([
    ["gemeente=gm9999", /Geen organisatie met de code “gm9999”|“gm9999” kennen we niet als gemeente/],
    ["klasse=dubbel", /“dubbel” bestaat niet/],
    ["kring=klein", /Kies uit: zelfde, binnen/],
    ["samenwerking=1", /geen samenwerking “1” van kracht/],
    ["geldigOp=2026-02-30", /bestaande dag/],
    ["kleur=rood", /“kleur” kennen we niet/],
  ])("refuse %s with a sentence", async (query, sentence) => {
    for (const path of ["/kaart/overlap", "/kaart/overlap.csv", "/api/v1/lappendeken/overlap"]) {
      const answer = await get(`${path}?${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toMatch(sentence);
    }
  });
});
