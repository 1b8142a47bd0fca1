/** What people can do with question sets of their own organisation, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn, type Side } from "#kit/reader.ts";
import { maySee, type Shown } from "#kit/visibility.ts";

/** The executive answers for what it asks of others. */
export const SIDE: Side = "executive";

interface SetActions {
  "vragenlijst.lezen": Shown;
  /** Begin one for an organisation. */
  "vragenlijst.maken": { organisation: string };
  /** Change a draft, publish it, end it: for whoever publishes it. */
  "vragenlijst.bijhouden": { organisation: string };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends SetActions {}
}

const REFUSED =
  "Dat kan alleen wie redacteur is van het bestuur of de ambtelijke organisatie van de uitgever.";

const rules: Policies<SetActions> = {
  "vragenlijst.lezen": maySee,
  "vragenlijst.maken": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor", SIDE) !== undefined || REFUSED,
  "vragenlijst.bijhouden": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor", SIDE) !== undefined || REFUSED,
};

export const setPolicies = ruled(rules, {
  "vragenlijst.lezen": "een vragenlijst lezen",
  "vragenlijst.maken": "een vragenlijst beginnen",
  "vragenlijst.bijhouden": "een vragenlijst bijhouden",
});
