/** An organisation's processing register holds what it wrote down and what it gives and gets in chains, to each what he may see. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { forgetChains, linkOf, putChain } from "../chains/testing-chains.ts";
import { FIELDS, forgetActivities, putActivity } from "./testing-activities.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const visitor = () => asking(opened.site.app, null);
const list = (organisation: string) => `/organisaties/${organisation}/verwerkingen`;

const fresh = async () => {
  await forgetActivities(opened);
  await forgetChains(opened);
};

interface Row {
  naam: string;
  soort: string;
  ontvangers: string | null;
  bewaren: string | null;
}
const rowsOf = async (organisation: string): Promise<Row[]> =>
  (JSON.parse((await visitor().open(`/api/v1${list(organisation)}`)).html) as { resultaten: Row[] })
    .resultaten;

describe("the processing register of an organisation", () => {
  it("has every field of article 30 of what is written down, on its page and in the file", async () => {
    await fresh();
    expect((await (await as("editor")).send(`${list(HERE)}/nieuw`, FIELDS)).status).toBe(303);
    const [header = "", row = ""] = (await visitor().open(`${list(HERE)}.csv`)).html.split("\r\n");
    expect(header).toContain(
      "Verantwoordelijke;Gezamenlijk verantwoordelijk;Vertegenwoordiger en FG;Waarvoor",
    );
    expect(row).toMatch(
      /^Jeugdhulp;college;;FG, fg@assen\.example;hulp geven;.*Jeugdwet artikel 7\.4\.0;?"?;jongeren;naam en hulpvraag;aanbieders van jeugdhulp;nee;20 jaar na de laatste hulp;BIO2;eigen opgave;eigen opgave;2026-06-01;iedereen$/,
    );
    expect((await visitor().open(`/organisaties/${HERE}`)).html).toContain(list(HERE));
  });

  it("has a chain in the registers of who gives and of who gets, without links about nobody and without examples", async () => {
    await fresh();
    const links = [linkOf({ data: "naam" }), linkOf({ id: "2", data: "kaart", ground: "none", law: null })];
    await putChain(opened.world(), { facts: { name: "Echt", links } });
    await putChain(opened.world(), { facts: { name: "Voorbeeld", example: true, links } });
    expect(
      (await rowsOf(HERE)).map(({ naam, soort, ontvangers, bewaren }) => [naam, soort, ontvangers, bewaren]),
    ).toEqual([["Echt: gegevens geven", "keten", "Groningen", null]]);
    expect((await rowsOf(ELSEWHERE)).map((it) => [it.naam, it.ontvangers])).toEqual([
      ["Echt: gegevens krijgen", "wijzelf, van Assen"],
    ]);
  });

  it("comes back with a sentence and what was typed, when a law lacks that the ground needs", async () => {
    const { status, html } = await (await as("editor")).send(`${list(HERE)}/nieuw`, { ...FIELDS, wet: "" });
    expect([
      status,
      html.includes("Noem de wet en het artikel"),
      html.includes("20 jaar na de laatste hulp"),
    ]).toEqual([422, true, true]);
  });

  it("changes nothing when the same is sent again, gives who was second both, and stays to read when it stopped", async () => {
    const id = await putActivity(opened.world());
    const path = `/verwerkingen/${id}`;
    const editor = await as("editor");
    const own = { ...FIELDS, _versie: "1" };
    expect((await editor.send(`${path}/wijzigen`, own)).status).toBe(303);
    expect((await editor.send(`${path}/wijzigen`, { ...FIELDS, _versie: "2" })).status).toBe(303);
    const kept = await opened.db.selectFrom("entry_version").select("verb").where("entry", "=", id).execute();
    expect(kept.map((it) => it.verb)).toEqual(["begin", "change"]);
    const late = await (await as("admin")).send(`${path}/wijzigen`, { ...own, doelen: "iets anders" });
    expect([late.status, late.html.includes("Waar de twee verschillen")]).toEqual([409, true]);
    expect((await editor.send(`${path}/stoppen`, { _versie: "2" })).status).toBe(303);
    expect((await visitor().open(path)).html).toContain("gestopt");
  });

  it("waits to be looked through after a year", async () => {
    await putActivity({ db: opened.db, at: new Date("2025-05-01T10:00:00Z") }, { facts: { name: "Oud" } });
    expect((await (await as("editor")).open("/mijn-werk")).html).toContain(
      "Kijk na of de verwerking “Oud” nog klopt",
    );
  });

  it.each(["visitor", "council admin", "admin elsewhere", "platform admin"] as const)(
    "leaves no trace for a %s of what is for a small circle",
    async (subject) => {
      await fresh();
      const who = subject === "visitor" ? visitor() : await as(subject);
      const places = [list(HERE), `${list(HERE)}.csv`, `/api/v1${list(HERE)}`, `/organisaties/${HERE}`];
      const seen = async () => Promise.all(places.map(async (it) => alike((await who.open(it)).html)));
      const before = await seen();
      const id = await putActivity(opened.world(), { visibility: "side", facts: { name: "Kanarie" } });
      await putChain(opened.world(), { visibility: "side", facts: { name: "Kanarieketen" } });
      expect(await seen()).toEqual(before);
      expect((await who.open(`/verwerkingen/${id}`)).status).toBe(subject === "visitor" ? 401 : 404);
      const own = (await (await as("reader")).open(list(HERE))).html;
      expect([own.includes("Kanarie"), own.includes("Kanarieketen")]).toEqual([true, true]);
    },
  );
});

/** A page without what is another each time: numbers of forms, and who asks. */
const alike = (html: string) =>
  html
    .replaceAll(/name="(_keer|_formulier)" value="[^"]*"/g, "")
    .replaceAll(/Rol [0-9a-f-]{36}|[0-9a-f-]{36}/g, "");
