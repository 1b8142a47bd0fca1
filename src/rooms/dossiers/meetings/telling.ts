/** Tells what happens to a meeting of administrators, to the organisations that sit in it. */
import type { NewsKind } from "#kit/events/event.ts";
import type { Trx } from "../db.ts";
import { newsAbout } from "../news-about.ts";
import { tellCircle } from "../telling.ts";
import { MEETING_CIRCLE, type Meeting } from "./facts.ts";
import { meetingPath } from "./paths.ts";
import { meetingsOfAll } from "./queries.ts";

export const MEETING_BEGUN = "overleg-begonnen";
export const MEETING_CHANGED = "overleg-gewijzigd";

/** @param also who sat in it until now */
export const tellOfMeeting = (
  trx: Trx,
  { id, participants, ...meeting }: Pick<Meeting, "id" | "organisation" | "side" | "participants">,
  { kind, by, also = [] }: { kind: string; by: string; also?: readonly string[] },
  doing: { actor: string; at: Date },
): Promise<void> => {
  const concerned = {
    ...meeting,
    visibility: MEETING_CIRCLE,
    participants: [...participants, ...also],
  } as const;
  return tellCircle(trx, concerned, { kind, detail: { overleg: id, door: by } }, doing);
};

/** @param concerns whom an event of a circle concerns, as of a dossier */
export const meetingNews = (
  topic: string,
  concerns: NewsKind["concerns"],
): Readonly<Record<string, NewsKind>> => {
  const kind = newsAbout({ named: "overleg", titles: meetingsOfAll, path: meetingPath }, topic, concerns);
  return {
    [MEETING_BEGUN]: kind((title, who) => `${who} begon het overleg ${title}, met uw organisatie erin.`),
    [MEETING_CHANGED]: kind(
      (title, who) => `${who} wijzigde de dagen, de plaats of de deelnemers van het overleg ${title}.`,
    ),
  };
};
