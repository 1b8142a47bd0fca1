/** What an organisation takes along of the dossiers it keeps. Their heads and past go with those of all that it keeps (`ties`). */
import { sql } from "kysely";
import { type Belonging, OF_THIS_INSTALLATION, stays } from "#kit/takeout/belonging.ts";
import { MEETING_KIND } from "./meetings/queries.ts";
import { KIND } from "./queries.ts";

const ofOwn = (column: string) => (organisation: string) =>
  sql`${sql.ref(column)} in (select id from entry where kind = ${KIND} and organisation = ${organisation})`;

const ofOwnMeetings = (organisation: string) =>
  sql`entry in (select id from entry where kind = ${MEETING_KIND} and organisation = ${organisation})`;

export const belongings: readonly Belonging[] = [
  { table: "dossier", rows: ofOwn("entry") },
  { table: "dossier_meeting", rows: ofOwnMeetings },
  ...[
    ...["dossier_voice", "dossier_answer", "dossier_request"],
    ...["dossier_agreement", "dossier_project"],
    ...["dossier_item", "dossier_seating", "dossier_attendance"],
    ...["dossier_procedure", "dossier_decision", "dossier_part", "dossier_archive"],
    ...["dossier_draft_text", "dossier_draft_edition", "dossier_draft_remark", "dossier_draft_reply"],
    "dossier_guest_word",
    ...["dossier_in_force"],
  ].map((table) => ({ table, rows: ofOwn("dossier") })),
  // Who is a guest here was let in here.
  ...stays(OF_THIS_INSTALLATION, "dossier_speaker"),
];
