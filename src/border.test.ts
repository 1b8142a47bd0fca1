/** What every address of ours refuses before any room is asked, walked over all routes there are. */
import { beforeAll, describe, expect, it } from "vitest";
import { isText } from "#kit/http/text-border.ts";
import { isPersonal } from "../tests/page-kinds.ts";
import { registerApp } from "./testing.ts";

const app = registerApp();
let addresses: string[];

beforeAll(() => {
  addresses = [...new Set(app.app.routes.filter((it) => it.method === "GET").map((it) => it.path))];
});

interface Refusal {
  status: number;
  errors?: { veld: string }[];
}
/** The address of a route with a value for each of its names; a name may say how its value ends. */
const fill = (route: string, value: string) =>
  route.replaceAll(/:\w+(?:\{\[\^\/\]\+\\(.+?)\})?/g, (_, ending?: string) => `${value}${ending ?? ""}`);
const isApi = (path: string) => path.startsWith("/api/v1");

describe("text that no database can hold", () => {
  it("is half a character or a NUL, and nothing else", () => {
    for (const wrong of ["\0", "Ass\0en", "\ud800", "a\udc00b"]) expect(isText(wrong)).toBe(false);
    for (const right of ["", "Coëvorden", "😀", "\t\n\u0001\u007f\ufffd"]) expect(isText(right)).toBe(true);
  });

  it.each(["%00", "gm0882%00", "%00%ff", "a%00%2500"])(
    "in the path is an address that does not exist: %s",
    async (value) => {
      const routes = addresses.filter((path) => path.includes("/:"));
      expect(routes.length).toBeGreaterThan(25);
      for (const route of routes) {
        const path = fill(route, value);
        const answer = await app.app.request(path);
        // Bytes that are no UTF-8 stay as they were written, and are then a code that nobody has.
        // What is for members alone tells a visitor nothing, not even what cannot be.
        expect(isPersonal(route) ? [401, 404] : [404], path).toContain(answer.status);
        if (isApi(path)) expect(answer.headers.get("Content-Type"), path).toBe("application/problem+json");
      }
    },
  );

  it("in a parameter is refused by its name, on every page and every answer of the API", async () => {
    const names = [
      "zoek",
      "gemeenten",
      "van",
      "naar",
      "organisatie",
      "samenwerking",
      "deelnemer",
      "onbekend",
    ];
    for (const path of addresses.filter((it) => !/^\/(assets|\.well-known|healthz|readyz|robots)/.test(it)))
      for (const name of names) {
        const answer = await app.app.request(`${fill(path, "gm0882")}?${name}=a%00b`);
        expect(answer.status, `${path}?${name}`).toBe(400);
        const body = await answer.text();
        if (isApi(path)) {
          expect((JSON.parse(body) as Refusal).errors, path).toMatchObject([{ veld: name }]);
          expect(answer.headers.get("API-Version")).not.toBeNull();
        } else expect(body).toContain(`<strong>${name}</strong>`);
        expect(body).not.toContain("\0");
      }
  });

  it("in the name of a parameter is refused too", async () => {
    expect((await app.app.request("/organisaties?zo%00ek=a")).status).toBe(400);
  });
});

describe("a method that an address does not have", () => {
  it("is refused with those it has, on every page and every answer of the API", async () => {
    // Pages whose form is sent to their own address.
    const forms = new Set(app.app.routes.filter((it) => it.method === "POST").map((it) => it.path));
    expect(forms).toContain("/mijn-gemeente");
    for (const route of addresses)
      for (const method of ["PUT", "DELETE", "PATCH", "POST", "QUERY"]) {
        const path = fill(route, "gm0882");
        const takesForm = forms.has(route);
        if (takesForm && method === "POST") continue;
        const answer = await app.app.request(path, { method });
        expect(answer.status, `${method} ${path}`).toBe(405);
        expect(answer.headers.get("Allow")).toBe(takesForm ? "GET, HEAD, POST" : "GET, HEAD");
        if (isApi(path)) expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      }
  });

  it("names POST where a form is sent, for whoever asks the page", async () => {
    const answer = await app.app.request("/voor-de-raad/gm0882/agenda/vergaderdagen");
    expect(answer.status).toBe(405);
    expect(answer.headers.get("Allow")).toBe("POST");
  });

  it("on an address that does not exist stays not found", async () => {
    for (const path of ["/bestaat-niet", "/api/v1/bestaat-niet"])
      for (const method of ["PUT", "OPTIONS"])
        expect((await app.app.request(path, { method })).status).toBe(404);
  });

  it("OPTIONS tells the pages of other sites that they may ask the API, with any header", async () => {
    const asked = { "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "x-mijn-kop" };
    const answer = await app.app.request("/api/v1/organisaties/gm0882", {
      method: "OPTIONS",
      headers: asked,
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(answer.headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD");
    expect(answer.headers.get("Access-Control-Allow-Headers")).toBe("*");
    expect((await app.app.request("/organisaties", { method: "OPTIONS" })).headers.get("Allow")).toBe(
      "GET, HEAD",
    );
  });
});
