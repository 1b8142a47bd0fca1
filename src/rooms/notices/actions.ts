/** What people can do with addresses of programs, and who may: the rows of this room in the table of the policy. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn, type Side } from "#kit/reader.ts";

interface NoticeActions {
  /** See and keep the addresses that an organisation tells events to; a side, or any where it is only looked at. */
  "organisatie.webhooks": { organisation: string; side: Side | null };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends NoticeActions {}
}

const rules: Policies<NoticeActions> = {
  "organisatie.webhooks": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "admin", side) !== undefined ||
    "Dat kan alleen wie beheerder is van deze organisatie, aan deze kant.",
};

export const policies = ruled(rules, { "organisatie.webhooks": "webhooks beheren" });
