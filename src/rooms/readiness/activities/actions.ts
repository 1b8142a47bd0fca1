/** What people can do with the processing register of an organisation, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn, type Side } from "#kit/reader.ts";
import { maySee, type Shown } from "#kit/visibility.ts";

interface ActivityActions {
  "verwerking.lezen": Shown;
  "verwerking.maken": { organisation: string };
  "verwerking.bijhouden": { organisation: string; side: Side };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends ActivityActions {}
}

const rules: Policies<ActivityActions> = {
  "verwerking.lezen": maySee,
  "verwerking.maken": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor") !== undefined ||
    "Dat kan alleen wie redacteur is van deze organisatie.",
  "verwerking.bijhouden": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "editor", side) !== undefined ||
    "Dat kan alleen wie redacteur is van deze organisatie, aan deze kant.",
};

export const activityPolicies = ruled(rules, {
  "verwerking.lezen": "een verwerking lezen",
  "verwerking.maken": "een verwerking opschrijven",
  "verwerking.bijhouden": "een verwerking bijhouden",
});
