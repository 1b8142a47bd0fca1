/**
 * Meeting days out of what the council's own system gives as JSON: a meeting or a list of them from Notubiz, and the same
 * from Open Raadsinformatie, as documents or as triples.
 */
import { amsterdamDay, type Day, isDay } from "#kit/day.ts";
import { MOST_MEETINGS } from "./meetings.ts";
import type { Reading } from "./read-meetings.ts";
import { isCancelled } from "./written-days.ts";

/** Deeper than these formats go, and than anybody would nest by hand. */
const MOST_DEPTH = 20;
/** What hangs on a meeting and has moments of its own. */
const NOT_MEETINGS = ["documents", "agenda_items", "module_items", "versions"];
const BEGINS = /^(?:start_?date|(?:.*[:/#])?startDate|dtstart)$/i;

/** Days of the meetings in a file that is JSON. */
export function readJson(text: string): Reading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refused("Dit bestand is niet te lezen als JSON.");
  }
  const moments = momentsIn(parsed, 0);
  if (moments.length === 0)
    return refused(
      "In dit bestand staat geen vergadering met een dag. Vliegwiel leest vergaderingen uit Notubiz (plannings, start_date) en uit Open Raadsinformatie (startDate).",
    );
  const days = moments.map(dayOf);
  const wrong = moments.find((_, index) => days[index] === null);
  if (wrong !== undefined) return refused(`“${wrong.slice(0, 60)}” is niet als dag te lezen.`);
  const unique = [...new Set(days.filter((it) => it !== null))].sort();
  return unique.length > MOST_MEETINGS
    ? refused(`Geef hoogstens ${MOST_MEETINGS} vergaderdagen.`)
    : { days: unique, errors: [] };
}

const refused = (error: string): Reading => ({ days: null, errors: [error] });

/** When meetings begin, as it is written; of what was called off nothing. */
function momentsIn(value: unknown, depth: number): string[] {
  if (depth > MOST_DEPTH || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((it) => momentsIn(it, depth + 1));
  const entries = Object.entries(value);
  if (isOff(entries)) return [];
  // A triple says its name in one field and its value in another.
  const triple = value as { predicate?: unknown; value?: unknown };
  if (typeof triple.predicate === "string")
    return BEGINS.test(triple.predicate) && typeof triple.value === "string" ? [triple.value] : [];
  return entries.flatMap(([name, inside]) =>
    NOT_MEETINGS.includes(name)
      ? []
      : typeof inside === "string" && BEGINS.test(name)
        ? [inside]
        : momentsIn(inside, depth + 1),
  );
}

const isOff = (entries: [string, unknown][]): boolean =>
  entries.some(
    ([name, value]) =>
      (name === "canceled" && value === true) ||
      (/status$/i.test(name) && /cancel/i.test(String(value))) ||
      (name === "properties" && Array.isArray(value) && value.some(saysOff)) ||
      (/^(?:titel|title|name)$/i.test(name) && typeof value === "string" && isCancelled(value)) ||
      (name === "attributes" && isObject(value) && isOff(Object.entries(value))),
  );

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const saysOff = (it: unknown): boolean =>
  isObject(it) &&
  /eventStatus$/.test(String((it as { predicate?: unknown }).predicate)) &&
  /cancel/i.test(String((it as { value?: unknown }).value));

/** The day in the Netherlands; a moment without a zone is meant as it stands. */
function dayOf(moment: string): Day | null {
  const [, day = "", zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.exec(moment.trim()) ?? [];
  if (!isDay(day)) return null;
  if (zone === undefined) return day;
  const at = new Date(moment.trim().replace(" ", "T"));
  return Number.isNaN(at.getTime()) ? null : amsterdamDay(at);
}
