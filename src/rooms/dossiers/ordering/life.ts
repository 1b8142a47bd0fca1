/** The life of a list: it is talked about, and it is closed. */
import { states } from "#kit/states.ts";

export type OrderState = "open" | "closed";
export type OrderVerb = "change" | "say" | "set" | "postpone" | "confirm" | "differ" | "close" | "resume";

const KEEPER = "redacteur van wie de lijst bijhoudt";
const PARTY = "redacteur van de organisatie zelf";

export const orderLife = states<OrderState, OrderVerb>({
  thing: "volgorde",
  begin: "open",
  states: {
    open: {
      word: "in gesprek",
      means: "Elke organisatie zegt haar eigen volgorde en of zij de gezamenlijke deelt.",
      next: {
        change: "open",
        say: "open",
        set: "open",
        postpone: "open",
        confirm: "open",
        differ: "open",
        close: "closed",
      },
    },
    closed: {
      word: "afgerond",
      means: "De lijst verandert niet meer, en blijft te lezen.",
      next: { resume: "open" },
    },
  },
  verbs: {
    change: { word: "wijzigen", who: KEEPER, needs: "de titel en de organisaties" },
    say: { word: "eigen volgorde opschrijven", who: PARTY, needs: "de functie" },
    set: {
      word: "gezamenlijke volgorde bepalen",
      who: KEEPER,
      needs: "de volgorde; wie al bevestigde, wordt opnieuw gevraagd",
    },
    postpone: { word: "nu niet, omdat", who: KEEPER, needs: "de reden; zonder reden kan het weer" },
    confirm: { word: "bevestigen", who: PARTY, needs: "de volgorde die nu geldt, en de functie" },
    differ: { word: "anders zien", who: PARTY, needs: "de reden en de functie" },
    close: { word: "afronden", who: KEEPER, needs: "niets" },
    resume: { word: "hervatten", who: KEEPER, needs: "niets" },
  },
});
