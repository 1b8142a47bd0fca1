/** An organisation takes along what it answered under the BIO: a sheet, what comes of it, and then all at once. */
import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, it } from "vitest";
import { HERE } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { sending } from "../../ties/testing-sheet.ts";
import { asking } from "../../ties/testing-ties.ts";
import { forgetAnswers, OFFICE, putAnswer } from "../answers/testing-answers.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen" });
const LIST = `/organisaties/${HERE}/klaar-voor-besluit`;
const HEAD = "BIO-nummer;Antwoord;Toelichting;Eigenaar";
const sheet = (...rows: string[]) => [HEAD, ...rows].join("\n");
const RECENT = { dag: "2026-03-01" };

const editor = async () => {
  const visiting = await arrive(opened.world(), "editor");
  const { app } = opened.site;
  return { ...sending(app, visiting, `${LIST}/van-bio`), ...asking(app, visiting) };
};

beforeEach(async () => {
  await forgetAnswers(opened);
});

describe("what was answered under the BIO", () => {
  it("comes along with its own day, after one looked at what does and what does not", async () => {
    await putAnswer(opened.world(), { item: "bio2-5.16.02" });
    const one = await editor();
    const seen = await one.upload(
      sheet(
        `9.2.1.1;ja;Accounts horen bij mensen.;${OFFICE}`,
        `11.2.4;ja;Wij onderhouden alles.;${OFFICE}`,
        `9.9.9;ja;Bestaat niet.;${OFFICE}`,
        `12.3.1;misschien;Onduidelijk.;${OFFICE}`,
        `6.2.1;;;`,
        `8.3.1;n.v.t.;Wij hebben geen losse dragers.;${OFFICE}`,
      ),
      "bio.csv",
      RECENT,
    );
    expect(seen.status).toBe(200);
    for (const text of [
      "4 vragen krijgen een antwoord, nagekeken op 1 maart 2026. 3 rijen komen niet mee.",
      "1 vraag had al een antwoord; dat blijft staan.",
      "De BIO2 heeft hier geen overheidsmaatregel.",
      "“9.9.9” is geen nummer uit de BIO",
      "Antwoord: Kies",
      "Neem 4 mee",
    ])
      expect(seen.html).toContain(text);
    expect((await one.open(LIST)).html).toContain("1 vraag beantwoord");
    const done = await seen.agree();
    expect([done.status, done.to]).toEqual([303, LIST]);
    expect((await one.open(LIST)).html).toContain("5 vragen beantwoord, 0 opnieuw te bekijken");
    const { html } = await one.open(`${LIST}/bio2-5.16.01`);
    expect(html).toContain("Uit BIO 9.2.1.1: Accounts horen bij mensen.");
    const csv = (await one.open(`${LIST}/verantwoording.csv?voor=raad`)).html;
    const rows = parse<Record<string, string>>(csv, { columns: true, delimiter: ";", bom: true });
    const row = rows.find((it) => it.Maatregel === "7.10.01");
    expect(row).toMatchObject({ Antwoord: "niet van toepassing", Nagekeken: "2026-03-01" });
    // Once more brings nothing: everything was answered.
    const again = await one.upload(sheet(`9.2.1.1;nee;Anders.;${OFFICE}`), "bio.csv", RECENT);
    expect(again.html).toContain("Al beantwoord in Vliegwiel; dat antwoord blijft staan.");
    expect(again.html).not.toContain("Neem ");
  });

  it("is to be looked at again when it is older than a year", async () => {
    const one = await editor();
    const old = { dag: "2024-12-31" };
    await (await one.upload(sheet(`9.2.1;deels;Bijna.;${OFFICE}`), "bio.csv", old)).agree();
    expect((await one.open(LIST)).html).toContain("0 vragen beantwoord, 2 opnieuw te bekijken");
  });

  it("stays with what was taken back here: who took it back, answers anew", async () => {
    const one = await editor();
    await putAnswer(opened.world(), { item: "bio2-5.16.01" });
    await one.send(`${LIST}/bio2-5.16.01/intrekken`, { _versie: "1" });
    const seen = await one.upload(sheet(`9.2.1;ja;Wij doen dit.;${OFFICE}`), "bio.csv", RECENT);
    expect(seen.html).toContain("Neem 1 mee");
    expect((await seen.agree()).status).toBe(303);
  });

  it.each([
    ["no file", null, RECENT, "Kies eerst een bestand."],
    ["a day that is to come", sheet(), { dag: "2199-01-01" }, "tot en met vandaag"],
    ["a day before the BIO", sheet(), { dag: "2018-12-31" }, "toen de BIO begon"],
    ["no day", sheet(), {}, "Van welke dag zijn deze antwoorden"],
    ["a sheet of something else", "Naam;Plaats\nA;B", RECENT, "BIO-nummer"],
  ] as const)("is refused with a sentence: %s", async (_, content, beside, told) => {
    const one = await editor();
    const { status, html } =
      content === null
        ? await one.send(`${LIST}/van-bio`, { dag: "2026-03-01" })
        : await one.upload(content, "bio.csv", beside);
    expect(status).toBe(422);
    expect(html).toContain(told);
  });

  it("has a page with all numbers both ways, and a sheet that can be filled in and sent", async () => {
    const one = await editor();
    const { html } = await one.open("/klaar-voor-besluit/van-bio");
    expect(html).toContain("114 nummers van de BIO gingen op in 82 van de 93");
    expect(html.match(/115 overgangen/g)).toHaveLength(2);
    const csv = (await one.open("/klaar-voor-besluit/van-bio.csv")).html;
    const rows = parse<Record<string, string>>(csv, { columns: true, delimiter: ";", bom: true });
    expect(rows).toHaveLength(114);
    const filled = csv.replace(/^(BIO 9\.2\.1);;;;/m, `$1;ja;Zo doen wij het.;${OFFICE};`);
    expect(filled).not.toBe(csv);
    const seen = await one.upload(filled, "bio.csv", RECENT);
    expect(seen.html).toContain("Neem 2 mee");
    await seen.agree();
    expect((await one.open(`${LIST}/bio2-5.16.01`)).html).toContain("Uit BIO 9.2.1: Zo doen wij het.");
  });
});
