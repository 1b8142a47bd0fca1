/** A clerk writes down who gives which data to whom; bad input comes back with a sentence, and each reads what is for him. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { putOrganisation, siteWith } from "../../../testing.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { CHAIN_FIELDS, forgetChains, LINK_FIELDS, linkOf, putChain } from "./testing-chains.ts";

const opened = siteWith(
  { [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" },
  {
    prepare: async (db) => {
      await putOrganisation(db, "gm0003", "Gemeente Appingedam");
      await db
        .updateTable("organisation")
        .set({ valid_until: "2021-01-01" })
        .where("key", "=", "gm0003")
        .execute();
      await putOrganisation(db, "gm1979", "Gemeente Eemsdelta");
      await db
        .insertInto("succession")
        .values({
          old_key: "gm0003",
          new_key: "gm1979",
          day: "2021-01-01",
          kind: "regulier",
          source: "proef",
        })
        .execute();
    },
  },
);
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const visitor = () => asking(opened.site.app, null);
const LIST = "/klaar-voor-besluit/ketens";
const pageOf = (id: string) => `${LIST}/${id}`;

/** Writes a chain down without links, by its form. @returns its address */
async function begun(): Promise<string> {
  const { status, to: location } = await (await as("editor")).send(`${LIST}/nieuw`, CHAIN_FIELDS);
  expect(status).toBe(303);
  return location ?? "";
}
const add = async (path: string, fields: Record<string, string>, version = "1") =>
  (await as("editor")).send(`${path}/schakels/nieuw`, { ...fields, _versie: version });

describe("writing a chain down", () => {
  it("gives its page as picture and as table, with the same numbers, and the data for programs", async () => {
    await forgetChains(opened);
    const path = await begun();
    expect((await add(path, LINK_FIELDS)).status).toBe(303);
    const outside = { ...LINK_FIELDS, naar: "", naarBuiten: "huisartsen", gegevens: "leeftijd" };
    expect((await add(path, outside, "2")).status).toBe(303);
    const { html } = await visitor().open(path);
    expect([html.includes("<svg"), html.includes("3 partijen en 2 schakels")]).toEqual([true, true]);
    expect([html.includes("huisartsen"), html.includes("Jeugdwet artikel 7.4.0")]).toEqual([true, true]);
    const csv = (await visitor().open(`${path}/schakels.csv`)).html.split("\r\n");
    expect(csv[1]).toMatch(/^1;Assen;gm0106;Groningen;gm0014;naam en adres;/);
    const { resultaten } = JSON.parse((await visitor().open("/api/v1/ketens")).html) as {
      resultaten: {
        naam: string;
        schakels: { van: { code: string }; naar: { code: null; naam: string } }[];
      }[];
    };
    expect(resultaten[0]?.schakels.map((it) => it.naar)).toEqual([
      { code: ELSEWHERE, naam: "Groningen" },
      { code: null, naam: "huisartsen" },
    ]);
  });

  it.each([
    ["a party that merged", { naar: "gm0003" }, "Noem wie haar opvolgde: Gemeente Eemsdelta"],
    ["an unknown code", { naar: "gm9999" }, "kennen we niet als organisatie"],
    ["one that gives data to itself", { naar: HERE }, "Een schakel gaat van de een naar een ander"],
    ["two answers to one question", { naarBuiten: "huisartsen" }, "Kies één van de twee"],
    ["nobody", { naar: "" }, "Vul in wie dit is"],
    ["a ground without its law", { wet: "" }, "Noem de wet en het artikel"],
  ])("comes back with a sentence and what was typed: %s", async (_, fields, sentence) => {
    const path = await begun();
    const { status, html } = await add(path, { ...LINK_FIELDS, waarvoor: "blijft staan", ...fields });
    expect([status, html.includes(sentence), html.includes("blijft staan")]).toEqual([422, true, true]);
  });

  it("says of the same link that it is there already, in whatever capitals", async () => {
    const path = await begun();
    await add(path, LINK_FIELDS);
    const again = await add(path, { ...LINK_FIELDS, gegevens: "Naam en Adres" }, "2");
    expect([again.status, again.html.includes("staat er al, als nummer 1")]).toEqual([422, true]);
  });

  it("takes sixty links, and says what to do with one more", async () => {
    const links = Array.from({ length: 60 }, (_, index) =>
      linkOf({ id: ulid(index), data: `soort ${index}` }),
    );
    const id = await putChain(opened.world(), { facts: { links } });
    const { status, html } = await add(pageOf(id), LINK_FIELDS);
    expect([status, html.includes("al 60 schakels")]).toEqual([422, true]);
    expect((await visitor().open(pageOf(id))).html).toContain("60 schakels");
    expect((await (await as("editor")).open(pageOf(id))).html).not.toContain("Voeg een schakel toe");
  });

  it("changes nothing when the same is sent again, and gives who was second both versions", async () => {
    const id = await putChain(opened.world(), { facts: { links: [linkOf({ id: ulid(1) })] } });
    const path = `${pageOf(id)}/schakels/${ulid(1)}`;
    const editor = await as("editor");
    const same = { ...LINK_FIELDS, gegevens: "naam", waarvoor: "aanmelden", _versie: "1" };
    expect((await editor.send(path, same)).status).toBe(303);
    expect(await versions(id)).toBe(1);
    expect((await editor.send(path, { ...same, gegevens: "leeftijd" })).status).toBe(303);
    const late = await (await as("admin")).send(path, { ...same, gegevens: "adres" });
    expect([late.status, late.html.includes("Waar de twee verschillen")]).toEqual([409, true]);
  });

  it("takes a link away, ends, and stays to read as it was", async () => {
    const id = await putChain(opened.world(), {
      facts: { links: [linkOf({ id: ulid(1), data: "het oude" })] },
    });
    const editor = await as("editor");
    expect((await editor.send(`${pageOf(id)}/schakels/${ulid(1)}/weghalen`, { _versie: "1" })).status).toBe(
      303,
    );
    expect((await editor.send(`${pageOf(id)}/beeindigen`, { _versie: "2" })).status).toBe(303);
    const { html } = await visitor().open(pageOf(id));
    expect([html.includes("beëindigd"), html.includes("het oude"), html.includes("Versie 3")]).toEqual([
      true,
      true,
      true,
    ]);
    expect((await editor.send(`${pageOf(id)}/wijzigen`, { ...CHAIN_FIELDS, _versie: "3" })).status).toBe(409);
  });

  it("names who followed a party that is no more", async () => {
    const id = await putChain(opened.world(), { facts: { links: [linkOf({ to: { code: "gm0003" } })] } });
    expect((await visitor().open(pageOf(id))).html).toContain(
      "Appingedam (bestond tot en met 31 december 2020; opgevolgd door Eemsdelta)",
    );
  });

  it("waits to be looked through after a year", async () => {
    await putChain(
      { db: opened.db, at: new Date("2025-05-01T10:00:00Z") },
      { facts: { name: "Oude keten" } },
    );
    const sentence = "Kijk na of de keten “Oude keten” nog klopt";
    expect((await (await as("editor")).open("/mijn-werk")).html).toContain(sentence);
    expect((await (await as("reader")).open("/mijn-werk")).html).not.toContain(sentence);
  });
});

describe("a chain of a dossier", () => {
  it("stands on its page, and is read by a party of it that neither gives nor gets data", async () => {
    const dossier = await putDossier(opened.world(), { state: "shared", wanted: "participants" });
    const own = {
      ...CHAIN_FIELDS,
      naam: "Eigen keten",
      dossier: `/dossiers/${dossier.id}`,
      zichtbaar: "participants",
    };
    const { status, to: location } = await (await as("editor")).send(`${LIST}/nieuw`, own);
    expect(status).toBe(303);
    for (const path of [`/dossiers/${dossier.id}`, location ?? ""])
      expect((await (await as("admin elsewhere")).open(path)).html).toContain("Eigen keten");
    expect((await visitor().open(location ?? "")).status).toBe(401);
  });

  it("cannot belong to a dossier that one may not read, in the words for one that is not there", async () => {
    const secret = await putDossier(opened.world(), { organisation: ELSEWHERE, wanted: "side" });
    const refused = async (dossier: string) => {
      const { status, html } = await (await as("editor")).send(`${LIST}/nieuw`, { ...CHAIN_FIELDS, dossier });
      return [status, html.includes(`“${dossier}” is geen dossier dat u mag lezen`)];
    };
    expect(await refused(secret.id)).toEqual([422, true]);
    expect(await refused("01ARZ3NDEKTSV4RRFFQ69G5FAV")).toEqual([422, true]);
  });

  it("says nothing of a dossier to who may not read that", async () => {
    const { id: dossier } = await putDossier(opened.world(), { wanted: "side", facts: { title: "Kanarie" } });
    const id = await putChain(opened.world(), { facts: { dossier } });
    for (const path of [pageOf(id), LIST, `${LIST}.csv`, "/api/v1/ketens"]) {
      const { html } = await visitor().open(path);
      expect([path, html.includes("Kanarie"), html.includes(dossier)]).toEqual([path, false, false]);
    }
    expect((await (await as("editor")).open(pageOf(id))).html).toContain("Kanarie");
  });
});

describe("a chain for a small circle", () => {
  it.each(["visitor", "council admin", "admin elsewhere", "platform admin"] as const)(
    "leaves no trace for a %s",
    async (subject) => {
      const who = subject === "visitor" ? visitor() : await as(subject);
      const places = [LIST, `${LIST}.csv`, "/api/v1/ketens", `/organisaties/${HERE}`, "/mijn-werk"];
      const seen = async () => Promise.all(places.map(async (it) => alike((await who.open(it)).html)));
      const before = await seen();
      const facts = { name: "Kanarie", links: [linkOf({ to: { name: "huisartsen" } })] };
      const id = await putChain(opened.world(), { visibility: "side", facts });
      expect(await seen()).toEqual(before);
      expect((await who.open(pageOf(id))).status).toBe(subject === "visitor" ? 401 : 404);
      expect((await (await as("reader")).open(LIST)).html).toContain("Kanarie");
    },
  );
});

const ulid = (number: number): string => `01ARZ3NDEKTSV4RRFFQ69G5${String(number).padStart(3, "0")}`;

/** A page without what is another each time: numbers of forms, and who asks. */
const alike = (html: string) =>
  html
    .replaceAll(/name="(_keer|_formulier)" value="[^"]*"/g, "")
    .replaceAll(/Rol [0-9a-f-]{36}|[0-9a-f-]{36}/g, "");

async function versions(id: string): Promise<number> {
  return (await opened.db.selectFrom("entry_version").select("version").where("entry", "=", id).execute())
    .length;
}
