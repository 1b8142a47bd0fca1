/** What an organisation adds for a small circle leaves no trace for others: in a page, a file, an answer or the work to make it. */
import { describe, expect, it } from "vitest";
import { ELSEWHERE, HERE, KNOWN, type Subject } from "#kit/route-access.ts";
import type { Visibility } from "#kit/visibility.ts";
import { watchedSite } from "../../traces-testing.ts";
import { AT_ELSEWHERE, MEMBERS, OF_SIDE } from "#kit/route-access-circles.ts";
import { putTie } from "../ties/testing-ties.ts";
import { ARRANGEMENT, forgetAdditions, putAddition, putArrangement } from "./testing-additions.ts";

const site = watchedSite((db) => putArrangement({ db }));
const CANARY = "Kanarie";

/** Where it stands for who may see it. */
const SHOWN = [
  `/samenwerkingen/${ARRANGEMENT}`,
  `/organisaties/${HERE}/aanvullingen/${ARRANGEMENT}`,
  `/organisaties/${HERE}/aanvullingen.csv`,
  `/voor-de-raad/${HERE}/samenwerkingen/${ARRANGEMENT}`,
  `/voor-de-raad/${HERE}/waar-zitten-wij-in`,
  `/voor-de-raad/${HERE}/verbonden-partijen?jaar=2026`,
];
/** Where it could show. */
const PLACES = [
  ...SHOWN,
  `/organisaties/${HERE}`,
  `/organisaties/${HERE}/aanvullingen`,
  ...["", ".csv"].map((it) => `/organisaties/${HERE}/aanvullingen/2026/blad${it}`),
  `/organisaties/${HERE}/activiteit`,
  `/organisaties/${HERE}/overige-samenwerkingen`,
  `/organisaties/${ELSEWHERE}`,
  `/organisaties/${ELSEWHERE}/aanvullingen`,
  `/organisaties/${ELSEWHERE}/aanvullingen/${ARRANGEMENT}`,
  `/voor-de-raad/${HERE}`,
  `/voor-de-raad/${HERE}/boekje`,
  `/voor-de-raad/${HERE}/agenda?jaar=2026`,
  `/voor-de-raad/${HERE}/agenda.csv?jaar=2026`,
  `/voor-de-raad/${HERE}/agenda.ics?jaar=2026`,
  `/voor-de-raad/${HERE}/samenwerkingen.csv`,
  `/voor-de-raad/${HERE}/waar-zitten-wij-in.csv`,
  `/voor-de-raad/${HERE}/verbonden-partijen.csv?jaar=2026`,
  `/voor-de-raad/${ELSEWHERE}/samenwerkingen/${ARRANGEMENT}`,
  `/voor-de-raad/informatiebladen/${ARRANGEMENT}`,
  `/api/v1/toezicht/organisaties/${HERE}/vragen`,
  `/api/v1/toezicht/organisaties/${HERE}/agenda?jaar=2026`,
  `/api/v1/toezicht/informatiebladen/${ARRANGEMENT}`,
  `/api/v1/samenwerkingen/${ARRANGEMENT}`,
  `/api/v1/organisaties/${HERE}/deelnames`,
  `/zoeken?zoek=${CANARY}`,
  "/mijn-werk",
];
/** Of all that can be told of a participation what each place above tells something of. */
const FACTS = { risk: CANARY, noticeBefore: "2026-10-01", evaluation: "2026-09-01" };

describe.each<[Visibility, "council" | "executive", readonly Subject[]]>([
  ["side", "council", ["visitor", ...OF_SIDE.executive.slice(0, 4), ...AT_ELSEWHERE, "platform admin"]],
  ["side", "executive", ["visitor", ...OF_SIDE.council, ...AT_ELSEWHERE, "platform admin"]],
  ["organisation", "executive", ["visitor", ...AT_ELSEWHERE, "former admin", "without a place"]],
  ["participants", "council", ["visitor", "former admin", "without a place", "platform admin"]],
  ["government", "executive", ["visitor", "without a place", "platform admin"]],
])("one for %s, kept by the %s", (visibility, side, blind) => {
  it.each(blind)("leaves every page of a %s as it was", async (subject) => {
    const who = await site.come(subject);
    // The first time makes what is kept in memory.
    await who.lookAt(PLACES);
    const before = await who.lookAt(PLACES);
    await putAddition(site.world(), { side, visibility, facts: FACTS });
    await putAddition(site.world(), {
      side,
      visibility,
      kind: "year",
      facts: { year: 2026, contribution: 12_345 },
    });
    expect(await who.lookAt(PLACES)).toEqual(before);
  });

  it("is not there in the same words, and with the same work, as what does not exist", async () => {
    const id = await putAddition(site.world(), { side, visibility, facts: FACTS });
    for (const subject of blind.filter((it) => KNOWN.includes(it))) {
      const who = await site.come(subject);
      const asked = async (number: string) => {
        const [, ...seen] = await who.look(`/aanvullingen/${number}`);
        return seen.map((it) => (typeof it === "string" ? it.replaceAll(number, "") : it));
      };
      expect(await asked(id)).toEqual(await asked("01ARZ3NDEKTSV4RRFFQ69G5FAV"));
    }
  });
});

it.each(["visitor", "council admin", "admin elsewhere"] as const)(
  "one for everyone about what a %s may not see, leaves his pages as they were",
  async (subject) => {
    const tie = await putTie(site.world(), { wanted: "side", state: "confirmed" });
    const who = await site.come(subject);
    const places = [...PLACES, `/organisaties/${HERE}/aanvullingen/${tie.id}`];
    await who.lookAt(places);
    const before = await who.lookAt(places);
    await putAddition(site.world(), { tie: tie.id, facts: FACTS });
    expect(await who.lookAt(places)).toEqual(before);
  },
);

it.each([
  ["council", "council reader"],
  ["executive", "reader"],
] as const)(
  "who may see what the %s keeps, does: else these pages would prove nothing",
  async (side, reader) => {
    await forgetAdditions(site.world());
    await putAddition(site.world(), { side, visibility: "side", facts: FACTS });
    expect(MEMBERS).toContain(reader);
    for (const [path, , html] of await (await site.come(reader)).lookAt(SHOWN))
      expect([path, html.includes(CANARY)]).toEqual([path, true]);
  },
);
