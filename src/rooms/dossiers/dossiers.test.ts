/** A question that one writes down becomes a perspective that all share: each in its own words, and nobody for another. */
import { describe, expect, it } from "vitest";
import { addDays, amsterdamDay } from "#kit/day.ts";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, TEST_NOW } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { asking } from "../ties/testing-ties.ts";
import { ASKED_DAYS } from "./keeping.ts";
import { dossierPath, partyPath, sheetPath, wordsPath } from "./paths.ts";
import {
  dossierIn,
  FIELDS,
  OFFICE,
  putAnswer,
  putDossier,
  putRequest,
  putWords,
  WORDS,
} from "./testing-dossiers.ts";

const THIRD = "gm0034";
const opened = siteWith({
  [HERE]: "Gemeente Assen",
  [ELSEWHERE]: "Gemeente Groningen",
  [THIRD]: "Gemeente Almere",
});
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const visitor = () => asking(opened.site.app, null);
const page = async (subject: Subject, path: string) => (await (await as(subject)).open(path)).html;
const long = new Date(TEST_NOW.getTime() - (ASKED_DAYS + 1) * 86_400_000);

/** What one sends to answer to the text that stands there. */
const answering = async (id: string, more: Record<string, string> = {}) => ({
  functie: OFFICE,
  tekst: String((await dossierIn(opened, id)).textVersion),
  ...more,
});

describe("beginning a dossier", () => {
  it("shows what was understood, keeps it for one's own organisation, and shares it when it is offered", async () => {
    const editor = await as("editor");
    const { _verder = "", ...typed } = { ...FIELDS, titel: "Afval in drie gemeenten" } as typeof FIELDS;
    const review = await editor.send("/dossiers/nieuw", typed);
    expect([review.status, review.html.includes("Klopt dit?"), review.html.includes("Groningen")]).toEqual([
      200,
      true,
      true,
    ]);
    const kept = await editor.send("/dossiers/nieuw", { ...typed, _verder });
    expect(kept.status).toBe(303);
    const path = kept.to ?? "";
    expect((await (await as("admin elsewhere")).open(path)).status).toBe(404);
    expect((await editor.send(`${path}/delen`, { _versie: "1" })).status).toBe(303);
    const other = await page("admin elsewhere", path);
    expect(other).toContain("Schrijf op wat Groningen wil en vreest");
    expect((await visitor().open(path)).status).toBe(401);
  });

  it.each([
    ["no sentence", { vraag: "" }, "Vul in: de vraag in één zin."],
    ["a party that nobody knows", { partijen: "Nergenshuizen" }, "kennen we niet als organisatie"],
    ["a task that is none", { taak: "xyzzy" }, "kennen we niet als taak"],
    ["a fact with an address that is none", { feiten: "Zo is het //elders.example" }, "adres dat niet klopt"],
    ["years that are none", { jaren: "veel" }, "Geef een heel aantal jaren"],
  ])("comes back with a sentence and all that was typed: %s", async (_, wrong, sentence) => {
    const { status, html } = await (await as("editor")).send("/dossiers/nieuw", { ...FIELDS, ...wrong });
    expect([status, html.includes(sentence), html.includes("de wet verandert")]).toEqual([422, true, true]);
  });

  it("says first where the same question is asked already, and that one can join there", async () => {
    const { id } = await putDossier(opened.world(), {
      organisation: ELSEWHERE,
      state: "shared",
      facts: { title: "Grondstoffen in het noorden", participants: [ELSEWHERE, THIRD] },
    });
    const { _verder, ...typed } = { ...FIELDS, titel: "Iets heel anders" } as typeof FIELDS;
    const { html } = await (await as("editor")).send("/dossiers/nieuw", typed);
    expect(html).toContain("Dezelfde vraag elders?");
    expect(html).toContain(`href="${dossierPath(id)}#meedoen"`);
    const secret = await putDossier(opened.world(), {
      ...{ organisation: ELSEWHERE, state: "draft" },
      facts: { title: "Geheim afvalplan", participants: [ELSEWHERE] },
    });
    expect((await (await as("editor")).send("/dossiers/nieuw", typed)).html).not.toContain(secret.id);
  });

  it("from an exploration takes its parties along, and both say so", async () => {
    const { id } = await putDossier(opened.world(), {
      state: "shared",
      facts: { kind: "exploration", title: "Afval over tien jaar" },
    });
    const editor = await as("editor");
    const form = await editor.open(`/dossiers/nieuw?uit=${id}`);
    expect(/name="partijen"[^>]*value="([^"]*)"/.exec(form.html)?.[1]).toBe("Groningen");
    for (const titel of ["Eerste vervolg", "Tweede vervolg"]) {
      const { to } = await editor.send(`/dossiers/nieuw?uit=${id}`, { ...FIELDS, titel });
      expect((await editor.open(to ?? "")).html).toContain(`href="${dossierPath(id)}">Afval over tien jaar`);
    }
    const exploration = await page("editor", dossierPath(id));
    expect(exploration).toContain("Eerste vervolg");
    expect(exploration).toContain("Tweede vervolg");
    expect((await visitor().open(dossierPath(id))).html).not.toContain("vervolg");
  });
});

describe("what a party says", () => {
  it("is written down by that party alone, with role, function and day, and read by all parties", async () => {
    const { id } = await putDossier(opened.world(), { state: "open" });
    const other = await as("admin elsewhere");
    expect((await other.send(wordsPath(id, ELSEWHERE), { ...WORDS, wil: "minder afval" })).status).toBe(303);
    for (const [subject, party] of [
      ["editor", ELSEWHERE],
      ["admin elsewhere", HERE],
      ["reader", HERE],
    ] as const)
      expect([subject, (await (await as(subject)).send(wordsPath(id, party), WORDS)).status]).toEqual([
        subject,
        403,
      ]);
    const html = await page("reader", dossierPath(id));
    for (const text of ["minder afval", "de inwoner of cliënt", `${OFFICE}, `]) expect(html).toContain(text);
    expect(html).toMatch(/Heeft nog niets gezegd<\/h3><ul><li>Assen, gevraagd op/);
  });

  it("from one role takes the place of what it said before, and can be taken back; the past stays", async () => {
    const { id } = await putDossier(opened.world(), { state: "open" });
    const other = await as("admin elsewhere");
    for (const wil of ["eerst dit", "toen dat"])
      await other.send(wordsPath(id, ELSEWHERE), { ...WORDS, wil, vreest: "" });
    expect((await other.open(`${wordsPath(id, ELSEWHERE)}?vanuit=client`)).html).toContain("toen dat");
    await other.send(wordsPath(id, ELSEWHERE), { ...WORDS, rol: "money", wil: "geld", vreest: "" });
    const { voices } = await dossierIn(opened, id);
    expect(voices.map((it) => [it.viewpoint, it.wants])).toEqual([
      ["client", "toen dat"],
      ["money", "geld"],
    ]);
    await other.send(wordsPath(id, ELSEWHERE), { ...WORDS, rol: "money", wil: "", vreest: "" });
    expect((await dossierIn(opened, id)).voices).toHaveLength(1);
    expect((await other.open(`${dossierPath(id)}/versies/3`)).html).toContain("eerst dit");
    const nothing = await other.send(wordsPath(id, ELSEWHERE), {
      ...WORDS,
      rol: "politics",
      wil: "",
      vreest: "",
    });
    expect([nothing.status, nothing.html.includes("Vul in wat u wilt of wat u vreest.")]).toEqual([
      422,
      true,
    ]);
  });

  it("at once with another party is lost for neither", async () => {
    const { id } = await putDossier(opened.world(), { state: "open" });
    const world = opened.world();
    await Promise.all([HERE, ELSEWHERE].map((party) => putWords(world, id, party, `woorden van ${party}`)));
    expect((await dossierIn(opened, id)).voices.map((it) => it.wants).toSorted()).toEqual([
      `woorden van ${ELSEWHERE}`,
      `woorden van ${HERE}`,
    ]);
  });
});

describe("sharing the perspective", () => {
  it("asks each party with its function; with the last yes everyone reads it", async () => {
    const { id } = await putDossier(opened.world(), { state: "open" });
    const path = dossierPath(id);
    const own = await (await as("editor")).send(`${partyPath(id, HERE)}/instemmen`, await answering(id));
    expect([own.status, (await visitor().open(path)).status]).toEqual([303, 401]);
    expect(await page("reader", path)).toContain("Nog geen antwoord van Groningen.");
    await (await as("admin elsewhere")).send(`${partyPath(id, ELSEWHERE)}/instemmen`, await answering(id));
    const { status, html } = await visitor().open(path);
    expect([status, html.includes("perspectief gedeeld"), html.includes(OFFICE)]).toEqual([200, true, true]);
    expect(html.match(/deelt het perspectief/g)).toHaveLength(2);
  });

  it("is refused for a text that changed since it was read, and says so", async () => {
    const { id, version } = await putDossier(opened.world(), { state: "open" });
    const read = await answering(id);
    const changed = { ...FIELDS, waarom: "iets anders", _versie: String(version) };
    expect((await (await as("editor")).send(`${dossierPath(id)}/wijzigen`, changed)).status).toBe(303);
    const late = await (await as("admin elsewhere")).send(`${partyPath(id, ELSEWHERE)}/instemmen`, read);
    expect([late.status, late.html.includes("De tekst is gewijzigd")]).toEqual([409, true]);
    expect((await dossierIn(opened, id)).answers).toEqual([]);
  });

  it("is asked anew after a change of the text, not after words of a party", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    await putWords(opened.world(), id, ELSEWHERE);
    expect((await dossierIn(opened, id)).state).toBe("shared");
    const { version } = await dossierIn(opened, id);
    const changed = { ...FIELDS, waarom: "iets anders", _versie: String(version) };
    await (await as("editor")).send(`${dossierPath(id)}/wijzigen`, changed);
    expect((await dossierIn(opened, id)).state).toBe("open");
    expect((await visitor().open(dossierPath(id))).status).toBe(401);
    expect(await page("admin elsewhere", "/mijn-werk")).toContain("Zeg of Groningen het perspectief deelt");
  });

  it("waits for who objects, and names the reason", async () => {
    const { id } = await putDossier(opened.world(), { state: "open" });
    await putAnswer(opened.world(), id, HERE, "yes");
    await putAnswer(opened.world(), id, ELSEWHERE, "no");
    const html = await page("editor", dossierPath(id));
    expect([html.includes("Bezwaar van Groningen"), html.includes("heeft bezwaar: het kan niet")]).toEqual([
      true,
      true,
    ]);
    expect(await page("editor", "/mijn-werk")).toContain("Kijk naar het bezwaar in “Dossier proef”");
    const { version } = await dossierIn(opened, id);
    const on = { reden: "door", _versie: String(version) };
    const { status, html: refused } = await (await as("editor")).send(`${dossierPath(id)}/verder`, on);
    expect([status, refused.includes("Er is een bezwaar.")]).toEqual([409, true]);
  });

  it("goes on without a party that was silent for long, which is named and for whom nobody else reads it", async () => {
    const world = { db: opened.db, at: long };
    const { id } = await putDossier(world, { state: "open" });
    await putAnswer(world, id, HERE, "yes");
    const { version } = await dossierIn(opened, id);
    const sent = { reden: "de afspraken lopen af", _versie: String(version) };
    expect((await (await as("editor")).send(`${dossierPath(id)}/verder`, sent)).status).toBe(303);
    const html = await page("editor", dossierPath(id));
    expect(html).toContain("Verder zonder antwoord van wie zweeg: de afspraken lopen af");
    expect(html).toMatch(/heeft nog niet geantwoord/);
    expect((await visitor().open(dossierPath(id))).status).toBe(401);
    await putAnswer(opened.world(), id, ELSEWHERE, "yes");
    expect((await visitor().open(dossierPath(id))).status).toBe(200);
  });

  it("says from which day it can go on without the others", async () => {
    const { id } = await putDossier(opened.world(), { state: "open" });
    await putAnswer(opened.world(), id, HERE, "yes");
    const { version } = await dossierIn(opened, id);
    const sent = { reden: "door", _versie: String(version) };
    const { html } = await (await as("editor")).send(`${dossierPath(id)}/verder`, sent);
    expect(addDays(amsterdamDay(TEST_NOW), ASKED_DAYS)).toBe("2026-06-15");
    expect(html).toContain("Verdergaan kan vanaf 15 juni 2026.");
  });

  it("holds nobody up by a party that steps out half-way; what it said stays", async () => {
    const { id } = await putDossier(opened.world(), {
      state: "open",
      facts: { participants: [HERE, ELSEWHERE, THIRD] },
    });
    await putWords(opened.world(), id, THIRD, "eerst wilden wij mee");
    for (const party of [HERE, ELSEWHERE]) await putAnswer(opened.world(), id, party, "yes");
    await putAnswer(opened.world(), id, THIRD, "left");
    const own = await page("reader", dossierPath(id));
    expect([own.includes("is uitgestapt: het kan niet"), own.includes("eerst wilden wij mee")]).toEqual([
      ...[true, true],
    ]);
    const { status, html } = await visitor().open(dossierPath(id));
    expect([status, html.includes("perspectief gedeeld")]).toEqual([200, true]);
    // What it never said yes to, is for the parties alone.
    for (const text of ["Almere", "is uitgestapt", "eerst wilden wij mee"]) expect(html).not.toContain(text);
    const rows = await opened.site.json<{ resultaten: { id: string; partijen: { code: string }[] }[] }>(
      "/api/v1/dossiers",
    );
    const { partijen = [] } = rows.resultaten.find((it) => it.id === id) ?? {};
    expect(partijen.map((it) => it.code)).toEqual([ELSEWHERE, HERE]);
    expect((await visitor().open(`/organisaties/${THIRD}`)).html).not.toContain(id);
  });

  it("is asked of nobody in an exploration: its text changes, and who takes part goes on taking part", async () => {
    const { id } = await putDossier(opened.world(), {
      state: "shared",
      facts: { kind: "exploration", title: "Verkenning proef" },
    });
    const { version } = await dossierIn(opened, id);
    const changed = { ...FIELDS, soort: "exploration", titel: "Verkenning proef", trends: "minder mensen" };
    await (await as("editor")).send(`${dossierPath(id)}/wijzigen`, { ...changed, _versie: String(version) });
    expect((await dossierIn(opened, id)).state).toBe("shared");
    const html = await page("reader", dossierPath(id));
    for (const text of ["verkenning loopt", "minder mensen", "doet mee"]) expect(html).toContain(text);
    expect(html).not.toContain("deelt het perspectief");
  });
});

describe("who wants to join", () => {
  it("asks, waits in the inbox of who keeps it, and is a party when he is let in", async () => {
    const { id } = await putDossier(opened.world(), {
      state: "shared",
      facts: { participants: [HERE, THIRD] },
    });
    const other = await as("admin elsewhere");
    const asked = { reden: "het speelt ook hier", functie: OFFICE };
    const { version } = await dossierIn(opened, id);
    const path = `${dossierPath(id)}/meedoen`;
    expect((await other.send(path, { ...asked, _versie: String(version) })).status).toBe(303);
    const twice = await other.send(path, { ...asked, _versie: String(version) });
    expect([twice.status, twice.html.includes("heeft dit al gevraagd")]).toEqual([409, true]);
    expect(await page("editor", "/mijn-werk")).toContain("Beslis of Groningen meedoet aan “Dossier proef”");
    expect((await visitor().open(dossierPath(id))).html).not.toContain("Groningen");
    const admit = `${dossierPath(id)}/aanvragen/${ELSEWHERE}/toelaten`;
    expect((await (await as("editor")).send(admit, { _versie: String(version) })).status).toBe(303);
    expect((await dossierIn(opened, id)).participants).toEqual([ELSEWHERE, THIRD, HERE].toSorted());
    expect(await page("admin elsewhere", "/mijn-werk")).toContain("Schrijf op wat Groningen wil en vreest");
  });

  it("reads why not, and may ask again", async () => {
    const { id } = await putDossier(opened.world(), {
      state: "shared",
      facts: { participants: [HERE, THIRD] },
    });
    await putRequest(opened.world(), id, ELSEWHERE);
    const { version } = await dossierIn(opened, id);
    const refuse = `${dossierPath(id)}/aanvragen/${ELSEWHERE}/afwijzen`;
    await (await as("editor")).send(refuse, { reden: "het is te laat", _versie: String(version) });
    expect(await page("admin elsewhere", dossierPath(id))).toContain("het is te laat");
    expect(await page("reader", dossierPath(id))).not.toContain("wil meedoen");
    await expect(putRequest(opened.world(), id, ELSEWHERE)).resolves.toBeUndefined();
  });
});

describe("where it is found", () => {
  it("is the list for everyone, by words, task and party, as page, file and data", async () => {
    const { id } = await putDossier(opened.world(), {
      state: "shared",
      facts: { title: "Textiel inzamelen", question: "Hoe zamelen wij kleding in?" },
    });
    await putDossier(opened.world(), { state: "open", facts: { title: "Textiel geheim" } });
    for (const query of [
      "zoek=kleding",
      `taak=afval&zoek=textiel`,
      `organisatie=${ELSEWHERE}&zoek=inzamelen`,
    ]) {
      const { html } = await visitor().open(`/dossiers?${query}`);
      expect([query, html.includes(dossierPath(id)), html.includes("Textiel geheim")]).toEqual([
        query,
        true,
        false,
      ]);
    }
    expect((await visitor().open("/dossiers?zoek=fiets")).html).toContain("Niets gevonden met deze keuzes.");
    const { resultaten } = await opened.site.json<{ resultaten: { id: string; partijen: object[] }[] }>(
      "/api/v1/dossiers?zoek=kleding",
    );
    expect(resultaten).toMatchObject([
      { id, soort: "Dossier", stand: "perspectief gedeeld", partijen: [{ code: ELSEWHERE }, { code: HERE }] },
    ]);
    expect((await visitor().open("/dossiers.csv?zoek=kleding")).html).toContain("Textiel inzamelen");
    expect(
      (await opened.site.json<{ resultaten: object[] }>("/api/v1/dossiers?geldigOp=2020-01-01")).resultaten,
    ).toEqual([]);
  });

  it("is the search, by what each may read at that moment", async () => {
    const { id } = await putDossier(opened.world(), {
      state: "shared",
      facts: { title: "Vlooienmarkten samen" },
    });
    const found = async (subject: Subject | null) =>
      (await (subject ? await as(subject) : visitor()).open("/zoeken?zoek=vlooienmarkt")).html.includes(id);
    expect([await found(null), await found("reader")]).toEqual([true, true]);
    await (
      await as("editor")
    ).send(`${dossierPath(id)}/wijzigen`, {
      ...{ ...FIELDS, titel: "Vlooienmarkten samen", zichtbaar: "participants" },
      _versie: String((await dossierIn(opened, id)).version),
    });
    expect([await found(null), await found("reader")]).toEqual([false, true]);
  });

  it("shows who logged in those of his organisation, also before everyone may read them", async () => {
    const { id } = await putDossier(opened.world(), { state: "open", facts: { title: "Nog onder ons" } });
    const path = dossierPath(id);
    for (const subject of ["reader", "admin elsewhere"] as const)
      expect(await page(subject, "/dossiers")).toContain(path);
    expect((await visitor().open("/dossiers")).html).not.toContain("Nog onder ons");
    expect((await visitor().open("/aanpakken")).html).not.toContain("Nog onder ons");
    expect(await page("reader", `/organisaties/${HERE}`)).toContain(path);
    expect((await visitor().open(`/organisaties/${HERE}`)).html).not.toContain("Nog onder ons");
  });

  it("is one page to print: the question, all words, and who shares it or was silent", async () => {
    const { id } = await putDossier(opened.world(), { state: "open", facts: { whyNow: "de wet verandert" } });
    await putWords(opened.world(), id, HERE);
    await putAnswer(opened.world(), id, HERE, "yes");
    const html = await page("reader", sheetPath(id));
    for (const text of [
      "de wet verandert",
      "op tijd hulp",
      "deelt het perspectief",
      "heeft nog niet geantwoord",
    ])
      expect(html).toContain(text);
    expect(html).not.toContain('<form method="post"');
  });
});

describe("what is told of it", () => {
  const activity = `/organisaties/${HERE}/activiteit`;

  it.each([
    ["side", ["reader"], ["council reader", "admin elsewhere", null]],
    ["participants", ["reader", "council reader", "admin elsewhere"], [null]],
    ["public", ["reader", "admin elsewhere", null], []],
  ] as const)("is for whom it is kept: %s", async (wanted, sees, others) => {
    const title = `Kanarie ${wanted}`;
    await putDossier(opened.world(), { wanted, state: "shared", facts: { title } });
    for (const [subjects, shown] of [
      [sees, true],
      [others, false],
    ] as const)
      for (const subject of subjects) {
        const { html } = await (subject === null ? visitor() : await as(subject)).open(activity);
        expect([subject, html.includes(title)]).toEqual([subject, shown]);
      }
  });

  it("stops being told to everyone when it is no more for everyone", async () => {
    const title = "Kanarie die wegvloog";
    const { id, version } = await putDossier(opened.world(), { state: "shared", facts: { title } });
    expect((await visitor().open(activity)).html).toContain(title);
    const sent = { ...FIELDS, titel: title, zichtbaar: "participants", _versie: String(version) };
    await (await as("editor")).send(`${dossierPath(id)}/wijzigen`, sent);
    expect((await visitor().open(activity)).html).not.toContain(title);
  });
});

describe("the end of it", () => {
  it("stops with a reason that stays, and goes on again with the parties", async () => {
    const { id } = await putDossier(opened.world(), { state: "shared" });
    const editor = await as("editor");
    const { version } = await dossierIn(opened, id);
    const stop = { reden: "het geld is op", _versie: String(version) };
    expect((await editor.send(`${dossierPath(id)}/stoppen`, stop)).status).toBe(303);
    expect((await visitor().open(dossierPath(id))).html).toContain("Waarom het stopte: het geld is op");
    await editor.send(`${dossierPath(id)}/hervatten`, { _versie: String(version + 1) });
    expect((await dossierIn(opened, id)).state).toBe("open");
  });
});
