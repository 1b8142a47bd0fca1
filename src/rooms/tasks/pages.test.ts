import { describe, expect, it } from "vitest";
import { registerApp } from "../../testing.ts";
import { families } from "./families.ts";
import { THEMES } from "./themes.ts";

const open = registerApp();

interface List {
  totaal: number;
  resultaten: { code: string; naam: string; aantalSamenwerkingen: number }[];
}

describe("the tasks", () => {
  it("are listed with a link to the collaborations that each count counts", async () => {
    const html = await open.page("/taken");
    for (const family of families) expect(html).toContain(`href="/samenwerkingen?taak=${family.code}"`);
  });

  it("together count every collaboration in force once", async () => {
    const { resultaten } = await open.json<List>("/api/v1/taken?paginaGrootte=100");
    expect(resultaten.reduce((sum, task) => sum + task.aantalSamenwerkingen, 0)).toBe(451);
  });

  it("say that Vliegwiel sorted them, and how often that was right", async () => {
    const html = await open.page("/taken/afval");
    expect(html).toContain("Door Vliegwiel ingedeeld");
    expect(html).toContain("Van 119 regelingen");
    expect(html).toContain("*afval*");
    expect(html).toContain('href="/themas/c_d96f9cd3"');
  });

  it("keep the day the reader chose", async () => {
    expect(await open.page("/taken?geldigOp=2020-01-01")).toContain(
      "/samenwerkingen?taak=afval&amp;geldigOp=2020-01-01",
    );
  });

  it("come as a spreadsheet", async () => {
    expect(await open.page("/taken.csv?sorteer=-aantal")).toContain(
      "Code;Taak;Waar het over gaat;Samenwerkingen\r\n",
    );
  });

  it("are refused when they do not exist", async () => {
    expect(await open.page("/taken/toveren", 404)).toContain("Deze taak bestaat niet");
    await open.json("/api/v1/taken/toveren", 404);
  });

  it("refuse an unknown parameter and say what is known", async () => {
    expect(await open.page("/taken?kleur=rood", 400)).toContain("kleur");
    await open.json("/api/v1/taken?kleur=rood", 400);
    await open.json("/api/v1/taken?sorteer=kleur", 400);
  });
});

describe("the themes", () => {
  it("show the collaborations without a policy area as a row of their own", async () => {
    const html = await open.page("/themas");
    expect(html).toContain("Geen beleidsterrein");
    expect(html).toContain('<a href="/samenwerkingen?thema=geen">215</a>');
    for (const theme of THEMES) expect(html).toContain(`href="/themas/${theme.code}"`);
  });

  it("name the theme they fall under and the tasks that belong to them", async () => {
    const html = await open.page("/themas/c_d96f9cd3");
    expect(html).toContain('href="/themas/c_afa30a11"');
    expect(html).toContain('href="/taken/afval"');
  });

  it("are listed for machines, 92 and the ones without", async () => {
    const list = await open.json<List>("/api/v1/themas?paginaGrootte=100");
    expect(list.totaal).toBe(93);
    expect(list.resultaten.find((theme) => theme.code === "geen")?.aantalSamenwerkingen).toBe(215);
    await open.json("/api/v1/themas/c_onbekend", 404);
  });
});
