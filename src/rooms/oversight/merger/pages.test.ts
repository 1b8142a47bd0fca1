import { describe, expect, it } from "vitest";
import { registerApp, wordsOf } from "../../../testing.ts";

const register = registerApp();

const PAGE = "/voor-de-raad/herindeling";
const EEMSDELTA = "gemeenten=Appingedam&gemeenten=gm0010&gemeenten=0024&dag=2021-01-01";

async function page(query: string, status = 200, path = PAGE): Promise<string> {
  const response = await register.app.request(query === "" ? path : `${path}?${query}`);
  expect(response.status).toBe(status);
  return response.text();
}
/** A page without its tags, as a reader sees it. */
const read = async (query: string, status = 200, path = PAGE) => wordsOf(await page(query, status, path));

describe("the work list", () => {
  it("asks for municipalities, a day and a kind", async () => {
    const text = await read("");
    for (const label of ["Gemeente 1", "Eerste dag van de nieuwe situatie", "Welke gemeente blijft bestaan?"])
      expect(text).toContain(label);
  });

  it("says for Eemsdelta, by name or by code, what lapses and what is adapted until when", async () => {
    const text = await read(EEMSDELTA);
    expect(text).toContain("Herindeling van Appingedam, Delfzijl en Loppersum per 1 januari 2021");
    expect(text).toContain("12 gemeenschappelijke regelingen: 2 vervallen, 7 blijven gelden");
    expect(text).toContain("uiterlijk 1 juli 2021");
    expect(text).toContain("na verlenging uiterlijk 1 januari 2022");
    expect(text).toContain("De raad van Het Hogeland");
    expect(text).toContain("Gedeputeerde Staten van Groningen");
  });

  it("gives every rule of law its article, and no working notes", async () => {
    const text = await read(EEMSDELTA);
    expect(new Set(text.match(/\(artikel [^)]+ (?:Wet arhi|Wgr)[^)]*\)/g)).size).toBe(7);
    expect(text).not.toMatch(/voorlopig(?!e)|nagelezen|niet gelezen/);
  });

  it("says of which the act fixes the area, so that they neither lapse nor have a term", async () => {
    const text = await read(EEMSDELTA);
    expect(text).toContain("Bij 3 stelt de wet het gebied vast");
    expect(text).toContain("artikel 41, zevende lid, Wet arhi");
  });

  it("leads to the arrangements as they were on the eve", async () => {
    expect(await page(EEMSDELTA)).toContain('href="/samenwerkingen/27685449?geldigOp=2020-12-31"');
  });

  it("says which one remains in a light merger on a day in March", async () => {
    const text = await read("gemeenten=Weesp,Amsterdam&dag=2022-03-24&soort=licht&blijft=Amsterdam");
    expect(text).toContain("Gaat over naar Amsterdam");
    expect(text).toContain("24 september 2022");
  });

  it("says of a merger after the register's last day that it goes by that state", async () => {
    expect(await read("gemeenten=gm0014,gm1699&dag=2028-01-01")).toContain(
      "Het register gaat tot en met 16 mei 2026",
    );
  });

  it("lists what still names the predecessors of Voorne aan Zee, also when asked by one of them", async () => {
    const text = await read("soort=geweest&gemeenten=gm1992");
    expect(text).toContain("noemen 4 regelingen in het register nog een gemeente");
    expect(text).toContain("Brielle, Hellevoetsluis en Westvoorne door Voorne aan Zee vervangen");
    expect(await read("soort=geweest&gemeenten=Brielle")).toContain("noemen 4 regelingen");
    expect(await read("soort=geweest&gemeenten=gm1699")).toContain(
      "noemt het register in geen enkele regeling",
    );
  });

  it("can be taken along as a spreadsheet with the same work, or only the refusal", async () => {
    const csv = await page(EEMSDELTA, 200, `${PAGE}.csv`);
    const lines = csv.trimEnd().split("\r\n");
    expect(lines[0]).toContain("Groep;Regeling;Nummer;Wie;Wat te doen;Uiterlijk");
    expect(lines.filter((it) => it.startsWith("Vervalt;"))).toHaveLength(2);
    expect(lines.filter((it) => it.startsWith("Aanpassen;"))).toHaveLength(7);
    expect(await page("gemeenten=gm1992&soort=geweest", 200, `${PAGE}.csv`)).toContain("25160835");
    expect(await read("gemeenten=gm0003", 400, `${PAGE}.csv`)).toContain("Vul ten minste twee gemeenten in.");
  });
});

describe("what cannot be", () => {
  it.each([
    ["an unknown name", "gemeenten=Apingedam,Delfzijl&dag=2021-01-01", "Bedoelt u Appingedam"],
    ["an unknown code", "gemeenten=gm9999,gm0010&dag=2021-01-01", "“gm9999” kennen we niet als gemeente."],
    ["one with itself", "gemeenten=gm0010,Delfzijl&dag=2021-01-01", "niet met zichzelf samengaan"],
    ["only one", "gemeenten=gm0010&dag=2021-01-01", "Vul ten minste twee gemeenten in."],
    ["eleven", `gemeenten=${"gm0014,".repeat(11)}&dag=2021-01-01`, "Vul hoogstens tien gemeenten in."],
    ["a province", "gemeenten=pv20,gm0014&dag=2021-01-01", "Provincie Groningen is geen gemeente"],
    ["no day", "gemeenten=gm0003,gm0010", "Vul de dag van de herindeling in."],
    ["a day that does not exist", "gemeenten=gm0003,gm0010&dag=2021-02-30", "geen bestaande dag"],
    ["a day before the register", "gemeenten=gm0003,gm0010&dag=2009-01-01", "pas vanaf 1 januari 2018"],
    ["one not born yet", "gemeenten=gm1979,gm0014&dag=2021-01-01", "bestond nog niet op 31 december 2020"],
    ["one already gone", "gemeenten=gm0003,gm0014&dag=2024-01-01", "bestond niet meer op 31 december 2023"],
    [
      "a light merger into nobody",
      "gemeenten=gm0003,gm0010&dag=2021-01-01&soort=licht",
      "Vul in welke gemeente",
    ],
    [
      "a light merger into another",
      "gemeenten=gm0003,gm0010&dag=2021-01-01&soort=licht&blijft=gm0014",
      "Groningen is niet een van de gemeenten die samengaan.",
    ],
    ["an unknown kind", "gemeenten=gm0003,gm0010&dag=2021-01-01&soort=snel", "Kies een soort herindeling"],
    ["two of one name", "gemeenten=Bergen,gm0010&dag=2021-01-01", "gm0373 of gm0893"],
  ])("%s is refused in one sentence, on the form", async (_what, query, sentence) => {
    const text = await read(query, 400);
    expect(text).toContain(sentence);
    expect(text).toContain("Maak de werklijst");
  });

  it("asks back with names, each leading to the same question with that one in it", async () => {
    const html = await page("gemeenten=Apingedam&gemeenten=gm0010&dag=2021-01-01", 400);
    const instead =
      /Bedoelt u <a href="([^"]+)">Appingedam<\/a>/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(instead).toBe(`${PAGE}?gemeenten=gm0003%2Cgm0010&dag=2021-01-01`);
    expect((await register.app.request(instead)).status).toBe(200);
    const two = await page("gemeenten=gm0010&gemeenten=Bergen&dag=2021-01-01", 400);
    for (const code of ["gm0373", "gm0893"]) expect(two).toContain(`gemeenten=gm0010%2C${code}&amp;dag=`);
    expect(await read("gemeenten=Apingedam&gemeenten=gm0010&dag=2021-01-01", 400, `${PAGE}.csv`)).toContain(
      "“Apingedam” kennen we niet als gemeente. Bedoelt u Appingedam?",
    );
  });

  it("keeps what was typed, a day that does not exist too", async () => {
    const html = await page("gemeenten=Apingedam&gemeenten=Delfzijl&dag=2021-02-30", 400);
    for (const typed of ["Apingedam", "Delfzijl", "2021-02-30"]) expect(html).toContain(`value="${typed}"`);
  });

  it("does not run what is typed", async () => {
    const html = await page("gemeenten=%3Cscript%3Ealert(1)%3C/script%3E&dag=2021-01-01", 400);
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.filter((tag) => !/^<script type="module" src="\/assets\/[\w-]+\.js">$/.test(tag))).toEqual(
      [],
    );
    expect(html).toContain("&lt;script&gt;alert(1)");
  });
});

describe("the page of a municipality", () => {
  it("shows the work only while the register still names its predecessors", async () => {
    expect(await read("", 200, "/organisaties/gm1992")).toContain("Nog te doen na de herindeling");
    expect(await read("", 200, "/organisaties/gm1699")).not.toContain("Nog te doen na de herindeling");
  });
});

describe("the same as data", () => {
  interface Answer {
    standVan: string;
    regelingen: { id: string; groep: string; uiterlijk: string | null; grondslag: { voorlopig: boolean } }[];
    gaatOver: unknown[];
    teInformeren: { naam: string }[];
  }
  const ask = async (query: string, status = 200) =>
    JSON.parse(await page(query, status, "/api/v1/toezicht/herindeling")) as Answer & {
      errors: { veld: string; melding: string }[];
    };

  it("has the groups, the term and who is told", async () => {
    const plan = await ask("gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01");
    expect(plan.standVan).toBe("2020-12-31");
    expect(plan.regelingen.map((it) => it.groep).filter((it) => it === "vervalt")).toHaveLength(2);
    expect(plan.regelingen.filter((it) => it.uiterlijk === "2021-07-01")).toHaveLength(7);
    expect(plan.regelingen.flatMap((it) => (it.groep === "gebied" ? [it.id, it.uiterlijk] : []))).toEqual([
      "25196023",
      null,
      "24963508",
      null,
      "23862467",
      null,
    ]);
    expect(plan.regelingen.some((it) => it.grondslag.voorlopig)).toBe(false);
    expect(plan.teInformeren.map((it) => it.naam)).toContain("De raad van Het Hogeland");
  });

  it("has others in the order of every list: 's-Hertogenbosch under the S", async () => {
    const plan = (await ask("gemeenten=gm0757,gm0845&dag=2028-01-01")) as unknown as {
      regelingen: { id: string; andereDeelnemers: { naam: string }[] }[];
    };
    const others = plan.regelingen.find((it) => it.id === "28558345")?.andereDeelnemers;
    expect(others?.map((it) => it.naam.replace("Gemeente ", ""))).toEqual([
      "Maasdriel",
      "Meierijstad",
      "'s-Hertogenbosch",
      "Vught",
      "Zaltbommel",
    ]);
  });

  it("has what was left of a merger that is over", async () => {
    const left = await ask("gemeenten=gm1992&soort=geweest");
    expect(left.regelingen.map((it) => it.id)).toContain("25160835");
  });

  it("refuses what is wrong or unknown, all at once", async () => {
    const { errors } = await ask("gemeenten=gm9999,pv20&dag=2021-01-01", 400);
    expect(errors.map((it) => it.veld)).toEqual(["gemeenten", "gemeenten"]);
    const wrongDay = await ask("gemeenten=gm0003,gm0010&dag=gisteren", 400);
    expect(new Set(wrongDay.errors.map((it) => it.veld))).toEqual(new Set(["dag"]));
    await ask("gemeenten=gm0003,gm0010&dag=2021-01-01&iets=1", 400);
  });
});
