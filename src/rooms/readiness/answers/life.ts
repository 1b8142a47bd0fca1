/** The life of an answer: an organisation gives it, keeps it, and can take it back and give it again. */
import { states } from "#kit/states.ts";
import type { AnswerState } from "./facts.ts";

export type AnswerVerb = "change" | "verify" | "prove" | "unprove" | "serve" | "withdraw" | "renew";

const KEEPER = "redacteur van het dagelijks bestuur of de ambtelijke organisatie";

export const life = states<AnswerState, AnswerVerb>({
  thing: "antwoord",
  begin: "kept",
  states: {
    kept: {
      word: "geldt",
      means: "Het telt in elk dossier waaraan de organisatie meedoet.",
      next: {
        change: "kept",
        verify: "kept",
        prove: "kept",
        unprove: "kept",
        serve: "kept",
        withdraw: "withdrawn",
      },
    },
    withdrawn: {
      word: "ingetrokken",
      means: "Het telt niet meer. De organisatie leest het nog, en kan opnieuw antwoorden.",
      next: { renew: "kept" },
    },
  },
  verbs: {
    change: { word: "wijzigen", who: KEEPER, needs: "het nieuwe antwoord" },
    verify: { word: "nakijken", who: KEEPER, needs: "niets; elke twaalf maanden wordt erom gevraagd" },
    prove: { word: "bewijs toevoegen", who: KEEPER, needs: "waar het bewijs ligt" },
    unprove: { word: "bewijs intrekken", who: KEEPER, needs: "de reden" },
    serve: { word: "zeggen voor wie het geldt", who: KEEPER, needs: "welke organisaties het zijn" },
    withdraw: { word: "intrekken", who: KEEPER, needs: "niets" },
    renew: { word: "opnieuw antwoorden", who: KEEPER, needs: "het nieuwe antwoord" },
  },
});
