/** The kinds of additions: what each asks, in order, and what people call it. The forms, pages and files read this table. */
import { choiceField, type FormFields, optional, textField } from "#kit/form-fields.tsx";
import { VISIBILITIES } from "#kit/visibility.ts";
import {
  day,
  type Fact,
  links,
  money,
  needed,
  offices,
  percentage,
  text,
  votes,
  year,
  yesNo,
} from "./fact-fields.tsx";
import type { FactsOf, Kind } from "./facts.ts";

type FactTable<Facts> = { readonly [Name in keyof Facts]-?: Fact<NonNullable<Facts[Name]>> };

interface KindOf<Facts> {
  /** In addresses. */
  word: string;
  /** "Gegevens over de deelname" */
  title: string;
  /** What stands above its form. */
  lead: string;
  facts: FactTable<Facts>;
}

export const KINDS: { readonly [Name in Kind]: KindOf<FactsOf[Name]> } = {
  standing: {
    word: "gegevens",
    title: "Gegevens over de deelname",
    lead: "Vul in wat u weet; al het andere mag leeg blijven.",
    facts: {
      representatives: offices("vertegenwoordigers", "Wie vertegenwoordigt ons?", {
        hint: "Functies, geen namen van mensen. Elk op een eigen regel: wethouder Financiën, lid algemeen bestuur. Een naam kan alleen met “(met toestemming)” erachter.",
      }),
      votes: votes("stemmen", "Stemmen", { hint: "Die van ons en alle samen, bijvoorbeeld 3 van de 40." }),
      costShare: percentage("verdeelsleutel", "Ons deel van de kosten (%)", { hint: "Bijvoorbeeld 12,5." }),
      noticeTerm: text("opzegtermijn", "Opzegtermijn", {
        hint: "Bijvoorbeeld: een jaar voor het begin van een begrotingsjaar.",
      }),
      noticeBefore: day("opzeggenVoor", "Uiterste dag om op te zeggen", {
        hint: "De eerstvolgende, als die er is.",
      }),
      evaluation: day("evaluatie", "Dag van de volgende evaluatie"),
      programme: text("programma", "Doel in de programmabegroting", { most: 500 }),
      seat: text("vestigingsplaats", "Vestigingsplaats", {
        most: 100,
        hint: "Alleen als het register haar niet noemt. Nodig voor de paragraaf verbonden partijen.",
      }),
      publicInterest: text("belang", "Openbaar belang", {
        most: 1_000,
        hint: "Welk openbaar belang dient het? Nodig voor de paragraaf verbonden partijen.",
      }),
      governance: yesNo("bestuurlijk", "Hebben wij een bestuurlijk belang?", {
        hint: "Een zetel in het bestuur of stemrecht.",
      }),
      finance: yesNo("financieel", "Hebben wij een financieel belang?", {
        hint: "Geld dat wij kwijt zijn als het failliet gaat, of een bedrag waarvoor wij aansprakelijk zijn.",
      }),
      risk: text("risico", "Risico’s", {
        most: 1_000,
        hint: "Vooral risico’s die niet zijn gedekt. Is het een open oordeel, kies dan hieronder een kleine kring.",
      }),
      documents: links("documenten", "Documenten", {
        hint: "Een adres op elke regel. De naam mag ervoor: Dienstverleningshandvest https://…",
      }),
      askedOfCouncil: text("gevraagdAanRaad", "Welke besluiten vragen wij aan de raad?", {
        most: 2_000,
        hint: "Uit het informatieformat Wgr. Bijvoorbeeld: een zienswijze op de begroting van 2027, voor 1 juli.",
      }),
      toldCouncil: text("meegegevenAanRaad", "Wat gaven wij de raad mee?", {
        most: 4_000,
        hint: "Uit het informatieformat Wgr: wat wij ervan vinden, en waar de raad op kan letten. Gebruik geen namen van mensen.",
      }),
      toldOn: day("meegegevenOp", "Op welke dag kreeg de raad dit?", {
        hint: "De dag van de brief of de vergadering.",
      }),
    },
  },
  year: {
    word: "jaarcijfers",
    title: "Cijfers van een jaar",
    lead: "Bedragen in euro’s. Schrijf 1.250.000, 1,25 mln of 1.250 (x 1.000): u ziet eerst hoe wij het lezen.",
    facts: {
      year: year("jaar", "Jaar"),
      contribution: money("bijdrage", "Onze bijdrage in dat jaar", {
        negative:
          "Een bijdrage is niet minder dan 0. Krijgt u geld terug, trek dat dan af van wat u betaalt; blijft er geen bijdrage over, schrijf dan 0.",
      }),
      interestBegin: money("belangBegin", "Financieel belang aan het begin van het jaar"),
      interestEnd: money("belangEinde", "Financieel belang aan het einde van het jaar (verwacht)"),
      interestChange: text("wijzigingBelang", "Wat verandert er aan het belang?", { most: 500 }),
      equityBegin: money("eigenVermogenBegin", "Eigen vermogen aan het begin van het jaar"),
      equityEnd: money("eigenVermogenEinde", "Eigen vermogen aan het einde van het jaar (verwacht)"),
      debtBegin: money("vreemdVermogenBegin", "Vreemd vermogen aan het begin van het jaar"),
      debtEnd: money("vreemdVermogenEinde", "Vreemd vermogen aan het einde van het jaar (verwacht)"),
      result: money("resultaat", "Verwacht resultaat in dat jaar", {
        hint: "Een tekort met een min ervoor of tussen haakjes.",
      }),
    },
  },
  result: {
    word: "resultaten",
    title: "Afspraak over resultaat",
    lead: "Wat is afgesproken dat het oplevert, en hoe ver is het?",
    facts: {
      subject: needed("onderwerp", "Waarover", { hint: "Bijvoorbeeld: wachttijd aanvraag schuldhulp." }),
      norm: needed("norm", "Wat is afgesproken?", { hint: "Bijvoorbeeld: hoogstens 4 weken." }),
      value: text("stand", "Hoe ver is het?", { hint: "De laatste stand, bijvoorbeeld 3,2 weken." }),
      measuredOn: day("gemetenOp", "Van welke dag is die stand?"),
    },
  },
};

export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** Where it rests on and who may read it: asked with each kind. */
export const SHARED = {
  bron: optional(
    textField("Waar staat dit?", {
      hint: "Bijvoorbeeld: begroting 2026, bladzijde 12, of een adres. Leeg betekent: eigen opgave.",
      most: 300,
    }),
  ),
  zichtbaar: choiceField("Wie mag dit zien?", VISIBILITIES, {
    hint: "Wat u opschrijft, kan bij een verzoek op grond van de Woo worden opgevraagd, ook als u een kleine kring kiest.",
  }),
} as const;

/** The facts of a kind with their names, as one list: what goes over them need not know which they are. */
export const factsIn = (kind: Kind): [string, Fact<unknown>][] =>
  Object.entries(KINDS[kind].facts as unknown as Record<string, Fact<unknown>>);

export const fieldsOf = (kind: Kind) => ({
  ...(Object.fromEntries(factsIn(kind).map(([, { name, field }]) => [name, field])) as FormFields),
  ...SHARED,
});
