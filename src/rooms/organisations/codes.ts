/** How people, programs and spreadsheets write the code of an organisation: read in one way at every door. */
import { z } from "@hono/zod-openapi";

/** An address that ends with a code, as those of TOOI do: `https://identifier.overheid.nl/tooi/id/gemeente/gm1950`. */
const ADDRESS = /^https?:\/\/\S+\/([a-z]+-?\d+)\/?$/;
/** A number in groups of digits, maybe with its register before it: "OIN 0000 0001 0017 0897 1000", "kvk-nummer: 17277734". */
const NUMBER = /^(?:(oin|kvk|rsin|roo|cbs|tooi|gemeentecode)[\s:-]*(?:nummer|code|id)?[\s:-]*)?(\d[\d\s.]*)$/;
/** A code with its letters, maybe with a space or without the zeros that a spreadsheet takes away: "gm 1950", "GM14". */
const LETTERS = /^(gm|pv|ws|mnre|zb|so|oorg)[\s-]?(\d+)$/;

/** What a sentence or a list leaves at a code that is copied from it. */
const AROUND = /^[\s("'“‘,;:]+|[\s)"'”’,;:.]+$/g;

/** Digits of each number, as long as the register gives it: a spreadsheet takes the zeros before it away. */
const WHOLE_NUMBERS = [
  { name: "KvK", least: 7, digits: 8 },
  { name: "RSIN", least: 7, digits: 9 },
  { name: "OIN", least: 13, digits: 20 },
] as const;

const CODE_BEHIND = /\(([a-z]+-?\d+|naam-[\w-]+)\)\s*$/i;

/** A field fills in "Bergen (gm0373)" where two have one name: then the code counts. What has none behind it stays as it is. */
export const withoutName = (text: string): string => CODE_BEHIND.exec(text)?.[1] ?? text;

/**
 * The code in what was typed, in small letters and without what people write around it. What is no code comes back as
 * it is, in small letters.
 */
export function codeIn(text: string): string {
  const typed = text
    .replaceAll(/\p{Cf}/gu, "")
    .trim()
    .toLowerCase();
  return readCode(typed.replaceAll(AROUND, "")) ?? typed;
}

function readCode(typed: string): string | null {
  const lettered = LETTERS.exec(ADDRESS.exec(typed)?.[1] ?? typed);
  if (lettered) {
    const [, letters = "", digits = ""] = lettered;
    return letters + (letters === "gm" ? digits.padStart(4, "0") : digits);
  }
  const [, register, grouped] = NUMBER.exec(typed) ?? [];
  if (grouped === undefined) return ADDRESS.exec(typed)?.[1] ?? null;
  const digits = grouped.replaceAll(/[\s.]/g, "");
  if (register === "roo") return `roo-${digits}`;
  return register === "cbs" || register === "gemeentecode" ? `gm${digits.padStart(4, "0")}` : digits;
}

/**
 * What a code may stand for, most likely first: four digits are a municipality's, else somebody's number in the register,
 * and a number may lack the zeros before it.
 */
export function readingsOf(text: string): string[] {
  const code = codeIn(text);
  if (/^\d{4}$/.test(code)) return [`gm${code}`, code];
  if (!/^\d+$/.test(code)) return [code];
  const longer = WHOLE_NUMBERS.filter((it) => it.least <= code.length && code.length < it.digits);
  return [code, ...longer.map((it) => code.padStart(it.digits, "0"))];
}

const WRITTEN = /^[a-z0-9][a-z0-9-]{1,119}$/;

/** A parameter for one organisation by its code. */
export const organisationCode = (example: string) =>
  z.string().overwrite(codeIn).regex(WRITTEN, `Geef de code van een organisatie, bijvoorbeeld ${example}.`);

/** A parameter for one municipality by any code it has or had; a name is none. */
export const municipalityCode = (example: string) =>
  z
    .string()
    .overwrite(codeIn)
    .regex(/^[a-z-]*\d[a-z0-9-]*$/, `Geef de code van een gemeente, bijvoorbeeld ${example}.`);

/** The codes in a parameter for several, as they are read, with commas between. */
export const codesIn = (text: string): string => text.split(",").map(codeIn).join(",");
