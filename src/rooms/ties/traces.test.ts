/** What is not for a reader leaves no trace for him: not in a page, a count, a file, a search, an answer or the work to make it. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, KNOWN, type Subject } from "#kit/route-access.ts";
import type { Visibility } from "#kit/visibility.ts";
import { watchedSite } from "../../traces-testing.ts";
import { putArrangement } from "../additions/testing-additions.ts";
import { AT_ELSEWHERE, OF_SIDE } from "#kit/route-access-circles.ts";
import { putTie } from "./testing-ties.ts";

const site = watchedSite((db) => putArrangement({ db }));

/** Where one stands for who may see it. */
const SHOWN = [
  `/organisaties/${HERE}`,
  `/organisaties/${HERE}/buiten-het-register`,
  `/organisaties/${HERE}/buiten-het-register.csv`,
  `/organisaties/${HERE}/overige-samenwerkingen`,
  `/organisaties/${HERE}/overige-samenwerkingen.csv`,
  `/organisaties/${HERE}/aanvullingen`,
  `/voor-de-raad/${HERE}/waar-zitten-wij-in`,
  `/voor-de-raad/${HERE}/waar-zitten-wij-in.csv`,
  `/voor-de-raad/${HERE}/verbonden-partijen?jaar=2026`,
  "/zoeken?zoek=kanarie",
];
/** The sheets in which it stands for who keeps it. */
const SHEETS = ["", ".csv"].map((it) => `/organisaties/${HERE}/overige-samenwerkingen/blad${it}`);
/** Where readers may ask for what is not in the register as well. */
const WIDE = [
  ...["/kaart", "/kaart/netwerk", "/kaart/cijfers", "/kaart/overlap"].map(
    (path) => `${path}?lezing=ruim&geldigOp=2026-05-16`,
  ),
  `/kaart/wat-als/uittreding?organisatie=${HERE}&lezing=ruim&geldigOp=2026-05-16`,
];
/** Where it could show. */
const PLACES = [
  ...SHOWN,
  ...SHEETS,
  ...WIDE,
  `/organisaties/${ELSEWHERE}`,
  `/organisaties/${ELSEWHERE}/overige-samenwerkingen`,
  `/organisaties/${HERE}/activiteit`,
  `/voor-de-raad/${HERE}`,
  `/voor-de-raad/${HERE}/agenda?jaar=2026`,
  `/voor-de-raad/${HERE}/verbonden-partijen.csv?jaar=2026`,
  "/organisaties",
  "/samenwerkingen",
  "/api/v1/samenwerkingen",
  "/api/v1/overige-samenwerkingen",
  `/api/v1/organisaties/${HERE}`,
  `/api/v1/organisaties/${HERE}/deelnames`,
  "/samenwerkingen/overige",
  "/samenwerkingen/overige?zoek=geheim",
  "/samenwerkingen/overige.csv?zoek=geheim",
  "/api/v1/overige-samenwerkingen?zoek=geheim",
  "/zoeken?zoek=geheim",
  "/zoeken.csv?zoek=geheim",
  "/api/v1/zoek?zoek=geheim",
  "/api/v1/aanvullen?zoek=geheim",
  "/mijn-werk",
];

describe.each<[Visibility, "council" | "executive", readonly Subject[]]>([
  ["side", "council", ["visitor", ...OF_SIDE.executive.slice(0, 3), ...AT_ELSEWHERE, "platform admin"]],
  ["side", "executive", ["visitor", ...OF_SIDE.council, ...AT_ELSEWHERE, "platform admin"]],
  ["organisation", "executive", ["visitor", ...AT_ELSEWHERE, "former admin", "without a place"]],
  ["participants", "executive", ["visitor", "former admin", "without a place", "platform admin"]],
  ["government", "executive", ["visitor", "without a place", "platform admin"]],
])("one for %s, kept by the %s", (wanted, side, blind) => {
  it.each(blind)("leaves every page of a %s as it was", async (subject) => {
    const who = await site.come(subject);
    // The first time makes what is kept in memory.
    await who.lookAt(PLACES);
    const before = await who.lookAt(PLACES);
    await putTie(site.world(), { side, wanted, state: "confirmed", facts: { name: `Geheim ${subject}` } });
    expect(await who.lookAt(PLACES)).toEqual(before);
  });

  it("is not there in the same words, and with the same work, as what does not exist", async () => {
    const { id } = await putTie(site.world(), { side, wanted, state: "confirmed" });
    for (const subject of blind.filter((it) => KNOWN.includes(it))) {
      const who = await site.come(subject);
      const asked = async (number: string) => {
        const [, ...seen] = await who.look(`/samenwerkingen/overige/${number}`);
        return seen.map((it) => (typeof it === "string" ? it.replaceAll(number, "") : it));
      };
      expect(await asked(id)).toEqual(await asked("01ARZ3NDEKTSV4RRFFQ69G5FAV"));
    }
  });
});

it.each([
  ["council", "council reader", "council editor"],
  ["executive", "reader", "editor"],
] as const)(
  "who may see what the %s keeps, does: else these pages would prove nothing",
  async (side, reader, editor) => {
    const name = `Kanarie voor ${side}`;
    // Written down last: a page that shows some, shows it.
    const { db, at } = site.world();
    const later = { db, at: new Date(at.getTime() + 3_600_000) };
    await putTie(later, { side, wanted: "side", state: "confirmed", facts: { name, form: "foundation" } });
    for (const [subject, paths] of [
      [reader, SHOWN],
      [editor, SHEETS.slice(1)],
    ] as const)
      for (const [path, , html] of await (await site.come(subject)).lookAt(paths))
        expect([path, html.includes(name)]).toEqual([path, true]);
  },
);

it("one for everyone is where readers ask for more than the register", async () => {
  await putTie(site.world(), { state: "confirmed", facts: { name: "Voor iedereen" } });
  // A day that was not asked for yet: a tie that is put there by no form makes nothing anew.
  const [, , html] = await (await site.come("visitor")).look(WIDE.at(-1)?.replace("05-16", "05-17") ?? "");
  expect(html).toContain("Voor iedereen");
});
