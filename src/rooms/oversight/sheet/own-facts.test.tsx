import { beforeAll, describe, expect, it } from "vitest";
import { registerApp } from "../../../testing.ts";
import { renderPage } from "#kit/http/page.tsx";
import { viewOf } from "#kit/http/view.ts";
import type { SaidBy } from "#rooms/additions";
import { companyOf } from "#rooms/collaborations";
import { overallAnswers } from "../questions/organisation-answers.ts";
import { answersOf } from "./answers.ts";
import { readCouncil } from "../council.ts";
import { NOTHING_ADDED, type OwnFacts } from "../own/own-facts.ts";
import { readCollaboration, readSheet, type Sheet } from "./sheet.ts";
import { SheetView } from "./sheet-view.tsx";
import { ownStatements } from "./own-statements.ts";
import { unknownOf } from "./unknown.ts";

/** A safety region: an act makes it compulsory. */
const COMPULSORY = "23862084";
const BY: SaidBy = {
  ...{ addition: "01ARZ3NDEKTSV4RRFFQ69G5FAV", organisation: "gm1699", side: "executive" },
  ...{
    visibility: "public",
    source: null,
    verifiedOn: "2026-05-03",
    changedAt: new Date("2026-05-03T10:00:00Z"),
  },
};
const ADDED: OwnFacts = {
  ...NOTHING_ADDED,
  years: [{ year: 2026, contribution: { value: 125_000_000, by: { ...BY, source: "Begroting 2026" } } }],
  votes: { value: { own: 3, all: 40 }, by: BY },
  representatives: { value: ["wethouder Financiën", "raadslid, plaatsvervangend"], by: BY },
  askedOfCouncil: { value: "een zienswijze voor 1 juli", by: BY },
  toldCouncil: { value: "Let op de wachttijd.", by: BY },
  toldOn: { value: "2026-05-12", by: BY },
  noticeTerm: { value: "een jaar voor het begin van een begrotingsjaar", by: BY },
};

const site = registerApp();
let bare: Sheet;
let filled: Sheet;
beforeAll(async () => {
  const { day } = site.building.edition();
  const chain = await readCollaboration(site.db, "28844710");
  const council = await readCouncil(site.db, "gm1699");
  bare = await readSheet(site.db, chain, day, undefined, council, NOTHING_ADDED);
  filled = await readSheet(site.db, chain, day, undefined, council, ADDED);
});

const textOf = async (sheet: Sheet) => {
  const view = viewOf(site.building, "/voor-de-raad/gm1699", {});
  const body = <SheetView sheet={sheet} view={view} publicUrl={null} />;
  const page = await renderPage(site.building, view, { title: "Blad", body });
  return page.replaceAll(/<[^>]+>/g, " ");
};

describe("an arrangement whose organisation added votes, money, notice term and representatives", () => {
  it("has them in the answer where a council looks for them, each as the organisation's own", () => {
    const answers = new Map(answersOf(filled).map((it) => [it.question, it.statements]));
    const own = (question: "kosten" | "sturen" | "vertegenwoordiging" | "uitstappen") =>
      answers
        .get(question)
        ?.filter((it) => it.basis === "organisatie")
        .map((it) => it.text);
    expect(own("kosten")).toEqual(["Onze bijdrage in 2026: €\u00a01.250.000 (Begroting 2026, 3 mei 2026)"]);
    expect(own("sturen")).toEqual([
      "Wat wij aan de raad vragen: een zienswijze voor 1 juli (eigen opgave, 3 mei 2026)",
      "Wat wij de raad meegaven op 12 mei 2026: Let op de wachttijd (eigen opgave, 3 mei 2026)",
    ]);
    expect(own("vertegenwoordiging")).toEqual([
      "Namens ons: wethouder Financiën en raadslid, plaatsvervangend (eigen opgave, 3 mei 2026)",
      "Wij hebben 3 van de 40 stemmen (eigen opgave, 3 mei 2026)",
    ]);
    expect(own("uitstappen")).toEqual([
      "Opzegtermijn: een jaar voor het begin van een begrotingsjaar (eigen opgave, 3 mei 2026)",
    ]);
  });

  it("says beside a last day to give notice that it cannot be left, in the answer and on the sheet", async () => {
    const notice = { ...NOTHING_ADDED, noticeBefore: { value: "2026-10-01", by: BY } };
    const told = (why?: string) => ownStatements(notice, why).uitstappen?.map((it) => it.text);
    expect(told()).toEqual(["De uiterste dag om op te zeggen is 1 oktober 2026 (eigen opgave, 3 mei 2026)"]);
    expect(told("De wet verplicht deze samenwerking.")).toEqual([
      "De uiterste dag om op te zeggen is 1 oktober 2026, maar uittreden kan hier niet. De wet verplicht deze samenwerking (eigen opgave, 3 mei 2026)",
    ]);
    const chain = await readCollaboration(site.db, COMPULSORY);
    const { day } = site.building.edition();
    const sheet = await readSheet(site.db, chain, day, undefined, filled.council, notice);
    expect(await textOf(sheet)).toContain("1 oktober 2026, maar uittreden kan hier niet.");
    const { organisation, words } = await readCouncil(site.db, "gm1699");
    const company = await companyOf(site.db, "gm1699", day);
    const leaving = overallAnswers({ organisation, words }, company, day, new Map([[COMPULSORY, notice]])).at(
      -1,
    );
    expect(
      leaving?.groups
        .find((it) => it.label === "Met een opzegtermijn die wij zelf aanvulden, maar uittreden kan niet")
        ?.members.map((it) => it.key),
    ).toEqual([COMPULSORY]);
  });

  it("does not give one thing that the council was told the day of another", async () => {
    const toldOn = { value: "2026-05-12", by: { ...BY, addition: "01ARZ3NDEKTSV4RRFFQ69G5FAW" } };
    const chain = await readCollaboration(site.db, "28844710");
    const { day } = site.building.edition();
    const sheet = await readSheet(site.db, chain, day, undefined, filled.council, { ...ADDED, toldOn });
    const told = answersOf(sheet).find((it) => it.question === "sturen")?.statements;
    expect(told?.map((it) => it.text)).toContain(
      "Wat wij de raad meegaven: Let op de wachttijd (eigen opgave, 3 mei 2026)",
    );
  });

  it("has no gap left where they are filled, and keeps the gaps that the register leaves", () => {
    const open = (sheet: Sheet) => unknownOf(sheet).map((it) => `${it.question}: ${it.what}`);
    const closed = open(bare).filter((it) => !open(filled).includes(it));
    expect(closed.map((it) => it.split(":")[0])).toEqual(["kosten", "vertegenwoordiging", "uitstappen"]);
    expect(open(filled).some((it) => it.includes("verdeelsleutel"))).toBe(true);
  });

  it("has them on the sheet, which without them shows gaps and no empty heading", async () => {
    expect(await textOf(filled)).toContain("Van de organisatie zelf");
    expect(await textOf(filled)).toContain("Wij hebben 3 van de 40 stemmen");
    expect(await textOf(bare)).not.toContain("Van de organisatie zelf");
    expect(await textOf(bare)).toContain("met hoeveel stemmen, staat niet in het register");
  });
});
