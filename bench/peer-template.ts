/**
 * The peer's templates. Writing eight pages out by hand a second time would go stale with every change of a
 * word, so each template is cut from the page itself: wherever a value of the peer's own rows stands, there comes
 * a slot; what lies between stays constant text. What runs per request is what a hand-written template string
 * does: put escaped values between constants. It is the cheapest renderer there is for these bytes.
 */
import { formatDay } from "../src/kit/day.ts";

export type Row = Record<string, unknown>;
type Format = (value: unknown) => string;

/** Where a value stands: which answer, which row, which column, and how it is written. */
interface Slot {
  answer: number;
  row: number;
  column: string;
  item: number | null;
  format: Format;
}

export interface Template {
  constants: string[];
  slots: Slot[];
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const html: Format = (value) => {
  const text = String(value);
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign]!) : text;
};
const day: Format = (value) => formatDay(String(value));
const json: Format = (value) => JSON.stringify(String(value)).slice(1, -1);
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Cuts a template out of a finished page. */
export function cut(page: string, isJson: boolean, answers: Row[][]): Template {
  const known = new Map<string, Slot>();
  answers.forEach((rows, answer) => {
    rows.forEach((row, at) => {
      for (const [column, value] of Object.entries(row))
        for (const [item, single] of itemsOf(value))
          for (const format of formatsOf(single, isJson)) {
            const text = format(single);
            if (text !== "" && !known.has(text)) known.set(text, { answer, row: at, column, item, format });
          }
    });
  });
  const texts = [...known.keys()].sort((a, b) => b.length - a.length);
  const wanted = new RegExp(texts.map(pattern).join("|"), "gu");
  const template: Template = { constants: [], slots: [] };
  let end = 0;
  for (const match of page.matchAll(wanted)) {
    template.constants.push(page.slice(end, match.index));
    template.slots.push(known.get(match[0])!);
    end = match.index + match[0].length;
  }
  template.constants.push(page.slice(end));
  return template;
}

/** Puts the values of these rows in their places. */
export function fill({ constants, slots }: Template, answers: Row[][]): string {
  let text = constants[0]!;
  for (let index = 0; index < slots.length; index++) {
    const { answer, row, column, item, format } = slots[index]!;
    const value = answers[answer]![row]![column];
    text += format(item === null ? value : (value as unknown[])[item]) + constants[index + 1]!;
  }
  return text;
}

function itemsOf(value: unknown): [number | null, unknown][] {
  if (value === null || typeof value === "boolean") return [];
  if (Array.isArray(value)) return value.map((it, index) => [index, it]);
  return typeof value === "object" ? [] : [[null, value]];
}

const formatsOf = (value: unknown, isJson: boolean): Format[] => {
  if (isJson) return [json];
  return ISO_DAY.test(String(value)) ? [html, day] : [html];
};

/** A short text is only taken for a value where it stands alone. */
function pattern(text: string): string {
  const literal = RegExp.escape(text);
  return text.length >= 5 ? literal : `(?<=[>":/])${literal}(?=[<",?}])`;
}
