/** What is asked for the archive. */
import { choiceField, type FormInput, nameField, optional, textField } from "#kit/form-fields.tsx";
import { Problem } from "#kit/problem.ts";
import { readField } from "#kit/read-field.ts";
import { APPRAISALS, type Disclosure, DISCLOSURES, type Keeping } from "./facts.ts";
import { WOO_CATEGORIES } from "./woo.ts";

export const keepingFields = {
  zorgdrager: nameField(
    "Wie zorgt voor het archief?",
    { what: "organisaties" },
    { hint: "De archiefzorgdrager: één organisatie, met naam of code." },
  ),
  waardering: choiceField("Wat gebeurt er later mee?", APPRAISALS),
  jaren: optional(
    readField(
      textField("Na hoeveel jaar vernietigen?", {
        hint: "Gerekend vanaf de dag waarop het dossier is gesloten. Alleen bij vernietigen.",
        most: 20,
      }),
      (typed) =>
        /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : "Geef een heel aantal jaren, van 1 tot en met 999.",
    ),
  ),
  selectielijst: optional(
    textField("Selectielijst", {
      hint: "Bijvoorbeeld: Selectielijst gemeenten en intergemeentelijke organen.",
    }),
  ),
  categorie: optional(
    textField("Categorie in die lijst", { hint: "Het nummer, zoals het er staat.", most: 60 }),
  ),
};

const NO_CATEGORY = "geen";

export const disclosureFields = {
  woo: choiceField("Welke categorie van de Woo?", {
    ...WOO_CATEGORIES,
    [NO_CATEGORY]: "Geen van deze",
  }),
  openbaar: choiceField("Is het openbaar?", DISCLOSURES, {
    hint: "Dit verandert niet wie het dossier hier leest; het staat bij het stuk als u het meeneemt.",
  }),
  grond: optional(
    textField("Op welke grond niet, of niet helemaal?", {
      hint: "Bijvoorbeeld: Woo artikel 5.1, tweede lid, onder i.",
    }),
  ),
};

const refused = (field: string, message: string): Problem =>
  new Problem(422, "Niet alles is goed ingevuld.", [{ field, message }]);

/** @throws Problem 422 for a term where nothing is destroyed, or none where it is */
export function keepingIn(input: FormInput<typeof keepingFields>, custodian: string): Keeping {
  const { waardering: appraisal, jaren: years, selectielijst: list, categorie: category } = input;
  if (appraisal === "V" && years === undefined)
    throw refused("jaren", "Zeg na hoeveel jaar het wordt vernietigd.");
  if (appraisal !== "V" && years !== undefined)
    throw refused("jaren", "Een aantal jaren hoort alleen bij “op termijn te vernietigen”.");
  if ((list === undefined) !== (category === undefined))
    throw refused(
      list === undefined ? "selectielijst" : "categorie",
      "Noem de selectielijst en de categorie daarin samen, of geen van beide.",
    );
  return { custodian, appraisal, years: years ?? null, list: list ?? null, category: category ?? null };
}

/** @throws Problem 422 for what is not public without a reason, or public with one */
export function disclosureIn({ woo, openbaar, grond }: FormInput<typeof disclosureFields>): Disclosure {
  if (openbaar !== "public" && grond === undefined)
    throw refused("grond", "Zeg op welke grond dit niet of niet helemaal openbaar is.");
  if (openbaar === "public" && grond !== undefined)
    throw refused("grond", "Wat openbaar is, heeft geen grond om het niet te zijn.");
  return { category: woo === NO_CATEGORY ? null : woo, disclosure: openbaar, ground: grond ?? null };
}

export const disclosureTyped = ({ category, disclosure, ground }: Disclosure): Record<string, string> => ({
  ...{ woo: category ?? NO_CATEGORY, openbaar: disclosure, grond: ground ?? "" },
});

/** @param custodian as people call it */
export const keepingTyped = (
  { appraisal, years, list, category }: Keeping,
  custodian: string,
): Record<string, string> => ({
  ...{ zorgdrager: custodian, waardering: appraisal, jaren: years === null ? "" : String(years) },
  ...{ selectielijst: list ?? "", categorie: category ?? "" },
});
