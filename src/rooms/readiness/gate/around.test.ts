/** What other pages gain by the gate of a dossier: agenda items, Mijn werk, the organisation and its council; and that nothing of it leaks. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { describe, expect, it } from "vitest";
import { ALL_SUBJECTS, ELSEWHERE, HERE, IN_EMERGENCY, type Subject } from "#kit/route-access.ts";
import { OF_SIDE } from "#kit/route-access-circles.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { putItem } from "../../dossiers/agenda/testing-agenda.ts";
import { itemPath } from "../../dossiers/agenda/paths.ts";
import { dossierPath } from "../../dossiers/paths.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import { changeAnswer, verifyAnswer } from "../answers/keeping.ts";
import type { Answer } from "../answers/queries.ts";
import { answerIn, putAnswer } from "../answers/testing-answers.ts";
import type { Tables, Trx } from "../db.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { advicePath, gatePath, wordPath } from "./paths.ts";
import { ADVICE, answerOpen, putOverride, putWord, QUESTION, WORD } from "./testing-gate.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const world = () => opened.world();
const as = async (who: Subject) => asking(opened.site.app, await arrive(world(), who));
const shared = async (title = "Gegevens delen") =>
  (await putDossier(world(), { state: "shared", facts: { title } })).id;
const named = { verdict: null, office: "informatiemanager zorg" } as const;

describe("an item of the agenda of a dossier", () => {
  it("says whom to have at the table for what is open, and fills in those that the party named", async () => {
    const id = await shared();
    const item = await putItem(world(), id, HERE, { day: "2027-06-01", papersBy: null });
    await putWord(world(), id, named);
    const editor = await as("editor");
    const { html } = await editor.open(itemPath(id, item));
    expect(wordsOf(html)).toMatch(/informatiebeveiliging \d+ informatiemanager zorg, Assen/);
    const way = new RegExp(`href="([^"]*/tafel/${HERE}\\?[^"]*)"`).exec(html)?.[1]?.replaceAll("&amp;", "&");
    const form = (await editor.open(way ?? "")).html;
    expect(form).toMatch(/name="security"[^>]* value="informatiemanager zorg"/);
    for (const who of ["visitor", "council reader"] as const)
      expect((await (await as(who)).open(itemPath(id, item))).html).not.toContain("informatiemanager zorg");
  });

  it("says nothing any more once all is answered", async () => {
    const id = await shared();
    const item = await putItem(world(), id, HERE, { day: "2027-06-01", papersBy: null });
    await answerOpen(world(), id, HERE);
    expect((await (await as("editor")).open(itemPath(id, item))).html).not.toContain("open-vragen-kop");
  });
});

describe("Mijn werk", () => {
  it("has one line for each dossier of what an organisation said it would answer, until it does", async () => {
    const id = await shared("Wachten op antwoord");
    await putWord(world(), id, named);
    await putWord(world(), id, { ...named, item: "beveiliging-leverancier" });
    const line = "Beantwoord 2 vragen namens Assen voor het besluit over “Wachten op antwoord”";
    const mine = async (who: Subject) => wordsOf((await (await as(who)).open("/mijn-werk")).html);
    expect(await mine("editor")).toContain(line);
    for (const who of ["reader", "council editor", "admin elsewhere"] as const)
      expect(await mine(who)).not.toContain("namens Assen voor het besluit");
    await answerOpen(world(), id, HERE);
    expect(await mine("editor")).not.toContain(line);
  });
});

describe("an answer of an organisation that dossiers lean on", () => {
  it("marks three that lean on it when it changes, and each until somebody looked again", async () => {
    const entry = await putAnswer(world(), {});
    const editor = await as("editor");
    const typed = { ...WORD, steunt: "8.13.04" };
    const ids: string[] = [];
    for (const title of ["Eerste", "Tweede", "Derde"]) {
      const id = await shared(`${title} die steunt`);
      expect((await editor.send(wordPath(id, QUESTION), typed)).status).toBe(303);
      ids.push(id);
    }
    const marked = async () => {
      const pages = await Promise.all(ids.map((id) => editor.open(gatePath(id))));
      return pages.map((it) => wordsOf(it.html).includes("Opnieuw bekijken: waar dit antwoord"));
    };
    const lines = async () =>
      wordsOf((await editor.open("/mijn-werk")).html).match(/Bekijk 1 antwoord van Assen opnieuw/g)?.length ??
      0;
    expect([await marked(), await lines()]).toEqual([[false, false, false], 0]);

    const by = { actor: randomUUID(), organisation: HERE, at: world().at };
    const tables = opened.db as unknown as Kysely<Tables>;
    const changed = async (work: (trx: Trx, answer: Answer) => Promise<void>) => {
      const answer = await answerIn(world(), entry);
      await tables.transaction().execute((trx) => work(trx, answer));
    };
    await changed((trx, answer) => verifyAnswer(trx, answer, by));
    expect([await marked(), await lines()]).toEqual([[false, false, false], 0]);
    await changed((trx, answer) =>
      changeAnswer(trx, answer, { ...answer.facts, statement: "Wij zetten niets terug." }, by),
    );
    expect([await marked(), await lines()]).toEqual([[true, true, true], 3]);
    const first = ids[0] ?? "";
    expect(wordsOf((await editor.open(gatePath(first))).html)).toContain("Wij zetten niets terug.");
    expect(wordsOf((await editor.open(dossierPath(first))).html)).toContain("opnieuw te bekijken: 1");
    const seen =
      /name="gezien" value="([0-9A-Z]{26})"/.exec((await editor.open(gatePath(first))).html)?.[1] ?? "";
    expect((await editor.send(wordPath(first, QUESTION), { ...typed, gezien: seen })).status).toBe(303);
    expect([await marked(), await lines()]).toEqual([[false, true, true], 2]);
  });

  it.each([
    ["99.99.99", "geen nummer van een maatregel die wij kennen"],
    ["5.20.01", "beantwoordde “5.20.01” niet"],
  ])("has to be there: %s", async (steunt, sentence) => {
    const id = await shared();
    const answer = await (await as("editor")).send(wordPath(id, QUESTION), { ...WORD, steunt });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(sentence);
    expect(answer.html).toContain(`>${steunt}</textarea>`);
  });
});

describe("the privacy officer", () => {
  it("advises without keeping anything of the organisation, and answers no question", async () => {
    const id = await shared();
    const member = await as("member");
    expect((await member.send(advicePath(id), ADVICE)).status).toBe(303);
    expect((await member.send(advicePath(id), ADVICE)).status).toBe(303);
    const { html } = await member.open(gatePath(id));
    expect(html.split(ADVICE.advies ?? "")).toHaveLength(2);
    expect(html).not.toContain("Beantwoord, of zeg wie antwoordt");
    expect((await (await as("reader")).send(advicePath(id), ADVICE)).status).toBe(403);
  });
});

describe("the organisation and its council", () => {
  it("say that somebody went on and who, for whoever may read the dossier", async () => {
    const id = await shared("Doorgegaan");
    await putOverride(world(), id);
    const hidden = await putDossier(world(), {
      ...{ state: "shared", wanted: "participants", facts: { title: "Doorgegaan, niet voor iedereen" } },
    });
    await putOverride(world(), hidden.id);
    for (const path of [`/organisaties/${HERE}`, `/voor-de-raad/${HERE}`]) {
      const told = wordsOf((await (await as("visitor")).open(path)).html);
      expect(told).toMatch(/Doorgegaan gemeentesecretaris, Assen/);
      expect(told).not.toContain("niet voor iedereen");
      expect((await (await as("council reader")).open(path)).html).toContain("niet voor iedereen");
    }
  });

  it("the council reads on the dossier whether a decision waits, and not for what", async () => {
    const id = await shared();
    const told = async () => wordsOf((await (await as("council reader")).open(dossierPath(id))).html);
    expect(await told()).toContain("Nog niet alles wat voor het besluit nodig is, is beantwoord.");
    await answerOpen(world(), id, HERE);
    expect(await told()).toContain("Niets houdt een besluit nog op.");
  });
});

describe("a canary in what parties say among themselves", () => {
  const CANARY = "Kanariepiet-5871";
  /** Who reads along on the side that keeps it because of an incident, reads this page too. */
  const AMONG: readonly Subject[] = [...OF_SIDE.executive, "admin elsewhere", IN_EMERGENCY];

  it("is in no byte of any page, file or answer that others can open", async () => {
    const id = await shared("Kooi");
    const item = await putItem(world(), id, HERE, { day: "2027-06-01", papersBy: null });
    await putWord(world(), id, { ...named, office: CANARY });
    await putWord(world(), id, { item: "beveiliging-leverancier", verdict: "no", statement: CANARY });
    await putOverride(world(), id, CANARY);
    const pages = [
      ...["", "/klaar-voor-besluit", "/agenda", "/besluiten", "/perspectief", "/keten", "/geschiedenis"].map(
        (it) => dossierPath(id) + it,
      ),
      ...[
        itemPath(id, item),
        `/api/v1${dossierPath(id)}`,
        `${dossierPath(id)}.json`,
        `${dossierPath(id)}.docx`,
      ],
      ...[
        `/organisaties/${HERE}`,
        `/voor-de-raad/${HERE}`,
        "/mijn-werk",
        `/zoeken?q=${CANARY}`,
        "/berichten",
      ],
      ...[
        "/dossiers",
        "/dossiers.csv",
        "/api/v1/dossiers",
        "/klaar-voor-besluit",
        "/klaar-voor-besluit/ketens",
      ],
    ];
    const seen: string[] = [];
    for (const who of ALL_SUBJECTS.filter((it) => !AMONG.includes(it))) {
      const browser = await as(who);
      for (const page of pages) {
        const { status, html } = await browser.open(page);
        if (status >= 500) seen.push(`${who}: ${page} gaf ${String(status)}`);
        if (html.replaceAll(`q=${CANARY}`, "").includes(CANARY) && !page.startsWith("/zoeken"))
          seen.push(`${who}: ${page}`);
      }
    }
    expect(seen).toEqual([]);
    expect((await (await as("editor")).open(gatePath(id))).html).toContain(CANARY);
  });
});
