/** An organisation publishes a question set: it adds to what every dossier of it is asked, and never takes anything away. */
import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { savedAgain, soffice, XLSX_FILTER } from "../../../../tests/soffice.ts";
import { xlsxOf } from "#kit/sheets/xlsx-out.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { sending } from "../../ties/testing-sheet.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { publishedPath, SETS_PATH } from "./paths.ts";
import { forgetSets, ITEM_FIELDS, newestOf, putSet, SET_FIELDS } from "./testing-published.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Regio Noord" });
const world = () => opened.world();
const as = async (subject: Subject) => asking(opened.site.app, await arrive(world(), subject));
const CODE = `${ELSEWHERE}-regio`;
type Listed = { resultaten: Record<string, unknown>[] };

beforeEach(async () => {
  await forgetSets(opened);
});

/** Begins a draft by its form. */
async function begun(editor: Awaited<ReturnType<typeof as>>): Promise<string> {
  const { status, to } = await editor.send(`${SETS_PATH}/nieuw`, SET_FIELDS);
  expect(status).toBe(303);
  return to ?? "";
}

describe("a question set of an organisation", () => {
  it("is a draft of its own people, and then for everyone: page, CSV and data, with source and licence", async () => {
    const editor = await as("admin elsewhere");
    const path = await begun(editor);
    expect((await editor.send(`${path}/vragen/nieuw`, { ...ITEM_FIELDS, _versie: "1" })).status).toBe(303);
    const visitor = asking(opened.site.app, null);
    expect((await visitor.open(path)).status).not.toBe(200);
    expect((await visitor.open(SETS_PATH)).html).not.toContain("Regiovragen");
    expect((await editor.open(SETS_PATH)).html).toContain("Regiovragen");
    expect((await editor.send(`${path}/publiceren`, { _versie: "2" })).status).toBe(303);
    const page = await visitor.open(path);
    expect(page.status).toBe(200);
    for (const text of ["Is het vervoer geregeld?", "versie 1", "besluit van 4 maart 2026", "CC0 1.0"])
      expect(page.html).toContain(text);
    expect((await visitor.open(SETS_PATH)).html).toContain(`href="${path}"`);
    const [line] = parse<Record<string, string>>((await visitor.open(`${SETS_PATH}.csv`)).html, {
      ...{ columns: true, delimiter: ";", bom: true },
    });
    expect(line).toMatchObject({ Code: CODE, Uitgever: "Regio Noord", Licentie: "CC0-1.0", Stand: "geldt" });
    const told = JSON.parse((await visitor.open("/api/v1/vragenlijsten")).html) as Listed;
    expect(told.resultaten).toMatchObject([
      {
        ...{ code: CODE, versie: 1, uitgever: { code: ELSEWHERE }, geldigVan: "2026-06-01", geldigTot: null },
        vragen: [{ code: `${ELSEWHERE}-vervoer`, nodig: true, hangtAf: null }],
      },
    ]);
    // What is published changes by another edition only.
    const change = await editor.send(`${path}/wijzigen`, { ...SET_FIELDS, naam: "Anders", _versie: "3" });
    expect(change.status).toBe(409);
  });

  it("has another edition that takes its place from its first day; the one before it stays to be read", async () => {
    const editor = await as("admin elsewhere");
    const first = publishedPath(await putSet(world(), { organisation: ELSEWHERE }));
    const { to: second } = await editor.send(`${first}/nieuwe-versie`, { _versie: "2" });
    const fields = { ...SET_FIELDS, van: "2026-07-01", _versie: "1" };
    expect((await editor.send(`${second ?? ""}/wijzigen`, fields)).status).toBe(303);
    const renamed = await editor.send(`${second ?? ""}/wijzigen`, {
      ...fields,
      code: "anders",
      _versie: "2",
    });
    expect([renamed.status, renamed.html.includes("De code blijft in elke versie hetzelfde.")]).toEqual([
      422,
      true,
    ]);
    expect((await editor.send(`${second ?? ""}/publiceren`, { _versie: "2" })).status).toBe(303);
    const visitor = asking(opened.site.app, null);
    const old = await visitor.open(first);
    expect(old.status).toBe(200);
    expect(wordsOf(old.html)).toContain("Wordt gevraagd van 1 juni 2026 tot 1 juli 2026");
    expect(old.html).toContain("Er is een andere versie");
    expect((await newestOf(opened, CODE))?.edition).toBe(2);
    expect((await editor.send(`${second ?? ""}/stoppen`, { _versie: "3" })).status).toBe(303);
    expect((await visitor.open(second ?? "")).html).toContain("gestopt");
  });

  it("refuses conditions that go round, by the form of a question and by publishing", async () => {
    const editor = await as("admin elsewhere");
    const path = await begun(editor);
    const send = (fields: Record<string, string>, version: number, step = "/vragen/nieuw") =>
      editor.send(`${path}${step}`, { ...ITEM_FIELDS, ...fields, _versie: String(version) });
    const empty = await editor.send(`${path}/publiceren`, { _versie: "1" });
    expect([empty.status, empty.html.includes("Er staat nog geen vraag in.")]).toEqual([409, true]);
    expect((await send({ code: "a" }, 1)).status).toBe(303);
    expect((await send({ code: "b", hangtAf: "a" }, 2)).status).toBe(303);
    const round = await send({ code: "a", hangtAf: "b" }, 3, `/vragen/${ELSEWHERE}-a`);
    expect([round.status, round.html.includes("hangt via andere vragen van zichzelf af")]).toEqual([
      422,
      true,
    ]);
    const nowhere = await send({ code: "c", hangtAf: "weg" }, 3);
    expect([nowhere.status, nowhere.html.includes("en die is er niet")]).toEqual([422, true]);
    expect((await send({ code: "c", hangtAf: "ict-systemen", bij: "ja" }, 3)).status).toBe(303);
    const twice = await send({ code: "a" }, 4);
    expect([twice.status, twice.html.includes("staat er twee keer in")]).toEqual([422, true]);
    // What b hangs on goes: that is told before, and refused at, publishing.
    expect((await editor.send(`${path}/vragen/${ELSEWHERE}-a/weghalen`, { _versie: "4" })).status).toBe(303);
    const published = await editor.send(`${path}/publiceren`, { _versie: "5" });
    expect([published.status, published.html.includes(`hangt af van ${ELSEWHERE}-a`)]).toEqual([409, true]);
  });

  it("never asks from a day that has gone, nor under a code of another set of its publisher", async () => {
    const editor = await as("admin elsewhere");
    await putSet(world(), { organisation: ELSEWHERE });
    const code = `${ELSEWHERE}-tweede`;
    const late = await putSet(world(), {
      ...{ organisation: ELSEWHERE, published: false, facts: { code, from: "2026-05-01" } },
    });
    const { status, html } = await editor.send(`${publishedPath(late)}/publiceren`, { _versie: "1" });
    expect(status).toBe(409);
    expect(html).toContain("is voorbij. Kies vandaag of later.");
    expect(html).toContain(`De code ${ELSEWHERE}-vervoer staat al in “Regiovragen”.`);
  });
});

describe("the sheet of a draft", () => {
  const HEAD =
    "Code;Vraag;Waarom;Nodig of gewenst;Wanneer;Wie antwoordt;Onderwerp;Wie beantwoordt het;Bron;Hangt af van;Bij antwoord";
  const row = (code: string, hangs = "", question = "Is het vervoer geregeld?") =>
    `${code};${question};Anders komt niemand.;nodig;voor het besluit;adviseur dienstverlening;Privacy;de partijen, per dossier;besluit 2026;${hangs};`;
  const uploading = async () => {
    const visiting = await arrive(world(), "admin elsewhere");
    const id = await putSet(world(), { organisation: ELSEWHERE, published: false });
    const { app } = opened.site;
    const path = publishedPath(id);
    return { path, ...sending(app, visiting, `${path}/blad`), ...asking(app, visiting) };
  };
  const seen = { _versie: "1" };

  it("says of each row what is wrong, and keeps nothing while there is something", async () => {
    const one = await uploading();
    const wrong = await one.upload(
      [HEAD, row("a", "b"), row("b", "a"), row("c", "", "Geen vraag."), row("D E")].join("\n"),
      "vragen.csv",
      seen,
    );
    expect(wrong.status).toBe(200);
    for (const text of [
      ...["4 rijen kloppen niet", "hangt via andere vragen van zichzelf af"],
      ...["Zet een vraagteken aan het eind van de vraag.", "Gebruik alleen kleine letters"],
    ])
      expect(wrong.html).toContain(text);
    expect(wrong.html).not.toContain("Bewaar deze vragen in het concept");
    expect((await one.open(one.path)).html).toContain("Is het vervoer geregeld?");
  });

  it("shows what is new, changed and gone, and goes out as it comes in", async () => {
    const one = await uploading();
    const csv = (await one.open(`${one.path}/vragen.csv`)).html.replace("\uFEFF", "");
    expect(csv.split("\r\n")[0]).toBe(HEAD);
    const same = await one.upload(csv, "vragen.csv", seen);
    expect(wordsOf(same.html)).toContain("0 nieuwe vragen, 0 gewijzigd, 0 eruit.");
    const other = await one.upload([HEAD, row("a"), row("b", "a")].join("\n"), "vragen.csv", seen);
    expect(wordsOf(other.html)).toContain("2 nieuwe vragen, 0 gewijzigd, 1 eruit.");
    expect((await other.agree()).status).toBe(303);
    const { html } = await one.open(one.path);
    expect(wordsOf(html)).toContain("Alleen bij ja of deels op: Is het vervoer geregeld?");
  });

  /** The same rows as an Excel file; a cell with a number in it is a text, as who types it there means it. */
  const asXlsx = (...rows: string[]) => {
    const [head = [], ...cells] = [HEAD, ...rows].map((it) => it.split(";"));
    const columns = head.map((title) => ({ title, width: 30 }));
    return xlsxOf({
      name: "Vragen",
      columns,
      rows: cells,
      explained: [["Code", "Waaronder zij bekend staat."]],
    });
  };
  const comesIn = async (file: Uint8Array) => {
    const one = await uploading();
    const shown = await one.upload(file, "vragen.xlsx", seen);
    expect(wordsOf(shown.html)).toContain("2 nieuwe vragen, 0 gewijzigd, 1 eruit.");
    expect((await shown.agree()).status).toBe(303);
    const html = wordsOf((await one.open(one.path)).html);
    for (const text of [
      "Rijden er bussen & treinen?",
      "Alleen bij ja of deels op: Rijden er bussen & treinen?",
    ])
      expect(html).toContain(text);
  };
  const ROWS = [row("a", "", "Rijden er bussen & treinen?"), row("b", "a")] as const;

  it("takes the same questions as Excel", async () => {
    await comesIn(await asXlsx(...ROWS));
  });

  it.skipIf(!soffice)(
    "takes them as LibreOffice saved that Excel file again",
    async () => {
      await comesIn(await savedAgain(await asXlsx(...ROWS), XLSX_FILTER, "xlsx"));
    },
    120_000,
  );

  it("says of a row of an Excel file what is wrong with it", async () => {
    const one = await uploading();
    const wrong = await one.upload(await asXlsx(row("a", "", "Geen vraag.")), "vragen.xlsx", seen);
    expect(wrong.html).toContain("Zet een vraagteken aan het eind van de vraag.");
    expect(wrong.html).not.toContain("Bewaar deze vragen in het concept");
  });
});
