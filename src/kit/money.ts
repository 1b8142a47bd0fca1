/**
 * Amounts of money as people write them, in whole cents. What can be read in two ways is refused and not guessed: a factor
 * of thousand in a budget is not seen by whoever typed it.
 */
import type { FormField } from "./form-fields.tsx";
import { textField } from "./form-fields.tsx";
import { readField } from "./read-field.ts";

/** Amount in euro cents: a safe integer. */
export type Cents = number;

/** What stands before or behind a number, and what it makes of it in cents. */
const UNITS: readonly [RegExp, number][] = [
  [/(?:mld\.?|miljard)$/, 100_000_000_000],
  [/(?:mln\.?|miljoen|m)$/, 100_000_000],
  [/(?:\(?x ?1[.,]?000\)?|duizend|k)$/, 100_000],
  [/(?:cent|ct\.?)$/, 1],
];
const EUROS = 100;
const MILLION = 100_000_000;
const MOST_CENTS = 10_000_000_000_000;

const EITHER = (text: string) =>
  `Van “${text}” is niet te zien of de komma of punt duizendtallen of centen scheidt. Schrijf bijvoorbeeld 1.250.000 of 12,50.`;

type Read = { cents: Cents } | { wrong: string };

/** The amount in a text: `€ 1.250.000,-`, `1,25 mln`, `1.250 (x 1.000)`, `(12,50)`, `125 cent`. */
export function readMoney(text: string): Read {
  const shown = text.trim().slice(0, 60);
  let rest = text
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f]+/g, " ")
    .replaceAll(/€|\b(?:eur|euro)\b\.?/g, "")
    .replace("−", "-")
    .trim();
  // Books write less than nothing behind it or between brackets.
  const negative = /^-\s*\d|-\/-$|^\([^x]*\)$/.test(rest);
  rest = rest
    .replace(/^-\s*/, "")
    .replace(/\s*-\/-$/, "")
    .replace(/^\(([^x]*)\)$/, "$1")
    .trim();
  const [unit, factor] = UNITS.find(([it]) => it.test(rest)) ?? [/$/, EUROS];
  const number = rest
    .replace(unit, "")
    .trim()
    .replace(/,(?:-+|=)$/, "");
  const parts = partsOf(number);
  if (parts === "none")
    return { wrong: `“${shown}” is geen bedrag. Schrijf bijvoorbeeld 1.250.000 of 12,50.` };
  // "1.250 mln" can be a thousand times too much; in thousands nobody writes such a fraction.
  if (parts === "either" || (parts.loose && factor >= MILLION)) return { wrong: EITHER(shown) };
  const cents = Math.round(Number(`${parts.whole}.${parts.fraction || "0"}`) * factor * 1_000) / 1_000;
  if (cents > MOST_CENTS)
    return { wrong: `“${shown}” is meer dan 100 miljard euro. Klopt het aantal nullen?` };
  if (!Number.isInteger(cents)) return { wrong: `“${shown}” is geen heel aantal centen.` };
  return { cents: negative && cents > 0 ? -cents : cents };
}

/** The digits before and behind the sign for fractions. */
function partsOf(number: string): { whole: string; fraction: string; loose: boolean } | "either" | "none" {
  const dutch = /^(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d+))?$/.exec(number);
  const english = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(number);
  const found = dutch ?? english;
  if (!found) return "none";
  const [, whole = "", fraction = ""] = found;
  // One comma with three digits behind it: twelve hundred and fifty in English, one and a quarter in Dutch.
  if (/^\d{1,3},\d{3}$/.test(number)) return "either";
  return { whole: whole.replaceAll(/\D/g, ""), fraction, loose: /^\d{1,3}\.\d{3}$/.test(number) };
}

const WHOLE = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 });
const WITH_CENTS = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1.250.000`, and `12,50` where there are cents: what a field shows, and reads back as the same. */
export const writtenMoney = (cents: Cents): string =>
  (cents % 100 === 0 ? WHOLE : WITH_CENTS).format(cents / 100);

/** `€ 1.250.000`, with a space that does not break. */
export const formatMoney = (cents: Cents): string => `€\u00a0${writtenMoney(cents)}`;

/** How a field for an amount is asked; `negative` is what it says of less than nothing, where that cannot be. */
export interface MoneyAsked extends Pick<FormField, "hint"> {
  negative?: string;
}

/** A field for an amount; the page that comes back and the next one show it as it was understood. */
export const moneyField = (label: string, { negative, ...told }: MoneyAsked = {}): FormField<Cents> => ({
  ...readField(textField(label, told), (text) => {
    const read = readMoney(text);
    if (!("cents" in read)) return read.wrong;
    return read.cents < 0 && negative !== undefined ? negative : read.cents;
  }),
  shown: (text) => {
    const read = readMoney(text);
    return "cents" in read ? formatMoney(read.cents) : text;
  },
});
