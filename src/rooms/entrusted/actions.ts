/** What people can do with all that their organisation entrusts, and who may. */
import { type Policies, ruled } from "#kit/policy.ts";
import { seatIn, type Side } from "#kit/reader.ts";

interface EntrustedActions {
  /** See who reads what, where it lies and what was done with it. */
  "toevertrouwd.lezen": { organisation: string };
  /** Take everything along as a file. */
  "toevertrouwd.meenemen": { organisation: string };
  /** Have all removed that one side keeps, or stop that. */
  "toevertrouwd.weghalen": { organisation: string; side: Side };
  "toevertrouwd.stoppen": { organisation: string; side: Side };
}

declare module "#kit/policy.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the rows of this room
  interface Actions extends EntrustedActions {}
}

const NEEDS = "Dat kan alleen wie beheerder is van deze organisatie.";
const NEEDS_SIDE = "Dat kan alleen wie beheerder is van deze organisatie, aan deze kant.";

const rules: Policies<EntrustedActions> = {
  "toevertrouwd.lezen": (reader, { organisation }) =>
    seatIn(reader, organisation, "admin") !== undefined || NEEDS,
  "toevertrouwd.meenemen": (reader, { organisation }) =>
    seatIn(reader, organisation, "admin") !== undefined || NEEDS,
  "toevertrouwd.weghalen": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "admin", side) !== undefined || NEEDS_SIDE,
  "toevertrouwd.stoppen": (reader, { organisation, side }) =>
    seatIn(reader, organisation, "admin", side) !== undefined || NEEDS_SIDE,
};

export const policies = ruled(rules, {
  "toevertrouwd.lezen": "bekijken wat een organisatie toevertrouwt",
  "toevertrouwd.meenemen": "alles van een organisatie meenemen",
  "toevertrouwd.weghalen": "vragen om alles van een organisatie weg te halen",
  "toevertrouwd.stoppen": "het weghalen stoppen",
});
