/**
 * What people did in the demo of a former release is there in this one: its database is brought up to date, and serves. Files are
 * made by `bin/lib/former-demo.sh`; FORMER_DEMO names one more, with the whole register (`bin/drill former`).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { verify } from "../../src/kit/audit/chain.ts";
import { newestLedgers, readLedgers } from "../../src/kit/database/migrate.ts";
import { rooms } from "../../src/rooms.ts";
import { beginSession } from "../../src/rooms/people/sessions.ts";
import { loadWhatShips } from "../../src/shipped.ts";
import { emptySchema, TEST_NOW, testApp, type TestApp, type TestConnection } from "../../src/testing.ts";
import { PAGES } from "../page-kinds.ts";
import { restore } from "./back-ups.ts";

const former = join(import.meta.dirname, "former");
const files = readdirSync(former).map((it) => join(former, it));
if (process.env.FORMER_DEMO !== undefined) files.push(process.env.FORMER_DEMO);

describe.each(files.map((file) => ({ file, name: file.split("/").at(-1) ?? "" })))(
  "the demo of $name",
  ({ file }) => {
    let connection: TestConnection;
    let site: TestApp;
    beforeAll(async () => {
      connection = await emptySchema(inject("database"));
      await restore(connection, readFileSync(file));
      await loadWhatShips(connection.db, TEST_NOW);
      site = await testApp(connection.db);
    });
    afterAll(async () => {
      site.building.close();
      await connection.close();
    });

    it("has the tables of today, and all that people did", async () => {
      expect(await readLedgers(connection.db)).toEqual(newestLedgers(rooms));
      const count = async (
        table: "person" | "membership" | "join_request" | "invitation" | "rights_review",
      ) => (await connection.db.selectFrom(table).selectAll().execute()).length;
      expect(await count("person")).toBeGreaterThanOrEqual(10);
      expect(await count("membership")).toBeGreaterThanOrEqual(10);
      for (const table of ["join_request", "invitation", "rights_review"] as const)
        expect([table, await count(table)]).toEqual([table, 1]);
    });

    it("has its record whole", async () => {
      const { sealed, unsealed, faults } = await verify(connection.db, [], new Date());
      expect([faults, unsealed]).toEqual([[], 0]);
      expect(sealed).toBeGreaterThanOrEqual(7);
    });

    it("shows who works there what is his, and says that it is a demo", async () => {
      const { person } = await connection.db
        .selectFrom("membership")
        .select("person")
        .where("organisation", "=", "gm1895")
        .where("role", "=", "admin")
        .executeTakeFirstOrThrow();
      const secret = await beginSession(connection.db, { person, provider: "proef", acting: null }, TEST_NOW);
      for (const [path, shows] of [
        ["/mijn-werk", "Gemeentesecretaris, gemeente Oldambt"],
        ["/mijn-gegevens", "inloggen"],
        ["/organisaties/gm1895/beheer", "Controller, gemeente Westerwolde"],
      ] as const) {
        const answer = await site.app.request(path, { headers: { Cookie: `vliegwiel=${secret}` } });
        const html = await answer.text();
        expect([path, answer.status, html.includes(shows)]).toEqual([path, 200, true]);
        expect(html).toContain("Voorbeeldgegevens");
      }
    });

    it("shows each kind of page to everyone", async () => {
      const failed: [string, number][] = [];
      for (const path of PAGES) {
        const { status } = await site.app.request(path);
        if (status >= 500) failed.push([path, status]);
      }
      expect(failed).toEqual([]);
    });
  },
);
