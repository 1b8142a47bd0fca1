/** What people can do with additions, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn, type Side } from "#kit/reader.ts";
import { maySee, type Shown } from "#kit/visibility.ts";

interface AdditionActions {
  /** Read one. */
  "aanvulling.lezen": Shown;
  /** See what an organisation adds, and where something lacks. */
  "aanvulling.lijst.lezen": { organisation: string };
  /** Add something for an organisation. */
  "aanvulling.maken": { organisation: string };
  /** Change it, take it back, or say that it is right: for whoever keeps it. */
  "aanvulling.bijhouden": { organisation: string; side: Side };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends AdditionActions {}
}

const rules: Policies<AdditionActions> = {
  "aanvulling.lezen": maySee,
  "aanvulling.lijst.lezen": (reader, { organisation }) =>
    seatIn(reader, organisation, "reader") !== undefined ||
    "Dat kan alleen wie een plek heeft bij deze organisatie.",
  "aanvulling.maken": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor") !== undefined ||
    "Dat kan alleen wie redacteur is van deze organisatie.",
  "aanvulling.bijhouden": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "editor", side) !== undefined ||
    "Dat kan alleen wie redacteur is van deze organisatie, aan deze kant.",
};

export const policies = ruled(rules, {
  "aanvulling.lezen": "een aanvulling lezen",
  "aanvulling.lijst.lezen": "de lijst van aanvullingen lezen",
  "aanvulling.maken": "een aanvulling toevoegen",
  "aanvulling.bijhouden": "een aanvulling bijhouden",
});
