import { describe, expect, it } from "vitest";
import { createLog } from "#kit/log.ts";
import { createApp } from "./app.ts";
import { openBuilding } from "./building.ts";
import { rooms } from "./rooms.ts";
import { registerApp } from "./testing.ts";

const app = registerApp();

describe("every page", () => {
  it("carries the security headers, and no script or style but our own sheets inside it", async () => {
    const answer = await app.app.request("/");
    const policy = answer.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
    const body = (await answer.text()).replaceAll(/<style data-sheet="[\w-]+\.css">[^]*?<\/style>/g, "");
    expect(body).not.toMatch(
      /<script(?! type="module" src="\/assets\/[\w-]+\.js"><)|<style| style=| onclick=/,
    );
  });

  it("says how old the register is and what is not in it", async () => {
    for (const path of ["/", "/organisaties", "/over", "/organisaties/gm0882"]) {
      const body = await app.page(path);
      expect(body).toContain("16 mei 2026");
      expect(body).toContain("Contracten, convenanten en deelnemingen staan daar niet in");
    }
  });

  it("keeps the chosen day in its links", async () => {
    const body = await app.page("/organisaties/gm0882?geldigOp=2021-03-01");
    expect(body).toContain("situatie op <strong>1 maart 2021");
    const inside = [...body.matchAll(/href="(\/(?:organisaties|samenwerkingen|taken)\/[^"]*)"/g)].map(
      (it) => it[1] ?? "",
    );
    expect(inside.length).toBeGreaterThan(5);
    // Only the way back to the register's own day leaves it out.
    expect(inside.filter((href) => !href.includes("geldigOp=2021-03-01"))).toEqual(["/organisaties/gm0882"]);
  });

  it("keeps the chosen day in a link to a place on a page, before the place", async () => {
    const page = await app.page("/kaart/cijfers/gemeenten?geldigOp=2019-01-01");
    expect(page).toContain('/kaart/cijfers/gemeenten/gm1680?geldigOp=2019-01-01#partners"');
    expect(page).not.toMatch(/href="[^"]*#[^"]*\?/);
  });

  it("says that the register is not that new for a later day", async () => {
    expect(await app.page("/organisaties?geldigOp=2027-01-01")).toContain(
      "Van latere dagen is nog niets bekend",
    );
  });

  it("says what the register cannot show before 2018", async () => {
    expect(await app.page("/organisaties?geldigOp=2015-07-01")).toContain("pas vanaf 2018 goed gevuld");
  });
});

describe("finding one's way", () => {
  it("ends with the page itself, after the steps above it", async () => {
    for (const path of [
      "/organisaties/gm0882",
      "/taken/afval",
      "/kaart/wat-als/uittreding",
      "/verkennen/algoritme",
      "/voor-de-raad/gm0882/agenda",
    ]) {
      const body = await app.page(path);
      const trail = /<nav class="trail"[^>]*>(.*?)<\/nav>/s.exec(body)?.[1] ?? "";
      const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? "";
      expect(trail, path).toMatch(/<li><a href="\/[^"]+">/);
      expect(trail.endsWith(`<li><span aria-current="page">${title}</span></li></ol>`), path).toBe(true);
    }
  });

  it("is not lost by a slash at the end of a page's address", async () => {
    for (const [typed, page] of [
      ["/organisaties/", "/organisaties"],
      ["/organisaties/gm0882/?geldigOp=2021-03-01", "/organisaties/gm0882?geldigOp=2021-03-01"],
      ["/kaart/wat-als///", "/kaart/wat-als"],
      ["/organisaties.csv/", "/organisaties.csv"],
    ] as const) {
      const answer = await app.app.request(typed);
      expect([typed, answer.status, answer.headers.get("Location")]).toEqual([typed, 301, page]);
    }
    // Nothing behind it, or elsewhere: no page leads out of the house.
    for (const typed of ["/bestaat-niet/", "//example.org/", "/%5Cexample.org/", "/api/v1/organisaties/"])
      expect([typed, (await app.app.request(typed)).status]).toEqual([typed, 404]);
  });

  it("sorts a column of numbers by the most first, one of names by the alphabet", async () => {
    const sorting = async (path: string, label: string) =>
      /sorteer=([^"&]*)[^"]*">$/.exec((await app.page(path)).split(`${label}</a>`)[0] ?? "")?.[1];
    expect(await sorting("/organisaties", "Inwoners")).toBe("-inwoners");
    expect(await sorting("/organisaties?sorteer=-inwoners", "Inwoners")).toBe("inwoners");
    expect(await sorting("/organisaties", "Soort")).toBe("type");
    expect(await sorting("/samenwerkingen", "Deelnemers")).toBe("-deelnemers");
    expect(await sorting("/kaart/cijfers/gemeenten", "Regelingen")).toBe("-regelingen");
  });
});

describe("a refusal", () => {
  it("of a page that is not there helps the reader on", async () => {
    const body = await app.page("/bestaat-niet", 404);
    expect(body).toContain("Deze pagina bestaat niet");
    expect(body).toContain('action="/zoeken"');
  });

  it("of a wrong question names every field that is wrong", async () => {
    const body = await app.page("/organisaties?geldigOp=gisteren&kleur=rood", 400);
    expect(body).toContain("<strong>geldigOp</strong>");
    expect(body).toContain("<strong>kleur</strong>");
  });

  it("escapes what the reader typed", async () => {
    const body = await app.page(`/organisaties?type=${encodeURIComponent("<script>alert(1)</script>")}`, 400);
    expect(body).not.toContain("<script>");
    expect(body).toContain("&lt;script&gt;");
  });

  it("of too much text comes before it is read", async () => {
    const send = (address: string, bytes: number) =>
      app.app.request(address, {
        method: "POST",
        body: "x".repeat(bytes),
        headers: { "Content-Length": String(bytes), "Sec-Fetch-Site": "same-origin" },
      });
    // A form has its own bound, and everything together a wider one.
    expect((await send("/uitnodiging", 300_000)).status).toBe(413);
    expect((await send("/", 30_000_000)).status).toBe(413);
  });
});

describe("the installation", () => {
  it("says on every page under which licence its data may be used, and where that stands", async () => {
    expect(await app.page("/organisaties/gm0106")).toContain('<link rel="license" href="/over#licentie"');
    expect(await app.page("/over")).toMatch(/id="licentie"[^]*CC0[^]*CC BY 4\.0/);
  });

  it("says that it lives and that it is ready", async () => {
    expect(await app.page("/healthz")).toBe("ok");
    expect(await app.page("/readyz")).toBe("ok");
  });

  it("tells finders of leaks where to go, for less than a year", async () => {
    const text = await app.page("/.well-known/security.txt");
    expect(text).toContain("Contact: mailto:beheer@vliegwiel.example");
    const expires = new Date(/Expires: (.+)/.exec(text)?.[1] ?? "");
    const days = (expires.getTime() - app.building.clock().getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(60);
    expect(days).toBeLessThan(366);
  });

  it("gives finders of leaks a full address or none: a path is no contact (RFC 9116)", async () => {
    const told = async (host: { contactEmail: string | null; publicUrl: string | null }) => {
      const building = await openBuilding(app.db, rooms, { hostedBy: null, ...host });
      const installed = createApp(building, rooms, createLog("silent"));
      const answer = await installed.request("/.well-known/security.txt");
      const contact = await (await installed.request("/over/contact")).text();
      expect(contact.includes("/.well-known/security.txt")).toBe(answer.status === 200);
      // Without an address to mail, one that always works.
      expect(contact.includes("https://www.ncsc.nl")).toBe(host.contactEmail === null);
      building.close();
      return [answer.status, /^Contact: (.*)$/m.exec(await answer.text())?.[1]];
    };
    const site = "https://samen.example/";
    expect(await told({ contactEmail: "a@b.nl", publicUrl: site })).toEqual([200, "mailto:a@b.nl"]);
    expect(await told({ contactEmail: null, publicUrl: site })).toEqual([
      200,
      "https://samen.example/over/contact",
    ]);
    expect(await told({ contactEmail: null, publicUrl: null })).toEqual([404, undefined]);
  });

  it("says whose it is", async () => {
    expect(await app.page("/over")).toContain("Proefgemeente");
  });
});
