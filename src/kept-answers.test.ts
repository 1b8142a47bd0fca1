/** Which answers are kept, and that a change is seen at once: through the whole app, served as in earnest. */
import { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { publicPage } from "#kit/http/page.tsx";
import { serve, type Serving } from "#kit/http/serve.ts";
import { createLog } from "#kit/log.ts";
import type { Room } from "#kit/room.ts";
import { everyOrganisation } from "#rooms/organisations";
import { loadSnapshotWhenNew } from "#rooms/register";
import { exampleOf, isPersonal } from "../tests/page-kinds.ts";
import { createApp } from "./app.ts";
import { openBuilding, type OpenBuilding } from "./building.ts";
import {
  freshDatabase,
  putOrganisation,
  registerApp,
  TEST_NOW,
  testApp,
  type TestConnection,
} from "./testing.ts";

const silent = createLog("silent");
const anywhere = { port: 0, host: "127.0.0.1" };

describe("every page for everyone", () => {
  const app = registerApp();
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve(app.app, app.building, anywhere, silent);
  });
  afterAll(async () => {
    serving.server.closeAllConnections();
    await serving.stop();
  });

  it("asked to be kept, and is; what is no page is not", { timeout: 120_000 }, async () => {
    const kept: string[] = [];
    const asked = async (path: string) => {
      const answer = await fetch(`http://127.0.0.1:${serving.port}${path}`);
      const body = await answer.text();
      if (!answer.headers.get("Content-Type")?.startsWith("text/html")) return body;
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get("ETag"), path).toMatch(/^"/);
      expect(answer.headers.get("Cache-Control"), path).toBe("no-cache");
      kept.push(path);
      return body;
    };
    const routes = new Set(app.app.routes.filter((it) => it.method === "GET").map((it) => it.path));
    // The page of the API writes the host it was asked under, where the installation knows no address of its own.
    routes.delete("/api");
    // Every hour another anchor.
    routes.delete("/over/vastlegging");
    // Whoever is found there may take that back at any moment, and is gone then.
    for (const path of ["/mensen", "/kennis"]) routes.delete(path);
    for (const route of routes)
      if (
        !isPersonal(route) &&
        !/\{|^\/api\/v1|bronnen|\.(csv|svg|png|ics|graphml|gexf|geojson|atom|txt)$/.test(route)
      )
        await asked(exampleOf(route) ?? route);
    // The sources of a reason have an address that only the reason knows.
    const explored = await asked("/verkennen?organisatie=gm0106&taak=afval");
    const sources = /\/verkennen\/bronnen[^"]+/.exec(explored)?.[0].replaceAll("&amp;", "&");
    expect(await asked(sources ?? "")).toContain("<main");
    expect(kept.length).toBeGreaterThan(35);
  });

  it("is not kept when the question was wrong, nor is what the API says", async () => {
    for (const path of [
      "/organisaties?kleur=rood",
      "/bestaat-niet",
      "/api/v1/organisaties",
      "/api/v1/zoek?zoek=afval",
    ]) {
      const answer = await fetch(`http://127.0.0.1:${serving.port}${path}`);
      await answer.text();
      expect(answer.headers.get("Cache-Control"), path).toBe("no-store");
      expect(answer.headers.get("ETag")).toBeNull();
    }
  });
});

describe("a change", () => {
  let connection: TestConnection;
  let building: OpenBuilding;
  let other: OpenBuilding;
  const servings: Serving[] = [];
  let made = 0;

  /** A room of people: what they noted about an organisation. */
  const notes: Room = {
    name: "notes",
    pages: (of) =>
      new Hono().get(
        "/notities/:code",
        publicPage(of, {}, async ({ c, view }) => {
          const code = c.req.param("code") ?? "";
          const { rows } = await sql<{
            note: string;
          }>`select note from proof_note where code = ${code}`.execute(of.db);
          made += 1;
          return {
            title: "Notitie",
            body: `${rows[0]?.note ?? "geen"} ${view.edition.day}`,
            subjects: [`organisation:${code}`],
          };
        }),
      ),
  };
  const write = (code: string, note: string) =>
    building.change([`organisation:${code}`], (trx) =>
      sql`insert into proof_note values (${code}, ${note}) on conflict (code) do update set note = excluded.note`.execute(
        trx,
      ),
    );
  const read = async (process: number, code: string) =>
    (await fetch(`http://127.0.0.1:${servings[process]?.port ?? 0}/notities/${code}`)).text();

  beforeAll(async () => {
    connection = await freshDatabase(inject("database"));
    await sql`create table proof_note (code text primary key, note text not null)`.execute(connection.db);
    const host = { contactEmail: null, hostedBy: null, publicUrl: null };
    [building, other] = [
      await openBuilding(connection.db, [notes], host, () => TEST_NOW),
      await openBuilding(connection.db, [notes], host, () => TEST_NOW),
    ];
    for (const it of [building, other])
      servings.push(await serve(createApp(it, [notes], silent), it, anywhere, silent));
  });
  afterAll(async () => {
    for (const { server, stop } of servings) {
      server.closeAllConnections();
      await stop();
    }
    building.close();
    other.close();
    await connection.close();
  });

  it("is on the pages that show it at once, and leaves the other pages as they were kept", async () => {
    expect(await read(0, "gm0106")).toContain("geen");
    expect(await read(0, "gm0109")).toContain("geen");
    await write("gm0106", "eerste");
    expect(await read(0, "gm0106")).toContain("eerste");
    const before = made;
    await read(0, "gm0106");
    await read(0, "gm0109");
    expect(made).toBe(before);
    await write("gm0106", "tweede");
    expect(await read(0, "gm0106")).toContain("tweede");
  });

  it("is seen by another web process within seconds", async () => {
    expect(await read(1, "gm0114")).toContain("geen");
    await write("gm0114", "derde");
    await expect.poll(() => read(1, "gm0114"), { timeout: 20_000 }).toContain("derde");
  });

  it("that failed is nowhere", async () => {
    const before = await read(0, "gm0109");
    await expect(
      building.change(["organisation:gm0109"], async (trx) => {
        await sql`insert into proof_note values ('gm0109', 'half')`.execute(trx);
        throw new Error("toch niet");
      }),
    ).rejects.toThrow("toch niet");
    expect(await read(0, "gm0109")).toBe(before);
  });

  it("of ten people at one time loses none, and each sees his own", async () => {
    const codes = Array.from({ length: 10 }, (_, at) => `gm${1000 + at}`);
    await Promise.all(codes.map((code) => read(0, code)));
    await Promise.all(
      codes.map(async (code) => {
        await write(code, `van ${code}`);
        expect(await read(0, code)).toContain(`van ${code}`);
      }),
    );
    expect(building.revision().number).toBeGreaterThanOrEqual(10);
  });

  it("by an import makes every page new", async () => {
    expect(await read(0, "gm0106")).toContain("1970-01-01");
    await loadSnapshotWhenNew(connection.db, TEST_NOW);
    await building.refresh();
    expect(await read(0, "gm0106")).toContain("2026-05-16");
  });
});

it("two databases that hold no register yet keep nothing of each other", async () => {
  const names = await Promise.all(
    ["Gemeente Assen", "Gemeente Groningen"].map(async (name) => {
      const connection = await freshDatabase(inject("database"));
      await putOrganisation(connection.db, "gm0001", name);
      const { building } = await testApp(connection.db);
      const all = await everyOrganisation(building);
      building.close();
      await connection.close();
      return all.map((it) => it.name);
    }),
  );
  expect(names).toEqual([["Gemeente Assen"], ["Gemeente Groningen"]]);
});
