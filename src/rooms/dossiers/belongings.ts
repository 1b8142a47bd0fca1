/** What an organisation takes along of the dossiers it keeps. Their heads and past go with those of all that it keeps (`ties`). */
import {
  type Belonging,
  OF_THIS_INSTALLATION,
  saidOnSide,
  stays,
  withEntries,
} from "#kit/takeout/belonging.ts";
import { MEETING_KIND } from "./meetings/queries.ts";
import { ORDER_KIND } from "./ordering/queries.ts";
import { KIND } from "./queries.ts";

export const belongings: readonly Belonging[] = [
  withEntries("dossier", KIND),
  withEntries("dossier_meeting", MEETING_KIND),
  // Who asks to join, asks the side that keeps it.
  saidOnSide("dossier_request", KIND, "dossier"),
  ...[
    ...["dossier_voice", "dossier_answer", "dossier_guest_word"],
    ...["dossier_agreement", "dossier_project"],
    ...["dossier_item", "dossier_seating", "dossier_attendance", "dossier_outside_seat"],
    ...["dossier_cost", "dossier_duty", "dossier_dependence"],
    ...["dossier_procedure", "dossier_decision", "dossier_part", "dossier_in_force", "dossier_archive"],
    ...["dossier_draft_text", "dossier_draft_edition", "dossier_draft_remark", "dossier_draft_reply"],
  ].map((table) => withEntries(table, KIND, "dossier")),
  withEntries("dossier_order", ORDER_KIND),
  ...["dossier_order_line", "dossier_order_word", "dossier_order_answer"].map((table) =>
    withEntries(table, ORDER_KIND, "list"),
  ),
  // Who is a guest here was let in here.
  ...stays(OF_THIS_INSTALLATION, "dossier_speaker"),
  ...stays("volgt uit de dossiers, ook waar die worden ingelezen", "dossier_pair"),
];
