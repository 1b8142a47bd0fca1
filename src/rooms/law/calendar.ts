/** Which deadlines of the law apply to one participation in one year. Pure: no database, no "today". */
import { addDays, type Day, formatDay } from "#kit/day.ts";
import { DEADLINE_LAW, FIRST_KNOWN } from "./deadlines.ts";
import { type FormCode, formName } from "./forms.ts";
import { holdsOn, type Rule } from "./rule.ts";

/** What a rule needs to know of an organisation's place in an arrangement. */
export interface Participation {
  form: FormCode;
  /** First day of the text in force. */
  textFrom: Day;
  /** When it began to take part, through all texts, and the first day it no longer does. */
  since: Day;
  until: Day | null;
  crossBorder: boolean;
  participantType: string;
}

export type Outcome = { rule: Rule<"termijn"> } & (
  | { kind: "dag"; day: Day; year: number | null }
  /** It applies, but no day follows from the law. */
  | { kind: "zonder-dag"; why: string }
  | { kind: "niet"; why: string }
);

/**
 * Every rule once, with its day in that calendar year or the reason why there is none.
 * @param year the calendar year in which the day falls
 */
export const deadlinesFor = (participation: Participation, year: number): Outcome[] =>
  [...Map.groupBy(DEADLINE_LAW, (rule) => rule.id).values()].map((versions) =>
    outcomeOf(participation, year, versions),
  );

function outcomeOf(participation: Participation, year: number, versions: Rule<"termijn">[]): Outcome {
  const inForce = versions.find((it) => holdsIn(it, year));
  const rule = inForce ?? versions.findLast(({ from = "" }) => from < String(year)) ?? versions[0];
  if (!rule) throw new Error("Een regel zonder versies bestaat niet.");
  const { date, about } = rule.value;
  const obstacle = inForce ? whyNot(rule, participation) : outOfForce(rule, year);
  if (obstacle !== null) return { rule, kind: "niet", why: obstacle };
  const day = dayOf(rule, year);
  if (day === null) return { rule, kind: "zonder-dag", why: date.kind === "geen-dag" ? date.why : "" };
  if (date.kind === "eenmalig" && day < `${year}-01-01`)
    return {
      rule,
      kind: "zonder-dag",
      why: `De dag was ${formatDay(day)}. De tekst die nu in het register staat, geldt al sinds ${formatDay(participation.textFrom)}: ga na of zij is aangepast.`,
    };
  const why = whyNotThen(day, year, participation);
  if (why !== null) return { rule, kind: "niet", why };
  return { rule, kind: "dag", day, year: about ? year + about.years : null };
}

/** Why a day says nothing about this participation in that year; null when it does. */
function whyNotThen(day: Day, year: number, { since, until }: Participation): string | null {
  if (!day.startsWith(String(year))) return `De dag valt niet in ${year}, maar op ${formatDay(day)}.`;
  if (day < since) return `De deelname begon op ${formatDay(since)}, na ${formatDay(day)}.`;
  return until !== null && until <= day
    ? `De deelname liep tot en met ${formatDay(addDays(until, -1))}, dus niet meer op ${formatDay(day)}.`
    : null;
}

/**
 * The last day that is in time, in that calendar year. Null when the rule gives none.
 * @throws Error when a rule leads to one that does not exist
 */
export function dayOf(rule: Rule<"termijn">, year: number): Day | null {
  const { date } = rule.value;
  switch (date.kind) {
    case "elk-jaar":
      return `${year}-${date.last}`;
    case "eenmalig":
      return date.day;
    case "geen-dag":
      return null;
    case "ervoor": {
      const next = DEADLINE_LAW.find((it) => it.id === date.leadsTo && it.from === rule.from);
      if (!next) throw new Error(`De regel ${rule.id} leidt naar een regel die er niet is: ${date.leadsTo}.`);
      const end = dayOf(next, year);
      return end === null ? null : addDays(end, -7 * date.weeks - date.days);
    }
  }
}

/** A rule counts for the days that fall in its own validity; one without a day for a year it was in force. */
function holdsIn(rule: Rule<"termijn">, year: number): boolean {
  const end = `${year}-12-31`;
  const day = rule.value.date.kind === "eenmalig" ? end : dayOf(rule, year);
  return holdsOn(rule, day ?? end);
}

function outOfForce({ from = "" }: Rule, year: number): string {
  if (from <= `${year}-01-01`) return `Deze regel gold in ${year} niet meer.`;
  const since = `Deze regel geldt sinds ${formatDay(from)}.`;
  return from === FIRST_KNOWN ? `${since} Welke regel in ${year} gold, weten wij niet.` : since;
}

/** Why a rule says nothing about this participation; null when it does. */
function whyNot({ forms, participants, value }: Rule<"termijn">, it: Participation): string | null {
  if (participants?.includes(it.participantType) === false)
    return "De regel gaat over gemeenteraden, provinciale staten en algemene besturen van waterschappen. Deze deelnemer heeft er geen.";
  if (it.crossBorder)
    return "Deze regeling is grensoverschrijdend. Of deze termijn dan geldt, hangt af van het verdrag waarop zij rust. Dat weten wij niet.";
  if (forms?.includes(it.form) === false)
    return `Een ${formName(it.form)} heeft geen eigen bestuur en dus geen eigen begroting. De kosten staan in de begrotingen van de deelnemers.`;
  if (value.textsBefore !== undefined && it.textFrom >= value.textsBefore)
    return `De tekst die nu geldt, is van ${formatDay(it.textFrom)}: na de wetswijziging van ${formatDay(value.textsBefore)}.`;
  return null;
}
