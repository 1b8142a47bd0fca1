/** Tells what happens to a meeting of administrators, to the organisations that sit in it. */
import { tellAll } from "#kit/events/outbox.ts";
import type { NewsKind } from "#kit/events/event.ts";
import type { Trx } from "../db.ts";
import { newsAbout } from "../news-about.ts";
import { MEETING_CIRCLE, type Meeting } from "./facts.ts";
import { meetingPath } from "./paths.ts";
import { meetingsOfAll } from "./queries.ts";

export const MEETING_BEGUN = "overleg-begonnen";
export const MEETING_CHANGED = "overleg-gewijzigd";

/** @param also who sat in it until now */
export const tellOfMeeting = (
  trx: Trx,
  { id, organisation, side, participants }: Pick<Meeting, "id" | "organisation" | "side" | "participants">,
  { kind, by, also = [] }: { kind: string; by: string; also?: readonly string[] },
  { actor, at }: { actor: string; at: Date },
): Promise<void> =>
  tellAll(
    trx,
    [
      {
        kind,
        about: [...new Set([organisation, ...participants, ...also])].map((it) => `organisation:${it}`),
        circle: { visibility: MEETING_CIRCLE, organisation, side },
        detail: { overleg: id, door: by },
        small: false,
      },
    ],
    actor,
    at,
  );

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
