/** A site that counts its own work: what somebody may not see shows not in a page, nor in what it takes to make one. */
import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, inject } from "vitest";
import { MOST_REFUSALS } from "#kit/audit/refusals.ts";
import { ELSEWHERE, HERE, type Subject } from "#kit/route-access.ts";
import { arrive } from "./rooms/people/testing-access.ts";
import { asking } from "./rooms/ties/testing-ties.ts";
import {
  freshDatabase,
  putOrganisation,
  TEST_NOW,
  testApp,
  type TestApp,
  type TestConnection,
} from "./testing.ts";

/** A page as somebody got it: its address, status and words, and how many statements were run for it. */
type Seen = readonly [path: string, status: number, html: string, statements: number];

/** A page without what is another each time it is made: numbers of forms, and its name. */
const alike = (html: string) =>
  html.replaceAll(/name="(_keer|_formulier)" value="[^"]*"/g, "").replaceAll(/Rol [0-9a-f-]{36}/g, "");

/**
 * Opens one on two organisations before the tests of this file, and closes it after. It asks as the owner of the tables, so that
 * the second lock hides nothing that a question forgets.
 * @param prepare what else stands in the database before the site opens
 */
export function watchedSite(
  prepare: (db: TestConnection["db"]) => Promise<unknown> = () => Promise.resolve(),
) {
  const statements: string[] = [];
  const noting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements.push(node.kind);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  let connection: TestConnection;
  let site: TestApp;
  beforeAll(async () => {
    connection = await freshDatabase(inject("database"));
    const { db } = connection;
    await putOrganisation(db, HERE, "Gemeente Assen");
    await putOrganisation(db, ELSEWHERE, "Gemeente Groningen");
    const details = { addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] };
    await db
      .updateTable("organisation")
      .set({ details: JSON.stringify(details) })
      .execute();
    await prepare(db);
    site = await testApp(db.withPlugin(noting));
    // No longer looks for new editions meanwhile, or its statements would be counted.
    site.building.close();
    // So many refusals of visitors are written down, and then no more: else the work would change half-way.
    for (let times = 0; times <= MOST_REFUSALS; times++) await site.app.request("http://localhost/mijn-werk");
  });
  afterAll(() => connection.close());
  const world = () => ({ db: connection.db, at: TEST_NOW });

  return {
    world,
    /** Somebody who comes in, and looks at pages. */
    come: async (subject: Subject) => {
      const who = asking(site.app, subject === "visitor" ? null : await arrive(world(), subject));
      const looked = async (path: string): Promise<Seen> => {
        statements.length = 0;
        const { status, html } = await who.open(path);
        return [path, status, alike(html), statements.length];
      };
      return {
        look: looked,
        lookAt: async (paths: readonly string[]): Promise<Seen[]> => {
          const seen: Seen[] = [];
          for (const path of paths) seen.push(await looked(path));
          return seen;
        },
      };
    },
  };
}
