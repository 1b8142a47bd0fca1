/** A fact as people fill it in and read it: its field, how it is typed again, and how it is shown. */
import type { Child } from "hono/jsx";
import { type Day, formatDay } from "#kit/day.ts";
import { choiceField, dayInput, type FormField, optional, textField } from "#kit/form-fields.tsx";
import { readField } from "#kit/read-field.ts";
import { bullets } from "#kit/look/parts.tsx";
import { formatMoney, type MoneyAsked, moneyField, writtenMoney } from "#kit/money.ts";
import { OutsideLink } from "#rooms/organisations";
import { type DocumentLink, YES_NO, type YesNo, type Votes } from "./facts.ts";
import { personIn } from "./person-name.ts";

export interface Fact<Value> {
  /** Its name in the form. */
  name: string;
  field: FormField<Value | undefined>;
  typed: (value: Value) => string;
  /** In words, for a page, a file and a sentence. */
  words: (value: Value) => string;
  /** Where a page shows it otherwise. */
  shown?: (value: Value) => Child;
  /** There can be several of it, each on a line: no cell of a sheet. */
  several?: true;
}

type Told = Pick<FormField, "hint"> & { most?: number };

export const text = (name: string, label: string, told: Told = {}): Fact<string> => ({
  name,
  field: optional(textField(label, told)),
  typed: (it) => it,
  words: (it) => it,
});

export const day = (name: string, label: string, told: Told = {}): Fact<Day> => ({
  name,
  field: optional(dayInput(label, told)),
  typed: (it) => it,
  words: formatDay,
});

export const money = (name: string, label: string, told: MoneyAsked = {}): Fact<number> => ({
  name,
  field: optional(moneyField(label, told)),
  typed: writtenMoney,
  words: formatMoney,
});

export const yesNo = (name: string, label: string, told: Told = {}): Fact<YesNo> => ({
  name,
  field: optional(choiceField(label, YES_NO, told)),
  typed: (it) => it,
  words: (it) => YES_NO[it],
});

/** A function on each line; a name of a person only where he agrees. */
export const offices = (name: string, label: string, told: Told = {}): Fact<string[]> => ({
  name,
  field: optional(
    readField(textField(label, { most: 1_000, ...told }), (typed) => {
      const found = typed
        .split(/\r?\n/)
        .map((it) => it.trim())
        .filter(Boolean);
      const person = personIn(found);
      return person === null
        ? found
        : `“${person.slice(0, 60)}” lijkt een naam van een mens. Schrijf de functie, of zet er “(met toestemming)” achter als die persoon het goed vindt.`;
    }),
  ),
  typed: (it) => it.join("\n"),
  several: true,
  words: (it) => it.join("; "),
  shown: (it) => bullets(it),
});

const PERCENTAGE = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2, useGrouping: false });

export const percentage = (name: string, label: string, told: Told = {}): Fact<number> => ({
  name,
  field: optional(
    readField(textField(label, told), (typed) => {
      const share = Number(typed.replace(/\s*(?:%|procent)$/i, "").replace(",", "."));
      return share >= 0 && share <= 100
        ? Math.round(share * 100) / 100
        : "Geef een percentage van 0 tot en met 100, bijvoorbeeld 12,5.";
    }),
  ),
  typed: (it) => PERCENTAGE.format(it),
  words: (it) => `${PERCENTAGE.format(it)}\u00a0%`,
});

export const votes = (name: string, label: string, told: Told = {}): Fact<Votes> => ({
  name,
  field: optional(
    readField(textField(label, told), (typed) => {
      const [, own, all] =
        /^(\d{1,6})\s*(?:van(?: de)?|\/|op)\s*(\d{1,6})(?:\s*stemmen)?$/i.exec(typed) ?? [];
      return own !== undefined && Number(own) <= Number(all)
        ? { own: Number(own), all: Number(all) }
        : "Geef uw stemmen en alle stemmen, bijvoorbeeld 3 van de 40.";
    }),
  ),
  typed: ({ own, all }) => `${own} van de ${all}`,
  words: ({ own, all }) => `${own} van de ${all}`,
});

/** An address on each line, with what it is called before it or not. */
export const links = (name: string, label: string, told: Told = {}): Fact<DocumentLink[]> => ({
  name,
  field: optional(
    readField(textField(label, { most: 2_000, ...told }), (typed) => {
      const found: DocumentLink[] = [];
      for (const line of typed.split(/\r?\n/).filter((it) => it.trim() !== "")) {
        const [, called = "", url = ""] = /^(.*?)[\s:,;]*(https?:\/\/\S+)$/i.exec(line.trim()) ?? [];
        if (!URL.canParse(url))
          return `Op de regel “${line.trim().slice(0, 60)}” staat geen adres dat begint met https:// of http://.`;
        found.push({ name: called.trim(), url });
      }
      return found;
    }),
  ),
  typed: (it) => it.map(({ name: called, url }) => `${called} ${url}`.trim()).join("\n"),
  several: true,
  words: (it) => it.map(({ name: called, url }) => `${called} ${url}`.trim()).join("; "),
  shown: (it) =>
    bullets(
      it.map(({ name: called, url }) => <OutsideLink url={url} {...(called !== "" && { label: called })} />),
    ),
});

export const year = (name: string, label: string): Fact<number> => ({
  name,
  field: readField(textField(label, { hint: "Vier cijfers, bijvoorbeeld 2026." }), (typed) =>
    /^20\d\d$/.test(typed) ? Number(typed) : "Geef een jaar van 2000 tot en met 2099.",
  ),
  typed: String,
  words: String,
});

/** The same, that must be filled in. */
export const needed = (name: string, label: string, told: Told = {}): Fact<string> => ({
  ...text(name, label, told),
  field: textField(label, told),
});
