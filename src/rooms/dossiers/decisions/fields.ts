/** What is asked for the steps of a dossier. Functions, never names of people. */
import { choiceField, dayInput, nameField, optional, textField } from "#kit/form-fields.tsx";
import { webField } from "#kit/web-field.ts";
import { DECIDING, ORGANS } from "../procedure/asked.ts";
import { CHANGES, PROCEDURE_FORMS } from "../procedure/kinds.ts";
import { PART_WORDS } from "../procedure/draft.ts";
import { office } from "../party-fields.ts";

export const procedureFields = {
  vorm: choiceField("Welke vorm?", PROCEDURE_FORMS),
  verandering: choiceField("Wat verandert er?", CHANGES),
  organen: choiceField(
    "Welke besturen doen zelf mee?",
    Object.fromEntries(Object.entries(ORGANS).map(([it, { label }]) => [it, label])),
    { hint: "Bij een convenant, overeenkomst of stichting altijd de dagelijkse besturen." },
  ),
  ontwerp: dayInput("Dag waarop het ontwerp klaar is"),
  beoogd: optional(dayInput("Eerste dag waarop het moet werken")),
  stukken: optional(textField("Hoeveel dagen voor een vergadering moeten stukken binnen zijn?", { most: 3 })),
  wie: optional(
    nameField(
      "Wie treedt toe of uit?",
      { what: "organisaties", several: true },
      {
        hint: "Alleen bij toetreden en uittreden.",
      },
    ),
  ),
  buiten: optional(
    textField("Welke partijen buiten de overheid tekenen mee?", {
      hint: "Elk op een eigen regel. Alleen bij een convenant, overeenkomst of stichting. Wat zij besluiten, legt vast wie het dossier bijhoudt.",
      most: 2_000,
    }),
  ),
  besluit: choiceField("Wie besluit over een wijziging?", DECIDING),
  nodig: optional(textField("Bij een meerderheid: hoeveel deelnemers zijn nodig?", { most: 3 })),
  artikel: optional(textField("Artikel van de regeling waarin dat staat", { most: 40 })),
  ingrijpend: optional(
    choiceField(
      "Kunnen de gevolgen ingrijpend zijn?",
      { ja: "Ja", nee: "Nee" },
      {
        hint: "Bij een convenant of overeenkomst: dan worden de raden eerst gehoord.",
      },
    ),
  ),
};

const link = webField("Waar is het te lezen?", {
  hint: "Het adres van het besluit, bijvoorbeeld in het raadsinformatiesysteem. Wij plaatsen geen handtekening.",
});

export const decisionFields = {
  dag: dayInput("Op welke dag?"),
  link: optional(link),
  functie: office,
};

/** What to do with a decision that was not recorded right. */
export const AMENDING = {
  anders: "Het is gedaan, zoals hieronder staat",
  niet: "Het is niet gedaan",
} as const;

export const amendFields = {
  klopt: choiceField("Wat klopt er wel?", AMENDING),
  dag: optional(dayInput("Op welke dag?", { hint: "Leeg als het niet is gedaan." })),
  link: optional(link),
  reden: textField("Waarom wijzigt u dit?", {
    hint: "De andere partijen lezen dit. Wat er eerder stond, blijft bij de versies te lezen.",
    most: 500,
  }),
  functie: office,
};

export const partFields = {
  staat: choiceField("Staat dit in het ontwerp?", PART_WORDS),
  toelichting: optional(textField("In welk artikel staat het, of waarom niet?", { most: 500 })),
};
