import { FAMILY_LIST, OTHER, type FamilyRow } from "./family-list.ts";
import { readTerms, type Term } from "./terms.ts";
import { THEMES, themeByCode, type Theme } from "./themes.ts";

/** A kind of task that collaborations exist for, as Vliegwiel sorts them. */
export interface TaskFamily {
  /** Slug in the address: `/taken/afval`. */
  code: string;
  name: string;
  /** One sentence of explanation. */
  sentence: string;
  /** Words that stand for the task by themselves, wherever they are read. */
  keywords: Term[];
  /** Words that count lightly, and only in the name of an arrangement or body. */
  hints: Term[];
  /** Proper names of bodies that do this task. */
  names: Term[];
  /** The concepts of the TOP list that belong here; each concept has one family. */
  themes: Theme[];
  /** Concepts of another family that are also registered with this kind of work. */
  related: Theme[];
}

/** All families in the order they are shown; the last one, "overig", takes what fits nowhere. */
export const families: readonly TaskFamily[] = FAMILY_LIST.map(readFamily);

const byCode = new Map(families.map((family) => [family.code, family]));

export const familyByCode = (code: string): TaskFamily | undefined => byCode.get(code);

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

const byName = new Map(families.map((family) => [plain(family.name), family]));

/** The family whose code or whole name was typed. */
export const familyTyped = (text: string): TaskFamily | undefined =>
  byCode.get(text.trim().toLowerCase()) ?? byName.get(plain(text));

/** What people call a task; a code that nobody has stands for itself. */
export const taskName = (code: string): string => familyByCode(code)?.name ?? code;

/** The family that takes what fits nowhere else. */
export const otherFamily = OTHER;

/** Every family that a registered theme may stand for: its own first, then those it is related to. */
export function familiesOfTheme(code: string): TaskFamily[] {
  const has = (themes: Theme[]) => themes.some((theme) => theme.code === code);
  return [
    ...families.filter((family) => has(family.themes)),
    ...families.filter((family) => has(family.related)),
  ];
}

/**
 * How strongly registered themes point at each family: shares that add up to 1. A narrower concept
 * says more than a top theme; "organisatie en bedrijfsvoering" says least (`saysLittle`).
 */
export function sharesOfThemes(codes: readonly string[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const code of codes) {
    familiesOfTheme(code).forEach((family, place) => {
      const weight = weightOf(code) * (place === 0 ? 1 : RELATED);
      shares.set(family.code, (shares.get(family.code) ?? 0) + weight);
    });
  }
  const total = shares.values().reduce((sum, share) => sum + share, 0);
  return new Map([...shares].map(([family, share]) => [family, share / total]));
}

const RELATED = 0.5;
const ORGANISATION = "c_3eb6243b";

/** Whether a theme alone tells no task: stewards add "organisatie en bedrijfsvoering" to arrangements of every kind. */
export const saysLittle = (code: string): boolean => code === ORGANISATION;

function weightOf(code: string): number {
  if (saysLittle(code)) return 0.25;
  return themeByCode(code)?.parent === null ? 0.5 : 1;
}

function readFamily(row: FamilyRow): TaskFamily {
  return {
    code: row.code,
    name: row.name,
    sentence: row.sentence,
    keywords: readTerms(row.keywords ?? ""),
    hints: readTerms(row.hints ?? ""),
    names: readTerms(row.names ?? ""),
    themes: readThemes(row.code, row.themes ?? ""),
    related: readThemes(row.code, row.related ?? ""),
  };
}

/** A label that is not on the TOP list is a mistake in the data file: then nothing starts. */
function readThemes(family: string, labels: string): Theme[] {
  return labels
    .split(";")
    .map((label) => label.trim().replace(/\s+/g, " "))
    .filter((label) => label !== "")
    .map((label) => {
      const theme = THEMES.find((one) => one.label === label);
      if (!theme) throw new Error(`Taakfamilie ${family} noemt een onbekend thema: ${label}`);
      return theme;
    });
}
