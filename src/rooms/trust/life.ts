/** The life of a promise, of which both say how it ended; and that of asking to be introduced. */
import { states } from "#kit/states.ts";

export type PledgeState =
  "offered" | "agreed" | "saidKept" | "saidMissed" | "kept" | "missed" | "declined" | "withdrawn";
export type PledgeVerb =
  "agree" | "decline" | "withdraw" | "sayKept" | "sayMissed" | "confirmKept" | "confirmMissed" | "reopen";

const KEEPER = "redacteur van wie haar voorstelde";
const OTHER = "redacteur van de ander";
const EITHER = "redacteur van een van beide";
const SECOND = "redacteur van wie het nog niet zei";

export const pledgeLife = states<PledgeState, PledgeVerb>({
  thing: "toezegging",
  begin: "offered",
  states: {
    offered: {
      word: "voorgesteld",
      means: "De ander zegt of het zo is afgesproken.",
      next: { agree: "agreed", decline: "declined", withdraw: "withdrawn" },
    },
    agreed: {
      word: "afgesproken",
      means: "Beide zeggen dat dit is toegezegd.",
      next: { sayKept: "saidKept", sayMissed: "saidMissed" },
    },
    saidKept: {
      word: "volgens één van beide nagekomen",
      means: "De ander zegt of dat klopt.",
      next: { confirmKept: "kept", reopen: "agreed" },
    },
    saidMissed: {
      // What one says alone is no verdict: on pages it stands as what was agreed.
      word: "afgesproken",
      means: "Een van beide vraagt de ander hoe het ervoor staat.",
      next: { confirmMissed: "missed", reopen: "agreed" },
    },
    kept: { word: "nagekomen", means: "Beide zeggen het.", next: {} },
    missed: { word: "niet nagekomen", means: "Beide zeggen het.", next: {} },
    declined: { word: "niet afgesproken", means: "De ander zegt dat dit niet is afgesproken.", next: {} },
    withdrawn: { word: "ingetrokken", means: "Wie haar voorstelde, trok haar in.", next: {} },
  },
  verbs: {
    agree: { word: "instemmen", who: OTHER, needs: "niets" },
    decline: { word: "niet instemmen", who: OTHER, needs: "niets" },
    withdraw: { word: "intrekken", who: KEEPER, needs: "niets" },
    sayKept: { word: "nagekomen zeggen", who: EITHER, needs: "dat de ander het daarna bevestigt" },
    sayMissed: { word: "niet nagekomen zeggen", who: EITHER, needs: "dat de ander het daarna bevestigt" },
    confirmKept: { word: "bevestigen", who: SECOND, needs: "dat de ander zei dat zij is nagekomen" },
    confirmMissed: { word: "bevestigen", who: SECOND, needs: "dat de ander zei dat zij niet is nagekomen" },
    reopen: { word: "terugzetten op afgesproken", who: EITHER, needs: "dat nog niet beide hetzelfde zeggen" },
  },
});

export type IntroductionState = "asked" | "accepted" | "declined" | "withdrawn" | "met";
export type IntroductionVerb = "accept" | "decline" | "withdraw" | "meet";

export const introductionLife = states<IntroductionState, IntroductionVerb>({
  thing: "kennismaking",
  begin: "asked",
  states: {
    asked: {
      word: "gevraagd",
      means: "De ander zegt of het kan, en hoe men elkaar bereikt.",
      next: { accept: "accepted", decline: "declined", withdraw: "withdrawn" },
    },
    accepted: { word: "aangenomen", means: "U kunt elkaar bereiken.", next: { meet: "met" } },
    met: { word: "gesproken", means: "U hebt elkaar gesproken.", next: {} },
    declined: { word: "nu niet", means: "De ander zei dat het nu niet kan.", next: {} },
    withdrawn: { word: "ingetrokken", means: "Wie het vroeg, trok het in.", next: {} },
  },
  verbs: {
    accept: { word: "aannemen", who: OTHER, needs: "hoe men elkaar bereikt" },
    decline: { word: "afhouden", who: OTHER, needs: "de reden" },
    withdraw: { word: "intrekken", who: KEEPER, needs: "niets" },
    meet: { word: "gesproken zeggen", who: EITHER, needs: "niets" },
  },
});
