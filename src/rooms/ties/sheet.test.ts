/** The patchwork of an organisation as a spreadsheet: out, filled in, back, looked at, and done at once. */
import { describe, expect, it } from "vitest";
import { csvFor } from "#kit/csv.ts";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { sending } from "./testing-sheet.ts";
import { putTie, tieNow } from "./testing-ties.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = (subject: Subject) => sending(opened.site.app, opened.world(), subject);
const TITLES = ["Naam", "Vorm", "Andere deelnemers uit de overheid", "Wie mag dit zien?", "Nummer", "Versie"];
const PUBLIC = "Iedereen";

const named = (name: string) =>
  opened.db
    .selectFrom("tie")
    .innerJoin("entry", "entry.id", "tie.entry")
    .select(["entry.id", "entry.version", "entry.state", "tie.purpose", "tie.form"])
    .where("tie.name", "=", name)
    .execute();

describe("a sheet that comes back", () => {
  it("shows what would come and keeps nothing; agreed with it is there; once more it changes nothing", async () => {
    const editor = await as("editor");
    const csv = csvFor(TITLES, [["Blad een", "Convenant", "Groningen", PUBLIC, "", ""]]);
    const preview = await editor.upload(csv);
    expect(preview.html).toContain("Klopt dit?");
    expect(preview.html).toContain("Blad een");
    expect(await named("Blad een")).toEqual([]);
    expect((await preview.agree()).status).toBe(303);
    expect(await named("Blad een")).toMatchObject([{ version: 1, state: "draft", form: "covenant" }]);
    const again = await editor.upload(csv);
    expect(again.html).toContain("1 hetzelfde");
    expect(again.html).not.toContain("Blad een</");
  });
});
