/** What other pages gain by the gate of a dossier: agenda items, Mijn werk, the organisation and its council; and that nothing of it leaks. */
import { describe, expect, it } from "vitest";
import { ALL_SUBJECTS, ELSEWHERE, HERE, IN_EMERGENCY, type Subject } from "#kit/route-access.ts";
import { OF_SIDE } from "#kit/route-access-circles.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { putItem } from "../../dossiers/agenda/testing-agenda.ts";
import { itemPath } from "../../dossiers/agenda/paths.ts";
import { dossierPath } from "../../dossiers/paths.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { advicePath, gatePath } from "./paths.ts";
import { ADVICE, answerOpen, putOverride, putWord } from "./testing-gate.ts";

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
