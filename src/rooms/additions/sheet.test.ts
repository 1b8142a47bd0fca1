/** What an organisation adds as a spreadsheet: out, filled in, back, looked at, and done at once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFor, harmless } from "#kit/csv.ts";
import { writtenMoney } from "#kit/money.ts";
import { cellOf, readSheet } from "#kit/sheets/columns.ts";
import { tablesIn } from "#kit/sheets/sheet-in.ts";
import { rowOf } from "#kit/sheets/uploaded.ts";
import { xlsxOf } from "#kit/sheets/xlsx-out.ts";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { sending } from "../ties/testing-sheet.ts";
import { asking, putTie } from "../ties/testing-ties.ts";
import { changeAddition } from "./keeping.ts";
import { columnsIn, SHEET_KINDS, sheetFields } from "./sheet-fields.ts";
import {
  additionNow,
  ARRANGEMENT,
  forgetAdditions,
  keptNow,
  putAddition,
  putArrangement,
  SHEET,
} from "./testing-additions.ts";

/** An act makes it compulsory. */
const COMPULSORY = "90000007";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: async (db) => {
      await putArrangement({ db });
      await putArrangement({ db }, [HERE, ELSEWHERE], {
        rooId: COMPULSORY,
        title: "Veiligheidsregio Drenthe",
      });
    },
  },
);
const as = async (subject: Subject) => sending(opened.site.app, await arrive(opened.world(), subject), SHEET);

const TITLES = ["Nummer", "Stemmen", "Wie mag deze gegevens zien?"];
const FIGURES = ["Nummer", "Jaar", "Onze bijdrage in dat jaar", "Wie mag deze cijfers zien?"];
const figure = (amount: string): string[] => [ARRANGEMENT, "2026", amount, "iedereen"];

describe("a sheet of additions that comes back", () => {
  it("shows what would change and keeps nothing; agreed with it is there; once more it changes nothing", async () => {
    await forgetAdditions(opened);
    const editor = await as("editor");
    const csv = csvFor(FIGURES, [figure("45.000")]);
    const preview = await editor.upload(csv);
    expect(preview.html).toContain("1 gewijzigd, 0 hetzelfde, 0 geweigerd");
    expect(preview.html).toContain("€\u00a045.000");
    expect(await keptNow(opened)).toEqual([]);
    expect((await preview.agree()).status).toBe(303);
    expect(await keptNow(opened)).toMatchObject([
      { kind: "year", collaboration: ARRANGEMENT, facts: { year: 2026, contribution: 4_500_000 } },
    ]);
    expect((await editor.upload(csv)).html).toContain("0 gewijzigd, 1 hetzelfde");
  });

  it.each(["xlsx", "csv"] as const)("has all of it as %s, and changes nothing as it is", async (kind) => {
    await forgetAdditions(opened);
    const tie = await putTie(opened.world(), { facts: { name: `=Gevaar in ${kind}` } });
    const facts = { risk: "=1+1", costShare: 12.5, evaluation: "2027-01-31", governance: "no" as const };
    await putAddition(opened.world(), { facts });
    await putAddition(opened.world(), {
      kind: "year",
      facts: { year: 2026, contribution: 125 },
      tie: tie.id,
    });
    await putAddition(opened.world(), { kind: "year", facts: { year: 2025, contribution: 999 } });
    const editor = await as("editor");
    const content = new Uint8Array(await (await editor.open(`.${kind}`)).arrayBuffer());
    if (kind === "csv") {
      // Days that are told are written as those one fills in.
      const text = new TextDecoder().decode(content);
      expect(text).toContain("31-01-2027");
      expect(text).not.toMatch(/\b20\d\d-\d\d-\d\d\b/);
    }
    const told = [
      ...["Staat in", "Gegevens nagekeken", "Cijfers nagekeken"],
      ...["Gegevens ook voor een kleinere kring", "Cijfers ook voor een kleinere kring"],
    ];
    const { lines, strange } = readSheet(sheetFields, await tablesIn({ kind, content }), told);
    expect(strange).toEqual([]);
    expect(lines.find((it) => it.id === ARRANGEMENT)?.typed).toMatchObject({
      ...{ samenwerking: "Regeling proef", risico: "=1+1", verdeelsleutel: "12,5", evaluatie: "2027-01-31" },
      ...{ bestuurlijk: "no", zichtbaarGegevens: "public", bijdrage: "", jaar: "2026" },
    });
    expect(lines.find((it) => it.id === tie.id)?.typed).toMatchObject({
      ...{ samenwerking: `=Gevaar in ${kind}`, bijdrage: "1,25", zichtbaarCijfers: "public" },
    });
    const { html } = await editor.upload(content, `blad.${kind}`);
    expect(html).toContain("0 gewijzigd");
    expect(html).toContain("0 geweigerd");
    expect(html).toContain("Er verandert niets.");
  });

  it("keeps what it has no column for, with a line in the record", async () => {
    await forgetAdditions(opened);
    const facts = { votes: { own: 1, all: 9 }, representatives: ["wethouder"], risk: "Proefrisico" };
    const id = await putAddition(opened.world(), { facts });
    const preview = await (await as("editor")).upload(csvFor(TITLES, [[ARRANGEMENT, "3 / 40", "iedereen"]]));
    expect(preview.html).toMatch(/1 van de 9[\s\S]*3 van de 40/);
    await preview.agree();
    expect((await additionNow(opened, id)).facts).toEqual({ ...facts, votes: { own: 3, all: 40 } });
    const record = opened.db
      .selectFrom("audit_event")
      .select("action")
      .where("object", "=", `addition:${id}`);
    expect(await record.execute()).toEqual([{ action: "aanvulling.bijhouden" }]);
  });

  it("empties what has an empty cell, and says so first", async () => {
    await forgetAdditions(opened);
    const id = await putAddition(opened.world(), {
      facts: { votes: { own: 1, all: 9 }, risk: "Proefrisico" },
    });
    const preview = await (await as("editor")).upload(csvFor(TITLES, [[ARRANGEMENT, "", "iedereen"]]));
    expect(preview.html).toMatch(/1 van de 9[\s\S]*niet ingevuld/);
    await preview.agree();
    expect((await additionNow(opened, id)).facts).toEqual({ risk: "Proefrisico" });
  });

  it("shows what somebody else changed since, and leaves it unless it is ticked", async () => {
    await forgetAdditions(opened);
    const id = await putAddition(opened.world(), { facts: { votes: { own: 1, all: 9 } } });
    const editor = await as("editor");
    const csv = csvFor([...TITLES, "Versie"], [[ARRANGEMENT, "3 van de 40", "iedereen", "10000"]]);
    const before = await additionNow(opened, id);
    const facts = { votes: { own: 2, all: 9 }, documents: [{ name: "Handvest", url: "https://a.example/" }] };
    const said = { facts, source: null, visibility: "public" as const, participants: [] };
    const by = { actor: crypto.randomUUID(), organisation: HERE, at: opened.world().at };
    await opened.db.transaction().execute((trx) => changeAddition(trx as never, before, said, by));
    const preview = await editor.upload(csv);
    expect(preview.html).toContain("Iemand anders wijzigde dit sinds u het blad ophaalde.");
    expect(preview.html).toContain("2 van de 9");
    await preview.agree();
    expect((await additionNow(opened, id)).facts).toEqual(facts);
    await (await editor.upload(csv)).agree({ toch: ["2"] });
    expect((await additionNow(opened, id)).facts).toEqual({ ...facts, votes: { own: 3, all: 40 } });
  });

  it("leaves what is not in it, and never asks to take it away", async () => {
    await forgetAdditions(opened);
    await putAddition(opened.world(), { facts: { risk: "Proefrisico" } });
    const preview = await (
      await as("editor")
    ).upload(csvFor(TITLES, [[COMPULSORY, "3 van de 40", "iedereen"]]));
    expect(preview.html).not.toContain("Wat blijft, tenzij u het aankruist");
    await preview.agree({ weg: [ARRANGEMENT] });
    expect((await keptNow(opened)).map((it) => it.facts)).toContainEqual({ risk: "Proefrisico" });
  });

  it("has nothing in it of the other side, and what most people read where something is there twice", async () => {
    await forgetAdditions(opened);
    await putAddition(opened.world(), {
      side: "council",
      visibility: "side",
      facts: { risk: "Van de raad" },
    });
    await putAddition(opened.world(), { visibility: "side", facts: { risk: "Voor weinigen" } });
    await putAddition(opened.world(), { facts: { risk: "Voor velen" } });
    const csv = await (await (await as("editor")).open(".csv")).text();
    expect(csv).toContain("Voor velen");
    expect(csv).not.toMatch(/Van de raad|Voor weinigen/);
    // That there is more, for whom and of what, is said beside it; to whom it is not his, nothing.
    expect(csv).toContain("Gegevens ook voor een kleinere kring");
    expect(csv.match(/het eigen orgaan: risico’s/g)).toHaveLength(1);
    const file = new TextEncoder().encode(csv);
    expect((await (await as("editor")).upload(file)).html).toContain("Er verandert niets");
    const narrower = [[ARRANGEMENT, "3 van de 40", "het eigen orgaan"]];
    expect((await (await as("editor")).upload(csvFor(TITLES, narrower))).html).toContain(
      "staat er al voor deze kring",
    );
  });

  it("says that one cannot leave and has a day for notice, and does it when that is agreed with", async () => {
    await forgetAdditions(opened);
    const titles = ["Nummer", "Uiterste dag om op te zeggen", "Opzegtermijn", "Wie mag deze gegevens zien?"];
    const rows = [
      [COMPULSORY, "01-07-2027", "", "iedereen"],
      [ARRANGEMENT, "01-07-2027", "Uittreden kan niet.", "iedereen"],
    ];
    const preview = await (await as("editor")).upload(csvFor(titles, rows));
    expect(preview.html).toContain("maar uittreden kan hier niet. De wet verplicht deze samenwerking.");
    expect(preview.html).toContain("bij de opzegtermijn staat dat uittreden of opzeggen niet kan");
    await preview.agree();
    expect(await keptNow(opened)).toHaveLength(2);
    await forgetAdditions(opened);
    const form = asking(opened.site.app, await arrive(opened.world(), "editor"));
    const path = `/organisaties/${HERE}/aanvullingen/${COMPULSORY}/gegevens`;
    expect((await form.open(path)).html).toContain("Uittreden kan hier niet.");
    const sent = await form.send(path, { opzeggenVoor: "2027-07-01", zichtbaar: "public", _verder: "" });
    expect([sent.status, sent.html.includes("maar uittreden kan hier niet.")]).toEqual([200, true]);
    expect(
      (await form.send(path, { opzeggenVoor: "2027-07-01", zichtbaar: "public", _verder: "akkoord" })).status,
    ).toBe(303);
  });

  it("is linked from the list for who may fill it in, and no one else", async () => {
    const list = async (subject: Subject) =>
      (
        await asking(opened.site.app, await arrive(opened.world(), subject)).open(
          `/organisaties/${HERE}/aanvullingen`,
        )
      ).html;
    expect(await list("editor")).toContain(`href="${SHEET}"`);
    expect(await list("reader")).not.toContain("Neem het blad mee");
    expect(await (await (await as("editor")).open()).text()).toContain("die vult u in met het formulier");
    expect((await (await as("reader")).open(".csv")).status).toBe(403);
  });
});

const NAMES = Object.keys(sheetFields);
const facts = new Map(SHEET_KINDS.flatMap((kind) => columnsIn(kind).map(([, it]) => [it.name, it] as const)));
const MONEY = new Set(
  columnsIn("year").flatMap(([, { name, field }]) => (field.shown === undefined ? [] : [name])),
);
const words = fc
  .oneof(
    fc.constantFrom("=1+1", "-", "@x", "'=a", "0014", "1e5", "WAAR", "1,5", "3/40"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  )
  .map((it) => it.replaceAll(/[\p{C}\uFFFE\uFFFF]/gu, "").trim());
const dayText = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));

/** What stands in a field, as it would be filled in with what is kept. */
function textOf(name: string): fc.Arbitrary<string> {
  const field = sheetFields[name]!;
  if (field.kind === "day") return dayText;
  if (field.choices) return fc.constantFrom(...field.choices.map((it) => it.value));
  if (name === "bijdrage") return fc.nat(1e9).map(writtenMoney);
  if (MONEY.has(name)) return fc.integer({ min: -1e9, max: 1e9 }).map(writtenMoney);
  if (name === "jaar") return fc.constant("2026");
  if (name === "stemmen") return fc.nat(99).map((own) => `${own} van de ${own + 1}`);
  if (name === "verdeelsleutel") return fc.nat(10_000).map((it) => facts.get(name)!.typed(it / 100));
  return words;
}
const row = fc.record(Object.fromEntries(NAMES.map((it) => [it, fc.oneof(fc.constant(""), textOf(it))])));

describe("its real fields", () => {
  it("go out and come back as they were, in any order and with columns left out, and mean the same", async () => {
    const read = rowOf(sheetFields);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.shuffledSubarray(NAMES, { minLength: 2 }),
        async (all, names) => {
          const title = (it: string) => sheetFields[it]!.label;
          const rows = all.filter((it) => names.some((name) => it[name] !== ""));
          const wanted = rows.map((it) => Object.fromEntries(names.map((name) => [name, it[name]])));
          const cells = rows.map((it) => names.map((name) => cellOf(sheetFields[name]!, it[name]!)));
          const xlsx = await xlsxOf({
            name: "Aanvullingen",
            columns: names.map((it) => ({
              title: title(it),
              width: 20,
              ...(sheetFields[it]!.kind === "day" && { day: true as const }),
            })),
            rows: rows.map((it, at) =>
              names.map((name, place) =>
                sheetFields[name]!.kind === "day" ? it[name]! : harmless(cells[at]![place]!),
              ),
            ),
            explained: [],
          });
          const csv = new TextEncoder().encode(csvFor(names.map(title), cells));
          for (const [kind, content] of [
            ["xlsx", xlsx],
            ["csv", csv],
          ] as const) {
            const { lines, strange } = readSheet(sheetFields, await tablesIn({ kind, content }), []);
            expect([lines.map((it) => it.typed), strange]).toEqual([wanted, []]);
          }
          for (const texts of wanted) {
            const meant = read.parse({ ...Object.fromEntries(NAMES.map((it) => [it, ""])), ...texts });
            for (const [name, fact] of facts)
              if (texts[name] !== undefined && texts[name] !== "")
                expect(fact.typed(meant[name])).toBe(texts[name]);
          }
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);
});
