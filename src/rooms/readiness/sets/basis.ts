/**
 * What comes with the product: questions that every collaboration meets, in our own words. A ministry, an advisory body or a region
 * adds a set of its own; none of these is taken away by that.
 */
import type { Item, ItemSubject, QuestionSet } from "./question-set.ts";

const OURS = "geen voorschrift: wat na een handtekening het vaakst misgaat";

type Written = Pick<Item, "code" | "question" | "why"> &
  Partial<Pick<Item, "must" | "phase" | "source" | "when" | "about" | "answerer">>;

const of = (subject: ItemSubject, answerer: Item["answerer"], ...items: Written[]): Item[] =>
  items.map((it) => ({
    ...{ must: true, phase: "decision", about: "dossier", source: OURS, when: null, measure: null },
    ...{ answerer, ...it, subject },
  }));

const HIGH_RISK = { item: "privacy-vooronderzoek", verdicts: ["yes", "partly"] } as const;
const PERSONAL = { item: "privacy-gegevens", verdicts: ["yes", "partly"] } as const;
const SYSTEMS = { item: "ict-systemen", verdicts: ["yes", "partly"] } as const;

export const BASIS: QuestionSet = {
  code: "basis",
  name: "Basisvragen",
  publisher: null,
  follows: "wetten en standaarden die per vraag zijn genoemd; verder eigen vragen van Vliegwiel",
  version: "1",
  from: "2026-01-01",
  until: null,
  items: [
    ...of(
      "ict",
      "information",
      {
        code: "ict-processen",
        question: "Is beschreven welke werkprocessen veranderen, en bij wie?",
        why: "Wat bestuurders afspreken, moeten mensen in hun dagelijks werk kunnen doen.",
        phase: "talks",
      },
      {
        code: "ict-systemen",
        question: "Zijn er systemen nodig, en is bekend welke en van wie?",
        why: "Zonder systeem kan een afspraak op papier kloppen en in de praktijk niet werken.",
        phase: "talks",
      },
      {
        code: "ict-koppelingen",
        question: "Is uitgezocht of de systemen te koppelen zijn, wanneer en voor hoeveel?",
        why: "Een koppeling duurt vaak langer dan de termijn in het besluit.",
        source: "FSC core 2.0.0 voor koppelingen tussen organisaties; NL API Design Rules",
        when: SYSTEMS,
      },
      {
        code: "ict-gegevens",
        question: "Is afgesproken welke gegevens het zijn, wie ze bijhoudt en wat ze betekenen?",
        why: "Twee organisaties bedoelen met hetzelfde woord vaak iets anders.",
      },
      {
        code: "ict-vertrek",
        question: "Is vastgelegd hoe een partij er weer uit kan, met haar gegevens?",
        why: "Wie er niet uit kan, heeft bij het volgende contract geen keus.",
        when: SYSTEMS,
      },
      {
        code: "ict-beheer",
        question: "Is bekend wie de systemen beheert en wie dat betaalt, ook na het eerste jaar?",
        why: "Beheer is meestal duurder dan de bouw.",
        phase: "start",
      },
    ),
    ...of(
      "security",
      "ciso",
      {
        code: "beveiliging-risico",
        question: "Is een risicoafweging gemaakt, en door de eigenaar van het proces vastgesteld?",
        why: "Dan is beveiliging ingebouwd en niet achteraf een rem.",
        source: "BIO2 1.3, maatregel 5.08.01",
      },
      {
        code: "beveiliging-verantwoordelijk",
        question: "Is per onderdeel bekend welke organisatie voor de beveiliging verantwoordelijk is?",
        why: "Bij een incident blijkt anders dat iedereen naar een ander wees.",
        source: "BIO2 1.3, maatregel 5.02.01",
      },
      {
        code: "beveiliging-leverancier",
        question:
          "Staan de beveiligingseisen in het contract met wie het werk uitvoert of de systemen levert?",
        why: "Wat niet in het contract staat, is later niet af te dwingen.",
        source: "BIO2 1.3, maatregelen 5.20.01 en 5.20.03",
      },
      {
        code: "beveiliging-incident",
        question: "Is afgesproken wie een incident meldt, aan wie en binnen welke tijd?",
        why: "Een melding die blijft liggen, maakt de schade groter.",
        source: "BIO2 1.3, maatregel 5.24.02",
        phase: "start",
      },
      {
        code: "beveiliging-toegang",
        question: "Is geregeld wie bij welke gegevens mag, en hoe toegang eindigt?",
        why: "Bij samenwerken krijgen mensen van buiten de eigen organisatie toegang.",
        source: "BIO2 1.3, maatregelen 5.16.01 en 5.18.02",
        phase: "start",
      },
    ),
    ...of(
      "privacy",
      "privacy",
      {
        code: "privacy-gegevens",
        question: "Worden persoonsgegevens verwerkt, en is opgeschreven welke en waarvoor?",
        why: "Alles hierna hangt ervan af.",
        source: "AVG artikel 5 en 30",
        phase: "talks",
      },
      {
        code: "privacy-grondslag",
        question: "Is per doel de grondslag bekend, ook voor wie gegevens aan een ander geeft?",
        why: "Zonder grondslag mag het niet, hoe nuttig het ook is.",
        source: "AVG artikel 6",
        when: PERSONAL,
      },
      {
        code: "privacy-vooronderzoek",
        question: "Is er een waarschijnlijk hoog risico voor mensen (uitkomst van de pre-DPIA)?",
        why: "Bij een hoog risico moet vooraf worden beoordeeld wat het voor mensen betekent.",
        source: "AVG artikel 35, eerste lid",
        when: PERSONAL,
      },
      {
        code: "privacy-dpia",
        question: "Is de DPIA gedaan, met het advies van de functionaris gegevensbescherming?",
        why: "Dat moet voordat de verwerking begint, en verandert soms wat er wordt besloten.",
        source: "AVG artikel 35 en 39, eerste lid onder c",
        when: HIGH_RISK,
      },
      {
        code: "privacy-rollen",
        question: "Is bekend wie verwerkingsverantwoordelijk is, samen of alleen, en wie verwerker?",
        why: "Dan weet een inwoner bij wie hij moet zijn.",
        source: "AVG artikel 26 en 28",
        when: PERSONAL,
      },
      {
        code: "privacy-overeenkomst",
        question: "Ligt er een verwerkersovereenkomst of een regeling tussen verantwoordelijken klaar?",
        why: "Een verwerker mag zonder overeenkomst niet beginnen.",
        source: "AVG artikel 26 en 28, derde lid",
        when: PERSONAL,
        phase: "start",
      },
      {
        code: "privacy-register",
        question: "Staat de verwerking in het verwerkingsregister van elke partij?",
        why: "Elke organisatie moet kunnen laten zien wat zij verwerkt.",
        source: "AVG artikel 30",
        when: PERSONAL,
        phase: "start",
      },
    ),
    ...of(
      "archive",
      "archive",
      {
        code: "archief-zorgdrager",
        question: "Is bekend wie voor het archief van deze samenwerking zorgt?",
        why: "Na een paar jaar weet anders niemand waar de stukken zijn.",
        source: "Archiefwet; de tekst zelf is hier niet gelezen",
      },
      {
        code: "archief-bewaren",
        question: "Is per soort stuk bekend hoe lang het blijft?",
        why: "Te lang bewaren mag niet, te vroeg vernietigen ook niet.",
        source: "Archiefwet; de tekst zelf is hier niet gelezen",
        phase: "start",
      },
      {
        code: "archief-openbaar",
        question: "Is bekend wie een verzoek om informatie beantwoordt?",
        why: "Een verzoeker mag niet van het ene loket naar het andere.",
        source: "Woo; de tekst zelf is hier niet gelezen",
        must: false,
        phase: "start",
      },
    ),
    ...of(
      "accessibility",
      "service",
      {
        code: "toegankelijk-eis",
        question: "Is toegankelijkheid een eis aan elke site en app die eruit voortkomt?",
        why: "Achteraf aanpassen kost meer dan vooraf eisen.",
        source: "EN 301 549 (WCAG 2.1 A en AA)",
        phase: "start",
        when: SYSTEMS,
      },
      {
        code: "toegankelijk-kanaal",
        question: "Kan wie niet digitaal meekomt, ook op een andere manier terecht?",
        why: "Een loket dat alleen digitaal is, sluit mensen uit.",
        must: false,
        phase: "decision",
      },
    ),
    ...of(
      "algorithms",
      "algorithms",
      {
        code: "algoritme-gebruik",
        question: "Worden algoritmen gebruikt die over mensen gaan of beslissen?",
        why: "Dan gelden extra plichten, en willen mensen weten hoe een besluit tot stand kwam.",
        source: "AI-verordening en AVG artikel 22; de tekst van de verordening is hier niet gelezen",
      },
      {
        code: "algoritme-register",
        question: "Staan zij in het algoritmeregister, met wie erop toeziet?",
        why: "Wie ermee te maken krijgt, kan dan zien dat het er is.",
        source: "Algoritmeregister van de overheid",
        when: { item: "algoritme-gebruik", verdicts: ["yes", "partly"] },
        phase: "start",
        must: false,
      },
    ),
  ],
};
