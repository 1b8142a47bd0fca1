/** The paragraph as LibreOffice opens it: what stands in the document, on pages that can be printed. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { putAddition, putArrangement } from "../../additions/testing-additions.ts";
import { putTie } from "../../ties/testing-ties.ts";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: async (db) => {
      const world = { db, at: new Date("2026-05-20T10:00:00Z") };
      const details = { addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] };
      await db
        .updateTable("organisation")
        .set({ details: JSON.stringify(details) })
        .execute();
      await putArrangement({ db });
      await putAddition(world, { kind: "year", facts: { year: 2026, equityBegin: 50_000_000 } });
      await putAddition(world, { facts: { risk: "Stijgende <loonkosten> & rente" } });
      await putTie(world, { state: "confirmed", facts: { form: "company", name: "Energie BV" } });
    },
  },
);

const soffice = await promisify(execFile)("soffice", ["--version"]).then(
  () => true,
  () => false,
);

describe.skipIf(!soffice)("the paragraph on affiliated parties, opened by LibreOffice", () => {
  it("has its title, its four groups, its figures and what lacks, and becomes a PDF", async () => {
    const answer = await opened.site.app.request(
      `http://localhost/voor-de-raad/${HERE}/verbonden-partijen.docx?jaar=2026`,
    );
    const folder = await mkdtemp(join(tmpdir(), "paragraaf-"));
    try {
      await writeFile(join(folder, "paragraaf.docx"), new Uint8Array(await answer.arrayBuffer()));
      const becomes = async (kind: string, ending: string) => {
        const words = ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", kind];
        await promisify(execFile)("soffice", [...words, "--outdir", folder, join(folder, "paragraaf.docx")]);
        return readFile(join(folder, `paragraaf.${ending}`));
      };
      const text = (await becomes("txt:Text (encoded):UTF8", "txt")).toString("utf8");
      for (const told of [
        "Paragraaf verbonden partijen",
        "Regeling proef",
        "Energie BV",
        "€\u00a0500.000",
        "Stijgende <loonkosten> & rente",
        "[nog in te vullen]",
      ])
        expect(text).toContain(told);
      const groups = [1, 2, 3, 4].map((it) => text.search(new RegExp(`^\\s*${it}\\. `, "m")));
      expect(groups).toEqual(groups.toSorted((a, b) => a - b));
      expect(groups[0]).toBeGreaterThanOrEqual(0);
      const pdf = (await becomes("pdf", "pdf")).toString("latin1");
      expect(pdf.slice(0, 5)).toBe("%PDF-");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
