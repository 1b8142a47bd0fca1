import type { Config } from "./config.ts";
import type { Building, Db, Edition, Room, Section, Subject } from "#kit/room.ts";
import { changeIn, latestRevision } from "#kit/revision.ts";
import { NO_EDITION, readEdition } from "#rooms/register";

/** How often the web process looks whether an import made a new edition. */
const LOOK_EVERY_MS = 2_000;

export interface OpenBuilding extends Building {
  /** Looks now whether there is a new edition. */
  refresh: () => Promise<Edition>;
  /** Makes what rooms keep in memory for the edition in force; also done whenever a new edition comes. */
  warm: () => Promise<void>;
  /** Stops looking. */
  close: () => void;
}

/**
 * Joins the rooms: what they hang on each other's pages, the menu and the edition in force.
 * @param warmed the rooms that keep something in memory here; all of them unless told
 */
export async function openBuilding(
  db: Db,
  rooms: Room[],
  config: Pick<Config, "contactEmail" | "hostedBy" | "publicUrl">,
  clock: () => Date = () => new Date(),
  warmed: Room[] = rooms,
): Promise<OpenBuilding> {
  let edition = NO_EDITION;
  let revision = await latestRevision(db);
  const refresh = async () => {
    const read = await readEdition(db);
    // The same edition stays the same object, so that what was computed from it can be kept by it.
    if (read.mark !== edition.mark) edition = read;
    return edition;
  };
  const lookForChanges = async () => {
    const read = await revision.next(db);
    // Another look may have read more meanwhile.
    if (read.number > revision.number) revision = read;
  };
  let seen = await refresh();
  const look = async () => {
    await lookForChanges();
    // A request may have found the new edition first.
    if ((await refresh()) === seen) return;
    seen = edition;
    await building.warm();
  };
  // A failed look is no news: the next request meets the database's own error.
  const looking = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
  looking.unref();

  const sections = new Map<Subject, Section[]>();
  const building: OpenBuilding = {
    db,
    clock,
    edition: () => edition,
    revision: () => revision,
    change: async (subjects, work) => {
      const result = await changeIn(db, subjects, work);
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
      .sort((a, b) => Number(a.side === "right") - Number(b.side === "right") || a.order - b.order),
    host: { name: config.hostedBy, email: config.contactEmail, publicUrl: config.publicUrl },
    sections: (subject) => sections.get(subject) ?? [],
    counts: async (subject, day) => {
      const counting = rooms.find((room) => room.counts?.[subject]);
      return (await counting?.counts?.[subject]?.(building, day)) ?? new Map<string, number>();
    },
  };
  for (const room of rooms)
    for (const [subject, hang] of Object.entries(room.sections ?? {}) as [
      Subject,
      (b: Building) => Section[],
    ][])
      sections.set(
        subject,
        [...(sections.get(subject) ?? []), ...hang(building)].sort((a, b) => a.order - b.order),
      );
  return building;
}
