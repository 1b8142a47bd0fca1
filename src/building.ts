import type { Config } from "./config.ts";
import { actingOn, asNobody } from "#kit/database/acting.ts";
import { kindsOf } from "#kit/entries/kinds.ts";
import { tableWords } from "#kit/database/table-words.ts";
import { ReadSides, type Standby } from "#kit/database/read-sides.ts";
import type { Building, Db, Edition, Hold, Room, Section, Subject, Subjects, View } from "#kit/room.ts";
import { isDemo } from "#kit/demo.ts";
import { joinedWaits } from "#kit/waiting.ts";
import type { OwnRows } from "#kit/own-data.ts";
import { Policy } from "#kit/policy.ts";
import { clamd } from "#kit/upload/scanner.ts";
import { changeIn, latestRevision } from "#kit/revision.ts";
import type { SearchDocument } from "#kit/search-document.ts";
import { NO_EDITION, readEdition } from "#rooms/register";
import { FOOTER } from "./site/footer.ts";

/** How often the web process looks whether an import made a new edition. */
const LOOK_EVERY_MS = 2_000;

export interface OpenBuilding extends Building {
  /** Whether the question that is being asked goes to the standby. */
  readsStandby: () => boolean;
  /** Looks now whether there is a new edition. */
  refresh: () => Promise<Edition>;
  /** Makes what rooms keep in memory for the edition in force; also done whenever a new edition comes. */
  warm: () => Promise<void>;
  /** Stops looking. */
  close: () => void;
}

/** One database to read from, or a standby with the primary behind it. */
export const readSides = (primary: Db, standby: Standby | null = null): ReadSides =>
  // An object of its own: what is kept of an edition must not pass to another database that has none either.
  new ReadSides(primary, { ...NO_EDITION }, readEdition, standby);

/**
 * Joins the rooms: what they hang on each other's pages, the menu and the edition in force.
 * @param warmed the rooms that keep something in memory here; all of them unless told
 */
export async function openBuilding(
  db: Db | ReadSides,
  rooms: Room[],
  config: Pick<Config, "contactEmail" | "hostedBy" | "publicUrl"> &
    Partial<
      Pick<
        Config,
        "providers" | "scanner" | "privacyEmail" | "agreement" | "assessment" | "location" | "hostOin"
      >
    >,
  clock: () => Date = () => new Date(),
  warmed: Room[] = rooms,
): Promise<OpenBuilding> {
  const sides = db instanceof ReadSides ? db : readSides(db);
  const refresh = () => sides.look();
  let revision = await latestRevision(sides.side().db);
  // From where pages read: one made from rows of before a change must not pass for one of after it.
  const lookForChanges = async () => {
    const read = await revision.next(sides.side().db);
    // Another look may have read more meanwhile.
    if (read.number > revision.number) revision = read;
  };
  let seen = await refresh();
  const look = async () => {
    await lookForChanges();
    const found = await refresh();
    // A request may have found the new edition first.
    if (found === seen) return;
    seen = found;
    await building.warm();
  };
  // A failed look is no news: the next request meets the database's own error.
  const looking = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
  looking.unref();

  const primary = actingOn(sides.primary);
  const { providers = [], scanner = null } = config;
  const demo = await isDemo(sides.side().db);
  const identifying = rooms.find((room) => room.identify);
  type Hang = (building: Building) => Section<never>[];
  const sections = new Map<Subject, Section<never>[]>();
  const waits = joinedWaits(rooms.flatMap((room) => room.waits ?? []));
  const building: OpenBuilding = {
    readsStandby: () => sides.isStandby(sides.side()),
    get db() {
      return sides.side().db;
    },
    primary,
    identify: (secret) => asNobody(async () => (await identifying?.identify?.(building, secret)) ?? null),
    identifyProgram: (secret) =>
      asNobody(async () => (await identifying?.identifyProgram?.(building, secret)) ?? null),
    guestThing: async (kind, thing) => {
      const known = rooms.find((room) => room.guests?.[kind])?.guests?.[kind];
      return (await known?.(building, thing)) ?? null;
    },
    formerGuest: async (secret) => (await identifying?.formerGuest?.(building, secret)) ?? null,
    formerly: async (visit) => (await identifying?.formerly?.(building, visit)) ?? null,
    waits: (person, most) => waits(building, person, most),
    news: new Map(rooms.flatMap((room) => Object.entries(room.news ?? {}))),
    topics: new Map(rooms.flatMap((room) => Object.entries(room.topics ?? {}))),
    belongings: rooms.flatMap((room) => room.belongings ?? []),
    // What leans on something goes before it.
    partings: rooms.flatMap((room) => room.parting ?? []).toReversed(),
    processings: rooms.flatMap((room) => room.processings ?? []),
    tableName: tableWords(rooms),
    kindOf: kindsOf(rooms),
    ownData: async (person) => {
      const found: OwnRows[][] = [];
      for (const room of rooms) found.push((await room.ownData?.(building, person)) ?? []);
      return found.flat();
    },
    policy: new Policy(
      rooms.flatMap((room) => room.policies ?? []),
      rooms.flatMap((room) => room.scopes ?? []),
    ),
    providers,
    scanner: scanner && clamd(scanner),
    demo,
    clock,
    edition: () => sides.side().edition,
    revision: () => revision,
    change: async (subjects, work) => {
      const result = await changeIn(primary, subjects, work);
      // What is committed is done, also when the database goes away just now.
      await lookForChanges().catch(() => undefined);
      return result;
    },
    refresh,
    warm: async () => {
      for (const room of warmed) await room.warm?.(building);
    },
    close: () => {
      clearInterval(looking);
    },
    // What one does (search) stands on the right, whatever rooms come after it.
    menu: rooms
      .flatMap((room) => room.menu ?? [])
      .filter((item) => item.for === undefined || providers.length > 0)
      .sort((a, b) => Number(a.side === "right") - Number(b.side === "right") || a.order - b.order),
    places: rooms.flatMap((room) => room.places ?? []).sort((a, b) => a.order - b.order),
    footer: [...FOOTER, ...rooms.flatMap((room) => room.footer ?? [])].sort((a, b) => a.order - b.order),
    host: {
      name: config.hostedBy,
      email: config.contactEmail,
      publicUrl: config.publicUrl,
      privacyEmail: config.privacyEmail ?? config.contactEmail,
      agreement: config.agreement ?? null,
      assessment: config.assessment ?? null,
      location: config.location ?? null,
      oin: config.hostOin ?? null,
    },
    sections: <Name extends Subject>(subject: Name) => (sections.get(subject) ?? []) as Section<Name>[],
    pictureOf: async <Name extends Subject>(subject: Name, thing: Subjects[Name], view: View) => {
      const drawing = rooms.find((room) => room.pictures?.[subject])?.pictures?.[subject];
      return (await drawing?.(building, thing, view)) ?? null;
    },
    cover: rooms.find((room) => room.cover)?.cover ?? null,
    counts: async (subject, day) => {
      const counting = rooms.find((room) => room.counts?.[subject]);
      return (await counting?.counts?.[subject]?.(building, day)) ?? new Map<string, number>();
    },
    holds: async <Name extends Subject>(subject: Name, thing: Subjects[Name], step: string) => {
      const held: Hold[] = [];
      for (const room of rooms) held.push(...((await room.holds?.[subject]?.(building, thing, step)) ?? []));
      return held;
    },
    documents: async () => {
      // All from one side of the database, as one question would have it.
      const { db } = building;
      const found: SearchDocument[][] = [];
      for (const room of rooms) found.push((await room.documents?.(db)) ?? []);
      return found.flat();
    },
  };
  for (const room of rooms)
    for (const [subject, hang] of Object.entries(room.sections ?? {}) as [Subject, Hang][])
      sections.set(
        subject,
        [...(sections.get(subject) ?? []), ...hang(building)].sort((a, b) => a.order - b.order),
      );
  return building;
}
