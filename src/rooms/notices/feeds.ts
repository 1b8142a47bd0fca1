/** What happened, as Atom: what everyone may know for everyone, and the rest for a person with a key of his own. */
import { type Context, Hono } from "hono";
import { z } from "zod";
import { atomXml, tag } from "#kit/atom.ts";
import { asReader, seeingAll } from "#kit/database/acting.ts";
import { type Event, inWords } from "#kit/events/event.ts";
import { eventsAbout } from "#kit/events/outbox.ts";
import { limited } from "#kit/http/tries.ts";
import { parseQuery } from "#kit/http/query.ts";
import { sharedText } from "#kit/http/shared-file.ts";
import { notFound } from "#kit/problem.ts";
import { type Reader, VISITOR } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { collaborationNumbered, collaborationPath } from "#rooms/collaborations";
import { organisationPath } from "#rooms/organisations";
import { MY_WORK, organisationIn, readerCalled } from "#rooms/people";
import { findTie, tiePath, tieSubject } from "#rooms/ties";
import type { Db } from "./db.ts";
import { personWithKey } from "./feed-keys.ts";
import { collaborationActivity, organisationActivity, OWN_FEED, tieActivity } from "./paths.ts";

/** Readers look in often; older entries they have already. */
export const MOST_ENTRIES = 100;
/** A key is long enough that nobody guesses it; who tries is slowed down all the same. */
const BY_ADDRESS = { name: "eigen feed", most: 300, minutes: 15 };
const TYPE = "application/atom+xml; charset=utf-8";

export const feedPages = (building: Building): Hono =>
  new Hono()
    .get("/organisaties/:code/activiteit.atom", async (c) => {
      parseQuery(z.object({}), c.req.queries());
      const { key, name } = await organisationIn(building.primary, c.req.param("code"));
      return shared(c, building, {
        title: `Wat er gebeurt: ${name}`,
        self: `${organisationActivity(key)}.atom`,
        page: organisationPath(key),
        events: await eventsAbout(building.primary, [`organisation:${key}`], VISITOR, MOST_ENTRIES),
      });
    })
    .get("/samenwerkingen/:id/activiteit.atom", async (c) => {
      parseQuery(z.object({}), c.req.queries());
      const found = await collaborationNumbered(building.db, c.req.param("id"));
      if (!found) throw notFound("Deze samenwerking kennen we niet.");
      return shared(c, building, {
        title: `Wat er gebeurt: ${found.title}`,
        self: `${collaborationActivity(found.key)}.atom`,
        page: collaborationPath(found.key),
        events: await eventsAbout(building.primary, [`collaboration:${found.key}`], VISITOR, MOST_ENTRIES),
      });
    })
    .get("/samenwerkingen/overige/:id/activiteit.atom", async (c) => {
      parseQuery(z.object({}), c.req.queries());
      const tie = await findTie(building.primary, VISITOR, c.req.param("id"));
      if (!tie) throw notFound("Deze samenwerking is er niet, of niet voor iedereen.");
      return shared(c, building, {
        title: `Wat er gebeurt: ${tie.facts.name}`,
        self: `${tieActivity(tie.id)}.atom`,
        page: tiePath(tie.id),
        events: await eventsAbout(building.primary, [tieSubject(tie.id)], VISITOR, MOST_ENTRIES),
      });
    })
    .get(OWN_FEED, limited(building, { address: BY_ADDRESS }), async (c) => {
      const { sleutel } = parseQuery(z.object({ sleutel: z.string().max(100) }), c.req.queries());
      const db = building.primary as Db;
      // The key says who asks, and until then it is nobody.
      const reader = await seeingAll(db, async () => {
        const person = await personWithKey(db, sleutel, building.clock());
        return person === null ? null : readerCalled(building.primary, person);
      });
      if (!reader) throw notFound("Deze feed is er niet (meer). Maak een nieuwe bij Mijn werk, Berichten.");
      const subjects = [...new Set(reader.seats.map((it) => `organisation:${it.organisation}`))];
      const feed = async (): Promise<Feed> => ({
        title: "Wat er gebeurt bij uw organisaties",
        self: OWN_FEED,
        page: MY_WORK,
        events: await eventsAbout(db, subjects, reader, MOST_ENTRIES),
        reader,
      });
      const xml = await asReader(
        () => Promise.resolve(reader),
        async () => feedXml(building, await feed()),
      );
      return c.body(xml, 200, { "Content-Type": TYPE, "Cache-Control": "private, no-store" });
    });

interface Feed {
  title: string;
  self: string;
  page: string;
  events: readonly Event[];
  /** For whom: what everyone gets says nothing that only whoever asks may know. */
  reader: Reader;
}

const shared = async (c: Context, building: Building, feed: Omit<Feed, "reader">): Promise<Response> =>
  sharedText(c, await feedXml(building, { ...feed, reader: VISITOR }), {
    type: TYPE,
    fileName: "activiteit.atom",
  });

/** Addresses are absolute where the installation knows its own; never by the host that a request names. */
async function feedXml(building: Building, { title, self, page, events, reader }: Feed): Promise<string> {
  const base = building.host.publicUrl?.replace(/\/$/, "") ?? "";
  const told = await inWords({ news: building.news, db: building.primary }, events, reader);
  return atomXml({
    id: tag(base, new Date("2026-11-29T00:00:00Z"), self.replace(/^\//, "")),
    title,
    subtitle: told.length === 0 ? "Er is nog niets gebeurd." : "Het laatste eerst.",
    updated: told[0]?.event.at ?? new Date("2026-11-29T00:00:00Z"),
    author: building.host.name ?? "Vliegwiel",
    self: base + self,
    page: base + page,
    entries: told.map(({ event, told: { sentence, path } }) => ({
      id: `urn:uuid:${event.id}`,
      title: sentence,
      updated: event.at,
      href: base + path,
      content: sentence,
    })),
  });
}
