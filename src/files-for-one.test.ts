/** Files say more to who has logged in: no store on their way may hand one person's file to another. */
import { expect, it } from "vitest";
import { MEASURED_ROUTES } from "../tests/page-kinds.ts";
import { arrive } from "./rooms/people/testing-access.ts";
import { registerApp, TEST_NOW } from "./testing.ts";

const app = registerApp();

it("a file for who has logged in is kept nowhere, and a visitor's does not stand for it", async () => {
  const { cookie } = await arrive({ db: app.db, at: TEST_NOW }, "member");
  const endings = new Set<string>();
  const askNobody = new Set<string>();
  let seen = 0;
  for (const path of MEASURED_ROUTES.filter((it) => !it.startsWith("/api/"))) {
    const own = await app.app.request(path, { headers: { Cookie: `vliegwiel=${cookie ?? ""}` } });
    if (own.status !== 200 || own.headers.get("Content-Type")?.startsWith("text/html")) continue;
    const everyones = await app.app.request(path);
    if (!/\bCookie\b/.test(everyones.headers.get("Vary") ?? "")) {
      askNobody.add(path);
      continue;
    }
    expect([path, own.headers.get("Cache-Control")]).toEqual([path, "private, no-store"]);
    expect(own.headers.get("Access-Control-Allow-Origin"), path).toBeNull();
    endings.add(path.split("?")[0]?.split(".").at(-1) ?? "");
    seen += 1;
  }
  // The two pictures of the site itself, and what imports found changed: alike for everyone.
  expect([...askNobody].filter((it) => !it.endsWith("/feed.atom")).toSorted()).toEqual([
    "/kaart/lappendeken.svg",
    "/kaart/omslag.png",
  ]);
  for (const ending of ["csv", "ics", "svg", "png", "geojson"]) expect(endings).toContain(ending);
  expect(seen).toBeGreaterThan(30);
}, 240_000);
