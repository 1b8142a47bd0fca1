/** What is told of collaborations outside the register: to the circle that may read them, and nowhere else. */
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { asReader } from "#kit/database/acting.ts";
import type { Message } from "#kit/mail/carrier.ts";
import { postAll } from "#kit/mail/posting.ts";
import { type Side, VISITOR } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Visibility } from "#kit/visibility.ts";
import { peopleSite } from "../../people-testing.ts";
import { TEST_NOW } from "../../testing.ts";
import { readerCalled } from "../people/persons.ts";
import type { Visitor } from "../people/testing-visitor.ts";
import { confirmTie, endTie, offerTie, refuseTie } from "../ties/keeping.ts";
import { FIELDS, putTie, tieNow } from "../ties/testing-ties.ts";
import { writeDigests } from "./digest.ts";
import { tellAll } from "./telling.ts";
import { addWebhook } from "./webhooks.ts";

const ASSEN = "gm0106";
const GRONINGEN = "gm0014";
const ALMERE = "gm0034";
const people = peopleSite({
  [ASSEN]: "Gemeente Assen",
  [GRONINGEN]: "Gemeente Groningen",
  [ALMERE]: "Gemeente Almere",
});

/** Editors on each side of three organisations, and a reader. */
const WHO = {
  ambtenaar: [ASSEN, "staff", "editor"],
  lezer: [ASSEN, "staff", "reader"],
  griffier: [ASSEN, "council", "editor"],
  buur: [GRONINGEN, "staff", "editor"],
  buurgriffier: [GRONINGEN, "council", "editor"],
  ver: [ALMERE, "staff", "editor"],
} as const;
type Who = keyof typeof WHO;

let now = TEST_NOW;
const building = (): Building => ({
  ...people.site.building,
  primary: people.site.building.primary,
  db: people.site.building.db,
  clock: () => now,
});
const visitors = new Map<Who, Visitor>();
const persons = new Map<Who, string>();
const webhooks = new Map<string, string>();

async function arriveAll(): Promise<void> {
  for (const [who, [organisation, organ, role]] of Object.entries(WHO) as [Who, (typeof WHO)[Who]][]) {
    const visitor = await people.logIn(who, { email: `${who}@overheid.example`, email_verified: true });
    visitors.set(who, visitor);
    await people.givePlace(who, { organisation, organ, role }, "2026-05-01T09:00:00Z");
    const { person } = await people.db
      .selectFrom("login")
      .select("person")
      .where("subject", "=", who)
      .executeTakeFirstOrThrow();
    persons.set(who, person);
  }
  for (const organisation of [ASSEN, GRONINGEN, ALMERE])
    for (const side of ["council", "executive"] as const) {
      const address = `https://${organisation}-${side}.example/in`;
      const by = persons.get("ambtenaar")!;
      const { id } = await people.db
        .transaction()
        .execute((trx) => addWebhook(trx as never, { organisation, side, address, by }, now));
      webhooks.set(id, `${organisation} ${side}`);
    }
}

beforeEach(async () => {
  now = TEST_NOW;
  if (visitors.size === 0) await arriveAll();
  for (const table of ["delivery", "notice", "mail", "event"] as const)
    await people.db.deleteFrom(table).execute();
});

/** The post of the next morning, by whom it is for. */
async function posted(): Promise<Map<string, string>> {
  await tellAll(building());
  now = new Date(TEST_NOW.getTime() + 24 * 3_600_000);
  await writeDigests(building());
  const found = new Map<string, string>();
  const carrier = (it: Message) => {
    found.set(it.to.split("@")[0] ?? "", `${it.subject} ${it.text}`);
    return Promise.resolve();
  };
  await postAll(people.db, { carrier, base: "https://samen.example", keeps: false }, now);
  return found;
}

/** A whole life, under a name that is nowhere else. */
async function live(canary: string, side: Side, wanted: Visibility): Promise<string> {
  const { id } = await putTie(people.world(), { organisation: ASSEN, side, wanted, facts: { name: canary } });
  const by = (organisation: string) => ({ actor: persons.get("lezer")!, organisation, at: now });
  await people.db.transaction().execute(async (it) => {
    const trx = it as never;
    await offerTie(trx, await tieNow(trx, id), by(ASSEN));
    if ((await tieNow(trx, id)).state === "offered") {
      await refuseTie(trx, await tieNow(trx, id), GRONINGEN, "nee", by(GRONINGEN));
      await confirmTie(trx, await tieNow(trx, id), GRONINGEN, by(GRONINGEN));
    }
    await endTie(trx, await tieNow(trx, id), "2026-06-01", by(ASSEN));
  });
  return id;
}

const PAGES = [ASSEN, GRONINGEN].map((it) => `/organisaties/${it}/activiteit`);

describe.each<{ side: Side; wanted: Visibility; sees: Who[]; writes: Who[]; told: string[] }>([
  { side: "council", wanted: "side", sees: ["griffier"], writes: ["griffier"], told: [`${ASSEN} council`] },
  {
    side: "council",
    wanted: "organisation",
    sees: ["ambtenaar", "lezer", "griffier"],
    writes: ["griffier"],
    told: [`${ASSEN} council`, `${ASSEN} executive`],
  },
  {
    side: "executive",
    wanted: "participants",
    sees: ["ambtenaar", "lezer", "griffier", "buur", "buurgriffier"],
    writes: ["ambtenaar", "buur"],
    told: [`${ASSEN} council`, `${ASSEN} executive`, `${GRONINGEN} council`, `${GRONINGEN} executive`],
  },
])("one for $wanted, kept by the $side", ({ side, wanted, sees, writes, told }) => {
  const canary = `Kanarie ${side} ${wanted}`;

  it("is told to who may read it, on pages and in his own feed, and to nobody else", async () => {
    await live(canary, side, wanted);
    for (const [who, visitor] of visitors) {
      const pages = await Promise.all(PAGES.map(async (it) => (await visitor.open(it)).html));
      expect([who, pages.some((it) => it.includes(canary))]).toEqual([who, sees.includes(who)]);
      const { html } = await visitor.send("/mijn-werk/berichten", "/mijn-werk/berichten/feed");
      const [link = ""] = /http:\/\/localhost\/berichten\/feed\.atom\?sleutel=[\w-]{43}/.exec(html) ?? [];
      const feed = await (await people.site.app.request(link)).text();
      expect([who, feed.includes(canary)]).toEqual([who, sees.includes(who)]);
    }
    for (const path of PAGES.flatMap((it) => [it, `${it}.atom`]))
      expect(await (await people.site.app.request(path)).text()).not.toContain(canary);
  });

  it("goes by mail to who writes on that side, in one letter, and to no other mailbox", async () => {
    await live(canary, side, wanted);
    const post = await posted();
    expect([...post.keys()].toSorted()).toEqual(writes.toSorted());
    for (const text of post.values()) expect(text).toContain(`“${canary}”`);
  });

  it("goes to the programs of who may read it, without its name", async () => {
    const id = await live(canary, side, wanted);
    await tellAll(building());
    const rows = await people.db
      .selectFrom("delivery")
      .innerJoin("event", "event.id", "delivery.event")
      .select(["webhook", "about", "detail"])
      .execute();
    expect([...new Set(rows.map((it) => webhooks.get(it.webhook)))].toSorted()).toEqual(told.toSorted());
    expect(JSON.stringify(rows)).not.toContain("Kanarie");
    expect(JSON.stringify(rows)).toContain(id);
  });
});

describe("what was told", () => {
  const canary = "Kanarie die zich terugtrekt";

  it("is read by everyone where it is for everyone, and by nobody else once it is not", async () => {
    const { id } = await putTie(people.world(), { state: "confirmed", facts: { name: canary } });
    const read = async () =>
      Promise.all(
        [...PAGES, `${PAGES[0]!}.atom`, `/samenwerkingen/overige/${id}/activiteit.atom`].map(async (it) =>
          (await (await people.site.app.request(it)).text()).includes(canary),
        ),
      );
    expect(await read()).toEqual([true, true, true, true]);
    await people.db.updateTable("entry").set({ visibility: "participants" }).where("id", "=", id).execute();
    expect(await read()).toEqual([false, false, false, false]);
    const post = await posted();
    expect(post.get("ver") ?? "").not.toContain(canary);
  });

  it("is not in the letter of who lost his place since", async () => {
    await live("Kanarie van vroeger", "executive", "participants");
    await tellAll(building());
    const place = { person: persons.get("buur")!, organisation: GRONINGEN };
    const ended = (until: Date | null) =>
      people.db
        .updateTable("membership")
        .set({ until })
        .where("person", "=", place.person)
        .where("organisation", "=", place.organisation)
        .execute();
    await ended(now);
    const post = await posted();
    await ended(null);
    expect(post.get("ambtenaar")).toContain("Kanarie van vroeger");
    expect(post.get("buur") ?? "").not.toContain("Kanarie van vroeger");
  });

  it("of a small change stands on its page, and goes to nobody", async () => {
    const { id } = await putTie(people.world());
    await people.db.deleteFrom("event").execute();
    const path = `/samenwerkingen/overige/${id}`;
    const editor = visitors.get("ambtenaar")!;
    const { html } = await editor.open(`${path}/wijzigen`);
    const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
    const sent = { ...FIELDS, ...fields, naam: "Kleintje", klein: "ja" };
    expect((await editor.post(`${path}/wijzigen`, sent)).path).toBe(path);
    expect((await editor.open(path)).html).toContain("Assen wijzigde “Kleintje”.");
    expect([...(await posted()).keys()]).toEqual([]);
  });
});

it("that somebody takes part in what happened is known to who may know what happened", async () => {
  await live("Kanarie in de tabel", "executive", "participants");
  await live("Kanarie in de raad", "council", "side");
  const { primary } = people.site.building;
  const rows = async (who: Who, table: string) => {
    const reader = await readerCalled(people.db, persons.get(who)!);
    const asked = () => sql`select from ${sql.table(table)}`.execute(primary);
    return (await asReader(() => Promise.resolve(reader ?? VISITOR), asked)).rows.length;
  };
  for (const table of ["event_participant", "event_taking_part"]) expect(await rows("ver", table)).toBe(0);
  const [mine, theirs] = [
    await rows("griffier", "event_participant"),
    await rows("buur", "event_participant"),
  ];
  expect(theirs).toBeGreaterThan(0);
  expect(mine).toBeGreaterThan(theirs);
});
