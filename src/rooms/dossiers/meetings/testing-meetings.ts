/** Meetings of administrators for tests. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Side } from "#kit/reader.ts";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import type { Tables } from "../db.ts";
import type { MeetingFacts } from "./facts.ts";
import { beginMeeting } from "./keeping.ts";

export const MEETING: MeetingFacts = {
  ...{ name: "Portefeuillehoudersoverleg Jeugd", days: ["2026-06-04", "2026-07-07"], papersDays: 14 },
  ...{ place: "gemeentehuis, 14.00 uur", participants: [ELSEWHERE, HERE].toSorted() },
};
/** The fields of its form, as they are sent. */
export const MEETING_FIELDS: Record<string, string> = {
  ...{
    naam: MEETING.name,
    wie: ELSEWHERE,
    dagen: "4 juni 2026\n7-7-2026",
    stukken: "14",
    plaats: "gemeentehuis",
  },
};

/** Puts one there. @returns its number */
export const putMeeting = (
  { db, at }: { db: Kysely<object>; at: Date },
  {
    organisation = HERE,
    side = "executive",
    ...more
  }: Partial<MeetingFacts> & { organisation?: string; side?: Side } = {},
): Promise<string> =>
  (db as unknown as Kysely<Tables>)
    .transaction()
    .execute((trx) =>
      beginMeeting(
        trx,
        { organisation, side },
        { ...MEETING, ...more },
        { actor: randomUUID(), organisation, at },
      ),
    );
