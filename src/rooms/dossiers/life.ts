/** The life of a dossier along its first line: from a question that one writes down to a perspective that all share. */
import { states } from "#kit/states.ts";
import { narrowest, type Visibility } from "#kit/visibility.ts";

export type DossierState = "draft" | "open" | "shared" | "closed" | "stopped";
export type DossierVerb =
  | "change"
  | "say"
  | "offer"
  | "assent"
  | "object"
  | "leave"
  | "complete"
  | "conclude"
  | "admit"
  | "promise"
  | "settle"
  | "plan"
  | "progress"
  | "prepare"
  | "remark"
  | "decide"
  | "amend"
  | "schedule"
  | "seat"
  | "attend"
  | "reckon"
  | "enact"
  | "archive"
  | "verify"
  | "close"
  | "stop"
  | "resume";

const KEEPER = "redacteur van wie het dossier bijhoudt";
const PARTY = "redacteur van de partij zelf";

export const life = states<DossierState, DossierVerb>({
  thing: "dossier",
  begin: "draft",
  states: {
    draft: {
      word: "concept",
      means: "Eén partij schrijft de vraag op; alleen haar eigen organisatie leest het.",
      next: {
        change: "draft",
        say: "draft",
        offer: "open",
        reckon: "draft",
        archive: "draft",
        verify: "draft",
        stop: "stopped",
      },
    },
    open: {
      word: "in gesprek",
      means: "De partijen lezen het. Elk zegt wat zij wil en vreest, en of zij het perspectief deelt.",
      next: {
        change: "open",
        say: "open",
        assent: "open",
        object: "open",
        leave: "open",
        complete: "shared",
        conclude: "shared",
        admit: "open",
        promise: "open",
        settle: "open",
        plan: "open",
        progress: "open",
        schedule: "open",
        seat: "open",
        attend: "open",
        reckon: "open",
        archive: "open",
        verify: "open",
        stop: "stopped",
      },
    },
    shared: {
      word: "perspectief gedeeld",
      means: "De partijen delen het perspectief. Afspraken en projecten bouwen erop.",
      next: {
        change: "open",
        say: "shared",
        assent: "shared",
        object: "open",
        leave: "shared",
        admit: "open",
        promise: "shared",
        settle: "shared",
        plan: "shared",
        progress: "shared",
        prepare: "shared",
        remark: "shared",
        decide: "shared",
        amend: "shared",
        schedule: "shared",
        seat: "shared",
        attend: "shared",
        reckon: "shared",
        enact: "shared",
        archive: "shared",
        verify: "shared",
        close: "closed",
        stop: "stopped",
      },
    },
    closed: {
      word: "afgerond",
      means: "De vraag is beantwoord. Het blijft te lezen, en wat is beloofd blijft beloofd.",
      next: {
        settle: "closed",
        amend: "closed",
        progress: "closed",
        attend: "closed",
        reckon: "closed",
        archive: "closed",
        resume: "open",
      },
    },
    stopped: {
      word: "gestopt",
      means: "De partijen gaan er niet mee verder; de reden staat erbij. Het blijft te lezen.",
      next: { archive: "stopped", resume: "open" },
    },
  },
  verbs: {
    change: {
      word: "wijzigen",
      who: KEEPER,
      needs: "de nieuwe tekst; wie al instemde, wordt opnieuw gevraagd",
    },
    say: {
      word: "eigen woorden opschrijven",
      who: PARTY,
      needs: "wat zij wil of vreest, haar rol en functie",
    },
    offer: { word: "delen met de partijen", who: KEEPER, needs: "dat de partijen het mogen lezen" },
    assent: { word: "instemmen", who: PARTY, needs: "de tekst die nu geldt, en de functie" },
    object: { word: "bezwaar maken", who: PARTY, needs: "de reden en de functie" },
    leave: { word: "uitstappen", who: PARTY, needs: "de reden en de functie" },
    complete: { word: "laatste instemming", who: PARTY, needs: "dat alle andere partijen instemden" },
    conclude: {
      word: "verder zonder wie zweeg",
      who: KEEPER,
      needs: "de reden, een partij die instemde, geen bezwaar, en dat de anderen lang genoeg zijn gevraagd",
    },
    admit: { word: "een partij toelaten", who: KEEPER, needs: "dat zij erom vroeg" },
    promise: {
      word: "een afspraak opschrijven",
      who: PARTY,
      needs: "wat zij belooft, voor welke dag, en op welk deel van het perspectief het rust",
    },
    settle: {
      word: "zeggen of een afspraak is nagekomen",
      who: PARTY,
      needs: "waar het uit blijkt, of waarom niet",
    },
    plan: {
      word: "een project beginnen",
      who: PARTY,
      needs: "welke afspraken het uitvoert, en wat het oplevert",
    },
    progress: { word: "een project bijwerken", who: PARTY, needs: "hoe ver het is" },
    prepare: {
      word: "stappen en ontwerp bijhouden",
      who: KEEPER,
      needs: "dat het perspectief gedeeld is; een procedure die de wet toelaat",
    },
    remark: {
      word: "opmerking bij het ontwerp",
      who: PARTY,
      needs: "het onderdeel, wat zij anders wil, en de functie",
    },
    decide: {
      word: "besluit vastleggen",
      who: PARTY,
      needs: "de dag en de functie, en dat de stappen ervoor gedaan zijn of hun tijd om is",
    },
    amend: {
      word: "een vastgelegd besluit wijzigen",
      who: PARTY,
      needs: "waarom, en dat klopt wat erna is vastgelegd",
    },
    schedule: {
      word: "een agendapunt opschrijven",
      who: PARTY,
      needs: "wat het raakt, en een dag waarvoor stukken nog op tijd kunnen zijn",
    },
    seat: {
      word: "zeggen wie zij stuurt",
      who: PARTY,
      needs: "functies, voordat de dag is geweest",
    },
    attend: {
      word: "zeggen wie er kwam en wat eruit kwam",
      who: "redacteur van de partij zelf, of van wie het punt op de agenda zette",
      needs: "dat de dag er is, en de functie van wie het zegt",
    },
    reckon: {
      word: "kosten en kwetsbaarheid opschrijven",
      who: PARTY,
      needs: "de bron en de dag van de cijfers; wat niet verdeeld is, schrijft op wie het dossier bijhoudt",
    },
    enact: {
      word: "in werking laten treden",
      who: KEEPER,
      needs: "dat alle stappen zijn gedaan, de dag en de functie",
    },
    archive: {
      word: "archief bijhouden",
      who: KEEPER,
      needs: "wie voor het archief zorgt en hoe lang het blijft, of of een stuk openbaar is",
    },
    verify: { word: "nakijken", who: KEEPER, needs: "niets; elke twaalf maanden wordt erom gevraagd" },
    close: { word: "afronden", who: KEEPER, needs: "wat het opleverde" },
    stop: { word: "stoppen", who: KEEPER, needs: "de reden" },
    resume: { word: "hervatten", who: KEEPER, needs: "dat de partijen het mogen lezen" },
  },
});

/** An exploration goes the same way, but nobody assents to what stands in it: a party says that it takes part. */
export const EXPLORATION_WORDS: Partial<Record<DossierState, { word: string; means: string }>> = {
  open: { word: "in gesprek", means: "De genodigden lezen het, en zeggen elk of zij meedoen." },
  shared: {
    word: "verkenning loopt",
    means: "Alle genodigden doen mee. Niemand stemt hiermee ergens mee in.",
  },
};

/**
 * Who reads it now: nobody sees of a party what that one did not say yes to.
 * @param silent whether somebody who is named as a party has not answered
 */
export function shownTo(state: DossierState, wanted: Visibility, silent: boolean): Visibility {
  if (state === "draft") return narrowest("organisation", wanted);
  return state === "open" || silent ? narrowest("participants", wanted) : wanted;
}

/** What is for the parties to know, however many read the dossier itself. */
export const amongParties = (visibility: Visibility): Visibility => narrowest("participants", visibility);
