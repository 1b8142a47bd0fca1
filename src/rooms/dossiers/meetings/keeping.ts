/** Beginning and changing a meeting of administrators: each change is a version of it. */
import { isDeepStrictEqual } from "node:util";
import type { Transaction } from "kysely";
import { beginEntry, type Doing, move } from "#kit/entries/entries.ts";
import type { Side } from "#kit/reader.ts";
import { states } from "#kit/states.ts";
import type { Trx } from "../db.ts";
import { type Meeting, MEETING_CIRCLE, type MeetingFacts } from "./facts.ts";
import { MEETING_KIND } from "./queries.ts";
import { MEETING_BEGUN, MEETING_CHANGED, tellOfMeeting } from "./telling.ts";

/** There is one, and it changes. */
export const meetingLife = states<"kept", "change">({
  thing: "overleg van bestuurders",
  begin: "kept",
  states: {
    kept: {
      word: "geldt",
      means: "Agendapunten kunnen op de dagen van dit overleg.",
      next: { change: "kept" },
    },
  },
  verbs: {
    change: { word: "wijzigen", who: "redacteur van wie het bijhoudt", needs: "de dagen en wie meedoet" },
  },
});

const kit = (trx: Trx) => trx as unknown as Transaction<object>;

const contentOf = (facts: MeetingFacts) => ({
  ...({ visibility: MEETING_CIRCLE, participants: facts.participants, source: null } as const),
  content: facts,
});

const rowOf = ({ name, days, papersDays, place }: MeetingFacts) => ({
  ...{ name, papers_days: papersDays, place },
  days: [...days],
});

/** @returns its number */
export async function beginMeeting(
  trx: Trx,
  owner: { organisation: string; side: Side },
  facts: MeetingFacts,
  by: Doing,
): Promise<string> {
  const { id } = await beginEntry(
    kit(trx),
    meetingLife,
    { kind: MEETING_KIND, ...owner, ...contentOf(facts) },
    by,
  );
  await trx
    .insertInto("dossier_meeting")
    .values({ entry: id, ...rowOf(facts) })
    .execute();
  const told = { kind: MEETING_BEGUN, by: owner.organisation };
  await tellOfMeeting(trx, { id, ...owner, participants: facts.participants }, told, by);
  return id;
}

/** The same once more changes nothing. Items stay on the day they were put on; the page says which day is none any more. */
export async function changeMeeting(
  trx: Trx,
  meeting: Meeting,
  facts: MeetingFacts,
  by: Doing,
): Promise<void> {
  const { name, days, papersDays, place, participants } = meeting;
  if (isDeepStrictEqual({ name, days, papersDays, place, participants }, facts)) return;
  await move(kit(trx), meetingLife, meeting, "change", { ...contentOf(facts), verified: true }, by);
  await trx.updateTable("dossier_meeting").set(rowOf(facts)).where("entry", "=", meeting.id).execute();
  const told = { kind: MEETING_CHANGED, by: meeting.organisation, also: participants };
  await tellOfMeeting(trx, { ...meeting, participants: facts.participants }, told, by);
}
