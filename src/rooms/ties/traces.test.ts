/** What is not for a reader leaves no trace for him: not in a page, a count, a file, a search, an answer or the work to make it. */
import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ELSEWHERE, HERE, KNOWN, type Subject } from "#kit/route-access.ts";
import type { Visibility } from "#kit/visibility.ts";
import {
  freshDatabase,
  putOrganisation,
  TEST_NOW,
  testApp,
  type TestApp,
  type TestConnection,
} from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { AT_ELSEWHERE, MEMBERS, OF_SIDE } from "./access-rules.ts";
import { asking, putTie } from "./testing-ties.ts";

/** Every statement that is run, as it is written. */
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
  for (const [key, name] of [
    [HERE, "Gemeente Assen"],
    [ELSEWHERE, "Gemeente Groningen"],
  ] as const)
    await putOrganisation(connection.db, key, name);
  const details = { addresses: [], contacts: [], classifications: [], legalBases: [], themes: [] };
  await connection.db
    .updateTable("organisation")
    .set({ details: JSON.stringify(details) })
    .execute();
  site = await testApp(connection.db.withPlugin(noting));
  // No longer looks for new editions meanwhile, or its statements would be counted.
  site.building.close();
});
afterAll(() => connection.close());
const world = () => ({ db: connection.db, at: TEST_NOW });

/** A page without what is another each time it is made: numbers of forms, and moments. */
const alike = (html: string) => html.replaceAll(/name="(_keer|_formulier)" value="[^"]*"/g, "");

/** Where it could show. */
const PLACES = [
  `/organisaties/${HERE}`,
  `/organisaties/${ELSEWHERE}`,
  `/organisaties/${HERE}/overige-samenwerkingen`,
  `/organisaties/${HERE}/overige-samenwerkingen.csv`,
  `/organisaties/${ELSEWHERE}/overige-samenwerkingen`,
  "/organisaties",
  "/samenwerkingen",
  "/api/v1/samenwerkingen",
  `/api/v1/organisaties/${HERE}`,
  `/zoeken?zoek=geheim`,
  "/mijn-werk",
  // Where readers may ask for what is not in the register as well.
  ...["/kaart", "/kaart/netwerk", "/kaart/cijfers", "/kaart/overlap"].map(
    (path) => `${path}?lezing=ruim&geldigOp=2026-05-16`,
  ),
  `/kaart/wat-als/uittreding?organisatie=${HERE}&lezing=ruim&geldigOp=2026-05-16`,
];

describe.each<[Visibility, string, readonly Subject[]]>([
  ["side", "council", ["visitor", ...OF_SIDE.executive.slice(0, 3), ...AT_ELSEWHERE, "platform admin"]],
  ["organisation", "executive", ["visitor", ...AT_ELSEWHERE, "former admin", "without a place"]],
  ["participants", "executive", ["visitor", "former admin", "without a place", "platform admin"]],
  ["government", "executive", ["visitor", "without a place", "platform admin"]],
])("one for %s, kept by the %s", (wanted, side, blind) => {
  it.each(blind)("leaves every page of a %s as it was", async (subject) => {
    const who = asking(site.app, subject === "visitor" ? null : await arrive(world(), subject));
    const seen = async () => {
      const pages: [string, number, string, number][] = [];
      for (const path of PLACES) {
        statements.length = 0;
        const { status, html } = await who.open(path);
        pages.push([path, status, alike(html), statements.length]);
      }
      return pages;
    };
    // The first time makes what is kept in memory.
    await seen();
    const before = await seen();
    await putTie(world(), {
      side: side as "council",
      wanted,
      state: "confirmed",
      facts: { name: `Geheim ${subject}` },
    });
    expect(await seen()).toEqual(before);
  });

  it("is not there in the same words, and with the same work, as what does not exist", async () => {
    const { id } = await putTie(world(), { side: side as "council", wanted, state: "confirmed" });
    for (const subject of blind.filter((it) => KNOWN.includes(it))) {
      const who = asking(site.app, await arrive(world(), subject));
      const asked = async (number: string) => {
        statements.length = 0;
        const { status, html } = await who.open(`/samenwerkingen/overige/${number}`);
        return [status, alike(html).replaceAll(number, ""), statements.length];
      };
      expect(await asked(id)).toEqual(await asked("01ARZ3NDEKTSV4RRFFQ69G5FAV"));
    }
  });
});

it("who may see it, does: else these pages would prove nothing", async () => {
  await putTie(world(), { side: "council", wanted: "side", facts: { name: "Alleen voor de raad" } });
  const reader = asking(
    site.app,
    await arrive(
      world(),
      MEMBERS.find((it) => it === "council reader")!,
    ),
  );
  for (const path of [PLACES[0]!, PLACES[2]!, PLACES[3]!])
    expect((await reader.open(path)).html).toContain("Alleen voor de raad");
  await putTie(world(), { state: "confirmed", facts: { name: "Voor iedereen" } });
  // A day that was not asked for yet: a tie that is put there by no form makes nothing anew.
  const wide = await asking(site.app, null).open(PLACES.at(-1)!.replace("05-16", "05-17"));
  expect(wide.html).toContain("Voor iedereen");
});
