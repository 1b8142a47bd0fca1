/** The patchwork of an organisation as a spreadsheet: out, filled in, back, looked at, and done at once. */
import { describe, expect, it } from "vitest";
import { csvFor } from "#kit/csv.ts";
import { readSheet } from "#kit/sheets/columns.ts";
import { tablesIn } from "#kit/sheets/sheet-in.ts";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { tieFields } from "./fields.ts";
import { changeTie } from "./keeping.ts";
import { sending } from "./testing-sheet.ts";
import { putTie, tieNow } from "./testing-ties.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => sending(opened.site.app, await arrive(opened.world(), subject));
const TITLES = ["Nummer", "Naam", "Vorm", "Andere deelnemers uit de overheid", "Wie mag dit zien?", "Versie"];

/** A row with these titles, for something that is there or is new. */
const row = (name: string, tie?: { id: string; version: number }, form = "Convenant"): string[] => [
  ...[tie?.id ?? "", name, form, "Groningen", "iedereen", tie ? String(tie.version) : ""],
];

const named = (name: string) =>
  opened.db
    .selectFrom("tie")
    .innerJoin("entry", "entry.id", "tie.entry")
    .select(["entry.id", "entry.version", "entry.state", "tie.form", "tie.purpose"])
    .where("tie.name", "=", name)
    .execute();

const change = (id: string, what: object) =>
  opened.db.transaction().execute(async (trx) => {
    const tie = await tieNow(trx, id);
    const by = { actor: crypto.randomUUID(), organisation: HERE, at: opened.world().at };
    await changeTie(trx, tie, { ...tie.facts, ...what }, by);
  });

describe("a sheet that comes back", () => {
  it("shows what would come and keeps nothing; agreed with it is there; once more it changes nothing", async () => {
    const editor = await as("editor");
    const csv = csvFor(TITLES, [row("Blad een")]);
    const preview = await editor.upload(csv);
    expect(preview.html).toContain("Klopt dit?");
    expect(await named("Blad een")).toEqual([]);
    expect((await preview.agree()).status).toBe(303);
    expect(await named("Blad een")).toMatchObject([{ version: 1, state: "draft", form: "covenant" }]);
    const again = await editor.upload(csv);
    expect(again.html).toContain("0 nieuw, 0 gewijzigd, 1 hetzelfde");
  });

  it.each(["xlsx", "csv"] as const)(
    "says what is there as %s, and changes nothing when it comes back as it is",
    async (kind) => {
      const { id } = await putTie(opened.world(), {
        facts: { name: `=Gevaar in ${kind}`, purpose: "twee\nregels" },
      });
      const editor = await as("editor");
      const content = new Uint8Array(await (await editor.open(`.${kind}`)).arrayBuffer());
      const { lines, strange } = readSheet(tieFields, await tablesIn({ kind, content }), [
        "Stand",
        "Nagekeken",
      ]);
      expect(strange).toEqual([]);
      expect(lines.find((it) => it.id === id)?.typed).toMatchObject({
        ...{ naam: `=Gevaar in ${kind}`, doel: "twee\nregels", vorm: "covenant", begin: "2026-01-01" },
      });
      const { html } = await editor.upload(content, `blad.${kind}`);
      expect(html).toContain("0 nieuw, 0 gewijzigd");
      expect(html).toContain("0 geweigerd");
    },
  );

  it("changes what was changed, with a line in the record for each and one event", async () => {
    const tie = await putTie(opened.world(), { facts: { name: "Te wijzigen" } });
    const since = await opened.db.selectFrom("event").select("id").execute();
    const preview = await (await as("editor")).upload(csvFor(TITLES, [row("Gewijzigd", tie, "Netwerk")]));
    expect(preview.html).toContain("1 gewijzigd");
    expect(preview.html).toContain("Te wijzigen");
    await preview.agree();
    // Columns that were not there stay as they were.
    expect((await tieNow(opened.db, tie.id)).facts).toMatchObject({
      ...{ name: "Gewijzigd", form: "network", purpose: "samen inkopen" },
    });
    const record = await opened.db
      .selectFrom("audit_event")
      .select("action")
      .where("object", "=", `tie:${tie.id}`)
      .execute();
    expect(record).toEqual([{ action: "overige.bijhouden" }]);
    const known = since.map((it) => it.id);
    const events = await opened.db.selectFrom("event").select(["id", "kind", "small"]).execute();
    const told = events.filter((it) => !known.includes(it.id) && !it.small).map((it) => it.kind);
    expect(told).toEqual(["overige-blad"]);
  });

  it("shows what somebody else changed since, and leaves it unless it is ticked", async () => {
    const tie = await putTie(opened.world(), { facts: { name: "Ingehaald" } });
    await change(tie.id, { name: "Van een ander", purpose: "door een ander" });
    const editor = await as("editor");
    const csv = csvFor(TITLES, [row("Uit het blad", tie)]);
    const preview = await editor.upload(csv);
    expect(preview.html).toContain("Iemand anders wijzigde dit sinds u het blad ophaalde.");
    expect(preview.html).toContain("Van een ander");
    await preview.agree();
    expect((await tieNow(opened.db, tie.id)).facts.name).toBe("Van een ander");
    await (await editor.upload(csv)).agree({ toch: ["2"] });
    // What only the other changed stays.
    expect((await tieNow(opened.db, tie.id)).facts).toMatchObject({
      ...{ name: "Uit het blad", purpose: "door een ander" },
    });
  });

  it("is shown anew when something changed between looking and agreeing", async () => {
    const tie = await putTie(opened.world(), { facts: { name: "Gezien" } });
    const preview = await (await as("editor")).upload(csvFor(TITLES, [row("Uit het blad twee", tie)]));
    await change(tie.id, { name: "Net gewijzigd" });
    const again = await preview.agree();
    expect([again.status, again.html.includes("Sinds u dit bekeek, is er iets gewijzigd.")]).toEqual([
      200,
      true,
    ]);
    expect((await tieNow(opened.db, tie.id)).facts.name).toBe("Net gewijzigd");
  });

  it("takes nothing away that is not in it, unless that is ticked", async () => {
    const draft = await putTie(opened.world(), { facts: { name: "Weg als concept" } });
    const confirmed = await putTie(opened.world(), {
      state: "confirmed",
      facts: { name: "Weg als bevestigd" },
    });
    const editor = await as("editor");
    const csv = csvFor(TITLES, [row("Blad twee")]);
    await (await editor.upload(csv)).agree();
    expect((await tieNow(opened.db, draft.id)).state).toBe("draft");

    const weg = [draft.id, confirmed.id];
    const without = await (await editor.upload(csv)).agree({ weg });
    expect([without.status, without.html.includes("Vul in: laatste dag van wat u beëindigt.")]).toEqual([
      422,
      true,
    ]);
    expect((await without.agree({ weg, laatsteDag: "2026-05-31" })).status).toBe(303);
    expect((await tieNow(opened.db, draft.id)).state).toBe("withdrawn");
    expect(await tieNow(opened.db, confirmed.id)).toMatchObject({
      state: "ended",
      facts: { ends: "2026-06-01" },
    });
  });

  it("puts drafts before the others at once when that is asked", async () => {
    const preview = await (await as("editor")).upload(csvFor(TITLES, [row("Meteen voorgelegd")]));
    await preview.agree({ voorleggen: "ja" });
    expect(await named("Meteen voorgelegd")).toMatchObject([{ state: "offered" }]);
    const events = await opened.db.selectFrom("event").select(["kind", "organisation", "detail"]).execute();
    expect(events).toContainEqual({
      ...{
        kind: "overige-blad-elders",
        organisation: ELSEWHERE,
        detail: { door: HERE, bij: ELSEWHERE, aantal: "1" },
      },
    });
  });

  it("keeps nothing at all when one of the rows cannot be done", async () => {
    const rows = [row("Half werk"), row("Alleen voor ons").with(4, "de eigen organisatie")];
    const preview = await (await as("editor")).upload(csvFor(TITLES, rows));
    const refused = await preview.agree({ voorleggen: "ja" });
    expect([refused.status, refused.html.includes("De andere deelnemers mogen dit niet lezen")]).toEqual([
      422,
      true,
    ]);
    expect(await named("Half werk")).toEqual([]);
    expect((await refused.agree({ voorleggen: "nee" })).status).toBe(303);
  });

  it("asks before it adds what another participant wrote down in other words", async () => {
    await putTie(opened.world(), {
      organisation: ELSEWHERE,
      state: "offered",
      facts: { name: "Convenant dijkbewaking Drenthe" },
    });
    const editor = await as("editor");
    const preview = await editor.upload(csvFor(TITLES, [row("Overeenkomst dijkbewaking in Drenthe")]));
    expect(preview.html).toContain(
      "Dit lijkt op wat er al staat: Convenant dijkbewaking Drenthe (voorgelegd).",
    );
    await preview.agree();
    expect(await named("Overeenkomst dijkbewaking in Drenthe")).toEqual([]);
  });

  it("has no row for what is not this side's, or another keeps", async () => {
    const elsewhere = await putTie(opened.world(), {
      organisation: ELSEWHERE,
      state: "confirmed",
      facts: { name: "Van Groningen" },
    });
    const council = await putTie(opened.world(), {
      side: "council",
      wanted: "side",
      facts: { name: "Van de raad" },
    });
    const editor = await as("editor");
    const csv = await (await editor.open(".csv")).text();
    expect(csv).not.toMatch(/Van Groningen|Van de raad/);
    const { html } = await editor.upload(
      csvFor(TITLES, [row("A", elsewhere), row("B", council), row("C", { id: "=1", version: 1 })]),
    );
    expect(html).toContain("3 geweigerd");
    expect(html.split("Dit nummer kennen we niet bij wat u hier bijhoudt.")).toHaveLength(4);
  });

  it.each([
    [
      "a name that nobody has",
      row("Fout een").with(3, "Nergenshuizen"),
      "Andere deelnemers uit de overheid: “Nergenshuizen”",
    ],
    ["no form", row("Fout twee", undefined, ""), "Vorm: Vul in: vorm."],
    ["a form that is none", row("Fout drie", undefined, "Verbond"), "Vorm: Kies uit: Convenant"],
    ["no name", row(""), "Naam: Vul in: naam."],
  ])("refuses a row with %s and says why", async (_, wrong, sentence) => {
    const { html } = await (await as("editor")).upload(csvFor(TITLES, [wrong]));
    expect(html).toContain("1 geweigerd");
    expect(html).toContain(sentence);
  });
});
