/** What an organisation takes along of its answers. Their heads and past go with those of all that it keeps (`ties`). */
import { sql } from "kysely";
import { type Belonging, ofOrganisation } from "#kit/takeout/belonging.ts";

export const answerBelongings: readonly Belonging[] = [
  { table: "readiness_answer", rows: ofOrganisation() },
  {
    table: "readiness_evidence",
    rows: ofOrganisation(),
    ofSide: (organisation, side) => sql`organisation = ${organisation} and side = ${side}`,
  },
  { table: "readiness_service", rows: ofOrganisation("provider") },
  { table: "readiness_use", rows: ofOrganisation() },
];
