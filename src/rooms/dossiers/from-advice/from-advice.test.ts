/** What came of earlier advice: counted of what the reader may read, those with his participants first, and nothing where there is nothing. */
import type { Kysely } from "kysely";
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import type { AdviceKept } from "../advice-kept.ts";
import type { Tables } from "../db.ts";
import { putAnswer, putDossier, type Wanted } from "../testing-dossiers.ts";
import { MOST_SHOWN } from "./queries.ts";

const THIRD = "gm0034";
const opened = siteWith({
  [HERE]: "Gemeente Assen",
  [ELSEWHERE]: "Gemeente Groningen",
  [THIRD]: "Gemeente Almere",
});
const advice: AdviceKept = {
  ...{ day: "2026-05-16", askedOn: "2026-05-20", address: "/verkennen?taak=afval", parts: [] },
};
const put = (title: string, { facts, ...more }: Wanted = {}, at = opened.world().at) =>
  putDossier({ ...opened.world(), at }, { state: "shared", ...more, facts: { title, advice, ...facts } });
const asked = async (subject: Subject | null = null, question = `organisatie=${HERE}&taak=afval`) => {
  const cookie = subject === null ? null : await arrive(opened.world(), subject);
  const { html } = await asking(opened.site.app, cookie).open(`/verkennen?${question}`);
  const part = /<section id="eerder-advies">.*?<\/section>/s.exec(html)?.[0];
  return part === undefined ? null : { html: part, text: wordsOf(part) };
};
const tables = () => opened.db as unknown as Kysely<Tables>;
/** As if none of those before had begun with an advice. */
const without = () => tables().updateTable("dossier").set({ advice: null }).execute();
const inForce = (dossier: string, version: number, works_on: string) =>
  tables()
    .insertInto("dossier_in_force")
    .values({
      dossier,
      version,
      works_on,
      kept_as: "nothing",
      tie: null,
      document: null,
      office: "secretaris",
    })
    .execute();

describe("what came of earlier advice", () => {
  it("is not there while nothing began, nor of another task, nor without an advice", async () => {
    expect(await asked()).toBeNull();
    await put("Zonder advies", { facts: { advice: null } });
    await put("Over zorg", { facts: { task: "jeugd-en-wmo" } });
    expect(await asked()).toBeNull();
    expect(await asked(null, `organisatie=${HERE}`)).toBeNull();
  });

  it("is what goes on, is in force, was closed and was stopped, each counted once, with a link", async () => {
    await without();
    const { id } = await put("Loopt nog");
    const works = await put("In werking", { state: "closed" });
    await inForce(works.id, works.version, "2026-05-01");
    const later = await put("Gaat gelden");
    await inForce(later.id, later.version, "2027-01-01");
    await put("Klaar", { state: "closed" });
    const { html, text } = (await asked()) ?? { html: "", text: "" };
    expect(text).toContain("begonnen 4 dossiers die u mag lezen: 1 nog bezig, 2 in werking en 1 afgerond.");
    expect(text).toContain("in werking sinds 1 mei 2026");
    expect(text).toContain("in werking vanaf 1 januari 2027");
    expect(html).toContain(`href="/dossiers/${id}"`);
    expect(text).toContain("20 mei 2026");
    await put("Hield op", { state: "stopped" });
    expect((await asked())?.text).toContain("1 afgerond en 1 gestopt.");
  });

  it("tells nobody of what he may not read: not by name, not in the count", async () => {
    await without();
    await put("Onder ons", { wanted: "participants" });
    await put("Van een ander", { organisation: ELSEWHERE, wanted: "organisation" });
    expect(await asked()).toBeNull();
    const own = await asked("editor");
    expect(own?.text).toContain("begon 1 dossier");
    expect(own?.text).toContain("Onder ons");
    expect(own?.text).not.toContain("Van een ander");
  });

  it("has those with the participants of the question first, without who stepped out, and at most five", async () => {
    await without();
    const both = await put("Met u allebei", {}, new Date("2026-01-01T10:00:00Z"));
    for (let index = 0; index < MOST_SHOWN + 1; index++)
      await put(`Van anderen ${index}`, {
        organisation: ELSEWHERE,
        facts: { participants: [ELSEWHERE, THIRD] },
      });
    const { html, text } = (await asked(null, `organisatie=${HERE}&deelnemers=${THIRD}&taak=afval`)) ?? {
      ...{ html: "", text: "" },
    };
    expect(html.match(/href="\/dossiers\/\w{26}"/g)).toHaveLength(MOST_SHOWN);
    expect(text).toContain(`begonnen ${MOST_SHOWN + 2} dossiers`);
    expect(html).toContain('href="/dossiers?taak=afval"');
    // Assen alone is in it, as Almere alone is in the others: what changed last comes first then.
    expect(text).not.toContain("Met u allebei");
    const assen = (await asked())?.html ?? "";
    expect(assen.indexOf("Met u allebei")).toBeLessThan(assen.indexOf("Van anderen"));
    expect(assen.indexOf("Met u allebei")).toBeGreaterThan(0);
    await putAnswer(opened.world(), both.id, HERE, "left");
    expect((await asked())?.text).toMatch(/Met u allebei perspectief gedeeld 1 0 20 mei 2026/);
  });
});
