/** The page of the API: what it tells one to type works as it stands, and what it shows is what comes back. */
import { describe, expect, it } from "vitest";
import { registerApp } from "../testing.ts";
import { shortened } from "./api-examples.ts";

const base = registerApp();

const plain = (html: string) =>
  html.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&lt;", "<");

/** Each request on the page as one types it, with the answer under it. */
const asked = (page: string) =>
  [
    ...page.matchAll(
      /<pre><code>curl ([^<]+)<\/code><\/pre>(?:<details[^>]*><summary>Antwoord<\/summary>(?:<div>)?)?<pre><code>([^<]+)<\/code>/g,
    ),
  ].map(([, request = "", answer = ""]) => ({
    address: /^'([^' ]+)'$/.exec(plain(request))?.[1] ?? "",
    answer: plain(answer),
  }));

describe("the page of the API", () => {
  it("has requests that work as they stand, each with its own answer", async () => {
    const page = await base.page("/api");
    const requests = asked(page);
    expect(requests).toHaveLength(8);
    expect(page).not.toContain("Nog geen antwoord");
    for (const { address, answer } of requests) {
      const url = new URL(address);
      const given = await base.app.request(url.pathname + url.search);
      expect(given.status, address).toBe(address.includes("kleur=") ? 400 : 200);
      expect(answer, address).toBe(JSON.stringify(shortened(await given.json()), null, 2));
    }
  });

  it("leads to every place it names, and to every route", async () => {
    const page = await base.page("/api");
    const places = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(places.length).toBeGreaterThan(6);
    for (const id of places) expect(page).toContain(`id="${id}"`);
    const { paths } = await base.json<{ paths: Record<string, object> }>("/api/v1/openapi.json");
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods))
        expect(page).toContain(`${method.toUpperCase()} /api/v1${path}`);
  });

  it("tells the licence of the data beside that of the program", async () => {
    const page = await base.page("/api");
    for (const licence of ["CC0", "CC BY 4.0", "EUPL-1.2"]) expect(page).toContain(licence);
  });

  it("writes the address of the installation, or else the one it was asked under", async () => {
    const elsewhere = await base.app.request("https://samen.example:8443/api");
    expect(await elsewhere.text()).toContain("https://samen.example:8443/api/v1/organisaties/gm0014");
  });
});

it("an answer is cut off where it is long, and says so", () => {
  expect(shortened({ a: [1, 2, 3, 4], b: "x".repeat(200), c: null })).toEqual({
    a: [1, 2, "… en nog 2"],
    b: `${"x".repeat(120)}…`,
    c: null,
  });
});
