/** What people can do with accounts and places, and who may: the rows of this room in the table of the policy. */
import { type Policies, ruled } from "#kit/policy.ts";
import { type Organ, seatIn, sideOf } from "#kit/reader.ts";

interface InOrganisation {
  organisation: string;
}
interface OnSide extends InOrganisation {
  organ: Organ;
}

interface PeopleActions {
  /** See who has a place in an organisation. */
  "organisatie.leden.lezen": InOrganisation;
  /** Give somebody a place or a role, or invite him to it. */
  "organisatie.rechten.geven": OnSide;
  /** Take a place away, one's own as well. */
  "organisatie.rechten.nemen": OnSide & { person: string };
  /** Take an invitation that was sent. */
  "uitnodiging.aannemen": null;
  /** Act from another of one's own places. */
  "zelf.wisselen": { seat: string };
  /** Everything about one's own account. */
  "zelf.beheren": null;
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends PeopleActions {}
}

const LOGGED_IN = "Log in om dit te doen.";
const needs = (role: string) => `Dat kan alleen wie ${role} is van deze organisatie.`;

const rules: Policies<PeopleActions> = {
  "organisatie.leden.lezen": (reader, { organisation }) =>
    seatIn(reader, organisation, "reader") !== undefined || needs("lid"),
  "organisatie.rechten.geven": (reader, { organisation, organ }) =>
    seatIn(reader, organisation, "admin", sideOf(organ)) !== undefined || needs("beheerder aan deze kant"),
  "organisatie.rechten.nemen": (reader, { organisation, organ, person }) =>
    (reader.kind === "person" && reader.id === person) ||
    seatIn(reader, organisation, "admin", sideOf(organ)) !== undefined ||
    needs("beheerder aan deze kant"),
  "uitnodiging.aannemen": (reader) => reader.kind === "person" || LOGGED_IN,
  "zelf.wisselen": (reader, { seat }) =>
    (reader.kind === "person" && reader.seats.some((it) => it.id === seat)) ||
    "Deze plek hebt u niet (meer).",
  "zelf.beheren": (reader) => reader.kind === "person" || LOGGED_IN,
};

export const policies = ruled(rules, {
  "organisatie.leden.lezen": "bekijken wie er meedoet",
  "organisatie.rechten.geven": "iemand een plek geven",
  "organisatie.rechten.nemen": "een plek beëindigen",
  "uitnodiging.aannemen": "een uitnodiging aannemen",
  "zelf.wisselen": "vanuit een andere organisatie gaan werken",
  "zelf.beheren": "eigen account beheren",
});
