import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegisterFacts } from "../facts.ts";
import {
  arrangement,
  codes,
  exportXml,
  organisation,
  type Part,
  part,
  participant,
  participants,
  readRecords,
  readText,
  register,
  type Spelling,
  tooi,
} from "./fixture.ts";
import { readRoo } from "./read.ts";

const assen = organisation("1", "gm0106", "Gemeente Assen", "Gemeente");

describe("a whole export", () => {
  it("is read from a gzipped file, with its date, version and hash", async () => {
    const folder = await mkdtemp(join(tmpdir(), "roo-"));
    try {
      const path = join(folder, "export.xml.gz");
      await writeFile(path, gzipSync(exportXml(register([assen]))));
      const facts = await readRoo(path);
      expect(facts).toMatchObject({
        kind: "roo",
        source: path,
        day: "2026-05-16",
        schemaVersion: "2.6.9",
        warnings: [],
      });
      expect(facts.hash).toMatch(/^[0-9a-f]{64}$/);
      await writeFile(path, gzipSync(""));
      await expect(readRoo(path)).rejects.toThrow("Dit bestand is leeg.");
      await writeFile(path, "");
      await expect(readRoo(path)).rejects.toThrow("Dit bestand is leeg.");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("of a newer schema is read with a warning", async () => {
    const read = async (version: string) =>
      (
        await readRecords([assen], [], {
          namespace: `https://organisaties.overheid.nl/static/schema/oo/export/${version}`,
        })
      ).warnings;
    for (const known of ["2.0", "2.3.2", "2.4.23", "2.6.9"]) expect(await read(known)).toEqual([]);
    for (const unknown of ["2.6.10", "2.7.0", "3.0"])
      expect(await read(unknown)).toEqual([
        { kind: "onbekende schemaversie", detail: `${unknown}; het bestand is gelezen als versie 2.6.9` },
      ]);
  });

  it("without a date takes the day of its last change, else is refused", async () => {
    const changed = organisation("2", "gm0114", "Emmen", "Gemeente", part("datumMutatie", {}, "2020-02-01"));
    const facts = await readRecords([assen, changed], [], { timestamp: null });
    expect(facts.day).toBe("2020-02-01");
    expect(facts.warnings[0]?.kind).toBe("export zonder datum");
    await expect(readRecords([assen], [], { timestamp: null })).rejects.toThrow(/van welke dag/);
  });

  it("that holds no record is refused", async () => {
    await expect(readText(exportXml([]))).rejects.toThrow(/geen enkele organisatie of regeling/);
  });

  it("of one category mentions the provinces it points at", async () => {
    const address = part(
      "adressen",
      {},
      part("adres", {}, part("woonplaats", {}, "Assen"), part("provincie", {}, tooi("pv22"))),
    );
    const facts = await readRecords([organisation("1", "gm0106", "Gemeente Assen", "Gemeente", address)]);
    expect(facts.organisations[1]).toMatchObject({
      key: "pv22",
      name: "Provincie Drenthe",
      type: "provincie",
      source: "genoemd",
    });
  });

  it("with a flood of faults keeps the first 5,000 and counts the rest", async () => {
    const nameless = Array.from({ length: 5003 }, () => part("organisatie", { systeemId: "1" }));
    const { warnings } = await readRecords([assen, ...nameless]);
    expect(warnings).toHaveLength(5001);
    expect(warnings.at(-1)?.detail).toBe("en nog 3 andere");
  });
});

describe("spelling", () => {
  it("does not change what is read: prefix, attributes and order of siblings are free", async () => {
    await fc.assert(
      fc.asyncProperty(records, spellings, spellings, async ([organisations, arrangements], one, other) => {
        const [first, second] = await Promise.all([
          readRecords(organisations, arrangements, one),
          readRecords(organisations, arrangements, other),
        ]);
        expect(unordered(second)).toEqual(unordered(first));
        expect(first.versions).toHaveLength(arrangements.length);
      }),
      { numRuns: 60 },
    );
  });
});

/** The facts with every list sorted: the order of siblings is all that may differ. */
function unordered(facts: RegisterFacts): unknown {
  const sorted = (item: unknown): unknown => {
    if (Array.isArray(item))
      return item.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (item === null || typeof item !== "object") return item;
    return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, sorted(value)]));
  };
  return sorted(facts);
}

const spellings: fc.Arbitrary<Partial<Spelling>> = fc
  .record({
    prefix: fc.constantFrom("p", "", "roo", "ns0"),
    prefixedAttributes: fc.boolean(),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ seed, ...style }) => ({ ...style, arrange: shuffle(seed) }));

/** The same seed gives the same order. */
function shuffle(seed: number): Spelling["arrange"] {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  return (siblings) =>
    siblings
      .map((sibling) => ({ sibling, rank: next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ sibling }) => sibling);
}

const word = fc
  .string({ unit: "grapheme-composite", minLength: 1, maxLength: 12 })
  .map((text) => `n${text.replace(/[^\p{L}\p{N}&<>"' -]/gu, "")}x`);
const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2026-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = (part: fc.Arbitrary<Part>) => fc.option(part, { nil: undefined });
const field = (name: string, content: fc.Arbitrary<string>) => content.map((text) => part(name, {}, text));
const list = (container: string, item: fc.Arbitrary<Part>) =>
  fc.array(item, { maxLength: 3 }).map((content) => part(container, {}, ...content));
const some = (...parts: fc.Arbitrary<Part>[]) =>
  fc.tuple(...parts.map(maybe)).map((found) => found.filter((item) => item !== undefined));

const address = some(field("adresType", word), field("openbareRuimte", word), field("woonplaats", word)).map(
  (content) => part("adres", {}, ...content, part("provincie", {}, tooi("pv22"))),
);
const website = field(
  "url",
  word.map((text) => `https://voorbeeld.nl/${encodeURIComponent(text)}`),
).map((url) => part("internetadres", {}, url));
const details = some(
  field("subnaam", word),
  field("startDatum", day),
  field("eindDatum", day),
  list("adressen", address),
  list("internetadressen", website).map((websites) => part("contact", {}, websites)),
);
const types = fc.constantFrom("Gemeente", "Agentschap", "Iets nieuws");

/** A few organisations, some nested, and arrangements that point at them and at others that are not there. */
const records = fc
  .tuple(
    fc.array(fc.tuple(word, types, details, fc.boolean(), details), { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(word, day, fc.array(fc.nat(9), { maxLength: 6 }), fc.option(fc.nat(9))), {
      maxLength: 4,
    }),
  )
  .map(([bodies, deals]): [Part[], Part[]] => [
    bodies.map(([name, type, more, coded, nested], n) =>
      organisation(
        String(n),
        coded ? `gm000${n}` : undefined,
        name,
        type,
        ...more,
        part(
          "organisaties",
          {},
          organisation(String(100 + n), undefined, `deel ${n}`, "Organisatieonderdeel", ...nested),
        ),
      ),
    ),
    deals.map(([title, from, members, executor], n) =>
      arrangement(
        String(500 + n),
        title,
        from,
        ...(executor === null
          ? []
          : [part("regionaalSamenwerkingsorgaan", codes(String(executor)), `lid ${executor}`)]),
        participants(
          ...[...new Set(members)].map((m) =>
            participant(String(m), undefined, `lid ${m}`, part("toetredingsDatum", {}, from)),
          ),
        ),
      ),
    ),
  ]);
