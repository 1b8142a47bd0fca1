/** A site with organisations and a provider that logs in whoever the test says: what tests about people begin with. */
import { afterAll } from "vitest";
import type { Organ } from "#kit/reader.ts";
import { siteWith, TEST_NOW, type TestConnection } from "./testing.ts";
import { givePlace, logInAs } from "./rooms/people/testing-log-in.ts";
import { openTestProvider, type TestProvider } from "./rooms/people/testing-provider.ts";
import { adminVerbs } from "./rooms/people/verbs.ts";

/**
 * Opens it before the tests of this file, and closes it after.
 * @param organisations key to name
 * @param prepare what stands in the database before the site opens
 */
export function peopleSite(
  organisations: Record<string, string>,
  prepare: (db: TestConnection["db"]) => Promise<unknown> = () => Promise.resolve(),
) {
  let provider: TestProvider;
  const opened = siteWith(organisations, {
    prepare,
    settings: async () => {
      provider = await openTestProvider("http://localhost/inloggen/terug");
      return { providers: [provider.settings] };
    },
  });
  afterAll(() => provider.close());

  return {
    get db() {
      return opened.db;
    },
    get provider() {
      return provider;
    },
    get site() {
      return opened.site;
    },
    world: opened.world,
    /** A browser in which this person logged in. */
    logIn: (subject: string, claims: Record<string, unknown> = {}) =>
      logInAs(opened.site.app, provider, subject, claims),
    /** Gives somebody who logged in before a place. */
    givePlace: (subject: string, place: Parameters<typeof givePlace>[2], since: string) =>
      givePlace(opened.db, subject, place, since),
    firstAdmin: (organisation: string, organ: Organ) => firstAdmin(opened.db, organisation, organ),
  };
}

/** The link for the first admin of an organisation, as the command line prints it. */
export async function firstAdmin(
  db: TestConnection["db"],
  organisation: string,
  organ: Organ,
): Promise<string> {
  const lines: string[] = [];
  const verb = adminVerbs.find((it) => it.name === "admin invite organisation");
  await verb?.run([organisation, organ, "benoemd bij besluit"], {
    db,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    terminal: null,
    clock: () => TEST_NOW,
    sources: { rooUrl: "", hosts: [] },
  });
  return lines[1] ?? "";
}
