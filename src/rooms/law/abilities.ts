/** What each form of the Wgr can do, for arrangements between municipalities (chapter I of the act). */
import type { FormCode } from "./forms.ts";
import { AWB, type Rule, WGR } from "./rule.ts";

/** What a cooperation may have to be able to do, or who has to be able to make it. */
export const ABILITIES = [
  "instellen",
  "mandaat",
  "delegatie",
  "verordeningen",
  "beleid",
  "personeel-en-eigendom",
  "contracten",
  "raden",
  "colleges",
  "burgemeesters",
] as const;
export type Ability = (typeof ABILITIES)[number];
/** `beperkt` is yes, within a limit that the sentence names. */
export type Allowance = "ja" | "beperkt" | "nee";

/** Whether a form can, by which articles of the Wgr, what that comes down to, and what the act does not say itself. */
type Can = [allows: Allowance, articles: string, says: string, more?: string];

/** Mandate to someone who does not work for the participant follows another act: with consent (10:4). */
const MANDATE = { article: "Awb, artikel 10:1 tot en met 10:4", ...AWB };

const EVERYONE: Can = [
  "ja",
  "1",
  "Raden, colleges en burgemeesters kunnen samen of apart meedoen, ieder voor de eigen bevoegdheid. Colleges en burgemeesters hebben toestemming van hun raad nodig.",
];
const BY_EVERYONE = { raden: EVERYONE, colleges: EVERYONE, burgemeesters: EVERYONE };

/** What a legal person can do follows from being one; article 31 takes it for granted. */
const legalPerson = (paragraph: string): Record<"personeel-en-eigendom" | "contracten", Can> => ({
  "personeel-en-eigendom": [
    "ja",
    `8, ${paragraph}, en artikel 31`,
    "Het is een rechtspersoon: het kan zelf mensen in dienst nemen en gebouwen of geld hebben, tenzij de regeling dat beperkt.",
  ],
  contracten: [
    "ja",
    `8, ${paragraph}, en artikel 31`,
    "Het is een rechtspersoon en sluit zelf contracten, tenzij de regeling dat beperkt.",
  ],
});

const ONLY_TWO = " De wet noemt alleen de twee andere vormen rechtspersoon.";
const noLegalPerson = (article: string): Record<"personeel-en-eigendom" | "contracten", Can> => ({
  "personeel-en-eigendom": [
    "nee",
    article,
    "Er is geen rechtspersoon. Het werk gebeurt met mensen en spullen van een deelnemer.",
    ONLY_TWO,
  ],
  contracten: [
    "beperkt",
    article,
    "Er is geen rechtspersoon; een van de deelnemers sluit de contracten voor allemaal.",
    ONLY_TWO,
  ],
});

/** Review it as a table. The register's old name "centrumconstructie" is no choice any more and has no rules. */
const TABLE: Record<Exclude<FormCode, "CC">, Record<Ability, Can>> = {
  OL: {
    instellen: [
      "ja",
      "8, eerste lid, en artikel 12",
      "Elke regeling kan een openbaar lichaam instellen, met een algemeen bestuur, een dagelijks bestuur en een voorzitter.",
    ],
    mandaat: ["ja", "", "Het bestuur en het personeel kunnen namens de deelnemers beslissen."],
    delegatie: [
      "ja",
      "10, tweede lid, en artikel 30, eerste lid",
      "Deelnemers kunnen bevoegdheden overdragen aan het bestuur. De regeling noemt welke.",
    ],
    verordeningen: [
      "beperkt",
      "30, eerste lid, onder a",
      "Het bestuur kan verordeningen maken. Belasting heffen kan alleen voor de heffingen die de wet noemt, zoals de rioolheffing.",
    ],
    beleid: [
      "ja",
      "12 en 13",
      "Aan het hoofd staat een algemeen bestuur uit de deelnemers, dat eigen keuzes kan maken.",
    ],
    ...legalPerson("eerste lid"),
    ...BY_EVERYONE,
  },
  BVO: {
    instellen: [
      "beperkt",
      "8, derde lid",
      "Dit kan alleen tussen colleges, en alleen voor ondersteunende processen en uitvoerende taken.",
    ],
    mandaat: [
      "ja",
      "",
      "Het bestuur en het personeel kunnen namens de deelnemers beslissen, bij ondersteunend en uitvoerend werk.",
    ],
    delegatie: [
      "beperkt",
      "8, derde lid, en artikel 30, eerste lid",
      "Deelnemers kunnen bevoegdheden overdragen, maar alleen voor ondersteunend en uitvoerend werk.",
      " Volgens de regering (2015) alleen als er weinig te kiezen valt; dat staat niet in de wet.",
    ],
    verordeningen: [
      "nee",
      "30, eerste lid, onder b",
      "Aan een bedrijfsvoeringsorganisatie kan niet worden overgedragen om belasting te heffen of regels te maken die voor iedereen gelden.",
    ],
    beleid: [
      "nee",
      "8, derde lid",
      "Zij is alleen voor ondersteunende processen en uitvoerende taken. Beleid blijft bij de gemeenten.",
      " Dat beleid daar niet bij hoort, is uitleg van gemeente.nu (2021).",
    ],
    ...legalPerson("derde lid"),
    raden: ["nee", "8, derde lid", "Alleen colleges doen mee."],
    colleges: [
      "ja",
      "1 en artikel 8, derde lid",
      "Colleges maken de regeling, met toestemming van hun raad.",
    ],
    burgemeesters: ["nee", "8, derde lid", "Alleen colleges doen mee."],
  },
  GO: {
    instellen: [
      "beperkt",
      "8, tweede lid",
      "Dit kan in plaats van een openbaar lichaam, in gevallen die daar bijzonder voor in aanmerking komen. De wet zegt niet welke dat zijn.",
    ],
    mandaat: ["ja", "", "Het orgaan kan namens de deelnemers beslissen."],
    delegatie: [
      "beperkt",
      "30, eerste lid",
      "Bevoegdheden kunnen worden overgedragen, maar niet om belasting te heffen of regels te maken die voor iedereen gelden.",
    ],
    verordeningen: [
      "nee",
      "30, eerste lid, onder b",
      "Aan een gemeenschappelijk orgaan kan niet worden overgedragen om belasting te heffen of regels te maken die voor iedereen gelden.",
    ],
    beleid: [
      "ja",
      "8, tweede lid",
      "Het is een bestuur zonder organisatie: geschikt om samen keuzes te maken.",
      " Dat het daarvoor geschikt is, is onze uitleg.",
    ],
    ...noLegalPerson("8, tweede lid"),
    ...BY_EVERYONE,
  },
  RZM: {
    instellen: [
      "ja",
      "1 en artikel 8, vierde lid",
      "Een regeling hoeft geen bestuur of organisatie in te stellen. Vaak doet een van de deelnemers (de centrumgemeente) het werk.",
    ],
    mandaat: [
      "ja",
      "8, vierde lid",
      "Wie bij een van de deelnemers werkt (de centrumgemeente) kan namens de andere beslissen. Die blijven zelf verantwoordelijk.",
      " Dat zij verantwoordelijk blijven: uitleg van gemeente.nu (2020).",
    ],
    delegatie: [
      "nee",
      "10, tweede lid, en artikel 30",
      "Er is geen bestuur waaraan een bevoegdheid kan worden overgedragen.",
      " Die noemen alleen de drie andere vormen.",
    ],
    verordeningen: [
      "nee",
      "30",
      "Er is geen bestuur dat regels kan maken; dat blijven de raden doen.",
      " Dat noemt alleen de drie andere vormen.",
    ],
    beleid: [
      "beperkt",
      "1",
      "Deelnemers stemmen hun beleid op elkaar af; ieder stelt het zelf vast.",
      " Dat dit past, is uitleg van VNG.",
    ],
    ...noLegalPerson("8"),
    ...BY_EVERYONE,
  },
};

export const ABILITY_LAW: readonly Rule<"kunnen">[] = (Object.keys(TABLE) as (keyof typeof TABLE)[]).flatMap(
  (form) =>
    ABILITIES.map((ability) => {
      const [allows, articles, says, more = ""] = TABLE[form][ability];
      const { source, read } = WGR;
      return {
        id: `${form}-${ability}`,
        kind: "kunnen",
        forms: [form],
        participants: ["gemeente"],
        says,
        value: { ability, allows },
        ...(articles === ""
          ? MANDATE
          : { article: `Wgr, artikel ${articles}`, read, source: `${source}${more}` }),
      };
    }),
);

/** What the law says of a form and all this, in the order of the table. */
export const lawOn = (form: FormCode, abilities: readonly Ability[]): Rule<"kunnen">[] =>
  ABILITY_LAW.filter((it) => it.forms?.includes(form) && abilities.includes(it.value.ability));

/** The rules by which a form cannot do all of this; empty when it can. */
export const forbidding = (form: FormCode, abilities: readonly Ability[]): Rule<"kunnen">[] =>
  lawOn(form, abilities).filter((it) => it.value.allows === "nee");

/** Forms that are a legal person can have staff and property: an organisation of their own. */
export const isLegalPerson = (form: FormCode): boolean =>
  lawOn(form, ["personeel-en-eigendom"]).some((it) => it.value.allows === "ja");
