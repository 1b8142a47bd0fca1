/** A clerk writes down a covenant, the other participant says whether it is right, and everyone reads it then. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { alikePath } from "./paths.ts";
import { asking, FIELDS, putTie, tieNow } from "./testing-ties.ts";

/** Was merged into `ELSEWHERE`. */
const GONE = "roo-27352";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen", [GONE]: "Gemeente Haren" },
  {
    prepare: async (db) => {
      await db
        .updateTable("organisation")
        .set({ valid_until: "2019-01-01" })
        .where("key", "=", GONE)
        .execute();
      await db
        .insertInto("succession")
        .values({ old_key: GONE, new_key: ELSEWHERE, day: "2019-01-01", kind: "regulier", source: "proef" })
        .execute();
      await db
        .insertInto("organisation_identifier")
        .values({
          organisation_key: ELSEWHERE,
          scheme: "oin",
          value: "00000001234567890000",
          source: "register",
          valid_from: null,
          valid_until: null,
        })
        .execute();
    },
  },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const NEW = `/organisaties/${HERE}/overige-samenwerkingen/nieuw`;

/** Writes one down, and says where it stands. */
async function written(fields: Record<string, string> = {}): Promise<string> {
  const { to, status, html } = await (await as("editor")).send(NEW, { ...FIELDS, ...fields });
  if (status !== 303 || to === null) throw new Error(html);
  return to;
}

/** Sends a step, as the page that shows it now would. */
async function step(subject: Subject, path: string, name: string, fields: Record<string, string> = {}) {
  const who = await as(subject);
  const version = /name="_versie" value="(\d+)"/.exec((await who.open(path)).html)?.[1] ?? "";
  return who.send(`${path}/${name}`, { ...fields, _versie: version });
}

describe("a collaboration that is not in the register", () => {
  it("goes from a concept that one organisation reads to a page that all read", async () => {
    const visitor = asking(opened.site.app, null);
    const path = await written();
    expect((await (await as("reader")).open(path)).html).toContain("concept");
    expect((await (await as("admin elsewhere")).open(path)).status).toBe(404);

    expect((await step("editor", path, "voorleggen")).status).toBe(303);
    const offered = await (await as("admin elsewhere")).open(path);
    expect(offered.html).toContain("Nog niet bevestigd door Groningen");
    expect(offered.html).toContain("Ja, dit klopt");
    expect((await visitor.open(path)).status).toBe(401);

    expect((await step("admin elsewhere", path, `deelnemers/${ELSEWHERE}/bevestigen`)).status).toBe(303);
    const confirmed = await visitor.open(path);
    expect([confirmed.status, confirmed.html.includes("bevestigd")]).toEqual([200, true]);
    expect((await visitor.open(`/organisaties/${ELSEWHERE}`)).html).toContain(path);
  });

  it("waits in Mijn werk of who must say whether it is right, and of nobody else", async () => {
    const path = await written({ naam: "Wachtend convenant" });
    await step("editor", path, "voorleggen");
    const asked = (await (await as("admin elsewhere")).open("/mijn-werk")).html;
    expect(asked).toContain("Zeg namens Groningen of “Wachtend convenant” klopt");
    for (const subject of ["editor", "council admin elsewhere"] as const)
      expect((await (await as(subject)).open("/mijn-werk")).html).not.toContain("Wachtend convenant");
  });

  it("comes back with the reason to who keeps it when another says that it is not right", async () => {
    const path = await written({ naam: "Omstreden convenant" });
    await step("editor", path, "voorleggen");
    const refused = `deelnemers/${ELSEWHERE}/weigeren`;
    expect((await step("admin elsewhere", path, refused)).status).toBe(422);
    await step("admin elsewhere", path, refused, { reden: "het doel is een ander" });
    const { html } = await (await as("editor")).open(path);
    expect(html).toContain("Groningen zegt dat het niet klopt: het doel is een ander");
    expect((await (await as("editor")).open("/mijn-werk")).html).toContain("Pas “Omstreden convenant” aan");

    await step("editor", path, "wijzigen", { ...FIELDS, naam: "Omstreden convenant", doel: "een ander" });
    const again = (await (await as("admin elsewhere")).open(path)).html;
    expect(again).toContain("Nog niet bevestigd door Groningen");
    expect(again).not.toContain("zegt dat het niet klopt");
  });

  it("is confirmed again after a change, for another text was confirmed", async () => {
    const { id } = await putTie(opened.world(), { state: "confirmed" });
    const path = `/samenwerkingen/overige/${id}`;
    const { html } = await (await as("editor")).open(`${path}/wijzigen`);
    expect(html).toContain("Wie al bevestigde, wordt na een wijziging opnieuw gevraagd");
    await step("editor", path, "wijzigen", { ...FIELDS, doel: "ook samen verkopen" });
    expect((await tieNow(opened.db, id)).state).toBe("offered");
    expect((await asking(opened.site.app, null).open(path)).status).toBe(401);
  });

  it("stays as it is when the same text is sent once more", async () => {
    const { id, version } = await putTie(opened.world(), { state: "confirmed" });
    await step("editor", `/samenwerkingen/overige/${id}`, "wijzigen", FIELDS);
    expect(await tieNow(opened.db, id)).toMatchObject({ state: "confirmed", version });
  });

  it("cannot be offered to who may not read it, and says what to choose", async () => {
    const { id } = await putTie(opened.world(), {
      wanted: "organisation",
      facts: { participants: [HERE, ELSEWHERE] },
    });
    const answer = await step("editor", `/samenwerkingen/overige/${id}`, "voorleggen");
    expect([answer.status, answer.html.includes("Kies bij “Wie mag dit zien?” de deelnemers")]).toEqual([
      409,
      true,
    ]);
  });

  it("ends on a day and stays to be read", async () => {
    const { id } = await putTie(opened.world(), { state: "confirmed" });
    const path = `/samenwerkingen/overige/${id}`;
    expect((await step("editor", path, "einde", { laatsteDag: "2025-12-31" })).status).toBe(422);
    expect((await step("editor", path, "einde", { laatsteDag: "2026-04-30" })).status).toBe(303);
    const { html, status } = await asking(opened.site.app, null).open(path);
    expect([status, html.includes("beëindigd"), html.includes("30 april 2026")]).toEqual([200, true, true]);
  });

  it("waits to be looked through a year after somebody did, for who keeps it", async () => {
    const long = new Date("2025-05-01T10:00:00Z");
    const { id } = await putTie({ db: opened.db, at: long }, { state: "confirmed", facts: { name: "Oud" } });
    const told = "Kijk na of “Oud” nog klopt";
    expect((await (await as("editor")).open("/mijn-werk")).html).toContain(told);
    expect((await (await as("council editor")).open("/mijn-werk")).html).not.toContain(told);
    await step("editor", `/samenwerkingen/overige/${id}`, "nagekeken");
    expect((await (await as("editor")).open("/mijn-werk")).html).not.toContain(told);
    expect((await tieNow(opened.db, id)).state).toBe("confirmed");
  });
});

it("the list shows fifty on a page, with their number and the rest on the next", async () => {
  const many = Array.from({ length: 51 }, (_, nth) => `Lijst ${String(nth).padStart(2, "0")}`);
  for (const name of many)
    await putTie(opened.world(), { organisation: ELSEWHERE, facts: { name, participants: [ELSEWHERE] } });
  const reader = await as("admin elsewhere");
  const list = `/organisaties/${ELSEWHERE}/overige-samenwerkingen`;
  const [first, second] = [await reader.open(list), await reader.open(`${list}?pagina=2`)];
  const shown = ({ html }: { html: string }) => many.filter((name) => html.includes(`>${name}</a>`)).length;
  expect(shown(first) + shown(second)).toBe(51);
  expect(shown(first)).toBeLessThan(51);
  expect((await reader.open(`${list}?pagina=9`)).html).toContain("Zoveel pagina");
  expect((await reader.open(`${list}?pagina=nul`)).status).toBe(400);
});

it("the page of an organisation shows the last twenty that a reader may see, and where the others are", async () => {
  const many = Array.from({ length: 22 }, (_, nth) => `Aanleg ${String(nth).padStart(2, "0")}`);
  const { db, at } = opened.world();
  const later = (minutes: number) => ({ db, at: new Date(at.getTime() + minutes * 60_000) });
  for (const [nth, name] of many.entries()) await putTie(later(nth), { state: "confirmed", facts: { name } });
  await putTie(later(60), { wanted: "side", state: "confirmed", facts: { name: "Aanleg 00a besloten" } });
  const visitor = asking(opened.site.app, null);
  const shown = ({ html }: { html: string }) => many.filter((name) => html.includes(`>${name}</a>`)).length;
  const page = await visitor.open(`/organisaties/${HERE}`);
  expect(shown(page)).toBe(20);
  expect(page.html).toContain("Dit zijn de 20 die het laatst zijn opgeschreven.");
  expect(page.html).not.toContain("besloten");
  const [, all = ""] = /href="([^"]*buiten-het-register)">Bekijk ze allemaal</.exec(page.html) ?? [];
  const rest = await visitor.open(all);
  expect(shown(rest)).toBe(22);
  expect(rest.html).not.toContain("besloten");
  const file = (await visitor.open(`${all}.csv`)).html;
  expect(many.filter((name) => file.includes(name))).toHaveLength(22);
  expect(file).not.toContain("besloten");
  const member = await as("reader");
  expect((await member.open(all)).html).toContain("besloten");
  expect((await member.open(`/organisaties/${HERE}`)).html).toContain("besloten");
});

describe("what another wrote down", () => {
  const led = { roles: { [ELSEWHERE]: "lead" as const } };

  it("is taken over by who leads it, who keeps it from then on; whoever wrote it down says whether it is right", async () => {
    const { id } = await putTie(opened.world(), { state: "offered", facts: led });
    const path = `/samenwerkingen/overige/${id}`;
    const { html } = await (await as("admin elsewhere")).open(path);
    expect(html).toContain("Zelf bijhouden");
    expect((await step("admin elsewhere", path, `deelnemers/${ELSEWHERE}/overnemen`, {})).status).toBe(303);
    expect(await tieNow(opened.db, id)).toMatchObject({ organisation: ELSEWHERE, state: "offered" });
    expect((await (await as("admin elsewhere")).open(`${path}/wijzigen`)).status).toBe(200);
    expect((await (await as("editor")).open(`${path}/wijzigen`)).status).toBe(403);
    expect((await step("editor", path, `deelnemers/${HERE}/bevestigen`)).status).toBe(303);
    expect((await tieNow(opened.db, id)).state).toBe("confirmed");
  });

  it("is not taken over by who only takes part", async () => {
    const { id } = await putTie(opened.world(), { state: "offered" });
    const path = `/samenwerkingen/overige/${id}`;
    expect((await (await as("admin elsewhere")).open(path)).html).not.toContain("Zelf bijhouden");
    const refused = await step("admin elsewhere", path, `deelnemers/${ELSEWHERE}/overnemen`, {});
    expect([refused.status, refused.html.includes("Overnemen kan alleen wie er penvoerder")]).toEqual([
      403,
      true,
    ]);
  });
});

describe("one of which a participant merged since", () => {
  it("keeps it under its own name, says who followed, and asks for that one at the next change", async () => {
    const { id } = await putTie(opened.world(), { facts: { participants: [HERE, GONE].toSorted() } });
    const path = `/samenwerkingen/overige/${id}`;
    const { html } = await (await as("reader")).open(path);
    expect(html).toContain("Gemeente Haren");
    expect(html).toMatch(/bestond tot en met <time[^>]*>31 december 2018<\/time>; opgevolgd door/);
    const again = { ...FIELDS, naam: "Anders", deelnemers: GONE };
    const refused = await step("editor", path, "wijzigen", again);
    expect([
      refused.status,
      refused.html.includes("Noem ook wie haar opvolgde: Gemeente Groningen."),
    ]).toEqual([422, true]);
    expect(
      (await step("editor", path, "wijzigen", { ...again, deelnemers: `${GONE}; ${ELSEWHERE}` })).status,
    ).toBe(303);
    expect((await tieNow(opened.db, id)).participants).toEqual([HERE, ELSEWHERE, GONE].toSorted());
  });
});

describe("the form of a collaboration", () => {
  it.each([
    [
      "without another that takes part",
      { deelnemers: "", partners: "" },
      "Noem ten minste één ander die meedoet.",
    ],
    ["with a name that nobody has", { deelnemers: "Nergenshuizen" }, "kennen we niet als organisatie"],
    ["that ends before it begins", { laatsteDag: "2025-01-01" }, "De laatste dag ligt voor de eerste."],
    [
      "with a document that is no address",
      { document: "javascript:alert(1)" },
      "Geef een adres dat begint met",
    ],
    ["without a name", { naam: " " }, "Vul in: naam."],
    ["with a name too long", { naam: "x".repeat(201) }, "Gebruik bij “Naam” hoogstens 200 tekens."],
    [
      "with who is no more",
      { deelnemers: "Haren" },
      "Gemeente Haren bestond tot en met 31 december 2018, en kan niets bevestigen. Noem wie haar opvolgde: Gemeente Groningen.",
    ],
  ])("%s comes back with a sentence and all that was typed", async (_, wrong, sentence) => {
    const { status, html } = await (await as("editor")).send(NEW, { ...FIELDS, ...wrong });
    expect([status, html.includes(sentence), html.includes("samen inkopen")]).toEqual([422, true, true]);
  });

  it("keeps an organisation by its key, by whatever code it was named", async () => {
    const path = await written({ deelnemers: `Assen, 00000001234567890000` });
    const { facts } = await tieNow(opened.db, path.split("/").at(-1) ?? "");
    expect(facts.participants).toEqual([ELSEWHERE, HERE].toSorted());
  });

  it("takes names for codes, and partners with or without a number", async () => {
    const path = await written({
      deelnemers: "Groningen",
      partners: "Eerste BV (KvK 01234567)\nTweede, vereniging",
    });
    const { facts } = await tieNow(opened.db, path.split("/").at(-1) ?? "");
    expect(facts.participants).toEqual([ELSEWHERE, HERE].toSorted());
    expect(facts.outsiders).toEqual([
      { name: "Eerste BV", kvk: "01234567", role: "participant" },
      { name: "Tweede, vereniging", kvk: null, role: "participant" },
    ]);
  });

  it("takes roles behind names, a task in a word, an organisation for who does it; and shows all that again", async () => {
    const path = await written({
      deelnemers: "Groningen (Penvoerder)",
      rol: "host",
      partners: "Eerste BV (KvK 01234567) (opdrachtnemer)",
      uitvoerder: "Groningen",
      taak: "jeugdhulp",
      thema: "c_0fe7c5e7",
      schaal: "regio",
    });
    const { facts } = await tieNow(opened.db, path.split("/").at(-1) ?? "");
    expect(facts).toMatchObject({
      roles: { [ELSEWHERE]: "lead", [HERE]: "host" },
      outsiders: [{ name: "Eerste BV", kvk: "01234567", role: "contractor" }],
      executorKey: ELSEWHERE,
      task: "jeugd-en-wmo",
      theme: "c_0fe7c5e7",
      scale: "regio",
    });
    const { html } = await (await as("editor")).open(`${path}/wijzigen`);
    for (const shown of ["(penvoerder)", "01234567 (opdrachtnemer)", 'value="Jeugd, Wmo en opvang"'])
      expect(html).toContain(shown);
    expect(
      (await step("editor", path, "wijzigen", { ...FIELDS, taak: "iets met vage woorden" })).status,
    ).toBe(422);
  });

  it("keeps a name that nobody has for who does it", async () => {
    const path = await written({ uitvoerder: "Stichting Nergens" });
    const { facts } = await tieNow(opened.db, path.split("/").at(-1) ?? "");
    expect(facts).toMatchObject({ executor: "Stichting Nergens", executorKey: null });
  });

  it("leads to the page of who did it and is no more, which leads to its heirs", async () => {
    const path = await written({ uitvoerder: "Gemeente Haren" });
    const { facts } = await tieNow(opened.db, path.split("/").at(-1) ?? "");
    expect(facts).toMatchObject({ executorKey: GONE });
    expect((await (await as("editor")).open(path)).html).toContain(`href="/organisaties/${GONE}"`);
  });
});

describe("before it is written down", () => {
  const name = "Convenant drugsaanpak Drenthe";
  const typed = { ...FIELDS, naam: name, _verder: "" };

  it("shows what was understood, writes nothing yet, and goes back with all that was typed", async () => {
    const editor = await as("editor");
    const review = await editor.send(NEW, { ...typed, deelnemers: "Groningen" });
    expect([
      review.status,
      review.html.includes("Klopt dit?"),
      review.html.includes("Gemeente Groningen"),
    ]).toEqual([200, true, true]);
    const there = await opened.db.selectFrom("tie").select("entry").where("name", "=", name).execute();
    expect(there).toEqual([]);
    const back = await editor.send(NEW, { ...typed, _verder: "terug" });
    expect([back.status, back.html.includes(`value="${name}"`)]).toEqual([200, true]);
    expect((await editor.send(NEW, { ...typed, _verder: "akkoord" })).status).toBe(303);
  });

  it("says what is there already that looks like it, to who may see that", async () => {
    await putTie(opened.world(), {
      side: "council",
      wanted: "side",
      facts: { name: "Drugsaanpak in Drenthe" },
    });
    const again = { ...typed, naam: "Overeenkomst drugsaanpak Drenthe" };
    const told = (await (await as("council editor")).send(NEW, again)).html;
    expect(told).toContain("Dit lijkt op wat er al staat.");
    expect(told).toContain("Drugsaanpak in Drenthe");
    const other = (await (await as("editor")).send(NEW, again)).html;
    expect(other).toContain("Convenant drugsaanpak Drenthe</a>");
    expect(other).not.toContain("Drugsaanpak in Drenthe");
    const typing = async (subject: Subject) => {
      const { html } = await (await as(subject)).open(`${alikePath(HERE)}?tekst=Drentse drugsaanpak Drenthe`);
      return (JSON.parse(html) as { resultaten: { naam: string }[] }).resultaten.map((it) => it.naam);
    };
    expect((await typing("council editor")).toSorted()).toEqual([
      "Convenant drugsaanpak Drenthe",
      "Drugsaanpak in Drenthe",
    ]);
    expect(await typing("editor")).toEqual(["Convenant drugsaanpak Drenthe"]);
  });
});

describe("what it was before", () => {
  it("says oud-medewerker of who has no account any more", async () => {
    const { id } = await putTie(opened.world());
    const { html } = await (await as("reader")).open(`/samenwerkingen/overige/${id}`);
    expect(html).toContain("oud-medewerker (Gemeente Assen)");
  });

  it("is there to read, with who changed it, by name for his own organisation alone", async () => {
    const path = await written({ naam: "Eerste naam" });
    await step("editor", path, "wijzigen", { ...FIELDS, naam: "Tweede naam" });
    const { html } = await (await as("reader")).open(path);
    expect(html).toMatch(/Rol [0-9a-f-]{36} \(Gemeente Assen\)/);
    expect((await (await as("reader")).open(`${path}/versies/1`)).html).toContain("Eerste naam, versie 1");
    await step("editor", path, "voorleggen");
    const elsewhere = (await (await as("admin elsewhere")).open(path)).html;
    expect(elsewhere).not.toMatch(/Rol [0-9a-f-]{36}/);
    // The concepts were not theirs to read, and are not now.
    expect(elsewhere).toContain(`${path}/versies/3`);
    expect(elsewhere).not.toContain(`${path}/versies/2`);
    expect((await (await as("admin elsewhere")).open(`${path}/versies/2`)).status).toBe(404);
  });
});
