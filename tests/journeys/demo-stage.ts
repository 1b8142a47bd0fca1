/** The demo as a stage: its roles at its organisations, and the page on which one chooses who to be. */
import { createServer } from "node:net";
import { once } from "node:events";
import type { BrowserContextOptions, Page } from "playwright-core";
import { choosing } from "../../src/demo/choosing.ts";
import type { Day } from "../../src/kit/day.ts";
import { markDemo } from "../../src/kit/demo.ts";
import { openLocalProvider } from "../../src/kit/local-provider.ts";
import type { Organ } from "../../src/kit/reader.ts";
import { firstAdmin } from "../../src/people-testing.ts";
import { rooms } from "../../src/rooms.ts";
import {
  freshDatabase,
  putOrganisation,
  TEST_NOW,
  type TestConnection,
  type TestDb,
} from "../../src/testing.ts";
import { type Stage, stageOn } from "./browser.ts";

export interface DemoStage extends Stage {
  connection: TestConnection;
  /** Moves the clock to the middle of this day; who logged in before has to log in again when that is long after. */
  moveTo: (day: Day) => Date;
  /** A browser of its own in which this role logged in, on the page it asked for. */
  logIn: (role: string, path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** The link for the first admin of an organisation, as the command line prints it: without our own address. */
  firstAdmin: (organisation: string, organ?: Organ) => Promise<string>;
}

/** A port that is free now: the provider must know where people come back before we serve. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/**
 * @param organisations key to name: those that roles of the demo have a place in, and others that a story needs
 * @param prepare puts there what else the story needs, before the demo is filled
 */
export async function openDemoStage(
  where: Parameters<typeof freshDatabase>[0],
  organisations: Record<string, string>,
  prepare?: (db: TestDb) => Promise<unknown>,
): Promise<DemoStage> {
  const connection = await freshDatabase(where);
  for (const [key, name] of Object.entries(organisations)) await putOrganisation(connection.db, key, name);
  await prepare?.(connection.db);
  const roles = rooms.flatMap((room) => room.demo?.roles ?? []);
  const port = await freePort();
  const provider = await openLocalProvider(
    [`http://127.0.0.1:${port}/inloggen/terug`],
    (id) => roles.filter((it) => it.id === id).map((it) => ({ subject: id, claims: { name: it.name } }))[0],
    choosing(roles),
  );
  await markDemo(connection.db);
  for (const room of rooms)
    await room.demo?.fill(connection.db, { issuer: provider.issuer, roles, at: TEST_NOW });
  let now = TEST_NOW;
  const stage = await stageOn(connection, { providers: [provider.settings], port, clock: () => now });
  return {
    ...stage,
    connection,
    moveTo: (day) => (now = new Date(`${day}T10:00:00Z`)),
    firstAdmin: (organisation, organ = "staff") => firstAdmin(connection.db, organisation, organ),
    logIn: async (role, path, options) => {
      const page = await stage.open(path, options);
      await page.getByRole("link", { name: /^Inloggen met/ }).click();
      await page.getByRole("button", { name: role }).click();
      return page;
    },
    close: async () => {
      await stage.close();
      await provider.close();
    },
  };
}
