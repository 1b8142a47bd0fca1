/** What people can do here beside reading, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn } from "#kit/reader.ts";

interface CouncilActions {
  /** Keep the meeting days of a council. */
  "vergaderdagen.bijhouden": { organisation: string };
  /** Write down what a council answered, and who may read that. */
  "raadsantwoord.bijhouden": { organisation: string };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends CouncilActions {}
}

const CLERK = "Dat kan alleen wie redacteur is bij de griffie van deze raad.";

const rules: Policies<CouncilActions> = {
  "vergaderdagen.bijhouden": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor", "council") !== undefined || CLERK,
  "raadsantwoord.bijhouden": (reader, { organisation }) =>
    seatIn(reader, organisation, "editor", "council") !== undefined || CLERK,
};

export const policies = ruled(rules, {
  "vergaderdagen.bijhouden": "de vergaderdagen van de raad bijhouden",
  "raadsantwoord.bijhouden": "opschrijven wat de raad antwoordde",
});
