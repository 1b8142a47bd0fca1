/**
 * When a term of an act ends (Algemene termijnenwet, Atw): extended where that act extends it, and left as it is where
 * it does not. Read in the text of 10 October 2010, in force since; days that a royal decree puts on a par with a
 * holiday (art. 3, third paragraph) are not known here, so that the day found is never too late.
 */
import { addDays, type Day } from "#kit/day.ts";
import { oncePer } from "#kit/once-per.ts";
import { reading, rulesOf } from "./rule.ts";

export interface Term {
  count: number;
  unit: "dagen" | "weken" | "maanden" | "jaren";
}

/** The longest terms that are extended; longer ones, and terms of years, are not (Atw art. 4, a). */
const MOST: Record<Term["unit"], number> = { dagen: 90, weken: 12, maanden: 3, jaren: 0 };
/** A term of at least this many days holds two working days (Atw art. 2). */
const HOLDS_WORKING_DAYS = 3;

const atw = rulesOf("rekenen", reading("2010-10-10"));

export const TERM_LAW = [
  atw(
    "einde-van-een-termijn",
    "Algemene termijnenwet, artikel 1, eerste lid, en artikel 3",
    "Eindigt een termijn uit een wet op een zaterdag, zondag of feestdag, dan is de eerste werkdag daarna de laatste dag. Feestdagen zijn nieuwjaarsdag, Goede Vrijdag, tweede paasdag, Koningsdag, 5 mei, Hemelvaartsdag, tweede pinksterdag en beide kerstdagen.",
    null,
  ),
  atw(
    "terugrekenen",
    "Algemene termijnenwet, artikel 1, tweede lid",
    "Een termijn die vanaf een dag wordt teruggerekend, schuift niet op. Zo is het bij de ontwerpbegroting: die moet twaalf weken voor de vaststelling weg.",
    null,
  ),
  atw(
    "korte-termijn",
    "Algemene termijnenwet, artikel 2",
    "In een termijn van drie dagen of meer zitten altijd ten minste twee werkdagen.",
    null,
  ),
  atw(
    "lange-termijn",
    "Algemene termijnenwet, artikel 4, onder a",
    "Een termijn van meer dan negentig dagen, twaalf weken of drie maanden schuift niet op, en een termijn in jaren ook niet. Zo is het bij de zes maanden na een herindeling.",
    null,
  ),
] as const;

/**
 * The last day that is in time.
 * @param start the day of the event from which the term runs; it does not count itself
 */
export function endOfTerm(start: Day, term: Term): Day {
  const last = after(start, term);
  if (term.count > MOST[term.unit]) return last;
  let end = workingDayFrom(last);
  if (term.unit !== "dagen" || term.count >= HOLDS_WORKING_DAYS)
    while (!hasTwoWorkingDays(start, end)) end = workingDayFrom(addDays(end, 1));
  return end;
}

function after(start: Day, { count, unit }: Term): Day {
  if (unit === "dagen") return addDays(start, count);
  if (unit === "weken") return addDays(start, count * 7);
  return addMonths(start, unit === "maanden" ? count : count * 12);
}

/** The same date some months on; a day that the month does not have becomes its last one. */
function addMonths(day: Day, count: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

const workingDayFrom = (day: Day): Day => (isRestDay(day) ? workingDayFrom(addDays(day, 1)) : day);

/** Whether a term holds two working days; its own first day is none of it. */
function hasTwoWorkingDays(start: Day, end: Day): boolean {
  let found = 0;
  for (let day = end; day > start; day = addDays(day, -1)) {
    if (!isRestDay(day)) found += 1;
    if (found === 2) return true;
  }
  return false;
}

/** Whether a term that ends on this day is extended: Saturday, Sunday, or a holiday of art. 3. */
export function isRestDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 || holidaysIn(Number(day.slice(0, 4))).includes(day);
}

/** Of each year once: a plan of twenty councils asks for thousands of days. */
const holidaysIn = oncePer((year: number): Day[] => {
  const easter = easterOf(year);
  const fixed = ["01-01", "05-05", "12-25", "12-26"].map((date) => `${year}-${date}`);
  const moving = [-2, 1, 39, 50].map((days) => addDays(easter, days));
  return [...fixed, ...moving, birthdayOf(year)];
});

/** When the birthday of the monarch is celebrated: a day earlier when that is a Sunday. */
function birthdayOf(year: number): Day {
  const day = `${year}-${year < 2014 ? "04-30" : "04-27"}`;
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 0 ? addDays(day, -1) : day;
}

/** Easter Sunday in the Gregorian calendar, by the method that Butcher's Ecclesiastical Calendar gives. */
function easterOf(year: number): Day {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * a +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * week) / 451);
  return addDays(`${year}-03-22`, moon + week - 7 * late);
}

/** Until when a council can give its view on a draft arrangement (Wgr art. 1, third paragraph; eight weeks). */
export const viewUntil = (received: Day): Day => endOfTerm(received, { count: 8, unit: "weken" });
