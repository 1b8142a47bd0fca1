/** "Mijn gemeente" through the whole app, served as in earnest: each reader sees his own, and no kept page tells it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Serving } from "#kit/http/serve.ts";
import { createLog } from "#kit/log.ts";
import { registerApp } from "./testing.ts";

const site = registerApp();
let serving: Serving;
beforeAll(async () => {
  serving = await serve(site.app, site.building, { port: 0, host: "127.0.0.1" }, createLog("silent"));
});
afterAll(async () => {
  serving.server.closeAllConnections();
  await serving.stop();
});

const ASSEN = "mijn-gemeente=gm0106";
const GRONINGEN = "mijn-gemeente=gm0014";
/** What only the page of a reader with a municipality of his own has. */
const OWN =
  /aria-label="Mijn gemeente"|id="organisatie"[^>]* value="[^"]+"|value="[^"]+"[^>]* id="organisatie"/;

const ask = async (path: string, cookie?: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`http://127.0.0.1:${serving.port}${path}`, {
    headers: { ...headers, ...(cookie === undefined ? {} : { Cookie: cookie }) },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe.each(["/", "/voor-de-raad", "/verkennen"])("%s", (path) => {
  it("shows two readers each their own, and who has none nothing, whether it was kept or not", async () => {
    for (const address of [path, `${path}?geldigOp=2020-01-01`]) {
      // Once before anything is kept, once after.
      for (const _ of ["new", "kept"]) {
        const [assen, groningen] = [await ask(address, ASSEN), await ask(address, GRONINGEN)];
        expect(assen.text).toMatch(OWN);
        expect(assen.text).toContain("Assen");
        expect(groningen.text).toMatch(OWN);
        expect(groningen.text).not.toBe(assen.text);
        for (const { headers } of [assen, groningen]) {
          expect(headers.get("Cache-Control")).toBe("no-store");
          expect(headers.get("ETag")).toBeNull();
        }
        const nobody = await ask(address);
        expect(nobody.text).not.toMatch(OWN);
        expect(nobody.headers.get("Cache-Control")).toBe("no-cache");
        // A store before us keeps them apart, and hears it again when nothing changed.
        for (const { headers } of [assen, groningen, nobody])
          expect(headers.get("Vary")?.toLowerCase()).toContain("cookie");
        const etag = nobody.headers.get("ETag") ?? "";
        const unchanged = await ask(address, undefined, { "If-None-Match": etag });
        expect(unchanged.status).toBe(304);
        expect(unchanged.headers.get("Vary")?.toLowerCase()).toContain("cookie");
        // Who kept the page of before he had one gets his own.
        expect((await ask(address, ASSEN, { "If-None-Match": etag })).status).toBe(200);
      }
    }
  });
});

describe("any other page", () => {
  it("is the kept one for a reader with a municipality too", async () => {
    for (const path of ["/organisaties/gm0106", "/voor-de-raad/gm0106", "/over/privacy"]) {
      const [own, nobody] = [await ask(path, ASSEN), await ask(path)];
      expect(own.text).toBe(nobody.text);
      expect(own.headers.get("ETag")).toBe(nobody.headers.get("ETag"));
      expect(own.headers.get("ETag")).not.toBeNull();
    }
  });

  it("is made anew for who sends another cookie as well, or one that is no code", async () => {
    for (const cookie of [`${ASSEN}; sessie=1`, "mijn-gemeente=gm0106x", "mijn-gemeente="])
      expect((await ask("/over/privacy", cookie)).headers.get("Cache-Control")).toBe("no-store");
    expect((await ask("/", "mijn-gemeente=gm0106x")).text).not.toMatch(OWN);
    expect((await ask("/", "mijn-gemeente=gm9999")).text).not.toMatch(OWN);
  });
});

describe("remembering", () => {
  const send = (path: string, gemeente: string, headers: Record<string, string>) =>
    site.app.request(`http://localhost${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams({ gemeente }).toString(),
    });
  const OURS = { Origin: "http://localhost" };

  it("is a form on the page of a municipality and of its council, and of nobody else", async () => {
    for (const path of ["/organisaties/gm0106", "/voor-de-raad/gm0106"])
      expect(await site.page(path)).toContain("Onthoud Assen als mijn gemeente");
    // Bellingwedde is no more since 2018, and has no code of its own since.
    for (const path of ["/organisaties/pv22", "/voor-de-raad/pv22", "/organisaties/roo-27352"])
      expect(await site.page(path)).not.toContain("als mijn gemeente");
  });

  it("begins with a name on its own page too, and is still asked", async () => {
    const named = await site.app.request("/mijn-gemeente?gemeente=westerwolde");
    expect([named.status, named.headers.get("Location")]).toEqual([302, "/mijn-gemeente?gemeente=gm1950"]);
    const chosen = await ask("/mijn-gemeente?gemeente=gm1950");
    expect(chosen.text).toContain("Onthoud Westerwolde als mijn gemeente");
    expect(chosen.headers.get("Set-Cookie")).toBeNull();
    const other = await ask("/mijn-gemeente?gemeente=gm1950", ASSEN);
    expect(other.text).toContain("Onthoud Westerwolde als mijn gemeente");
    expect(other.text).toContain("Dit apparaat onthoudt Assen");
    expect((await ask("/mijn-gemeente?gemeente=gm0106", ASSEN)).text).not.toContain("Onthoud Assen");
    const empty = await ask("/mijn-gemeente?gemeente=");
    expect([empty.status, empty.text.includes("Vul de naam of de code van uw gemeente in.")]).toEqual([
      400,
      true,
    ]);
    const gone = await ask("/mijn-gemeente?gemeente=Haren");
    expect([gone.status, /href="([^"]+)">Groningen</.exec(gone.text)?.[1]]).toEqual([
      400,
      "/mijn-gemeente?gemeente=gm0014",
    ]);
  });

  it("puts the code on the device for a year, for our pages alone", async () => {
    const answer = await send("/mijn-gemeente", "gm0106", OURS);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/mijn-gemeente"]);
    expect(answer.headers.get("Set-Cookie")).toBe(
      "mijn-gemeente=gm0106; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax",
    );
    expect((await ask("/mijn-gemeente", ASSEN)).text).toContain("Vergeet mijn gemeente");
  });

  it("ends when the reader says so", async () => {
    const answer = await send("/mijn-gemeente/vergeten", "", OURS);
    expect(answer.headers.get("Set-Cookie")).toBe("mijn-gemeente=; Max-Age=0; Path=/");
    expect((await ask("/mijn-gemeente")).text).toContain("Dit apparaat onthoudt geen gemeente.");
  });

  it("refuses what another site sends, and what is no municipality", async () => {
    const elsewhere = await send("/mijn-gemeente", "gm0106", { Origin: "https://elders.example" });
    expect([elsewhere.status, elsewhere.headers.get("Set-Cookie")]).toEqual([403, null]);
    for (const none of ["pv22", "gm0007", "gm9999", "assen", "", "\0", "gm0106\0"]) {
      const answer = await send("/mijn-gemeente", none, OURS);
      expect([none, answer.status, answer.headers.get("Set-Cookie")]).toEqual([none, 400, null]);
    }
    const noForm = { ...OURS, "Content-Type": "multipart/form-data; boundary=XX" };
    expect((await send("/mijn-gemeente", "gm0106", noForm)).status).toBe(400);
  });
});
