/** The life of a collaboration outside the register, from what one says of it to what all say. */
import { states } from "#kit/states.ts";
import { narrowest, type Visibility } from "#kit/visibility.ts";

export type TieState = "draft" | "offered" | "confirmed" | "withdrawn" | "ended";
export type TieVerb =
  "change" | "offer" | "confirm" | "refuse" | "complete" | "takeOver" | "verify" | "withdraw" | "end";

const KEEPER = "redacteur van wie het bijhoudt";
const OTHER = "redacteur van een andere deelnemer";

export const life = states<TieState, TieVerb>({
  thing: "samenwerking",
  begin: "draft",
  states: {
    draft: {
      word: "concept",
      means: "Een deelnemer schrijft het op; alleen zijn eigen organisatie leest het.",
      next: { change: "draft", offer: "offered", verify: "draft", withdraw: "withdrawn" },
    },
    offered: {
      word: "voorgelegd",
      means: "De deelnemers lezen het, en zeggen elk of het klopt.",
      next: {
        change: "offered",
        confirm: "offered",
        refuse: "offered",
        complete: "confirmed",
        takeOver: "offered",
        withdraw: "withdrawn",
      },
    },
    confirmed: {
      word: "bevestigd",
      means: "Alle overheden die meedoen, zeggen dat het klopt. Wie het mag zien, ziet het.",
      next: { change: "offered", verify: "confirmed", end: "ended" },
    },
    withdrawn: { word: "ingetrokken", means: "Het is er niet gekomen. Het blijft te lezen.", next: {} },
    ended: { word: "beëindigd", means: "Het is er geweest. Het blijft te lezen.", next: {} },
  },
  verbs: {
    change: {
      word: "wijzigen",
      who: KEEPER,
      needs: "de nieuwe tekst; wie al bevestigde, wordt opnieuw gevraagd",
    },
    offer: { word: "voorleggen", who: KEEPER, needs: "dat de deelnemers het mogen lezen" },
    confirm: { word: "bevestigen", who: OTHER, needs: "de tekst die nu geldt" },
    refuse: { word: "weigeren", who: OTHER, needs: "de reden" },
    complete: { word: "laatste bevestiging", who: OTHER, needs: "dat alle anderen bevestigden" },
    takeOver: {
      word: "overnemen",
      who: "redacteur van wie penvoerder, gastheer of uitvoerder is",
      needs: "niets; wie het bijhield, zegt daarna of het klopt",
    },
    verify: { word: "nakijken", who: KEEPER, needs: "niets; elke twaalf maanden wordt erom gevraagd" },
    withdraw: { word: "intrekken", who: KEEPER, needs: "niets" },
    end: { word: "beëindigen", who: KEEPER, needs: "de laatste dag" },
  },
});

/** "bevestigd" */
export const tieStateWord = (state: TieState): string => life.states[state].word;

/** How wide a text is read that not everyone has confirmed. */
const WIDEST: Partial<Record<TieState, Visibility>> = { draft: "organisation", offered: "participants" };

/** Who reads it now: nobody sees of a participant what that one did not confirm. */
export function shownTo(state: TieState, wanted: Visibility): Visibility {
  return narrowest(WIDEST[state] ?? wanted, wanted);
}
