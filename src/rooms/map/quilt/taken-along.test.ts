/** The map as it leaves: as a picture, as rows, and as a page without a script. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cpuClock } from "#kit/cpu-testing.ts";
import { projectRoot } from "#kit/root.ts";
import { registerApp } from "../../../testing.ts";
import { PALETTE, PALETTE_IN_THE_DARK } from "#kit/look/palette.ts";

const app = registerApp();

describe("the picture as a file", () => {
  const views = [
    "",
    "beeld=groepen",
    "beeld=regios&soort=omgevingsdienst",
    "beeld=met-wie&gemeente=gm0014",
    "beeld=deelnemers&samenwerking=24962778,23681907",
    "provincie=pv31",
    "geldigOp=2018-07-01",
  ];

  it.each(views)(
    "carries its own colours, title, source and date, in at most 60 KB: %s",
    async (question) => {
      const answer = await app.app.request(`/kaart/beeld.svg?${question}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
      const svg = await answer.text();
      expect(svg).toContain("Register van Overheidsorganisaties");
      expect(svg).toContain("CBS/Kadaster");
      expect(svg).toContain(question === "geldigOp=2018-07-01" ? "1 juli 2018" : "16 mei 2026");
      expect(svg).not.toMatch(/<a |style=|<script|var\(/);
      expect(brotliCompressSync(svg).length).toBeLessThan(60 * 1024);
    },
  );

  it("is also a PNG of the width asked for", async () => {
    const answer = await app.app.request("/kaart/beeld.png?breedte=400&provincie=pv29");
    expect(answer.headers.get("Content-Type")).toBe("image/png");
    expect(Buffer.from(await answer.arrayBuffer()).readUInt32BE(16)).toBe(400);
    expect((await app.app.request("/kaart/beeld.png?breedte=9")).status).toBe(400);
  });

  it("has the same rows as a spreadsheet", async () => {
    const csv = await (await app.app.request("/kaart/gemeenten.csv?geldigOp=2018-07-01")).text();
    expect(csv.split("\r\n")).toHaveLength(342 + 2);
    expect(csv).toMatch(
      /gm1979;Eemsdelta;Appingedam, Delfzijl en Loppersum;gm0003, gm0010, gm0024;Groningen;/,
    );
  });

  it("has the colours of the theme", () => {
    const tokens = ["tokens", "hues"]
      .map((name) => readFileSync(join(projectRoot, `src/kit/look/${name}.css`), "utf8"))
      .join("\n");
    for (const [name, colour] of Object.entries(PALETTE)) {
      const dark = PALETTE_IN_THE_DARK[name as keyof typeof PALETTE];
      expect(tokens, name).toContain(`--${name}: light-dark(${colour}, ${dark});`);
    }
  });
});

describe("the page without a script", () => {
  it("is complete: every patch a link with a title, the same rows beside it, in at most 100 KB", async () => {
    const page = await app.page("/kaart");
    expect(page.match(/<a href="[^"]+" data-code="gm\d{4}"><title>[^<]+<\/title><path/g)).toHaveLength(342);
    expect(page.match(/<tr><th[^>]*scope="row"|<tr><td/g)?.length ?? 0).toBeGreaterThanOrEqual(342);
    expect(page).toContain("In het register");
    expect(page).toContain("Contracten, convenanten en deelnemingen staan niet in het register.");
    expect(brotliCompressSync(page).length).toBeLessThan(100 * 1024);
  });

  it("can be shown elsewhere: by its whole address, of this day, with a text for who cannot see it", async () => {
    const embedded = async (path: string) => {
      const code =
        /<textarea[^>]*data-share="code"[^>]*>\s*(.*?)\s*<\/textarea>/s.exec(await app.page(path))?.[1] ?? "";
      const plain = code.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      return /^<img src="([^"]*)" alt="([^"]*)">$/.exec(plain.replaceAll("&amp;", "&"))?.slice(1) ?? [];
    };
    app.building.host.publicUrl = "https://samen.example.nl/";
    for (const path of [
      "/kaart",
      "/kaart?beeld=taak&taak=afval",
      "/kaart?beeld=groepen&geldigOp=2021-03-01",
    ]) {
      const [src = "", alt = ""] = await embedded(path);
      expect(src).toMatch(/^https:\/\/samen\.example\.nl\/kaart\/beeld\.svg\?.*geldigOp=20\d\d-\d\d-\d\d/);
      expect(alt).toMatch(/^De lappendeken: .{20}/);
      const picture = await app.app.request(
        src.replaceAll("&amp;", "&").replace("https://samen.example.nl", ""),
      );
      expect(picture.headers.get("Content-Type")).toContain("image/svg+xml");
    }
    app.building.host.publicUrl = null;
    expect(await app.page("/kaart")).toContain("Zet vóór het adres dat van deze website.");
  });

  it("sorts by name until the reader asks otherwise", async () => {
    const first = (page: string) => /<tbody>.*?organisaties\/(gm\d{4})/s.exec(page)?.[1];
    expect(first(await app.page("/kaart"))).toBe("gm1680");
    expect(first(await app.page("/kaart?sorteer=-waarde"))).toBe("gm0882");
  });

  it("answers fast once the day is known", async () => {
    await app.page("/kaart?beeld=groepen");
    const spent = cpuClock();
    for (let i = 0; i < 5; i++) await app.page("/kaart?beeld=groepen");
    expect(spent() / 5).toBeLessThan(400);
  });
});
