/** Taking a dossier along: all that one may read and nothing else, with metadata of the files that are really there. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { putAgreement, putProject } from "../chain/testing-chain.ts";
import { putSteps } from "../decisions/testing-decisions.ts";
import { dossierPath } from "../paths.ts";
import { putAnswer, putDossier, putWords } from "../testing-dossiers.ts";
import { checksumOf } from "./mdto.ts";
import { archivePath, archiveZipPath, disclosurePath, keepingPath, wholePath } from "./paths.ts";
import { DISCLOSURE, KEEPING } from "./testing-archive.ts";

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });
const as = async (subject: Subject) => asking(opened.site.app, await arrive(opened.world(), subject));
const visitor = () => asking(opened.site.app, null);

type Asker = Awaited<ReturnType<typeof as>>;
/** What is in the file, by name. */
async function fileFor(id: string, asker: Asker): Promise<Map<string, string>> {
  const { bytes } = await zipFor(id, asker);
  return new Map(Object.entries(unzipSync(bytes)).map(([name, it]) => [name, strFromU8(it)]));
}
async function zipFor(id: string, asker: Asker): Promise<{ bytes: Uint8Array; type: string | null }> {
  const response = await asker.ask(archiveZipPath(id));
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    type: response.headers.get("content-type"),
  };
}

/** One with something in every document. */
async function putFull(): Promise<string> {
  const world = opened.world();
  const { id } = await putDossier(world, { state: "shared" });
  await putWords(world, id, ELSEWHERE, "kortere wachttijden");
  const agreement = await putAgreement(world, id, HERE, { text: "Wij betalen de helft." });
  await putProject(world, id, ELSEWHERE, { agreements: [agreement] });
  await putSteps(world, id);
  return id;
}

describe("a dossier on one page", () => {
  it("has everything, and nothing to do in it", async () => {
    const id = await putFull();
    const { html } = await (await as("editor")).open(wholePath(id));
    const text = wordsOf(html);
    for (const part of [
      "Hoe doen we dit samen?",
      "kortere wachttijden",
      "Wij betalen de helft.",
      "Eén wachtlijst",
    ])
      expect(text).toContain(part);
    for (const part of ["Stappen, in volgorde", "Onderdelen van het ontwerp", "Staat erin: artikel 2"])
      expect(text).toContain(part);
    expect(html).not.toMatch(/<form[^>]*method="post"/);
    expect(text).not.toContain("Schrijf op wat");
    expect((await (await as("editor")).open(dossierPath(id))).html).toContain(`href="${wholePath(id)}"`);
  });
});

describe("a dossier as a file", () => {
  it("has each document with metadata, of which the checksums are those of the files in it", async () => {
    const id = await putFull();
    const { bytes, type } = await zipFor(id, await as("reader"));
    expect(type).toBe("application/zip");
    const files = unzipSync(bytes);
    const names = Object.keys(files);
    expect(names).toContain("leesmij.txt");
    const documents = names.filter((it) => it.endsWith(".html"));
    expect(documents.map((it) => it.split("/").at(-1))).toEqual([
      ...["1-perspectief.html", "2-afspraken.html", "3-besluiten.html", "4-ontwerp.html", "5-verloop.html"],
    ]);
    for (const name of documents) {
      const file = files[name] ?? new Uint8Array();
      const metadata = strFromU8(files[`${name}.bestand.mdto.xml`] ?? new Uint8Array());
      expect(metadata).toContain(`<checksumWaarde>${checksumOf(file)}</checksumWaarde>`);
      expect(metadata).toContain(`<omvang>${file.length}</omvang>`);
      expect(names).toContain(name.replace(/\.html$/, ".mdto.xml"));
      // Read without us: nothing is loaded, and no page of ours is led to where nobody said where we stand.
      expect(strFromU8(file)).not.toMatch(/<(?:link|script|img)| (?:href|src)="\//);
    }
    const whole = names.find((it) => /^[^/]+\/[^/]+\.mdto\.xml$/.test(it)) ?? "";
    for (const kind of ["perspectief", "verloop"])
      expect(strFromU8(files[whole] ?? new Uint8Array())).toContain(`>${id}-${kind}<`);
  });

  it("has what was said for the archive, until another word is said", async () => {
    const { id } = await putDossier(opened.world(), { state: "closed" });
    const editor = await as("editor");
    expect((await editor.send(keepingPath(id), { ...KEEPING, zorgdrager: "Groningen" })).status).toBe(303);
    expect((await editor.send(disclosurePath(id, "perspectief"), DISCLOSURE)).status).toBe(303);
    const text = wordsOf((await visitor().open(archivePath(id))).html);
    expect(text).toContain("op termijn te vernietigen, 10 jaar na sluiting");
    expect(text).toContain("Gesloten op 1 juni 2026");
    const files = [...(await fileFor(id, visitor())).values()].join("\n");
    for (const part of ["<termijnEinddatum>2036-06-01<", ">Archiefzorgdrager<", ">gm0014<", ">Convenanten<"])
      expect(files).toContain(part);
    await editor.send(keepingPath(id), {
      zorgdrager: HERE,
      waardering: "B",
      jaren: "",
      selectielijst: "",
      categorie: "",
    });
    const later = [...(await fileFor(id, visitor())).values()].join("\n");
    expect([later.includes(">Blijvend te bewaren<"), later.includes("termijnEinddatum")]).toEqual([
      true,
      false,
    ]);
  });

  it("has nothing of a party that stepped out, for who is no party", async () => {
    const id = await putFull();
    await putAnswer(opened.world(), id, ELSEWHERE, "left");
    const all = async (asker: Asker) => [...(await fileFor(id, asker)).values()].join("\n");
    const [outside, inside] = [await all(visitor()), await all(await as("reader"))];
    for (const part of ["kortere wachttijden", ELSEWHERE, "Gemeente Groningen", "Eén wachtlijst"])
      expect([part, outside.includes(part)]).toEqual([part, false]);
    expect(inside).toContain("kortere wachttijden");
    expect(wordsOf((await visitor().open(wholePath(id))).html)).not.toContain("kortere wachttijden");
  });

  it("names nobody by name, also not for his own colleagues", async () => {
    const id = await putFull();
    const editor = await as("editor");
    await editor.send(disclosurePath(id, "perspectief"), DISCLOSURE);
    const page = wordsOf((await editor.open(dossierPath(id))).html);
    const files = await fileFor(id, editor);
    const history = files.get([...files.keys()].find((it) => it.endsWith("verloop.html")) ?? "") ?? "";
    expect(history).toContain("archief bijhouden");
    const name = /archief bijhouden [^(]*?\(([^)]*)\)/.exec(page)?.[1] ?? "editor";
    expect(history).not.toContain(name);
  });
});

describe("what is said for an archive", () => {
  it.each([
    ["a term without destroying", "bewaren", { ...KEEPING, waardering: "B" }, "hoort alleen bij"],
    ["destroying without a term", "bewaren", { ...KEEPING, jaren: "" }, "Zeg na hoeveel jaar"],
    ["a category without its list", "bewaren", { ...KEEPING, selectielijst: "" }, "of geen van beide"],
    [
      "a custodian that nobody knows",
      "bewaren",
      { ...KEEPING, zorgdrager: "Nergenshuizen" },
      "kennen we niet",
    ],
    ["no number", "bewaren", { ...KEEPING, jaren: "tien" }, "Geef een heel aantal jaren"],
    ["closed without a ground", "stuk", { ...DISCLOSURE, openbaar: "closed" }, "Zeg op welke grond"],
  ] as [string, string, Record<string, string>, string][])(
    "comes back with what was typed: %s",
    async (_, which, sent, sentence) => {
      const { id } = await putDossier(opened.world());
      const path = which === "stuk" ? disclosurePath(id, "ontwerp") : keepingPath(id);
      const { status, html } = await (await as("editor")).send(path, sent);
      expect([status, wordsOf(html).includes(sentence)]).toEqual([422, true]);
      if (which === "bewaren") expect(html).toContain(`value="${sent.categorie ?? ""}"`);
    },
  );

  it("is of a document that there can be, and the same once more is no version", async () => {
    const { id } = await putDossier(opened.world());
    const editor = await as("editor");
    expect((await editor.send(`${archivePath(id)}/stukken/iets`, DISCLOSURE)).status).toBe(404);
    for (const _ of [1, 2]) await editor.send(disclosurePath(id, "perspectief"), DISCLOSURE);
    const { rows } = {
      rows: await opened.db
        .selectFrom("dossier_archive" as never)
        .selectAll()
        .execute(),
    };
    expect(rows.filter((it) => (it as { dossier: string }).dossier === id)).toHaveLength(1);
  });
});
