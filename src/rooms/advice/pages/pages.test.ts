import { describe, expect, inject, it } from "vitest";
import { brotliCompressSync } from "node:zlib";
import { freshDatabase, registerApp, testApp, wordsOf } from "../../../testing.ts";

const app = registerApp();

const ASSEN = "/verkennen?organisatie=gm0106&taak=inkoop+jeugdhulp";
const text = (html: string) => wordsOf(html).replaceAll(/ ([.,;])/g, "$1");
const hrefs = (html: string, start: string) =>
  [...html.matchAll(/href="([^"]+)"/g)]
    .map((it) => (it[1] ?? "").replaceAll("&amp;", "&"))
    .filter((it) => it.startsWith(start));

describe("the empty page", () => {
  it("asks two things, gives three examples and says what it does not know", async () => {
    const html = await app.page("/verkennen");
    expect(html).toContain('name="organisatie"');
    expect(html).toContain('name="taak"');
    expect(text(html)).toContain("Wat dit niet weet");
    const examples = hrefs(html, "/verkennen?organisatie=");
    expect(examples).toHaveLength(3);
    for (const path of examples) expect(text(await app.page(path))).toContain("In het kort");
  });
});

describe("a question that is not one yet", () => {
  it("is told what to fill in when the form is sent as it was, and not when the page is opened", async () => {
    const sent = await app.page("/verkennen?organisatie=&taak=", 400);
    expect(sent).toContain('<a href="#organisatie">Vul in voor welke organisatie u vraagt.</a>');
    expect(sent).toContain('<a href="#taak">');
    expect(await app.page("/verkennen")).not.toContain('role="alert"');
  });

  it("is asked back: Asse is not silently Assen", async () => {
    const html = await app.page("/verkennen?organisatie=Asse&taak=afval");
    expect(html).toContain("Bedoelt u Assen met “Asse”?");
    expect(hrefs(html, "/verkennen?organisatie=gm0106")).toHaveLength(1);
  });

  it("shows names in its fields for codes that came in the address", async () => {
    const html = await app.page("/verkennen?organisatie=gm1950&deelnemers=gm0765,xyz&taak=afval", 400);
    expect(html).toContain('value="Westerwolde"');
    expect(html).toContain('value="Pekela, xyz"');
  });
});

describe("the answer", () => {
  it("has its parts in the order of thinking, all named on top", async () => {
    const html = await app.page(ASSEN);
    // The anchor of a part that a phone folds lies within its fold.
    const headings = [...html.matchAll(/<h2[^>]*id="([^"]+?)(?:-kop)?"/g)].map((it) => it[1]);
    expect(headings).toEqual([
      "in-het-kort",
      "bestaat",
      "partners",
      "niveau",
      "bestaande-organisatie",
      "vorm",
      "belasting",
      "praten",
      "ernaast",
      "onbekend",
    ]);
    expect(hrefs(html, "#").slice(1)).toEqual(headings.slice(1).map((id) => `#${id}`));
  });

  it("is the same for everyone who has the address", async () => {
    // Of another building, which has nothing of the first page in its memory.
    const elsewhere = await testApp(app.db);
    expect(await app.page(ASSEN)).toBe(await elsewhere.page(ASSEN));
    elsewhere.building.close();
  });

  it("stays below a hundred kilobytes", async () => {
    expect(brotliCompressSync(await app.page(ASSEN)).length).toBeLessThan(100_000);
  });

  it("shows reasons and no scores", async () => {
    const html = await app.page(ASSEN);
    expect(text(html)).toContain("samen in 7 van uw 10 regelingen");
    expect(text(html)).not.toMatch(/\bscore|\b[01]\.\d{3}/);
  });

  it("opens the records of every reason", async () => {
    const html = await app.page("/verkennen?organisatie=gm1699&deelnemers=gm1969&taak=ICT");
    const sources = hrefs(html, "/verkennen/bronnen?");
    expect(sources.length).toBeGreaterThan(50);
    for (const path of new Set(sources)) {
      const list = await app.page(path);
      const told = /komt uit (één|[\d.]+) gegeven/.exec(text(list))?.[1];
      const count = told === "één" ? 1 : Number(told?.replace(".", ""));
      const items = /<ul class="bronnen">.*?<\/ul>/.exec(list)?.[0] ?? "";
      // A region has no page of its own: it says where it was read, and since when that is known.
      const regions = [...items.matchAll(/Bron: [^<]+; bekend sinds \d+ \w+ \d{4}/g)];
      expect(hrefs(items, "/").length + regions.length, path).toBe(count);
    }
    // A reason with one record leads straight to it.
    const single = [...html.matchAll(/<a class="bron" href="(\/(?:samenwerkingen|organisaties)\/[^"]+)"/g)];
    for (const path of new Set(single.map((it) => it[1] ?? ""))) await app.page(path);
  });

  it("names each division into regions with its source, licence and since when it is known", async () => {
    const html = text(await app.page(ASSEN));
    expect(html).toContain("zelfde arbeidsmarktregio, COROP-gebied, GGD-regio, jeugdregio");
    expect(html).toMatch(
      /jeugdregio’s: CBS-gebiedsindeling 2025[^;]*; [^;]*; CC BY 4\.0; bekend sinds 1 januari 2025/,
    );
    const before = text(await app.page(`${ASSEN}&geldigOp=2010-06-01`));
    expect(before).not.toContain("Indelingen in regio’s die meetellen");
  });

  it("asks again with one partner more, and with one less, by a link", async () => {
    const html = await app.page(ASSEN);
    const add = hrefs(html, "/verkennen?").find((it) => it.includes("deelnemers="));
    expect(add).toContain("organisatie=gm0106");
    const more = await app.page(add ?? "");
    expect(text(more)).toMatch(/Assen en \p{L}+.*: inkoop jeugdhulp/u);
    const drops = [...more.matchAll(/<a class="weg no-print" href="([^"]+)"/g)].map((it) =>
      (it[1] ?? "").replaceAll("&amp;", "&"),
    );
    expect(drops).toHaveLength(2);
    expect(await app.page(drops[1] ?? "")).toBe(html);
  });

  it("says what one more partner changes", async () => {
    const html = text(await app.page(ASSEN));
    expect(html).toMatch(/Doet Tynaarlo mee: Samen 10\d duizend inwoners, 2 gemeenten, 1 provincie\./);
    expect(html).toContain("Dat zijn 2 van de 5 gemeenten van RMC-regio Noord- en Midden Drenthe.");
    expect(html).toMatch(/Deze twee zitten nu samen in \d+ regelingen/);
  });

  it("takes a theme of the register for the task it belongs to", async () => {
    const html = text(await app.page("/verkennen?organisatie=gm0106&thema=c_d96f9cd3"));
    expect(html).toContain("Thema van het register:");
    expect(html).toContain("Meestal doen");
  });

  it("narrows the forms by what it must be able to do", async () => {
    const open = text(await app.page(ASSEN));
    expect(open).not.toContain("Dit kan niet met wat u vraagt");
    const strict = text(await app.page(`${ASSEN}&bevoegdheid=delegatie&eigen=ja`));
    expect(strict).toContain("Dit kan niet met wat u vraagt Regeling zonder meer");
    expect(strict).toContain("Kan niet:");
  });

  it("says it first when the asker is in something for this task already", async () => {
    expect(text(await app.page("/verkennen?organisatie=gm1783&taak=handhaving+milieu"))).toContain(
      "U zit voor deze soort taak al in Omgevingsdienst Haaglanden. Dat zegt het register; u kiest.",
    );
  });

  it("hears where the need is felt", async () => {
    expect(text(await app.page(`${ASSEN}&behoefte=regio`))).toContain(
      "U zegt dat de vraag in de regio speelt.",
    );
  });

  it("is about the whole country while nobody asks", async () => {
    const html = text(await app.page("/verkennen?taak=afval"));
    expect(html).toContain("Vul in wie u bent om mogelijke partners te zien.");
    expect(html).toContain("regelingen van gemeenten voor “Afval en reiniging”");
  });

  it("keeps the day in every link but the one that leaves it", async () => {
    const html = await app.page(`${ASSEN}&geldigOp=2022-01-01`);
    const without = hrefs(html, "/verkennen?").filter((path) => !path.includes("geldigOp=2022-01-01"));
    expect(without).toEqual([ASSEN]);
  });
});

describe("what comes beside it", () => {
  it("is a map of who asks and who might join", async () => {
    const html = await app.page(ASSEN);
    const src = /src="(\/verkennen\/kaart\.svg[^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const svg = await app.page(src);
    expect(svg).toContain("Assen: vraagt");
    expect(svg).toContain("1. Tynaarlo: mogelijke partner");
  });

  it("is a page and a spreadsheet with more partners", async () => {
    const page = await app.page("/verkennen/partners?organisatie=gm0106&taak=inkoop+jeugdhulp");
    expect(page.match(/<p class="kort">/g)).toHaveLength(50);
    expect(page).toMatch(/<h1[^>]*>Mogelijke partners van Assen voor inkoop jeugdhulp</);
    expect(text(page)).toContain("De meeste redenen in het register wijzen naar Tynaarlo: zelfde provincie");
    // The page of the answer has the same rows.
    const row = /<ol class="voorstellen.*?<li>(.*?)<\/li>/.exec(page)?.[1]?.replaceAll(/<a .*?>/g, "");
    expect((await app.page(ASSEN)).replaceAll(/<a .*?>/g, "")).toContain(row);
    const csv = await app.page("/verkennen/partners.csv?organisatie=gm0106&taak=inkoop+jeugdhulp");
    expect(csv.split("\r\n")[0]).toBe("Organisatie;Code;Volgorde;Redenen;Wat verandert er");
    expect(csv.split("\r\n")[1]).toMatch(/^Gemeente Tynaarlo;gm1730;1;/);
  });

  it("is a line on the page of a municipality and of a task", async () => {
    expect(await app.page("/organisaties/gm0106")).toContain('href="/verkennen?organisatie=gm0106"');
    expect(await app.page("/taken/afval")).toContain('href="/verkennen?taak=afval"');
  });
});

describe("a question that cannot be answered as it stands", () => {
  it("about an unknown organisation is refused with a sentence that keeps what was typed", async () => {
    const html = await app.page("/verkennen?organisatie=Qwertyland&taak=afval", 400);
    expect(text(html)).toContain("“Qwertyland” kennen we niet.");
    expect(html).toContain('value="Qwertyland"');
    expect(html).toContain('value="afval"');
  });

  it("with too many participants says how many it can be", async () => {
    const codes = Array.from({ length: 11 }, (_, index) => `gm00${index + 10}`).join(",");
    expect(text(await app.page(`/verkennen?deelnemers=${codes}`, 400))).toContain(
      "U noemt 11 deelnemers. Verkennen kan met hoogstens 10",
    );
  });

  it("about a name that fits several asks which one, and goes on with the choice", async () => {
    const html = await app.page("/verkennen?organisatie=Bergen&taak=afval");
    expect(text(html)).toContain("Welke organisatie bedoelt u met “Bergen”?");
    const answer = await app.page("/verkennen?organisatie=gm0373&taak=afval");
    expect(hrefs(html, "/verkennen?")).toContain("/verkennen?organisatie=gm0373&taak=afval");
    expect(text(answer)).toContain("Bergen (NH): Afval en reiniging");
  });

  it("in words that fit nothing shows the kinds of task and answers for all tasks", async () => {
    const html = await app.page("/verkennen?organisatie=gm0106&taak=kwantumzeppelin");
    expect(text(html)).toContain("In “kwantumzeppelin” herkent Vliegwiel geen taak.");
    expect(hrefs(html, "/verkennen?organisatie=gm0106&taak=afval")).not.toEqual([]);
  });

  it("before the register began says so, and still tells who lies near", async () => {
    const html = text(await app.page("/verkennen?organisatie=gm0106&taak=afval&geldigOp=1950-01-01"));
    expect(html).toContain("Op 1 januari 1950 kent het register geen enkele regeling.");
  });

  it("with a wrong choice names the choices", async () => {
    expect(text(await app.page("/verkennen?organisatie=gm0106&bevoegdheid=alles", 400))).toContain(
      "Kies uit: geen, mandaat, delegatie.",
    );
  });

  it("about a reason that is no longer there says so", async () => {
    const html = await app.page("/verkennen/bronnen?organisatie=gm0106&taak=afval&bij=0000000000", 404);
    expect(text(html)).toContain("Deze reden hoort niet (meer) bij deze vraag. Stel de vraag opnieuw.");
  });
});

describe("an installation without a register", () => {
  it("still asks the question", async () => {
    const empty = await freshDatabase(inject("database"));
    const { page } = await testApp(empty.db);
    expect(await page("/verkennen")).toContain('name="taak"');
    expect(text(await page("/verkennen?taak=afval"))).toContain("kent het register geen enkele regeling");
    await empty.close();
  });
});
