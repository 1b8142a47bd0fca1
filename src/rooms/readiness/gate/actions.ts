/** What people can do here, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { type Reader, type Role, seatIn, type Side } from "#kit/reader.ts";

interface OfParties {
  organisation: string;
  side: Side;
  participants: readonly string[];
}

interface GateActions {
  /** Read what parties answered before a decision. */
  "gereedheid.lezen": OfParties;
  /** Say who answers a question, and answer it: for one of the parties. */
  "gereedheid.antwoorden": OfParties;
  /** Advise on privacy: also for who keeps nothing of the organisation, for an adviser stands apart (AVG article 38, third paragraph). */
  "gereedheid.adviseren": OfParties;
  /** Go on although not all was answered: for whoever keeps the dossier. */
  "gereedheid.doorgaan": { organisation: string; side: Side };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends GateActions {}
}

/** Whether somebody has at least this role with a party, on the side that keeps it. */
export const withParty = (
  reader: Reader,
  role: Role,
  { organisation, participants, side }: OfParties,
): boolean => [organisation, ...participants].some((it) => seatIn(reader, it, role, side) !== undefined);

const rules: Policies<GateActions> = {
  "gereedheid.lezen": (reader, it) =>
    withParty(reader, "reader", it) ||
    "Dat leest alleen wie een plek heeft bij een van de partijen, aan de kant die het dossier bijhoudt.",
  "gereedheid.antwoorden": (reader, it) =>
    withParty(reader, "editor", it) ||
    "Dat kan alleen wie redacteur is van een van de partijen, aan de kant die het dossier bijhoudt.",
  "gereedheid.adviseren": (reader, it) =>
    withParty(reader, "member", it) ||
    "Dat kan alleen wie deelnemer of redacteur is bij een van de partijen, aan de kant die het dossier bijhoudt.",
  "gereedheid.doorgaan": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "editor", side) !== undefined ||
    "Dat kan alleen wie redacteur is van wie het dossier bijhoudt.",
};

export const gatePolicies = ruled(rules, {
  "gereedheid.lezen": "lezen wat partijen voor een besluit beantwoordden",
  "gereedheid.antwoorden": "een vraag voor een besluit beantwoorden",
  "gereedheid.adviseren": "adviseren over privacy voor een besluit",
  "gereedheid.doorgaan": "doorgaan met open vragen",
});
