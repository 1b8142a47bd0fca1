import type { FormCode } from "#rooms/collaborations";
import type { Evidence } from "../level/index.ts";

/** What a cooperation may have to be able to do, or who has to be able to make it. */
export const ABILITIES = {
  instellen: "gekozen worden",
  mandaat: "beslissen namens de deelnemers (mandaat)",
  delegatie: "zelf beslissen met een overgedragen bevoegdheid (delegatie)",
  verordeningen: "regels maken die voor iedereen gelden, of belasting heffen",
  beleid: "eigen beleid maken",
  "personeel-en-eigendom": "eigen personeel of eigendom hebben",
  contracten: "zelf contracten sluiten, bijvoorbeeld voor ICT",
  raden: "raden laten deelnemen",
  colleges: "colleges laten deelnemen",
  burgemeesters: "burgemeesters laten deelnemen",
} as const;
export type Ability = keyof typeof ABILITIES;

/** Whether a form can do something: `beperkt` is yes, within a limit that the sentence names. */
export interface FormRule extends Evidence {
  form: FormCode;
  ability: Ability;
  allows: "ja" | "beperkt" | "nee";
  /** In plain Dutch, without the article. */
  says: string;
}

/** The text that was read: the last one in the ministry's own collection of laws in November 2026. */
const TEXT =
  "Gelezen in de tekst die geldt sinds 12 februari 2025 (verzameling wetten van het ministerie van BZK, github.com/MinBZK/regelrecht-corpus).";
const MANDATE =
  "Afdeling 10.1.1 van de Awb, over mandaat, is niet gelezen; de Wgr regelt mandaat alleen aan een andere deelnemer (artikel 8, vierde lid).";

const read = (article: string, more = "") =>
  ({ article, status: "in de wet gelezen", source: `${TEXT}${more}` }) as const;
const mandateRule = { article: "Awb, afdeling 10.1.1", status: "voorlopig", source: MANDATE } as const;

const OL = { form: "OL" } as const;
const GO = { form: "GO" } as const;
const BVO = { form: "BVO" } as const;
const RZM = { form: "RZM" } as const;

const byEveryone = (form: FormCode): FormRule[] =>
  (["raden", "colleges", "burgemeesters"] as const).map((ability) => ({
    form,
    ability,
    allows: "ja",
    says: "Raden, colleges en burgemeesters kunnen samen of apart meedoen, ieder voor de eigen bevoegdheid. Colleges en burgemeesters hebben toestemming van hun raad nodig.",
    ...read("Wgr, artikel 1"),
  }));

/** What a legal person can do follows from being one; article 31 takes it for granted. */
const asLegalPerson = (form: FormCode, article: string): FormRule[] => [
  {
    form,
    ability: "personeel-en-eigendom",
    allows: "ja",
    says: "Het is een rechtspersoon: het kan zelf mensen in dienst nemen en gebouwen of geld hebben, tenzij de regeling dat beperkt.",
    ...read(`${article}, en artikel 31`),
  },
  {
    form,
    ability: "contracten",
    allows: "ja",
    says: "Het is een rechtspersoon en sluit zelf contracten, tenzij de regeling dat beperkt.",
    ...read(`${article}, en artikel 31`),
  },
];

const withoutLegalPerson = (form: FormCode, article: string): FormRule[] => [
  {
    form,
    ability: "personeel-en-eigendom",
    allows: "nee",
    says: "Er is geen rechtspersoon. Het werk gebeurt met mensen en spullen van een deelnemer.",
    ...read(article, " De wet noemt alleen de twee andere vormen rechtspersoon."),
  },
  {
    form,
    ability: "contracten",
    allows: "beperkt",
    says: "Er is geen rechtspersoon; een van de deelnemers sluit de contracten voor allemaal.",
    ...read(article, " De wet noemt alleen de twee andere vormen rechtspersoon."),
  },
];

/**
 * What each form of the Wgr can do, for arrangements between municipalities (chapter I of the act). Review it as a
 * table: the advice knows nothing else. The register's old name "centrumconstructie" is no choice any more and has
 * no rules.
 */
export const FORM_RULES: readonly FormRule[] = [
  {
    ...OL,
    ability: "instellen",
    allows: "ja",
    says: "Elke regeling kan een openbaar lichaam instellen, met een algemeen bestuur, een dagelijks bestuur en een voorzitter.",
    ...read("Wgr, artikel 8, eerste lid, en artikel 12"),
  },
  {
    ...OL,
    ability: "mandaat",
    allows: "ja",
    says: "Het bestuur en het personeel kunnen namens de deelnemers beslissen.",
    ...mandateRule,
  },
  {
    ...OL,
    ability: "delegatie",
    allows: "ja",
    says: "Deelnemers kunnen bevoegdheden overdragen aan het bestuur. De regeling noemt welke.",
    ...read("Wgr, artikel 10, tweede lid, en artikel 30, eerste lid"),
  },
  {
    ...OL,
    ability: "verordeningen",
    allows: "beperkt",
    says: "Het bestuur kan verordeningen maken. Belasting heffen kan alleen voor de heffingen die de wet noemt, zoals de rioolheffing.",
    ...read("Wgr, artikel 30, eerste lid, onder a"),
  },
  {
    ...OL,
    ability: "beleid",
    allows: "ja",
    says: "Aan het hoofd staat een algemeen bestuur uit de deelnemers, dat eigen keuzes kan maken.",
    ...read("Wgr, artikel 12 en 13"),
  },
  ...asLegalPerson("OL", "Wgr, artikel 8, eerste lid"),
  ...byEveryone("OL"),
  {
    ...BVO,
    ability: "instellen",
    allows: "beperkt",
    says: "Dit kan alleen tussen colleges, en alleen voor ondersteunende processen en uitvoerende taken.",
    ...read("Wgr, artikel 8, derde lid"),
  },
  {
    ...BVO,
    ability: "mandaat",
    allows: "ja",
    says: "Het bestuur en het personeel kunnen namens de deelnemers beslissen, bij ondersteunend en uitvoerend werk.",
    ...mandateRule,
  },
  {
    ...BVO,
    ability: "delegatie",
    allows: "beperkt",
    says: "Deelnemers kunnen bevoegdheden overdragen, maar alleen voor ondersteunend en uitvoerend werk.",
    ...read(
      "Wgr, artikel 8, derde lid, en artikel 30, eerste lid",
      " Volgens de regering (2015) alleen als er weinig te kiezen valt; dat staat niet in de wet.",
    ),
  },
  {
    ...BVO,
    ability: "verordeningen",
    allows: "nee",
    says: "Aan een bedrijfsvoeringsorganisatie kan niet worden overgedragen om belasting te heffen of regels te maken die voor iedereen gelden.",
    ...read("Wgr, artikel 30, eerste lid, onder b"),
  },
  {
    ...BVO,
    ability: "beleid",
    allows: "nee",
    says: "Zij is alleen voor ondersteunende processen en uitvoerende taken. Beleid blijft bij de gemeenten.",
    ...read(
      "Wgr, artikel 8, derde lid",
      " Dat beleid daar niet bij hoort, is uitleg van gemeente.nu (2021).",
    ),
  },
  ...asLegalPerson("BVO", "Wgr, artikel 8, derde lid"),
  {
    ...BVO,
    ability: "raden",
    allows: "nee",
    says: "Alleen colleges doen mee.",
    ...read("Wgr, artikel 8, derde lid"),
  },
  {
    ...BVO,
    ability: "colleges",
    allows: "ja",
    says: "Colleges maken de regeling, met toestemming van hun raad.",
    ...read("Wgr, artikel 1 en artikel 8, derde lid"),
  },
  {
    ...BVO,
    ability: "burgemeesters",
    allows: "nee",
    says: "Alleen colleges doen mee.",
    ...read("Wgr, artikel 8, derde lid"),
  },
  {
    ...GO,
    ability: "instellen",
    allows: "beperkt",
    says: "Dit kan in plaats van een openbaar lichaam, in gevallen die daar bijzonder voor in aanmerking komen. De wet zegt niet welke dat zijn.",
    ...read("Wgr, artikel 8, tweede lid"),
  },
  {
    ...GO,
    ability: "mandaat",
    allows: "ja",
    says: "Het orgaan kan namens de deelnemers beslissen.",
    ...mandateRule,
  },
  {
    ...GO,
    ability: "delegatie",
    allows: "beperkt",
    says: "Bevoegdheden kunnen worden overgedragen, maar niet om belasting te heffen of regels te maken die voor iedereen gelden.",
    ...read("Wgr, artikel 30, eerste lid"),
  },
  {
    ...GO,
    ability: "verordeningen",
    allows: "nee",
    says: "Aan een gemeenschappelijk orgaan kan niet worden overgedragen om belasting te heffen of regels te maken die voor iedereen gelden.",
    ...read("Wgr, artikel 30, eerste lid, onder b"),
  },
  {
    ...GO,
    ability: "beleid",
    allows: "ja",
    says: "Het is een bestuur zonder organisatie: geschikt om samen keuzes te maken.",
    ...read("Wgr, artikel 8, tweede lid", " Dat het daarvoor geschikt is, is onze uitleg."),
  },
  ...withoutLegalPerson("GO", "Wgr, artikel 8, tweede lid"),
  ...byEveryone("GO"),
  {
    ...RZM,
    ability: "instellen",
    allows: "ja",
    says: "Een regeling hoeft geen bestuur of organisatie in te stellen. Vaak doet een van de deelnemers (de centrumgemeente) het werk.",
    ...read("Wgr, artikel 1 en artikel 8, vierde lid"),
  },
  {
    ...RZM,
    ability: "mandaat",
    allows: "ja",
    says: "Wie bij een van de deelnemers werkt (de centrumgemeente) kan namens de andere beslissen. Die blijven zelf verantwoordelijk.",
    ...read(
      "Wgr, artikel 8, vierde lid",
      " Dat zij verantwoordelijk blijven: uitleg van gemeente.nu (2020).",
    ),
  },
  {
    ...RZM,
    ability: "delegatie",
    allows: "nee",
    says: "Er is geen bestuur waaraan een bevoegdheid kan worden overgedragen.",
    ...read("Wgr, artikel 10, tweede lid, en artikel 30", " Die noemen alleen de drie andere vormen."),
  },
  {
    ...RZM,
    ability: "verordeningen",
    allows: "nee",
    says: "Er is geen bestuur dat regels kan maken; dat blijven de raden doen.",
    ...read("Wgr, artikel 30", " Dat noemt alleen de drie andere vormen."),
  },
  {
    ...RZM,
    ability: "beleid",
    allows: "beperkt",
    says: "Deelnemers stemmen hun beleid op elkaar af; ieder stelt het zelf vast.",
    ...read("Wgr, artikel 1", " Dat dit past, is uitleg van VNG."),
  },
  ...withoutLegalPerson("RZM", "Wgr, artikel 8"),
  ...byEveryone("RZM"),
];

/** The forms one can choose, heaviest first. */
export const CHOICES: readonly FormCode[] = ["OL", "BVO", "GO", "RZM"];
