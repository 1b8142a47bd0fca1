import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { Hono } from "hono";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { securityHeaders } from "./http/headers.ts";
import { pictureAnswer, pictureQuery, svgText } from "./picture.ts";

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">${content}</svg>`;
const patch = `<rect x="20" y="20" width="90" height="60" fill="#2f6b8f"/>`;
const word = `<text x="20" y="150" font-family="Atkinson Hyperlegible Next, sans-serif" font-size="40" fill="#16212e">Coëvorden</text>`;

const app = new Hono()
  .use(securityHeaders)
  .get("/kaart.svg", (c) => pictureAnswer(c, svg(patch + word), "svg", "kaart 2026/05"))
  .get("/kaart.png", (c) => pictureAnswer(c, svg(patch + word), "png", "kaart"))
  .get("/breed.png", (c) => pictureAnswer(c, svg(patch + word), "png", "kaart", { width: 2_400 }))
  .get("/woordloos.png", (c) => pictureAnswer(c, svg(patch), "png", "kaart"))
  .get("/leeg.png", (c) => pictureAnswer(c, svg(""), "png", "kaart"))
  .get("/kapot.png", (c) => pictureAnswer(c, "<svg><g></svg>", "png", "kaart"))
  .onError((error, c) => c.text(error.message, 500));

const bytes = async (path: string) => Buffer.from(await (await app.request(path)).arrayBuffer());
/** Width and height as the file itself says. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe("a picture of ours", () => {
  it("may be shown on any page, kept for an hour, and does nothing when it is opened by itself", async () => {
    const { headers } = await app.request("/kaart.svg");
    expect(headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Cache-Control")).toBe("public, max-age=3600");
    expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'/);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Disposition")).toBe('inline; filename="kaart-2026-05.svg"');
  });

  it.each(["/kaart.svg", "/kaart.png"])("is not sent again to who has it: %s", async (path) => {
    const etag = (await app.request(path)).headers.get("ETag") ?? "";
    expect(etag).toMatch(/^"[\w-]+/);
    for (const had of [etag, `"anders", W/${etag}`]) {
      const again = await app.request(path, { headers: { "If-None-Match": had } });
      expect(again.status).toBe(304);
      expect(again.headers.get("ETag")).toBe(etag);
      expect(again.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
      expect(await again.text()).toBe("");
    }
  });

  it("travels compressed when the reader takes that, under a tag of its own", async () => {
    const plain = await app.request("/kaart.svg");
    const packed = await app.request("/kaart.svg", { headers: { "Accept-Encoding": "gzip" } });
    expect(packed.headers.get("Content-Encoding")).toBe("gzip");
    expect(packed.headers.get("Vary")).toBe("Accept-Encoding");
    expect(packed.headers.get("ETag")).not.toBe(plain.headers.get("ETag"));
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await plain.text());
  });

  it("as PNG is 1,200 pixels wide, or as wide as was asked, in proportion", async () => {
    expect(sizeOf(await bytes("/kaart.png"))).toEqual([1_200, 800]);
    expect(sizeOf(await bytes("/breed.png"))).toEqual([2_400, 1_600]);
  });

  it("as PNG shows what was drawn, words among it", async () => {
    const [blank, wordless, whole] = await Promise.all(
      ["/leeg.png", "/woordloos.png", "/kaart.png"].map(bytes),
    );
    expect(wordless!.length).toBeGreaterThan(blank!.length);
    // Letters have far more edges than a rectangle; without a typeface nothing would be added.
    expect(whole!.length).toBeGreaterThan(wordless!.length + 4_000);
  });

  it("that cannot be drawn is refused with a reason, and the next one is drawn", async () => {
    const broken = await app.request("/kapot.png");
    expect(broken.status).toBe(500);
    expect(await broken.text()).toMatch(/^De afbeelding kon niet worden gemaakt/);
    expect((await app.request("/kaart.png")).status).toBe(200);
  });

  it("leaves others their turn while it is drawn", async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 5);
    const many = Array.from({ length: 4_000 }, (_, i) => `<circle cx="${i % 300}" cy="${i % 199}" r="3"/>`);
    const full = new Hono().get("/", (c) => pictureAnswer(c, svg(many.join("")), "png", "vol"));
    await full.request("/");
    clearInterval(others);
    expect(turns).toBeGreaterThan(5);
  });
});

describe("the width asked for", () => {
  it("is a whole number from 100 to 2,400", () => {
    expect(pictureQuery.breedte.parse("800")).toBe(800);
    for (const wrong of ["99", "2401", "99999", "breed", "-5", "1e3"])
      expect(pictureQuery.breedte.safeParse(wrong).success).toBe(false);
  });
});

describe("text in a picture", () => {
  it("cannot become anything else than text, whatever the register says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tags: string[] = [];
        const parser = new SaxesParser();
        parser.on("error", (error) => {
          throw error;
        });
        parser.on("opentag", (tag) => void tags.push(tag.name));
        parser.write(`<text x="${svgText(text)}">${svgText(text)}</text>`).close();
        expect(tags).toEqual(["text"]);
      }),
    );
    expect(svgText(`<script>"R&D"</script>\u0000`)).toBe("&lt;script&gt;&quot;R&amp;D&quot;&lt;/script&gt;");
  });
});
