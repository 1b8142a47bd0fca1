/** The life of a chain: whoever keeps it says that it is right, and ends it. */
import { states } from "#kit/states.ts";

export type ChainState = "kept" | "ended";
export type ChainVerb = "change" | "verify" | "end";

const KEEPER = "redacteur van wie de keten bijhoudt";

export const life = states<ChainState, ChainVerb>({
  thing: "keten",
  begin: "kept",
  states: {
    kept: {
      word: "loopt",
      means: "De gegevens gaan zo van de een naar de ander.",
      next: { change: "kept", verify: "kept", end: "ended" },
    },
    ended: { word: "beëindigd", means: "De keten loopt niet meer. Zij blijft te lezen.", next: {} },
  },
  verbs: {
    change: { word: "wijzigen", who: KEEPER, needs: "de nieuwe gegevens" },
    verify: { word: "nakijken", who: KEEPER, needs: "niets; elke twaalf maanden wordt erom gevraagd" },
    end: { word: "beëindigen", who: KEEPER, needs: "niets" },
  },
});
