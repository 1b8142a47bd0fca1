/** What is told of question sets: to who is asked by them and to nobody else, and of a small change to nobody. */
import { beforeEach, expect, it } from "vitest";
import { inWords } from "#kit/events/event.ts";
import { eventsAbout } from "#kit/events/outbox.ts";
import { VISITOR } from "#kit/reader.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith, wordsOf } from "../../../testing.ts";
import { putDossier } from "../../dossiers/testing-dossiers.ts";
import { tellAll } from "../../notices/telling.ts";
import { arrive, placed } from "../../people/testing-access.ts";
import { asking } from "../../ties/testing-ties.ts";
import { publishedPath } from "./paths.ts";
import { forgetSets, ITEM_FIELDS, putSet } from "./testing-published.ts";

const FAR = "gm0034";
const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Regio Noord", [FAR]: "Gemeente Almere" });
const world = () => opened.world();

/** Two roles of each on the side that answers, and one of the council, by how they are called here. */
const people = new Map<string, string>();
async function comes(called: string, ...place: Parameters<typeof placed>): Promise<void> {
  const { person } = await placed(...place);
  const email = `${called.replaceAll(" ", "-")}@overheid.example`;
  await opened.db.updateTable("person").set({ email }).where("id", "=", person).execute();
  people.set(person, called);
}

beforeEach(async () => {
  await forgetSets(opened);
  for (const table of ["notice", "event"] as const) await opened.db.deleteFrom(table).execute();
  if (people.size > 0) return;
  await putDossier(world(), { state: "shared", facts: { participants: [HERE, ELSEWHERE] } });
  // Of a draft nobody else knows: that makes no partner.
  await putDossier(world(), { state: "draft", facts: { participants: [HERE, ELSEWHERE, FAR] } });
  for (const organisation of [HERE, ELSEWHERE, FAR]) {
    await comes(`redacteur ${organisation}`, world(), organisation, "staff", "editor");
    await comes(`lezer ${organisation}`, world(), organisation, "staff", "reader");
    await comes(`griffier ${organisation}`, world(), organisation, "council", "editor");
  }
  await opened.db.deleteFrom("event").execute();
});

/** Whom the next letter tells, of what since the last time. */
async function told(): Promise<string[]> {
  await tellAll(opened.site.building);
  const rows = await opened.db.deleteFrom("notice").returning("person").execute();
  return rows.map((it) => people.get(it.person) ?? it.person).toSorted();
}

/** What stands in the activity of an organisation, for everyone, the last first. */
async function activity(organisation: string): Promise<string[]> {
  const events = await eventsAbout(opened.db, [`organisation:${organisation}`], VISITOR, 10);
  return (await inWords(opened.site.building, events, VISITOR)).map((it) => it.told.sentence);
}

const ASKED = [`redacteur ${ELSEWHERE}`, `redacteur ${HERE}`].toSorted();
const publisher = async () => asking(opened.site.app, await arrive(world(), "admin elsewhere"));

/** The next edition of a set, as a draft. */
const nextOf = async (id: string): Promise<string> =>
  (await (await publisher()).send(`${publishedPath(id)}/nieuwe-versie`, { _versie: "2" })).to ?? "";

it("tells of a first edition, a new one and the end to who writes for the publisher and for its partners in dossiers", async () => {
  const draft = await putSet(world(), { organisation: ELSEWHERE, published: false });
  expect(await told()).toEqual([]);
  await forgetSets(opened);
  const id = await putSet(world(), { organisation: ELSEWHERE });
  expect(id).not.toBe(draft);
  expect(await told()).toEqual(ASKED);
  const next = await nextOf(id);
  expect(await told()).toEqual([]);
  const editor = await publisher();
  expect((await editor.send(`${next}/publiceren`, { _versie: "1" })).status).toBe(303);
  expect(await told()).toEqual(ASKED);
  expect((await editor.send(`${next}/stoppen`, { _versie: "2" })).status).toBe(303);
  expect(await told()).toEqual(ASKED);
  expect((await activity(ELSEWHERE)).toSorted()).toEqual([
    "Regio Noord publiceerde de vragenlijst “Regiovragen”.",
    "Regio Noord publiceerde een nieuwe versie van de vragenlijst “Regiovragen”.",
    "Regio Noord stopte met de vragenlijst “Regiovragen”.",
  ]);
});

it("tells nobody with whom the publisher is in a dossier: it is about the publisher alone", async () => {
  await putSet(world(), { organisation: ELSEWHERE });
  const events = await opened.db.selectFrom("event").selectAll().execute();
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events)).not.toContain(HERE);
  expect(await activity(HERE)).toEqual([]);
});

it("sends nobody a message of a small change, which stands in the activity of the publisher", async () => {
  const id = await putSet(world(), { organisation: ELSEWHERE });
  await told();
  const next = await nextOf(id);
  const editor = await publisher();
  expect((await editor.open(next)).html).toContain("Stuur niemand bericht van deze wijziging");
  const words = { ...ITEM_FIELDS, vraag: "Is er vervoer geregeld?", _versie: "1" };
  expect((await editor.send(`${next}/vragen/${ELSEWHERE}-vervoer`, words)).status).toBe(303);
  expect((await editor.send(`${next}/publiceren`, { _versie: "2", klein: "ja" })).status).toBe(303);
  expect(await told()).toEqual([]);
  expect(await activity(ELSEWHERE)).toHaveLength(2);
});

it.each([
  ["a question more", "/vragen/nieuw", { code: "extra" }],
  ["one that is needed earlier", `/vragen/${ELSEWHERE}-vervoer`, { fase: "talks" }],
])("takes no small change that asks something else: %s", async (_, step, fields) => {
  const id = await putSet(world(), { organisation: ELSEWHERE });
  const next = await nextOf(id);
  const editor = await publisher();
  expect((await editor.send(`${next}${step}`, { ...ITEM_FIELDS, ...fields, _versie: "1" })).status).toBe(303);
  const refused = await editor.send(`${next}/publiceren`, { _versie: "2", klein: "ja" });
  expect([refused.status, wordsOf(refused.html).includes("Dit is geen kleine wijziging")]).toEqual([
    422,
    true,
  ]);
  await told();
  expect((await editor.send(`${next}/publiceren`, { _versie: "2" })).status).toBe(303);
  expect(await told()).toEqual(ASKED);
});

it("is no small change where nothing is asked yet: the page does not offer it, and who sends it tells all the same", async () => {
  const id = await putSet(world(), { organisation: ELSEWHERE, published: false });
  const editor = await publisher();
  expect((await editor.open(publishedPath(id))).html).not.toContain("Stuur niemand bericht");
  const sent = { _versie: "1", klein: "ja" };
  expect((await editor.send(`${publishedPath(id)}/publiceren`, sent)).status).toBe(303);
  expect(await told()).toEqual(ASKED);
});
