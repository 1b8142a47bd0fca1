/** Whole euros and whole hours as people type and read them. What can be read in two ways is refused, never guessed. */
import { type FormField, textField } from "#kit/form-fields.tsx";
import { formatMoney, readMoney, writtenMoney } from "#kit/money.ts";
import { readField } from "#kit/read-field.ts";
import { formatCount } from "#kit/words.ts";
import type { Unit } from "./facts.ts";

/** More hours than all of Dutch government works in a year: then it was something else. */
const MOST_HOURS = 1_000_000_000;

/** @returns whole euros, or the sentence that says why not */
export function readEuros(text: string): number | string {
  const read = readMoney(text);
  if ("wrong" in read) return read.wrong;
  if (read.cents < 0) return `“${text}” is minder dan niets. Geef een bedrag van 0 of meer.`;
  return read.cents % 100 === 0 ? read.cents / 100 : `“${text}” heeft centen. Geef hele euro’s.`;
}

/** @returns whole hours, or the sentence that says why not */
export function readHours(text: string): number | string {
  const number = text
    .toLowerCase()
    .replace(/\s*(?:uren|uur|u\.?)$/, "")
    .replaceAll(/[\s\u00a0\u202f]+/g, " ")
    .trim();
  if (/^\d{1,3},\d{3}$/.test(number))
    return `Van “${text}” is niet te zien of de komma duizendtallen scheidt. Schrijf bijvoorbeeld 1.250.`;
  if (/^\d+[.,]\d{1,2}$/.test(number)) return `“${text}” is geen heel aantal. Geef hele uren.`;
  if (!/^(?:\d{1,3}(?:[. ]\d{3})+|\d{1,12})$/.test(number))
    return `“${text}” is geen aantal uren. Schrijf bijvoorbeeld 1.250.`;
  const hours = Number(number.replaceAll(/\D/g, ""));
  return hours <= MOST_HOURS ? hours : `“${text}” is meer uren dan iemand kan werken. Klopt het getal?`;
}

const READS: Record<Unit, (text: string) => number | string> = { euro: readEuros, uur: readHours };

export const amountField = (label: string, unit: Unit, hint?: string): FormField<number> =>
  readField(textField(label, hint === undefined ? {} : { hint }), READS[unit]);

/** `€ 1.250.000`, `1.250 uur`. */
export const formatAmount = (amount: number, unit: Unit): string =>
  unit === "euro" ? formatMoney(amount * 100) : `${formatCount(amount)}\u00a0uur`;

/** As a field shows it, and reads it back as the same. */
export const writtenAmount = (amount: number | null, unit: Unit): string =>
  amount === null ? "" : unit === "euro" ? writtenMoney(amount * 100) : formatCount(amount);
