/** The list of all collaborations outside the register that everyone may read: to choose from, to take along, and to find. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { putArrangement } from "../additions/testing-additions.ts";
import { endTie, withdrawTie } from "./keeping.ts";
import { asking, FIELDS, putTie, tieNow } from "./testing-ties.ts";

const LIST = "/samenwerkingen/overige";
const THIRD = "gm0034";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen", [THIRD]: "Gemeente Almere" },
  { prepare: (db) => putArrangement({ db }) },
);
const visitor = () => asking(opened.site.app, null);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
let written = 0;
/** Each a second after the one before: in that order they were written down. */
const put = (wanted: Parameters<typeof putTie>[1]) => {
  const { db, at } = opened.world();
  return putTie({ db, at: new Date(at.getTime() + 1_000 * ++written) }, { state: "confirmed", ...wanted });
};
/** The names on a page of the list, in the order in which they stand there. */
const namesOn = async (query = ""): Promise<string[]> => {
  const { status, html } = await visitor().open(`${LIST}${query}`);
  expect([query, status]).toEqual([query, 200]);
  return [...html.matchAll(/href="\/samenwerkingen\/overige\/[0-9A-Z]{26}"[^>]*>([^<]+)</g)].map(
    (it) => it[1] ?? "",
  );
};
interface Answer {
  totaal: number;
  resultaten: { naam: string; stand: string; deelnemers: { code: string; naam: string }[] }[];
}
const api = (query = "") => opened.site.json<Answer>(`/api/v1/overige-samenwerkingen${query}`);

it("says what one can do while there is nothing, and the list of the register does not mention it", async () => {
  const { html } = await visitor().open(LIST);
  expect(html).toContain("0 samenwerkingen");
  expect(html).toContain("Er is nog geen samenwerking buiten het register");
  // Where nobody can log in, nothing leads there.
  expect(html).not.toContain('href="/mijn-werk"');
  expect((await visitor().open("/samenwerkingen")).html).not.toContain("buiten het register");
});

describe("the list", () => {
  it("has what all confirmed and everyone may read, by name; and nothing else", async () => {
    await put({ facts: { name: "Zwembad samen", purpose: "een bad voor allen", form: "foundation" } });
    await put({
      facts: { name: "convenant Afval", task: "afval", begins: "2020-01-01", ends: "2024-01-01" },
    });
    await put({
      facts: { name: "Breedband", outsiders: [{ name: "Coöperatie Glas", kvk: null, role: "participant" }] },
    });
    await put({ wanted: "government", facts: { name: "Alleen voor overheid" } });
    await put({ wanted: "side", facts: { name: "Alleen voor ons" } });
    await putTie(opened.world(), { state: "offered", facts: { name: "Nog niet bevestigd" } });
    expect(await namesOn()).toEqual(["Breedband", "convenant Afval", "Zwembad samen"]);
    expect(await namesOn("?sorteer=-naam")).toEqual(["Zwembad samen", "convenant Afval", "Breedband"]);
    expect(await namesOn("?paginaGrootte=2&pagina=2")).toEqual(["Zwembad samen"]);
    const { html } = await visitor().open(LIST);
    for (const text of ["3 samenwerkingen", "wat organisaties zelf opgaven", "Eigen opgave", "bevestigd"])
      expect(html).toContain(text);
    // Who logged in has the same list: what is his own stands elsewhere.
    const own = await (await as("reader")).open(LIST);
    expect(own.html).not.toContain("Alleen voor");
  });

  it.each([
    ["?zoek=bad", ["Zwembad samen"]],
    ["?zoek=zwembaden", ["Zwembad samen"]],
    // All words, wherever each stands: in the name, in what it is for, with a partner.
    ["?zoek=glas+breedband", ["Breedband"]],
    ["?zoek=afval+glas", []],
    ["?zoek=groningen", ["Breedband", "convenant Afval", "Zwembad samen"]],
    // As the field fills it in where two have one name.
    [`?zoek=Groningen+(${ELSEWHERE})`, ["Breedband", "convenant Afval", "Zwembad samen"]],
    ["?zoek=almere", []],
    ["?zoek=%25", []],
    ["?zoek='%3A*+%5C", []],
    ["?vorm=foundation", ["Zwembad samen"]],
    ["?vorm=foundation,covenant&zoek=groningen", ["Breedband", "convenant Afval", "Zwembad samen"]],
    ["?taak=afval", ["convenant Afval"]],
    ["?taak=afval&vorm=foundation", []],
    ["?geldigOp=2022-06-01", ["convenant Afval"]],
    ["?geldigOp=2026-06-01", ["Breedband", "Zwembad samen"]],
  ])("chooses by %s", async (query, names) => {
    expect(await namesOn(query)).toEqual(names);
    expect((await api(query)).resultaten.map((it) => it.naam).toSorted()).toEqual(names.toSorted());
  });

  it("refuses a choice that does not exist, with a sentence", async () => {
    for (const query of ["?vorm=verdrag", "?taak=koken", "?sorteer=vorm", "?kleur=rood"])
      expect([query, (await visitor().open(`${LIST}${query}`)).status]).toEqual([query, 400]);
  });

  it("says how to go on when nothing fits", async () => {
    const { html } = await visitor().open(`${LIST}?zoek=qqqq`);
    expect(html).toContain("Niets gevonden met deze keuzes.");
    expect(html).toContain('href="/zoeken?zoek=qqqq"');
  });

  it("is a file with who takes part, by name and code, and who keeps it", async () => {
    const { html: file } = await visitor().open(`${LIST}.csv?zoek=breedband`);
    const [head = "", row = "", more] = file.trim().split("\r\n");
    expect(head).toMatch(/^\uFEFF?Nummer;Naam;Vorm;Stand;Deelnemers;Taak/);
    expect(head).not.toContain("Wie dit mag zien");
    for (const text of ["Breedband", "Coöperatie Glas", `${ELSEWHERE}, ${HERE}`, "Gemeente Assen"])
      expect(row).toContain(text);
    expect(more).toBeUndefined();
  });

  it("keeps the order of the API: what was written down first stands first", async () => {
    const { totaal, resultaten } = await api();
    expect([totaal, ...resultaten.map((it) => it.naam)]).toEqual([
      3,
      "Zwembad samen",
      "convenant Afval",
      "Breedband",
    ]);
    expect(resultaten[0]?.deelnemers).toEqual([
      { code: ELSEWHERE, naam: "Gemeente Groningen" },
      { code: HERE, naam: "Gemeente Assen" },
    ]);
    expect((await api("?sorteer=naam")).resultaten.map((it) => it.naam)).toEqual(await namesOn());
  });

  it("leaves each page its own address: the list, one of it, and one of the register", async () => {
    const { id } = await put({ facts: { name: "Eigen adres" } });
    const titled = async (path: string) => /<h1[^>]*>([^<]+)/.exec((await visitor().open(path)).html)?.[1];
    expect(await titled(LIST)).toBe("Buiten het register");
    expect(await titled(`${LIST}/${id}`)).toBe("Eigen adres");
    expect((await visitor().open(`${LIST}x`)).status).toBe(404);
    expect((await visitor().open(`${LIST}.json`)).status).toBe(404);
    expect((await visitor().open("/samenwerkingen/1")).status).toBe(404);
  });

  it("stands below the list of the register, with how many there are on the day one looks at", async () => {
    const line = async (query: string) =>
      /<section id="buiten-het-register">.*?<\/section>/s.exec(
        (await visitor().open(`/samenwerkingen${query}`)).html,
      )?.[0];
    expect(await line("")).toContain(">4 samenwerkingen buiten het register</a>");
    expect(await line("?geldigOp=2022-06-01")).toContain(
      '<a href="/samenwerkingen/overige?geldigOp=2022-06-01">1 samenwerking buiten het register</a>',
    );
    expect(await line("?geldigOp=2001-06-01")).toBeUndefined();
  });

  it("keeps what ended, and says so; what is withdrawn was never there", async () => {
    const ended = await put({ facts: { name: "Voorbij" } });
    const withdrawn = await putTie(opened.world(), { state: "offered", facts: { name: "Ingetrokken" } });
    const by = { actor: crypto.randomUUID(), organisation: HERE, at: opened.world().at };
    await opened.db.transaction().execute(async (trx) => {
      await endTie(trx, await tieNow(trx, ended.id), "2026-05-01", by);
      await withdrawTie(trx, await tieNow(trx, withdrawn.id), by);
    });
    expect((await api("?zoek=voorbij")).resultaten).toMatchObject([{ naam: "Voorbij", stand: "beëindigd" }]);
    expect((await visitor().open(`${LIST}?zoek=voorbij`)).html).toContain("beëindigd");
    expect(await namesOn("?zoek=ingetrokken")).toEqual([]);
  });

  it("loses at once what is no longer for everyone, and what no longer has those words", async () => {
    const { id, version } = await put({ facts: { name: "Kanarie" } });
    const editor = await as("editor");
    const change = (fields: Record<string, string>, seen: number) =>
      editor.send(`${LIST}/${id}/wijzigen`, { ...FIELDS, naam: "Kanarie", ...fields, _versie: String(seen) });
    expect(await namesOn("?zoek=kanarie")).toEqual(["Kanarie"]);
    expect((await change({ zichtbaar: "participants" }, version)).status).toBe(303);
    expect(await namesOn("?zoek=kanarie")).toEqual([]);
    expect((await api("?zoek=kanarie")).totaal).toBe(0);
  });
});
