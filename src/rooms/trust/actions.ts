/** What people of two organisations can do here, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn, type Side } from "#kit/reader.ts";

interface TrustActions {
  /** Read what two organisations did together. */
  "samen.lezen": { organisation: string; participants: readonly string[] };
  /** Put a promise before another organisation, or ask to be introduced there. */
  "samen.beginnen": { organisation: string };
  /** Take a step for one of the two, on the side on which it was begun. */
  "samen.antwoorden": { organisation: string; side: Side };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends TrustActions {}
}

const rules: Policies<TrustActions> = {
  "samen.lezen": (reader, { organisation, participants }) =>
    [organisation, ...participants].some((it) => seatIn(reader, it, "reader") !== undefined) ||
    "Dat leest alleen wie een plek heeft bij een van deze twee organisaties.",
  "samen.beginnen": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor") !== undefined ||
    "Dat kan alleen wie redacteur is van deze organisatie.",
  "samen.antwoorden": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "editor", side) !== undefined ||
    "Dat kan alleen wie redacteur is van deze organisatie, aan deze kant.",
};

export const policies = ruled(rules, {
  "samen.lezen": "lezen wat twee organisaties samen deden",
  "samen.beginnen": "een toezegging voorstellen of vragen om kennis te maken",
  "samen.antwoorden": "antwoorden op een toezegging of een kennismaking",
});
