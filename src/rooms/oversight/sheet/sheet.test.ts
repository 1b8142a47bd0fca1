import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { freshDatabase, testApp, type TestConnection, wordsOf } from "../../../testing.ts";
import { importRegister } from "#rooms/register";
import { organisation, participant, registerOf, version } from "../../register/small-register.ts";

const COLLEGE = "College van burgemeester en wethouders";
const taking = (key: string, joined: string, costKey: number | null, organs = [COLLEGE]) =>
  participant(key, { joined, costKey, organs });

const DECISION = "https://lokaleregelgeving.overheid.nl/CVDR000001";
/** An arrangement of which the register knows all it can, and one of which it knows next to nothing. */
const FULL = [
  version("101", "Regeling Havendienst", [], {
    until: "2024-07-01",
    nextRooId: "102",
    participations: [taking("gm0001", "2016-01-01", null)],
  }),
  version("102", "Regeling Havendienst 2024", [], {
    from: "2024-07-01",
    previousRooId: "101",
    powers: ["delegatie"],
    executorKey: "so0003",
    stewardKey: "so0003",
    decisions: [DECISION],
    legalBases: [
      { title: "Wet gemeenschappelijke regelingen", url: "https://wetten.overheid.nl/BWBR0003740" },
    ],
    purpose: "Veilige havens voor beide gemeenten.",
    lastVerified: "2026-03-01",
    participations: [
      taking("gm0001", "2016-01-01", 62.5, ["Gemeenteraad", COLLEGE]),
      taking("gm0002", "2020-01-01", 37.5),
    ],
  }),
];
const BARE = version("201", "Regeling Zonder Gegevens", [], {
  powers: [],
  form: "RZM",
  participations: [taking("gm0001", "2019-05-01", null, [])],
});

let connection: TestConnection;
let site: Awaited<ReturnType<typeof testApp>>;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  await importRegister(
    connection.db,
    registerOf(
      "2026-05-16",
      [
        organisation("gm0001", "Gemeente Adorp"),
        organisation("gm0002", "Gemeente Baflo"),
        organisation("so0003", "Havendienst Noord", {
          type: "regionaal-samenwerkingsorgaan",
          addresses: [{ kind: "Bezoekadres", line: "Kade 1", postcode: "9900 AA", town: "Baflo" }],
          contacts: [{ kind: "telefoon", value: "(0800) 0000", label: null }],
        }),
      ],
      [...FULL, BARE],
    ),
    new Date("2026-06-01T10:00:00Z"),
  );
  site = await testApp(connection.db);
});
afterAll(async () => {
  site.building.close();
  await connection.close();
});

const plain = async (path: string, status = 200) => wordsOf(await site.page(path, status));

/** The text of one question's answer on a page. */
const answer = async (path: string, question: string) => {
  const page = await site.page(path);
  // The last one folds on a phone; then its anchor lies in the fold.
  const part =
    page.split(new RegExp(`aria-labelledby="${question}(?:-kop)?"`))[1]?.split("</section>")[0] ?? "";
  return wordsOf(part);
};

interface SheetAnswer {
  bestaatSinds: string;
  huidigeTekstSinds: string;
  deelname: {
    deelnemerSinds: string;
    toetredingVolgensRegister: string | null;
    verdeelsleutel: number;
  } | null;
  antwoorden: { vraag: string; weetHetRegister: string; leemten: { wat: string; wie: string }[] }[] | null;
  leemten: { vraag: string; wat: string; wie: string }[];
  raadsmomenten: { grondslag: string }[];
  contact: { soort: string; waarde: string }[];
}

describe("an arrangement of which the register knows all it can", () => {
  const PAGE = "/voor-de-raad/gm0002/samenwerkingen/101";

  it("has its purpose, share of the cost, powers and organs in the six answers", async () => {
    expect(await answer(PAGE, "wat")).toContain("Veilige havens voor beide gemeenten. register");
    expect(await answer(PAGE, "wat")).toContain("Samen met 1 gemeente");
    expect(await answer(PAGE, "kosten")).toContain("Wij dragen 37,5 % van de kosten");
    expect(await answer(PAGE, "beslissen")).toContain("de bevoegdheid is overgedragen (delegatie). register");
    expect(await answer(PAGE, "beslissen")).toContain("college van burgemeester en wethouders");
    expect(await answer(PAGE, "sturen")).toMatch(/Ontwerpbegroting, 12 weken.*artikel 34 en 35 Wgr\) wet/);
    expect(await answer(PAGE, "uitstappen")).toContain("lokaleregelgeving.overheid.nl/CVDR000001");
  });

  it("still has gaps for amounts, seats, votes and the term of notice, for the register has no place for them", async () => {
    const { antwoorden } = await site.json<SheetAnswer>(
      "/api/v1/toezicht/informatiebladen/101?deelnemer=gm0002",
    );
    const gaps = antwoorden!.flatMap((it) => it.leemten.map((gap) => `${it.vraag}: ${gap.wat}`));
    expect(gaps).toEqual([
      "kosten: Bedragen staan niet in het register.",
      "vertegenwoordiging: Wie in het bestuur zit en met hoeveel stemmen, staat niet in het register.",
      "uitstappen: De opzegtermijn en de kosten van uittreden staan niet in het register.",
    ]);
    expect(await answer(PAGE, "vertegenwoordiging")).not.toContain("staat niet in het register");
    expect(await answer(PAGE, "onbekend")).toContain("De griffie kan dit hier aanvullen.");
  });

  it("tells three dates apart: taking part, the text in force, the arrangement itself", async () => {
    const sheet = await site.json<SheetAnswer>("/api/v1/toezicht/informatiebladen/101?deelnemer=gm0002");
    // The register writes 2020, but the text that was in force then does not name it.
    expect(sheet.deelname?.deelnemerSinds).toBe("2024-07-01");
    expect(sheet.deelname?.toetredingVolgensRegister).toBe("2020-01-01");
    expect(sheet.huidigeTekstSinds).toBe("2024-07-01");
    expect(sheet.bestaatSinds).toBe("2016-01-01");
    expect(await plain(PAGE)).toMatch(
      /Deelnemer sinds 1 juli 2024 eerste tekst die de organisatie noemt; het register schrijft 1 januari 2020 Huidige tekst sinds 1 juli 2024 Bestaat sinds 1 januari 2016/,
    );
  });

  it("has shares, decisions, laws and how to reach the executing body on the sheet", async () => {
    const page = await plain("/voor-de-raad/informatiebladen/101");
    expect(page).toContain("Adorp (62,5 %)");
    expect(page).toContain("Wet gemeenschappelijke regelingen");
    expect(page).toContain("Havendienst Noord : Kade 1, 9900 AA Baflo · (0800) 0000");
    expect(page).toContain("gecontroleerd 1 maart 2026");
    // One council takes part itself and the other does not, so nothing can be said of "the council".
    expect(page).toContain("Bij eigen deelname van de raad is het besluit mede aan de raad. Zo niet:");
  });

  it("says that the council decides along where it takes part itself", async () => {
    expect(await answer("/voor-de-raad/gm0001/samenwerkingen/101", "sturen")).toContain(
      "Dit besluit is mede aan de gemeenteraad zelf",
    );
    expect(await answer(PAGE, "sturen")).toContain("toestemming van de gemeenteraad nodig");
  });
});

describe("an arrangement of which the register knows next to nothing", () => {
  it("has the same sheet, with every empty place in sight and who can fill it", async () => {
    const { leemten } = await site.json<SheetAnswer>("/api/v1/toezicht/informatiebladen/201");
    expect(leemten.map((it) => it.wat)).toEqual([
      "Het doel van de regeling is niet ingevuld.",
      "Welk deel van de kosten ieder betaalt (verdeelsleutel), is niet ingevuld.",
      "Bedragen staan niet in het register.",
      "Hoe de bevoegdheid is geregeld (mandaat of delegatie), is niet ingevuld.",
      "Welk bestuursorgaan deelneemt, is niet ingevuld.",
      "Wie in het bestuur zit en met hoeveel stemmen, staat niet in het register.",
      "De opzegtermijn en de kosten van uittreden staan niet in het register.",
      "Het besluit met de tekst van de regeling is niet ingevuld.",
    ]);
    expect(leemten.every((it) => it.wie !== "")).toBe(true);
    expect(await plain("/voor-de-raad/informatiebladen/201")).toContain("Wat het register niet weet");
  });

  it("counts in the answers over everything", async () => {
    expect(await answer("/voor-de-raad/gm0001", "onbekend")).toContain("van 1 van de 2 niet ingevuld");
    expect(await answer("/voor-de-raad/gm0001", "vertegenwoordiging")).toContain("Openbaar lichaam");
  });
});

describe("sheets on another day and by another number", () => {
  it("lead the number of a text to the arrangement, and keep that text in sight", async () => {
    const answer = await site.app.request("/voor-de-raad/informatiebladen/102");
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe("/voor-de-raad/informatiebladen/101?versie=102");
    const data = await site.app.request("/api/v1/toezicht/informatiebladen/102?deelnemer=gm0001");
    expect(data.headers.get("location")).toBe(
      "/api/v1/toezicht/informatiebladen/101?deelnemer=gm0001&versie=102",
    );
  });

  it("show the older text on an older day, with the rules of that day", async () => {
    const page = await plain("/voor-de-raad/gm0001/samenwerkingen/101?geldigOp=2021-01-01");
    expect(page).toContain("Regeling Havendienst");
    expect(page).toContain("Ontwerpbegroting, 8 weken voor het besluit");
    expect(page).not.toContain("Havendienst 2024");
  });

  it("say so when the organisation did not take part on that day", async () => {
    expect(await plain("/voor-de-raad/gm0002/samenwerkingen/101?geldigOp=2017-01-01")).toContain(
      "nam Gemeente Baflo volgens het register geen deel",
    );
  });

  it("refuse what does not exist, and whoever was never in it", async () => {
    expect(await plain("/voor-de-raad/informatiebladen/999", 404)).toContain("Geen samenwerking");
    expect(await plain("/voor-de-raad/gm0002/samenwerkingen/201", 404)).toContain(
      "doet volgens het register niet mee",
    );
    expect(await plain("/voor-de-raad/informatiebladen/101?geldigOp=2023-02-29", 400)).toContain(
      "bestaande dag",
    );
    expect(await plain("/voor-de-raad/gm9999/boekje", 404)).toContain("Geen organisatie");
    await site.json("/api/v1/toezicht/informatiebladen/999", 404);
    await site.json("/api/v1/toezicht/informatiebladen/101?deelnemer=gm9999", 404);
    await site.json("/api/v1/toezicht/informatiebladen/101?deelnemer=so0003", 404);
    await site.json("/api/v1/toezicht/informatiebladen/101?jaar=2027", 400);
  });
});

describe("the booklet", () => {
  it("has a table of contents that leads to every sheet", async () => {
    const page = await site.page("/voor-de-raad/gm0001/boekje");
    for (const key of ["101", "201"]) {
      expect(page).toContain(`href="#blad-${key}"`);
      expect(page).toContain(`id="blad-${key}"`);
    }
    expect(page.match(/class="sheet"/g)).toHaveLength(2);
  });

  it("says so when there is nothing in it", async () => {
    expect(await plain("/voor-de-raad/gm0002/boekje?geldigOp=2012-01-01")).toContain(
      "nam op 1 januari 2012 volgens het register aan geen gemeenschappelijke regeling deel.",
    );
  });
});
