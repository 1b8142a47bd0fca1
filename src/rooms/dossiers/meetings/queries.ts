/** Reading meetings of administrators: those in which an organisation of the reader sits. */
import { type SelectQueryBuilder, sql } from "kysely";
import { among } from "#kit/database/among.ts";
import type { Day } from "#kit/day.ts";
import type { Reader } from "#kit/reader.ts";
import { isUlid } from "#kit/ulid.ts";
import { visibleTo } from "#kit/visibility.ts";
import type { Db } from "../db.ts";
import type { Meeting } from "./facts.ts";

export const MEETING_KIND = "administrators-meeting";
const TAKES_PART = { table: "entry_participant", thing: "entry" };

const whole = (db: Db, reader: Reader) =>
  db
    .selectFrom("entry")
    .innerJoin("dossier_meeting", "dossier_meeting.entry", "entry.id")
    .select([
      ...(["entry.id", "entry.organisation", "entry.side", "entry.visibility", "entry.version"] as const),
      ...(["dossier_meeting.name", "dossier_meeting.place"] as const),
      "dossier_meeting.papers_days as papersDays",
      sql<Day[]>`dossier_meeting.days::text[]`.as("days"),
      sql<string[]>`array(select p.organisation from entry_participant p
        where p.entry = entry.id order by p.organisation collate "C")`.as("participants"),
    ])
    .where("entry.kind", "=", MEETING_KIND)
    .where(visibleTo(reader, "entry", TAKES_PART));

type Row =
  ReturnType<typeof whole> extends SelectQueryBuilder<infer _All, infer _Table, infer Row> ? Row : never;

const meetingOf = (row: Row): Meeting => ({ ...row, state: "kept" });

/** All that a reader may see, by name. */
export const meetingsFor = async (db: Db, reader: Reader): Promise<Meeting[]> =>
  (await whole(db, reader).orderBy("dossier_meeting.name").orderBy("entry.id").execute()).map(meetingOf);

/** Those with these numbers that a reader may see, each with its name. */
export const meetingsOfAll = async (
  db: Db,
  reader: Reader,
  ids: readonly string[],
): Promise<{ id: string; title: string }[]> =>
  (await whole(db, reader).where(among("entry.id", ids)).execute()).map(({ id, name: title }) => ({
    id,
    title,
  }));

/** One of them, for who may read it. */
export async function findMeeting(db: Db, reader: Reader, id: string): Promise<Meeting | null> {
  if (!isUlid(id)) return null;
  const row = await whole(db, reader).where("entry.id", "=", id).executeTakeFirst();
  return row ? meetingOf(row) : null;
}
