/**
 * Columns of the sheet: each fact of which there is one, as its form asks it, once for each collaboration. Facts of which there
 * can be several keep to the form.
 */
import { type FormFields, optional, textField } from "#kit/form-fields.tsx";
import type { Fact } from "./fact-fields.tsx";
import { factsIn, KINDS, SHARED } from "./kinds.ts";

/** The kinds that have columns; of results there can be any number. */
export const SHEET_KINDS = ["standing", "year"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What each kind asks beside its facts has a column of its own: figures rest on another document than votes. */
export const BESIDE: { readonly [Name in SheetKind]: { bron: string; zichtbaar: string } } = {
  standing: { bron: "bronGegevens", zichtbaar: "zichtbaarGegevens" },
  year: { bron: "bronCijfers", zichtbaar: "zichtbaarCijfers" },
};

const ASKED: Readonly<Record<SheetKind, { bron: string; zichtbaar: string }>> = {
  standing: { bron: "Waar staan deze gegevens?", zichtbaar: "Wie mag deze gegevens zien?" },
  year: { bron: "Waar staan deze cijfers?", zichtbaar: "Wie mag deze cijfers zien?" },
};

/** What it is about: the first column of the sheet. */
export const NAME = "samenwerking";
export const YEAR = KINDS.year.facts.year.name;

/** The facts of a kind that have a column; the year is that of the sheet. */
export const columnsIn = (kind: SheetKind): [string, Fact<unknown>][] =>
  factsIn(kind).filter(([, { several, name }]) => several === undefined && name !== YEAR);

/** The facts that have none. */
export const severalIn = (kind: SheetKind): [string, Fact<unknown>][] =>
  factsIn(kind).filter(([, { several }]) => several === true);

const fieldsFor = (kind: SheetKind): FormFields => ({
  ...Object.fromEntries(columnsIn(kind).map(([, { name, field }]) => [name, field])),
  [BESIDE[kind].bron]: { ...SHARED.bron, label: ASKED[kind].bron },
  [BESIDE[kind].zichtbaar]: {
    ...optional({ ...SHARED.zichtbaar, label: ASKED[kind].zichtbaar }),
    hint: "Nodig zodra u hier iets invult.",
  },
});

export const sheetFields: FormFields = {
  [NAME]: optional(
    textField("Samenwerking", {
      most: 1_000,
      hint: "Alleen om te lezen. We kijken of naam en nummer bij elkaar horen.",
    }),
  ),
  ...fieldsFor("standing"),
  [YEAR]: optional({
    ...KINDS.year.facts.year.field,
    label: "Jaar",
    hint: "Dat van dit blad. Voor een ander jaar is er een ander blad.",
  }),
  ...fieldsFor("year"),
};
