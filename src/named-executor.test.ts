/** Who carries something out is named as people name it, on every page that takes it; files of pictures and data take the code. */
import { describe, expect, it } from "vitest";
import { registerApp } from "./testing.ts";

const site = registerApp();

const PAGES = [
  "/samenwerkingen",
  "/kaart",
  "/kaart/netwerk",
  "/kaart/overlap",
  "/kaart/cijfers",
  "/kaart/cijfers/provincies",
  "/kaart/cijfers/jaren",
];

describe.each(PAGES)("who carries out, on %s", (path) => {
  it("may be named: the address gets the code, and the rest of the question stays", async () => {
    for (const name of ["Assen", "gemeente assen", "GM0106"]) {
      const answer = await site.app.request(
        `${path}?uitvoerder=${encodeURIComponent(name)}&vorm=OL&geldigOp=2020-01-01`,
      );
      expect(answer.status, name).toBe(302);
      expect(answer.headers.get("Location")).toBe(`${path}?uitvoerder=gm0106&vorm=OL&geldigOp=2020-01-01`);
    }
  });

  it("stands in a field that completes, by name", async () => {
    const page = await site.page(`${path}?uitvoerder=gm0106`);
    expect(page).toMatch(/<input id="uitvoerder" name="uitvoerder" value="Assen"[^>]*data-completes/);
    // What has a field does not go along unseen too.
    const form = page.split("<form").find((it) => it.includes('id="uitvoerder"')) ?? "";
    expect(form.match(/name="uitvoerder"/g)).toHaveLength(1);
  });

  it("is asked back with links when it is no whole name, and what was typed stays", async () => {
    const page = await site.page(`${path}?uitvoerder=Asse&vorm=OL`, 400);
    expect(page).toContain("<title>Fout: ");
    expect(page).toMatch(/<input id="uitvoerder" name="uitvoerder" value="Asse"[^>]*aria-invalid="true"/);
    expect(page).toContain('<a href="#uitvoerder">“Asse” kennen we niet als organisatie.');
    expect(page).toContain(`<a href="${path}?uitvoerder=gm0106&amp;vorm=OL">Gemeente Assen</a>`);
    expect(page).toContain('<option value="OL" selected');
  });
});

describe("who carries out", () => {
  it("may be named beside one municipality too, and through what two know each other", async () => {
    for (const [path, rest] of [
      ["/kaart/cijfers/gemeenten/gm0014", ""],
      ["/kaart/netwerk", "&van=gm0014&naar=gm0106"],
    ] as const) {
      const answer = await site.app.request(`${path}?uitvoerder=Assen${rest}`);
      expect(answer.headers.get("Location")).toBe(`${path}?uitvoerder=gm0106${rest}`);
      expect(await site.page(`${path}?uitvoerder=Asse${rest}`, 400)).toContain(">Gemeente Assen</a>");
    }
  });

  it("is a code in the data", async () => {
    for (const path of [
      "/samenwerkingen",
      "/lappendeken/netwerk",
      "/lappendeken/overlap",
      "/lappendeken/jaren",
    ])
      await site.json(`/api/v1${path}?uitvoerder=Assen`, 400);
  });
});
