/** The life of an addition: its own organisation says it, and takes it back. */
import { states } from "#kit/states.ts";

export type AdditionState = "kept" | "withdrawn";
export type AdditionVerb = "change" | "verify" | "withdraw";

const KEEPER = "redacteur van wie het bijhoudt";

export const life = states<AdditionState, AdditionVerb>({
  thing: "aanvulling",
  begin: "kept",
  states: {
    kept: {
      word: "geldt",
      means: "Wie het mag zien, ziet het.",
      next: { change: "kept", verify: "kept", withdraw: "withdrawn" },
    },
    withdrawn: { word: "ingetrokken", means: "Het geldt niet meer. Het blijft te lezen.", next: {} },
  },
  verbs: {
    change: { word: "wijzigen", who: KEEPER, needs: "de nieuwe gegevens" },
    verify: { word: "nakijken", who: KEEPER, needs: "niets; elke twaalf maanden wordt erom gevraagd" },
    withdraw: { word: "intrekken", who: KEEPER, needs: "niets" },
  },
});
