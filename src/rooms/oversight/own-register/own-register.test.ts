/** The register of one organisation: what is known of what has to be told, for everyone alike, and no claim beyond it. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { registerApp, siteWith } from "../../../testing.ts";
import { ARRANGEMENT, putAddition, putArrangement } from "../../additions/testing-additions.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking, putTie } from "../../ties/testing-ties.ts";

const PAGE = `/voor-de-raad/${HERE}/register`;
const API = `/api/v1/toezicht/organisaties/${HERE}/register`;
const CANARY = "Kanarie";

interface Answer {
  bekend: number;
  gevraagd: number;
  samenwerkingen: {
    id: string;
    titel: string;
    inRegister: boolean;
    gegevens: { letter: string; waarden: string[] | null; ontbreekt: string | null }[];
    eigenOpgave: { naam: string; waarde: string; bron: string | null }[];
  }[];
  _links: { csv: { href: string }; pagina: { href: string } };
}

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: async (db) => {
      const world = { db, at: new Date("2026-05-20T10:00:00Z") };
      await putArrangement({ db }, [HERE, ELSEWHERE], {
        legalBases: [{ title: "Wgr, artikel 1", url: "https://wetten.example/wgr" }],
        powers: ["mandaat"],
      });
      await putAddition(world, { kind: "standing", facts: { votes: { own: 3, all: 40 } } });
      await putAddition(world, { kind: "standing", visibility: "side", facts: { noticeTerm: CANARY } });
      const facts = { form: "foundation", name: "Stichting Sportpark" } as const;
      await putTie(world, { state: "confirmed", facts });
      await putTie(world, { state: "offered", facts: { name: `Onbevestigd ${CANARY}` } });
      await putTie(world, {
        state: "confirmed",
        wanted: "participants",
        facts: { name: `Convenant ${CANARY}` },
      });
      await putTie(world, {
        state: "confirmed",
        facts: { name: "Voorbij", begins: "2020-01-01", ends: "2021-01-01" },
      });
    },
  },
);
const open = async (subject: Subject | null, path: string) => {
  const who = subject === null ? null : await arrive(opened.world(), subject);
  return (await asking(opened.site.app, who).open(path)).html;
};
const api = async () => JSON.parse(await open(null, API)) as Answer;

describe("the register of one organisation", () => {
  it("tells of each arrangement the five things, and which of them are not known", async () => {
    const { samenwerkingen, bekend, gevraagd } = await api();
    const [first] = samenwerkingen;
    expect(first).toMatchObject({ id: ARRANGEMENT, inRegister: true });
    expect(first?.gegevens.map((it) => [it.letter, it.waarden, it.ontbreekt])).toEqual([
      ["a", ["Gemeente Assen", "Gemeente Groningen"], null],
      ["b", ["Wgr, artikel 1 (https://wetten.example/wgr)"], null],
      ["c", ["Mandaat"], "niet-ingeladen"],
      ["d", null, "niet-ingevuld"],
      ["e", ["Openbaar lichaam"], null],
    ]);
    expect([bekend, gevraagd]).toEqual([3, 5]);
  });

  it("has what all participants confirmed for everyone, marked as their own word, and nothing that is over", async () => {
    const { samenwerkingen } = await api();
    expect(samenwerkingen.map((it) => [it.titel, it.inRegister])).toEqual([
      ["Regeling proef", true],
      ["Stichting Sportpark", false],
    ]);
    const [, tie] = samenwerkingen;
    // What is no arrangement of the law is asked nothing that the law asks of one.
    expect(tie?.gegevens.flatMap((it) => (it.ontbreekt === null ? [] : [it.ontbreekt]))).toEqual(
      Array(3).fill("niet-gevraagd"),
    );
  });

  it("puts beside it what the organisation adds for everyone", async () => {
    const [first] = (await api()).samenwerkingen;
    expect(first?.eigenOpgave).toEqual([
      { naam: "Stemmen", waarde: "3 van de 40", bron: null, nagekekenOp: "2026-05-20" },
    ]);
  });

  it("is the same page, file and data for who may read more", async () => {
    for (const path of [PAGE, `${PAGE}.csv`, API])
      for (const subject of [null, "council admin", "admin"] as const)
        expect(await open(subject, path), `${path} ${subject}`).not.toContain(CANARY);
    for (const path of [PAGE, `${PAGE}.csv`]) {
      const told = await open("council admin", path);
      for (const text of ["Regeling proef", "Stichting Sportpark", "3 van de 40", "Mandaat"])
        expect(told, `${path} ${text}`).toContain(text);
    }
  });

  it("claims to be no more than it is, and says what was not read", async () => {
    const html = await open(null, PAGE);
    expect(html).toContain("Dit is niet het wettelijke register");
    expect(html).toContain("Het tweede lid van artikel 136 lazen wij niet");
    expect(html).toContain("niet ingevuld in het register");
  });

  it("leads from its own code and from the data to the page and the file", async () => {
    const { _links } = await api();
    for (const { href } of [_links.csv, _links.pagina])
      expect((await opened.site.app.request(href)).status).toBe(200);
    const answer = await opened.site.app.request(`/voor-de-raad/${ELSEWHERE}x/register`);
    expect(answer.status).toBe(404);
  });
});

describe("the register of a municipality in the shipped register", () => {
  const site = registerApp();

  it("names the law with a link, where the file has its address too", async () => {
    const html = await site.page("/voor-de-raad/gm1699/register");
    expect(html).toMatch(
      /<a href="http:\/\/wetten\.overheid\.nl\/[^"]+"[^>]*>Wet gemeenschappelijke regelingen<\/a>/,
    );
    expect(html).not.toMatch(/\(https?:\/\/wetten/);
    const csv = await (await site.app.request("/voor-de-raad/gm1699/register.csv")).text();
    expect(csv).toContain("Wet gemeenschappelijke regelingen (http://wetten.overheid.nl/");
  });

  it("has as many rows as the register has participations, in the file as well", async () => {
    const day = "2026-05-16";
    const told = (await (
      await site.app.request(`/api/v1/toezicht/organisaties/gm1699/register?geldigOp=${day}`)
    ).json()) as Answer;
    const shares = (await (
      await site.app.request(`/api/v1/organisaties/gm1699/deelnames?geldigOp=${day}&paginaGrootte=100`)
    ).json()) as { totaal: number; resultaten: { id: string }[] };
    expect(told.samenwerkingen.map((it) => it.id).toSorted()).toEqual(
      shares.resultaten.map((it) => it.id).toSorted(),
    );
    expect(told.gevraagd).toBe(5 * shares.totaal);
    const csv = await (await site.app.request(`/voor-de-raad/gm1699/register.csv?geldigOp=${day}`)).text();
    for (const { id } of shares.resultaten) expect(csv).toContain(id);
  });
});
