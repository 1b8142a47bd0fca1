/**
 * Asks every route what does harm elsewhere, as a visitor and as people who logged in, and looks at each answer and at the
 * log. ATTACKS says how often (2,000 unless told), FUZZ_SEED draws others; `bin/drill attack` asks 100,000 times.
 */
import fc from "fast-check";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { openBuilding } from "../../src/building.ts";
import type { Subject } from "../../src/kit/route-access.ts";
import { serve, type Serving } from "../../src/kit/http/serve.ts";
import { createLog } from "../../src/kit/log.ts";
import { arrive, type Visiting } from "../../src/rooms/people/testing-access.ts";
import { rooms } from "../../src/rooms.ts";
import { loadWhatShips } from "../../src/shipped.ts";
import { freshDatabase, TEST_NOW, type TestConnection } from "../../src/testing.ts";
import { exampleOf } from "../page-kinds.ts";
import { type Attempt, attempts, namesIn, namesToldIn, type Route, TYPED } from "./attempts.ts";
import { type Answered, DETECTORS, type Detected, leakedIn, type Secrets, seenIn } from "./detectors.ts";

const ATTACKS = Number(process.env.ATTACKS ?? 2_000);
const TOKEN = "vw_nietvanhier0123456789";
/** Of each of them a part of the attempts. */
const AS: readonly Subject[] = ["visitor", "council admin", "editor", "platform admin"];

/** A page that was made, a form that was done, a form that was read and refused. */
const LOOKED_AT: readonly number[] = [200, 303, 422];

/** Asks as a browser does that goes nowhere by itself. */
async function ask(
  site: string,
  { method, address, fields }: Attempt,
  visiting: Visiting | null,
): Promise<Answered> {
  const headers = new Headers({ Origin: site, "Sec-Fetch-Site": "same-origin" });
  if (visiting?.cookie) headers.set("Cookie", `vliegwiel=${visiting.cookie}`);
  if (address.startsWith("/api/")) headers.set("Authorization", `Bearer ${TOKEN}`);
  const body = fields && new URLSearchParams([...fields, ["_formulier", visiting?.formToken ?? ""]]);
  const began = performance.now();
  const response = await fetch(site + address, {
    method,
    headers,
    redirect: "manual",
    ...(body && { body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text, ms: performance.now() - began };
}

const secretsOf = (visiting: Visiting | null): Secrets => ({
  visit: [TOKEN, ...(visiting?.cookie ? [visiting.cookie] : [])],
  typed: [TYPED],
});

const LOCAL = { port: 0, host: "127.0.0.1" };
const addressOf = ({ port }: Serving) => `http://127.0.0.1:${port}`;

let connection: TestConnection;
let serving: Serving;
let site: string;
let close: () => void;
let log = "";
let routes: Route[];
let shared: string[];

beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  await loadWhatShips(connection.db, TEST_NOW);
  const host = { contactEmail: null, hostedBy: null, publicUrl: null };
  const building = await openBuilding(connection.db, rooms, host, () => TEST_NOW);
  const written = createLog("info", (lines) => {
    log += lines;
    return true;
  });
  const app = createApp(building, rooms, written);
  serving = await serve(app, building, LOCAL, written);
  site = addressOf(serving);
  close = building.close;
  const served = new Map(
    app.routes
      .filter((it) => it.method === "GET" || it.method === "POST")
      .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
  );
  const visiting = await arrive({ db: connection.db, at: TEST_NOW }, "council admin");
  routes = [];
  for (const route of served.values()) {
    const address = exampleOf(route.path);
    const said = async (asked: string) =>
      (await ask(site, { method: "GET", address: asked, fields: null }, visiting)).body;
    if (address === undefined) routes.push({ ...route, names: [] });
    else if (route.method === "POST") routes.push({ ...route, names: namesIn(await said(address)) });
    else routes.push({ ...route, names: namesToldIn(await said(`${address.split("?")[0]}?onbekend=1`)) });
  }
  shared = [...new Set(routes.flatMap((it) => it.names))];
});
afterAll(async () => {
  await serving.stop();
  close();
  await connection.close();
});

describe("what does harm elsewhere", () => {
  it(
    `does none here, ${ATTACKS} times`,
    async () => {
      expect(routes.length).toBeGreaterThan(150);
      expect(shared.length).toBeGreaterThan(30);
      const found: [Detected, string][] = [];
      const cookies: string[] = [];
      let lookedAt = 0;
      for (const [nth, attempt] of fc.sample(attempts(routes, shared), ATTACKS).entries()) {
        const subject = AS[nth % AS.length] ?? "visitor";
        // Anew for each: some of what is asked ends the visit, or the account.
        const visiting =
          subject === "visitor" ? null : await arrive({ db: connection.db, at: TEST_NOW }, subject);
        const answer = await ask(site, attempt, visiting);
        if (LOOKED_AT.includes(answer.status)) lookedAt += 1;
        cookies.push(visiting?.cookie ?? TOKEN);
        for (const what of seenIn(answer, secretsOf(visiting)))
          found.push([what, `${subject}: ${JSON.stringify(attempt)} gave ${answer.status}`]);
      }
      // Lines wait a moment for each other.
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(log.split("\n").length).toBeGreaterThan(ATTACKS);
      expect(leakedIn(log, { visit: cookies, typed: [TYPED] })).toEqual([]);
      expect(found).toEqual([]);
      // Else they all broke off before they came to anything.
      expect(lookedAt).toBeGreaterThan(ATTACKS / 10);
    },
    Math.max(120_000, ATTACKS * 200),
  );
});

/** A site that lets all of it through. */
const weak = new Hono()
  .get("/weerkaatst", (c) => c.html(`<p>${c.req.query("zoek") ?? ""}</p>`))
  .get("/attribuut", (c) => c.html(`<input value="${c.req.query("zoek") ?? ""}">`))
  .get("/verwijzing", (c) =>
    c.html(`<a href="${(c.req.query("zoek") ?? "").replaceAll('"', "")}">verder</a>`),
  )
  .get("/kop", (c) => {
    const [, value] = /X-Vw: (\d)/.exec(c.req.query("zoek") ?? "") ?? [];
    if (value) c.header("X-Vw", value);
    return c.text("");
  })
  .get("/database", (c) => c.text(/'/.test(c.req.query("zoek") ?? "") ? 'syntax error at or near "or"' : ""))
  .get("/stuk", (c) => c.text("at eval (/srv/vliegwiel/main.js:3)", 500))
  .get("/verder", (c) => c.redirect(encodeURI(c.req.query("zoek") ?? "") || "/"))
  .get("/geheim", (c) => c.text(c.req.header("Cookie") ?? ""));

describe("each detector", () => {
  const named = weak.routes.map(({ method, path }) => ({ method, path, names: ["zoek"] }));

  it("finds what it is for, in a site that does it", async () => {
    const open = await serve(
      weak,
      { edition: () => ({ mark: "" }), revision: () => null, clock: () => TEST_NOW, host: {} } as never,
      LOCAL,
      createLog("silent"),
    );
    const visiting = { cookie: "geheim-van-het-bezoek", formToken: "" } as Visiting;
    const found = new Set<Detected>();
    for (const attempt of fc.sample(attempts(named, ["zoek"]), 1_000))
      for (const what of seenIn(await ask(addressOf(open), attempt, visiting), secretsOf(visiting)))
        found.add(what);
    await open.stop();
    const slow = { status: 200, headers: new Headers(), body: "", ms: 5_001 };
    for (const what of seenIn(slow, secretsOf(null))) found.add(what);
    expect([...found].toSorted()).toEqual(Object.keys(DETECTORS).toSorted());
  });

  it("finds a secret and what was typed in a log", () => {
    const secrets = secretsOf({ cookie: "c00kie" } as Visiting);
    expect(leakedIn(`{"path":"/zoeken?zoek=${TYPED}","cookie":"c00kie"}`, secrets)).toEqual([
      "c00kie",
      TYPED,
    ]);
  });

  it("leaves alone what was escaped, and what stands in text", () => {
    const headers = new Headers({ "Content-Type": "text/html" });
    const body =
      '<p>&lt;vw-kwaad&gt; " onvw="vw" javascript:vw</p><a href="/zoeken?zoek=javascript:vw">x</a>';
    expect(seenIn({ status: 200, headers, body, ms: 1 }, secretsOf(null))).toEqual([]);
  });
});
