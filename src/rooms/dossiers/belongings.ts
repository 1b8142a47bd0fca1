/** What an organisation takes along of the dossiers it keeps. Their heads and past go with those of all that it keeps (`ties`). */
import { type Belonging, ofEntries, OF_THIS_INSTALLATION, stays } from "#kit/takeout/belonging.ts";
import { MEETING_KIND } from "./meetings/queries.ts";
import { ORDER_KIND } from "./ordering/queries.ts";
import { KIND } from "./queries.ts";

export const belongings: readonly Belonging[] = [
  { table: "dossier", rows: ofEntries(KIND) },
  { table: "dossier_meeting", rows: ofEntries(MEETING_KIND) },
  ...[
    ...["dossier_voice", "dossier_answer", "dossier_request", "dossier_guest_word"],
    ...["dossier_agreement", "dossier_project"],
    ...["dossier_item", "dossier_seating", "dossier_attendance", "dossier_outside_seat"],
    ...["dossier_cost", "dossier_duty", "dossier_dependence"],
    ...["dossier_procedure", "dossier_decision", "dossier_part", "dossier_in_force", "dossier_archive"],
    ...["dossier_draft_text", "dossier_draft_edition", "dossier_draft_remark", "dossier_draft_reply"],
  ].map((table) => ({ table, rows: ofEntries(KIND, "dossier") })),
  { table: "dossier_order", rows: ofEntries(ORDER_KIND) },
  ...["dossier_order_line", "dossier_order_word", "dossier_order_answer"].map((table) => ({
    table,
    rows: ofEntries(ORDER_KIND, "list"),
  })),
  // Who is a guest here was let in here.
  ...stays(OF_THIS_INSTALLATION, "dossier_speaker"),
];
