/** What our pages give away as files: each may be used by a page or program elsewhere, and in one number format. */
import { describe, expect, it } from "vitest";
import { PAGES } from "../tests/page-kinds.ts";
import { registerApp } from "./testing.ts";

const base = registerApp();
const IS_DATA = /\.(csv|ics|atom|gexf|graphml|geojson|svg)$/;

/** The files that the pages of the site lead to, one of each kind. */
async function filesOfPages(): Promise<string[]> {
  const found = new Map<string, string>();
  for (const page of PAGES) {
    const answer = await base.app.request(page);
    for (const [, href = ""] of (await answer.text()).matchAll(/(?:href|src)="(\/[^"#]+)"/g)) {
      const address = href.replaceAll("&amp;", "&");
      const path = address.split("?", 1)[0] ?? "";
      // Bodies and arrangements have files of the same kind.
      const kind = path.replaceAll(/\/[^/]*\d[^/]*(?=\/|\.)/g, "/*");
      const view = /[?&]beeld=[^&]+/.exec(address)?.[0] ?? "";
      if (IS_DATA.test(path) && !path.startsWith("/assets/") && !found.has(kind + view))
        found.set(kind + view, address);
    }
  }
  return [
    ...found.values(),
    "/kaart/gemeenten.csv?beeld=vaste-partners",
    "/kaart/deelnemers/23862467.geojson",
  ];
}

describe("the files of all pages", () => {
  it("are open to pages of others, and write numbers in one way", async () => {
    const files = await filesOfPages();
    const endings = new Set(files.map((it) => IS_DATA.exec(it.split("?", 1)[0] ?? "")?.[1]));
    expect([...endings].sort()).toEqual(["atom", "csv", "geojson", "gexf", "graphml", "ics", "svg"]);
    for (const file of files) {
      const answer = await base.app.request(file);
      expect(answer.status, file).toBe(200);
      expect(answer.headers.get("Access-Control-Allow-Origin"), file).toBe("*");
      expect(answer.headers.get("Cross-Origin-Resource-Policy"), file).toBe("cross-origin");
      expect(answer.headers.get("Link"), file).toContain('rel="license"');
      const text = await answer.text();
      const asked = await base.app.request(file, {
        method: "OPTIONS",
        headers: {
          Origin: "https://elders.example",
          "Access-Control-Request-Method": "GET",
          "Access-Control-Request-Headers": "if-none-match",
        },
      });
      expect(
        [
          asked.status,
          asked.headers.get("Access-Control-Allow-Origin"),
          asked.headers.get("Access-Control-Allow-Headers"),
        ],
        file,
      ).toEqual([204, "*", "*"]);
      if (/\.csv(\?|$)/.test(file)) expect(text.match(/;"?-?\d+\.\d+"?(?=;|\r)/), file).toBeNull();
    }
  });

  it("answer to HEAD what they answer to GET, without the file", async () => {
    for (const file of [
      "/organisaties.csv",
      "/voor-de-raad/gm1699/feed.atom",
      "/kaart/netwerk.gexf",
      "/kaart/beeld.svg",
    ]) {
      const [get, head] = [await base.app.request(file), await base.app.request(file, { method: "HEAD" })];
      expect([head.status, await head.text()], file).toEqual([200, ""]);
      for (const name of ["Content-Type", "ETag", "Access-Control-Allow-Origin"])
        expect(head.headers.get(name), `${file} ${name}`).toBe(get.headers.get(name));
    }
  });

  it("are not sent again to who has them: feeds, calendars and networks", async () => {
    for (const file of [
      "/voor-de-raad/gm1699/feed.atom",
      "/voor-de-raad/themas/c_d96f9cd3/feed.atom",
      "/voor-de-raad/samenwerkingen/24962947/feed.atom",
      "/voor-de-raad/gm1699/agenda.ics",
      "/kaart/netwerk.gexf",
      "/kaart/netwerk.graphml",
    ]) {
      const first = await base.app.request(file);
      const tag = first.headers.get("ETag") ?? "";
      expect(tag, file).toMatch(/^"[^"]+"$/);
      const again = (value: string) => base.app.request(file, { headers: { "If-None-Match": value } });
      for (const had of [tag, `W/${tag}`, `"anders", ${tag}`]) {
        const answer = await again(had);
        expect([answer.status, await answer.text()], `${file} ${had}`).toEqual([304, ""]);
        expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
      }
      expect((await again('"anders"')).status, file).toBe(200);
    }
  });
});
