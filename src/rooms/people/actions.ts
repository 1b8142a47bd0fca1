/** What people can do with accounts and places, and who may: the rows of this room in the table of the policy. */
import { type Policies, ruled, type Scopes } from "#kit/policy.ts";
import { type Organ, type Reader, seatIn, sideOf } from "#kit/reader.ts";

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
  /** Let a program ask from one of one's own places. */
  "sleutel.maken": { seat: string };
  "sleutel.beeindigen": OnSide & { person: string };
  /** What a guest does with his own visit. */
  "gast.zelf": null;
  /** Read in an organisation because of an incident. */
  "noodtoegang.nemen": null;
  "noodtoegang.zien": OnSide & { person: string };
  "noodtoegang.beeindigen": OnSide & { person: string };
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
const isSelf = (reader: Reader, person: string): boolean => reader.kind === "person" && reader.id === person;
const hasSeat = (reader: Reader, seat: string): true | string =>
  (reader.kind === "person" && reader.seats.some((it) => it.id === seat)) || "Deze plek hebt u niet (meer).";
const needs = (role: string) => `Dat kan alleen wie ${role} is van deze organisatie.`;

/** What is one's own, or is kept by who gives rights on that side. */
const ownOrGiven = (
  reader: Reader,
  { organisation, organ, person }: OnSide & { person: string },
): true | string =>
  isSelf(reader, person) ||
  seatIn(reader, organisation, "admin", sideOf(organ)) !== undefined ||
  needs("beheerder aan deze kant");

const rules: Policies<PeopleActions> = {
  "organisatie.leden.lezen": (reader, { organisation }) =>
    seatIn(reader, organisation, "reader") !== undefined || needs("lid"),
  "organisatie.rechten.geven": (reader, { organisation, organ }) =>
    seatIn(reader, organisation, "admin", sideOf(organ)) !== undefined || needs("beheerder aan deze kant"),
  "organisatie.rechten.nemen": ownOrGiven,
  "uitnodiging.aannemen": (reader) => reader.kind === "person" || LOGGED_IN,
  "sleutel.maken": (reader, { seat }) => hasSeat(reader, seat),
  "sleutel.beeindigen": ownOrGiven,
  "gast.zelf": (reader) => reader.kind === "guest" || "Dat kan alleen wie hier gast is.",
  "noodtoegang.nemen": (reader) =>
    (reader.kind === "person" && reader.platformAdmin) || "Dat kan alleen wie deze installatie beheert.",
  "noodtoegang.zien": ownOrGiven,
  "noodtoegang.beeindigen": ownOrGiven,
  "zelf.wisselen": (reader, { seat }) => hasSeat(reader, seat),
  "zelf.beheren": (reader) => reader.kind === "person" || LOGGED_IN,
};

export const policies = ruled(rules, {
  "organisatie.leden.lezen": "bekijken wie er meedoet",
  "organisatie.rechten.geven": "iemand een plek geven",
  "organisatie.rechten.nemen": "een plek beëindigen",
  "uitnodiging.aannemen": "een uitnodiging aannemen",
  "sleutel.maken": "een sleutel voor een programma maken",
  "sleutel.beeindigen": "een sleutel beëindigen",
  "gast.zelf": "eigen bezoek als gast beheren",
  "noodtoegang.nemen": "noodtoegang nemen",
  "noodtoegang.zien": "bekijken wat onder noodtoegang gelezen is",
  "noodtoegang.beeindigen": "noodtoegang beëindigen",
  "zelf.wisselen": "vanuit een andere organisatie gaan werken",
  "zelf.beheren": "eigen account beheren",
});
/** What programs can be let do. Giving oneself more, or acting in another way, is for people. */
export const scopes: Scopes = {
  "eigen.lezen": { does: "zien in wiens naam en vanuit welke plek het vraagt", writes: false },
  "organisatie.leden.lezen": { does: "zien wie er meedoet", writes: false },
  "organisatie.rechten.geven": { does: "mensen uitnodigen", writes: true },
};
