/** XML that we write is read by others: whatever stands in it, it stays whole. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { xmlDocument } from "./xml.ts";

/** The texts in a document, as a reader of XML has them. */
function textsIn(xml: string): string[] {
  const parser = new SaxesParser();
  const found: string[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (text) => {
    if (text.trim() !== "") found.push(text);
  });
  parser.write(xml).close();
  return found;
}

describe("a document of XML", () => {
  it("gives back every text that XML can hold, and loses only what it cannot", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const holds = text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
        // A reader of XML makes one line end of every kind of it.
        const read = holds.replaceAll(/\r\n?/g, "\n");
        expect(textsIn(xmlDocument(["naam", text]))).toEqual(read.trim() === "" ? [] : [read]);
      }),
    );
  });

  it("leaves out what is not there, and keeps elements in their order", () => {
    expect(xmlDocument(["a", [["b", "1"], null, ["c", [["d", "<&>"]]]]], { x: 'a"b' })).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<a x="a&quot;b">',
        "  <b>1</b>",
        "  <c>",
        "    <d>&lt;&amp;&gt;</d>",
        "  </c>",
        "</a>",
        "",
      ].join("\n"),
    );
  });
});
