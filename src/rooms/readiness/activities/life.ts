/** The life of a processing activity in the register of an organisation. */
import { states } from "#kit/states.ts";

export type ActivityState = "kept" | "withdrawn";
export type ActivityVerb = "change" | "verify" | "withdraw";

const KEEPER = "redacteur van wie het bijhoudt";

export const life = states<ActivityState, ActivityVerb>({
  thing: "verwerking",
  begin: "kept",
  states: {
    kept: {
      word: "loopt",
      means: "De organisatie verwerkt deze gegevens.",
      next: { change: "kept", verify: "kept", withdraw: "withdrawn" },
    },
    withdrawn: {
      word: "gestopt",
      means: "De organisatie verwerkt deze gegevens niet meer. Wat er stond, blijft te lezen.",
      next: {},
    },
  },
  verbs: {
    change: { word: "wijzigen", who: KEEPER, needs: "de nieuwe gegevens" },
    verify: { word: "nakijken", who: KEEPER, needs: "niets; elke twaalf maanden wordt erom gevraagd" },
    withdraw: { word: "stoppen", who: KEEPER, needs: "niets" },
  },
});
