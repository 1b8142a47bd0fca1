/** What people can do with chains of data, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn, type Side } from "#kit/reader.ts";
import { maySee, type Shown } from "#kit/visibility.ts";

interface DataChainActions {
  "keten.lezen": Shown;
  /** Write one down for an organisation. */
  "keten.maken": { organisation: string };
  /** Change it and its links, say that it is right, end it: for whoever keeps it. */
  "keten.bijhouden": { organisation: string; side: Side };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends DataChainActions {}
}

const rules: Policies<DataChainActions> = {
  "keten.lezen": maySee,
  "keten.maken": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor") !== undefined ||
    "Een keten opschrijven kan alleen wie redacteur is van een organisatie.",
  "keten.bijhouden": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "editor", side) !== undefined ||
    "Dat kan alleen wie redacteur is van deze organisatie, aan deze kant.",
};

export const chainPolicies = ruled(rules, {
  "keten.lezen": "een keten lezen",
  "keten.maken": "een keten opschrijven",
  "keten.bijhouden": "een keten bijhouden",
});
