/** Words that say what kind of body it is; people look a municipality up under its own name. */
const KIND_WORD = /^(gemeente|provincie|waterschap|hoogheemraadschap|ministerie van|ministerie)\s+/i;
/** `'s-Hertogenbosch` stands under the S, `'t Hoge Land` under the H. */
const APOSTROPHE = /^['’`´]\s*/;

/** A name without accents, capitals and what nobody sees (a soft hyphen that was copied along), single spaces. */
export const foldName = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();

/** Signs within a word, left out when names are compared. */
const SIGNS = /['‘’`´]/g;

/**
 * A name as it is compared and looked for, wherever one types it: words without accents, capitals and signs, so that
 * "Hunze en Aa's" and "Hunze en Aas" are the same, and "Bergen (L.)" and "Bergen (L)".
 */
export const plainName = (text: string): string =>
  foldName(text)
    .replaceAll(SIGNS, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

/**
 * The name as it stands in a Dutch list: kind word last, numbers by value ("Regio 2" before "Regio 10").
 * Compared byte by byte.
 */
export function sortName(name: string): string {
  const kind = KIND_WORD.exec(name)?.[0] ?? "";
  const own = foldName(name.slice(kind.length))
    .replace(APOSTROPHE, "")
    .replaceAll(/\d+/g, (digits) => digits.padStart(8, "0"))
    .replaceAll(/[^a-z0-9 ]+/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return kind === "" ? own : `${own} ${foldName(kind)}`;
}

/** Orders names as every list does, of the database too; the keys decide between equal ones. */
export function compareNames(a: Named, b: Named): number {
  const [x, y] = [a, b].map(({ name, key = "" }) => `${sortName(name)} ${key}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}
interface Named {
  name: string;
  key?: string;
}

/** "Gemeente Assen" as people say it in a list of municipalities: "Assen". */
export const shortName = (name: string): string => name.replace(/^gemeente\s+/i, "");

/**
 * A name as a reader meets it: with the kind of body where the register leaves that out, "Ministerie van Defensie" and
 * "Waterschap De Dommel". The register's own name stays what it is stored, sorted and given to others by.
 */
export function fullName(key: string, name: string): string {
  if (key.startsWith("mnre") && !/^ministerie/i.test(name)) return `Ministerie van ${name}`;
  if (/^ws\d/.test(key) && !/waterschap|heemraadschap|wetterskip/i.test(name)) return `Waterschap ${name}`;
  return name;
}

/** What stands before the name of a body of a place and says only of what kind it is. */
const KIND_BEFORE_NAME =
  /^(?:gemeente|provincie|waterschap|hoogheemraadschap(?: van)?|wetterskip|ministerie(?: van)?) /i;

/** "Hoogheemraadschap van Rijnland" as a place: "Rijnland". */
export const nameWithoutKind = (name: string): string => name.replace(KIND_BEFORE_NAME, "");
