/** What people can do with answers, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn } from "#kit/reader.ts";
import { SIDE } from "./keeping.ts";

interface AnswerActions {
  /** Read what one's own organisation answered, and its account. */
  "antwoord.lezen": { organisation: string };
  /** Answer, change that, say that it is right, lay evidence or take it back. */
  "antwoord.bijhouden": { organisation: string };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends AnswerActions {}
}

const rules: Policies<AnswerActions> = {
  "antwoord.lezen": (reader, { organisation }) =>
    seatIn(reader, organisation, "reader") !== undefined ||
    "Dat kan alleen wie een plek heeft bij deze organisatie.",
  "antwoord.bijhouden": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor", SIDE) !== undefined ||
    "Dat kan alleen wie redacteur is van het bestuur of de ambtelijke organisatie.",
};

export const answerPolicies = ruled(rules, {
  "antwoord.lezen": "antwoorden van de eigen organisatie lezen",
  "antwoord.bijhouden": "een antwoord bijhouden",
});
