import { describe, expect, it } from "vitest";
import { cpuClock } from "#kit/cpu-testing.ts";
import { exportXml, organisation, part, pieces, register } from "./fixture.ts";
import { SourceRefused } from "#kit/source-refused.ts";
import { readElements, type XmlElement, type XmlOptions } from "./xml.ts";

const municipality = organisation("1", "gm0001", "Gemeente Voorbeeld", "Gemeente");
const sound = exportXml(register([municipality]));

async function read(text: string | Uint8Array, options: XmlOptions = {}) {
  const records: XmlElement[] = [];
  const root = await readElements(pieces(text), (record) => records.push(record), options);
  return { root, records };
}
const refusal = async (text: string | Uint8Array | AsyncIterable<Uint8Array>) => {
  const stream = typeof text === "string" || text instanceof Uint8Array ? pieces(text) : text;
  const error: unknown = await readElements(stream, () => undefined).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(SourceRefused);
  return (error as SourceRefused).message;
};
/** An export that opens, then never ends with anything but this. */
async function* endless(opening: string, piece: string) {
  yield* pieces(opening);
  for (;;) yield* pieces(piece, 65_536);
}
const opened = sound.slice(0, sound.indexOf("</p:naam>"));

describe("reading an export record by record", () => {
  it("finds names and attributes with or without a prefix", async () => {
    for (const spelling of [{}, { prefix: "" }, { prefix: "roo" }, { prefixedAttributes: false }]) {
      const { root, records } = await read(exportXml(register([municipality]), spelling));
      expect(root.schemaVersion).toBe("2.6.9");
      expect(root.attributes["timestamp"]).toBe("2026-05-16T00:00:00");
      expect(records[0]?.attributes["systeemId"]).toBe("1");
      expect(records[0]?.children[0]).toMatchObject({ name: "naam", text: "Gemeente Voorbeeld" });
    }
  });

  it("knows the addresses under which older exports were published", async () => {
    for (const namespace of [
      "http://almanak.overheid.nl/schema/export/2.0",
      "https://almanak.overheid.nl/static/schema/oo/export/2.4.15",
    ])
      expect((await read(exportXml(register([municipality]), { namespace }))).root.namespace).toBe(namespace);
  });

  it("reads letters that are cut in two between pieces", async () => {
    const xml = exportXml(register([organisation("1", "pv21", "Provincie Fryslân € 🧭", "Provincie")]));
    const names: string[] = [];
    await readElements(pieces(xml, 1), (record) => names.push(record.children[0]?.text ?? ""));
    expect(names).toEqual(["Provincie Fryslân € 🧭"]);
  });

  it("joins ordinary and CDATA text", async () => {
    const { records } = await read(sound.replace("Gemeente Voorbeeld", "Gemeente <![CDATA[<Voor>]]>beeld"));
    expect(records[0]?.children[0]?.text).toBe("Gemeente <Voor>beeld");
  });

  it("never keeps what it was told to pass over", async () => {
    const secret = part("functies", {}, part("functie", {}, part("naam", {}, "Wethouder")));
    const { records } = await read(
      exportXml(register([organisation("1", "gm0001", "G", "Gemeente", secret)])),
      {
        skip: new Set(["functies"]),
      },
    );
    expect(JSON.stringify(records)).not.toContain("Wethouder");
    expect(records[0]?.children.map(({ name }) => name)).toEqual(["naam", "types"]);
  });
});

describe("what is not a sound export is refused in one sentence", () => {
  it("an empty file", async () => {
    expect(await refusal("")).toBe("Dit bestand is leeg.");
  });

  it("a file that was cut off, wherever that was", async () => {
    for (let length = sound.indexOf("<p:organisaties>"); length < sound.length; length += 7)
      expect(await refusal(sound.slice(0, length))).toBe("Dit bestand is afgekapt: het einde ontbreekt.");
    const halfLetter = Buffer.from(exportXml(register([organisation("1", "pv21", "é", "Provincie")])));
    expect(await refusal(halfLetter.subarray(0, halfLetter.indexOf(0xc3) + 1))).toMatch(/afgekapt/);
  });

  it("tags that do not match", async () => {
    expect(await refusal(sound.replace("</p:naam>", "</p:name>"))).toMatch(
      /geen geldige XML; de fout zit rond byte \d+/,
    );
  });

  it("a web page instead of XML", async () => {
    for (const page of [
      "<!DOCTYPE html><html></html>",
      "<!doctype html><p>",
      "<html><body>Storing</body></html>",
    ])
      expect(await refusal(page)).toMatch(/^Dit is geen ROO-export: /);
  });

  it("another kind of XML, or no XML at all", async () => {
    expect(await refusal('<rss xmlns="https://example.org/feed"/>')).toBe(
      "Dit is geen ROO-export: het begint met <rss>.",
    );
    expect(await refusal(exportXml([], { namespace: "https://example.org/schema/oo/2.6.9" }))).toMatch(
      /geen ROO-export/,
    );
    expect(await refusal('{"totaal": 3}')).toBe("Dit is geen ROO-export: er staat geen XML in.");
    expect(await refusal("   \n ")).toBe("Dit is geen ROO-export: er staat geen XML in.");
  });

  it("something before the XML: it says what, for an empty line is easily taken away", async () => {
    for (const blank of ["\n", "\r\n\r\n", "  ", "\uFEFF\n"])
      expect(await refusal(blank + sound)).toBe(
        "Dit is geen ROO-export: voor “<?xml” staat een lege regel of een spatie; haal dat weg.",
      );
    expect(await refusal(`Content-Type: text/xml\n\n${sound}`)).toBe(
      "Dit is geen ROO-export: voor “<?xml” staat eerst “Content-Type: text/xml”; haal dat weg.",
    );
    expect(await refusal(`<!-- eerst --> ${sound}`)).toMatch(/staat eerst “<!-- eerst -->”/);
    expect(await refusal("<?xml version='1.0'?><<a/>")).toBe(
      "Dit is geen ROO-export: de XML klopt al aan het begin niet.",
    );
  });

  it("bytes that are not UTF-8, and a file that says it is something else", async () => {
    expect(await refusal(Buffer.from(sound.replace("Voorbeeld", "Frysl\u00e2n"), "latin1"))).toMatch(
      /geen geldige UTF-8/,
    );
    expect(await refusal(sound.replace("UTF-8", "ISO-8859-1"))).toMatch(
      /ISO-8859-1; een ROO-export is UTF-8/,
    );
  });

  it("a document type, and with it the billion laughs", async () => {
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
    expect(await refusal(sound.replace("\n", laughs))).toMatch(/DOCTYPE/);
    expect(await refusal(sound.replace("Voorbeeld", "&lol;"))).toMatch(/geen geldige XML/);
  });

  it("elements without end, inside each other", async () => {
    expect(await refusal(endless(opened, "<p:a>"))).toMatch(/meer dan 100 elementen diep/);
    expect(await refusal(`${opened}${"<p:a>".repeat(97)}`)).toMatch(/100 elementen diep/);
  });

  it("elements without end, beside each other", async () => {
    expect(await refusal(endless(opened, "<p:a/>".repeat(10_000)))).toMatch(/meer dan 200000 elementen/);
  });

  it("two hundred thousand attributes, at once", async () => {
    const wide = `${opened}<p:a ${Array.from({ length: 200_000 }, (_, n) => `a${n}="x"`).join(" ")}/>`;
    const spent = cpuClock();
    expect(await refusal(wide)).toMatch(/meer dan 100 attributen/);
    expect(spent()).toBeLessThan(200);
  });

  it("a text, attribute, name, comment or document type without end", async () => {
    for (const start of ["", '<p:a b="', "<p:a", "<!--", "<?a ", "<![CDATA[", "&"])
      expect(await refusal(endless(`${opened}${start}`, "x".repeat(65_536)))).toMatch(
        /tekst van meer dan 1000000 tekens/,
      );
    expect(await refusal(endless('<?xml version="1.0"?><!DOCTYPE a [', " ".repeat(65_536)))).toMatch(
      /meer dan 1000000/,
    );
    expect(await refusal(endless("", " ".repeat(65_536)))).toMatch(/meer dan 1000000/);
  });

  it("a text that grows between comments", async () => {
    expect(await refusal(endless(opened, "x<!-- -->".repeat(1000)))).toMatch(/meer dan 1000000/);
  });

  it("more bytes or records than any register has", async () => {
    const limits = { bytes: 2000, records: 3 };
    const many = exportXml(register(Array.from({ length: 5 }, () => part("organisatie"))));
    await expect(read(many, { limits })).rejects.toThrow(/meer dan 3 records/);
    await expect(read(many + " ".repeat(2000), { limits: { bytes: 2000 } })).rejects.toThrow(/groter dan/);
  });
});
