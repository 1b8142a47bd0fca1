/** The forms of a collaboration and the ways it holds power, as the law knows them and the register writes them. */
import { AWB, type Rule, rulesOf, WGR } from "./rule.ts";

/** Legal forms of art. 8 Wgr with the codes of the register. */
export const FORMS = {
  OL: "Openbaar lichaam",
  BVO: "Bedrijfsvoeringsorganisatie",
  GO: "Gemeenschappelijk orgaan",
  RZM: "Regeling zonder meer",
  CC: "Centrumconstructie",
} as const;
export type FormCode = keyof typeof FORMS;

/** How powers reach the joint body; slugs as the API writes them. */
export const POWERS = {
  attributie: "Attributie",
  delegatie: "Delegatie",
  mandaat: "Mandaat",
  "zonder-mandaat": "Zonder mandaat",
} as const;
export type Power = keyof typeof POWERS;

/** The forms one can choose, heaviest first; the centrumconstructie is a name of the past. */
export const CHOICES: readonly FormCode[] = ["OL", "BVO", "GO", "RZM"];

/** Forms with a board of their own, and so with a budget that comes by the councils. */
export const WITH_BOARD: readonly FormCode[] = ["OL", "BVO", "GO"];
export const hasBudget = (form: FormCode): boolean => WITH_BOARD.includes(form);

/** What the register calls a centrumconstructie, the law calls a regeling zonder meer (Wgr art. 8, fourth paragraph). */
export const formToday = (form: FormCode): FormCode => (form === "CC" ? "RZM" : form);

export const formName = (form: FormCode): string => FORMS[form].toLowerCase();
export const powerNames = (powers: readonly Power[]): string[] =>
  powers.map((it) => POWERS[it].toLowerCase());

export interface FormLaw {
  /** What there is to sit on: in a few words, and as a sentence. */
  seats: string;
  board: string;
  /** How it carries a task, and how one with delegated powers where that differs. */
  carries: string;
  carriesDelegation?: string;
}

const NO_BOARD = {
  seats: "geen gezamenlijk bestuur",
  board: "Er is geen gezamenlijk bestuur, en dus niemand die namens ons in een bestuur zit.",
};

const form = rulesOf("vorm", WGR);

export const FORM_LAW: Record<FormCode, Rule<"vorm">> = {
  OL: form(
    "OL",
    "artikel 8, eerste lid, Wgr",
    "De deelnemers hebben samen een organisatie opgericht met een eigen bestuur, die zelf rechten en plichten heeft",
    {
      seats: "een algemeen bestuur, een dagelijks bestuur en een voorzitter",
      board:
        "Het bestuur bestaat uit een algemeen bestuur, een dagelijks bestuur en een voorzitter; de deelnemers wijzen de leden van het algemeen bestuur aan.",
      carries:
        "Een eigen organisatie met een eigen bestuur: die kan zelf beslissen (delegatie) en namens de deelnemers (mandaat).",
    },
  ),
  BVO: form(
    "BVO",
    "artikel 8, derde lid, Wgr",
    "De deelnemers hebben samen een organisatie opgericht met één bestuur, voor ondersteunend en uitvoerend werk",
    {
      seats: "één bestuur, uit de dagelijkse besturen van de deelnemers",
      board: "Er is één bestuur; de leden komen uit de dagelijkse besturen van de deelnemers.",
      carries:
        "Alleen voor ondersteunend en uitvoerend werk, en alleen dagelijkse besturen (zoals het college) doen mee.",
    },
  ),
  GO: form(
    "GO",
    "artikel 8, tweede lid, Wgr",
    "De deelnemers hebben samen een bestuur ingesteld, zonder een aparte organisatie op te richten",
    {
      seats: "één bestuur",
      board: "Er is één bestuur; de deelnemers wijzen de leden aan.",
      carries:
        "Een gezamenlijk bestuur kan namens de deelnemers beslissen (mandaat), maar dit kan alleen in gevallen die er bijzonder voor in aanmerking komen.",
      carriesDelegation:
        "Er is een gezamenlijk bestuur, maar bevoegdheden overdragen (delegatie) kan beperkt.",
    },
  ),
  RZM: form(
    "RZM",
    "artikel 8, vierde lid, Wgr",
    "De deelnemers werken samen zonder nieuwe organisatie of bestuur; vaak doet één van hen het werk voor de andere",
    {
      ...NO_BOARD,
      carries: "Vaak doet één deelnemer het werk namens de andere (mandaat).",
      carriesDelegation:
        "Er is geen eigen bestuur om een bevoegdheid aan over te dragen: deze vorm heeft nooit delegatie.",
    },
  ),
  CC: form("CC", "een oude benaming in het register", "Eén deelnemer voert de taak uit voor de andere", {
    ...NO_BOARD,
    carries: "Een oude benaming in het register: kijk in de regeling welke vorm dit nu is.",
  }),
};

const power = rulesOf("bevoegdheid", AWB);

export const POWER_LAW: Record<Power, Rule<"bevoegdheid">> = {
  mandaat: power(
    "mandaat",
    "Awb, artikel 10:1 en 10:2",
    "Beslist namens de deelnemers; zij blijven verantwoordelijk",
    null,
  ),
  delegatie: power(
    "delegatie",
    "Awb, artikel 10:13 en 10:17",
    "Beslist zelf; de bevoegdheid is overgedragen",
    null,
  ),
  attributie: power("attributie", "Awb, artikel 10:22", "De wet geeft de bevoegdheid rechtstreeks", null),
  "zonder-mandaat": power("zonder-mandaat", "Awb, artikel 10:1", "Beslist niet namens de deelnemers", null),
};

/** What a form means for a council member, with the term of law in brackets. */
export const formSentence = (form: FormCode): string =>
  `${FORM_LAW[form].says} (${formName(form)}, ${FORM_LAW[form].article}).`;

/** "Beslist zelf; de bevoegdheid is overgedragen (delegatie)" */
export const powerSentence = (power: Power): string =>
  `${POWER_LAW[power].says} (${POWERS[power].toLowerCase()})`;
