import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { rooms } from "../rooms.ts";
import { freshDatabase, putOrganisation, testApp, type TestConnection } from "../testing.ts";
import { isDemo, markDemo } from "#kit/demo.ts";
import { type LocalProvider, openLocalProvider } from "#kit/local-provider.ts";
import { organisationByCode } from "#rooms/organisations";
import { registerApp } from "../testing.ts";
import { choosing } from "./choosing.ts";
import { refuseDemo, wasUsed } from "./refusals.ts";

const roles = rooms.flatMap((room) => room.demo?.roles ?? []);
const AT = new Date("2026-05-20T10:00:00Z");

describe("the demo", () => {
  it.each([
    [{ NODE_ENV: "production" }, "NODE_ENV=production"],
    [{ DATA_DIR: "/srv/vliegwiel" }, "DATA_DIR"],
    [{ DATABASE_URL: "postgres://db/vliegwiel" }, "DATABASE_URL"],
    [{ HOST: "0.0.0.0" }, "alleen op deze computer"],
    [{ PUBLIC_URL: "https://vliegwiel.example" }, "PUBLIC_URL"],
    [{ PORT: "0" }, "vaste poort"],
  ])("is refused with %o", (environment, told) => {
    expect(refuseDemo(environment)).toContain(told);
  });

  it("is there with nothing set, or a port and this machine", () => {
    expect([refuseDemo({}), refuseDemo({ PORT: "3100", HOST: "127.0.0.1", DATA_DIR: "" })]).toEqual([
      null,
      null,
    ]);
  });
});

describe("its roles", () => {
  const register = registerApp();

  it("are at organisations that exist, and name what somebody does", async () => {
    for (const { name, place } of roles) {
      if (place === "platform") continue;
      const organisation = await organisationByCode(register.building.db, place.organisation);
      expect(name).toContain(organisation?.name.replace(/^Gemeente/, "gemeente"));
    }
    expect(new Set(roles.map((it) => it.id)).size).toBe(roles.length);
  });
});

describe("a database of the demo", () => {
  let connection: TestConnection;
  let provider: LocalProvider;
  beforeAll(async () => {
    connection = await freshDatabase(inject("database"));
    const codes = roles.flatMap(({ place }) => (place === "platform" ? [] : [place.organisation]));
    for (const code of new Set(codes)) await putOrganisation(connection.db, code, code);
    provider = await openLocalProvider(
      ["http://localhost/inloggen/terug"],
      (id) => roles.filter((it) => it.id === id).map((it) => ({ subject: id, claims: { name: it.name } }))[0],
      choosing(roles),
    );
  });
  afterAll(async () => {
    await provider.close();
    await connection.close();
  });

  it("is filled once, however often it starts, and says on every page that it is one", async () => {
    expect(await wasUsed(connection.db)).toBe(false);
    await markDemo(connection.db);
    for (const issuer of ["http://127.0.0.1:1", "http://127.0.0.1:2"])
      for (const room of rooms) await room.demo?.fill(connection.db, { issuer, roles, at: AT });
    expect(await isDemo(connection.db)).toBe(true);
    const persons = await connection.db.selectFrom("person").select("name").execute();
    expect(persons.map((it) => it.name).toSorted()).toEqual(roles.map((it) => it.name).toSorted());
    const site = await testApp(connection.db, undefined, { providers: [provider.settings] });
    for (const path of ["/", "/samenwerkingen", "/bestaat-niet", "/inloggen"])
      expect(await (await site.app.request(path)).text(), path).toContain("Voorbeeldgegevens: niet echt");
    site.building.close();
  });

  it("lets one choose a role on a page that nobody can reach from elsewhere", async () => {
    const start = `${provider.issuer}/auth?${new URLSearchParams({
      client_id: "vliegwiel",
      response_type: "code",
      scope: "openid",
      redirect_uri: "http://localhost/inloggen/terug",
      code_challenge: "a".repeat(43),
      code_challenge_method: "S256",
    }).toString()}`;
    const away = await fetch(start, { redirect: "manual" });
    const cookies = away.headers
      .getSetCookie()
      .map((it) => it.split(";")[0])
      .join("; ");
    const page = await fetch(new URL(away.headers.get("Location") ?? "", provider.issuer), {
      headers: { Cookie: cookies },
    });
    const text = await page.text();
    for (const { name } of roles) expect(text).toContain(name);
    for (const headers of [{ "X-Forwarded-For": "192.0.2.1" }, { Forwarded: "for=192.0.2.1" }])
      expect(
        (await fetch(start, { headers: headers as Record<string, string>, redirect: "manual" })).status,
      ).toBe(403);
  });
});

it("a database that nobody marked shows no banner", async () => {
  const connection = await freshDatabase(inject("database"));
  const site = await testApp(connection.db);
  expect(await (await site.app.request("/")).text()).not.toContain("Voorbeeldgegevens");
  site.building.close();
  await connection.close();
});
