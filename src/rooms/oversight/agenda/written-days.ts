/** Days as people and export programs write them, found in a piece of text. */
import { amsterdamDay, type Day, isDay } from "#kit/day.ts";

/** A longer cell or piece of text is no day, whatever stands in it. */
const MOST_DAY_SIGNS = 200;

/** How months begin, in Dutch and in English; `maart` and its short forms aside. */
const MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const ODD_MONTHS: Record<string, number> = { maa: 3, mar: 3, may: 5, oct: 10 };
const MONTH_WORD =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|" +
  "january|february|march|may|june|july|august|october|" +
  "jan|feb|mrt|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec";

/**
 * A written day: 2027-06-03, 2027/6/3 and 20270603, with or without a time behind it; 3-6-2027, 03/06/2027 and
 * 3.6.2027; donderdag 3 juni 2027, 3 jun. 2027, and 3 juni for the year at hand; June 3, 2027.
 */
const DAY = new RegExp(
  [
    String.raw`(?<![\d-])(?<y1>\d{4})(?<s1>[-/])(?<m1>\d{1,2})\k<s1>(?<d1>\d{1,2})(?!\d)(?:[T ](?<h1>\d{2}):(?<i1>\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?<z1>Z|[+-]\d{2}:?\d{2})?)?`,
    String.raw`(?<!\d)(?<y4>20\d{2})(?<m4>\d{2})(?<d4>\d{2})(?!\d)(?:T(?<h4>\d{2})(?<i4>\d{2})\d{2}(?<z4>Z))?`,
    String.raw`(?<!\d)(?<a2>\d{1,2})[-/.](?<b2>\d{1,2})[-/.](?<y2>\d{4})(?!\d)`,
    String.raw`(?<!\d)(?<d3>\d{1,2})[\s-]+(?<m3>${MONTH_WORD})\b\.?(?:[\s-]+(?<y3>\d{4}))?(?!\d)`,
    String.raw`\b(?<m5>${MONTH_WORD})\b\.?\s+(?<d5>\d{1,2})(?!\d)(?:,?\s+(?<y5>\d{4}))(?!\d)`,
  ].join("|"),
  "gi",
);
const TIME =
  /(?:T|\b)\d{1,2}(?:[:.]\d{2}){1,2}(?:\.\d{1,9})?(?:\s*[ap]\.?m\b\.?)?(?:Z\b|[+-]\d{2}:?\d{2})?/gi;
const HALVES_OF_DAY = /\d\s*[ap]\.?m\b/i;
const NUMBERS = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?!\d)/g;

/** Which number comes first in 3-6-2027: the day as Dutch dates go, the month, now this and now that, or not told. */
export type Order = "day" | "month" | "mixed" | "untold";

/** The order that a whole text shows: a number above twelve is no month. */
export function orderIn(text: string): Order {
  let dayFirst = false;
  let monthFirst = false;
  for (const [, a, b] of text.matchAll(NUMBERS)) {
    dayFirst ||= Number(a) > 12;
    monthFirst ||= Number(b) > 12 && Number(a) <= 12;
  }
  return dayFirst ? (monthFirst ? "mixed" : "day") : monthFirst ? "month" : "untold";
}

/** A day; or what was written as one, but does not exist or can be either of two. */
export type WrittenDay = { day: Day } | { wrong: "absent" | "either" };

/**
 * The days a piece of text holds.
 * @param year of a day without one
 * @param order as `orderIn` saw it in all the text that the piece is from
 */
export function daysIn(text: string, year: number, order: Order): WrittenDay[] {
  if (text.length > MOST_DAY_SIGNS) return [];
  return [...text.matchAll(DAY)].map(({ groups: it = {} }): WrittenDay => {
    if (it.a2 !== undefined && it.b2 !== undefined) {
      const [a, b] = [Number(it.a2), Number(it.b2)];
      const either = a <= 12 && b <= 12 && a !== b;
      // Who writes "7:30 PM" may write the month first; nobody who writes Dutch does.
      if (either && (order === "mixed" || (order === "untold" && HALVES_OF_DAY.test(text))))
        return { wrong: "either" };
      const monthFirst = order === "month" || (order === "mixed" && b > 12);
      return dayOf(it.y2, monthFirst ? it.a2 : it.b2, monthFirst ? it.b2 : it.a2);
    }
    const word = it.m3 ?? it.m5;
    if (word !== undefined)
      return dayOf(it.y3 ?? it.y5 ?? String(year), String(monthOf(word)), it.d3 ?? it.d5);
    const found = dayOf(it.y1 ?? it.y4, it.m1 ?? it.m4, it.d1 ?? it.d4);
    const zone = it.z1 ?? it.z4;
    if (zone === undefined || !("day" in found)) return found;
    // Elsewhere it may be another day.
    const moment = new Date(
      `${found.day}T${it.h1 ?? it.h4 ?? ""}:${it.i1 ?? it.i4 ?? ""}:00${withColon(zone)}`,
    );
    return Number.isNaN(moment.getTime()) ? { wrong: "absent" } : { day: amsterdamDay(moment) };
  });
}

/** What is left of a text without its days and times. */
export const withoutDays = (text: string): string => text.replaceAll(DAY, " ").replaceAll(TIME, " ");

const WEEKDAY =
  "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const WEEKDAY_BEFORE = new RegExp(String.raw`\b(?:${WEEKDAY}),\s*`, "gi");
const COMMA_INSIDE = new RegExp(
  String.raw`\b((?:${MONTH_WORD})\.?[ \t]+\d{1,2}),[ \t]*(?=\d{4}(?!\d))`,
  "gi",
);

/** A list of days without the commas that stand inside one: "Thursday, June 3, 2027". */
export const withoutCommasInDays = (text: string): string =>
  text.replaceAll(WEEKDAY_BEFORE, "").replaceAll(COMMA_INSIDE, "$1 ");

const CANCELLED_WORD = String.raw`(?:geannuleerd|afgelast|vervallen|vervalt|gaat niet door|cancell?ed)`;
const CANCELLED = new RegExp(
  String.raw`^\W*${CANCELLED_WORD}\W*$|^\W*${CANCELLED_WORD}\s*[:–-]|[([]${CANCELLED_WORD}[)\]]\s*$`,
  "i",
);

/** Whether a cell, title or piece of text says that it does not take place: it is called so, begins or ends so. */
export const isCancelled = (text: string): boolean =>
  text.length <= MOST_DAY_SIGNS && CANCELLED.test(withoutDays(text).trim());

function dayOf(year = "", month = "", date = ""): WrittenDay {
  const day = [year, month.padStart(2, "0"), date.padStart(2, "0")].join("-");
  return isDay(day) ? { day } : { wrong: "absent" };
}

function monthOf(word: string): number {
  const start = word.toLowerCase().slice(0, 3);
  return ODD_MONTHS[start] ?? 1 + MONTHS.indexOf(start);
}

const withColon = (zone: string): string => zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
