/** Which deadlines of the law apply to one participation in one year. Pure: no database, no "today". */
import { addDays, type Day, formatDay } from "#kit/day.ts";
import { enumerate } from "#kit/look/parts.tsx";
import { FORMS, type FormCode, type Power, POWERS } from "#rooms/collaborations";
import type { OrganisationType } from "#rooms/organisations";

/** How a rule comes to its day. */
export type DateRule =
  /** The same day every year. `last` is the last day that is in time: "before 15 September" gives 09-14. */
  | { kind: "elk-jaar"; last: string }
  /** One day, once. */
  | { kind: "eenmalig"; day: Day }
  /** So much before the day of another rule, on which this step leads. Both zero: the same day at the latest. */
  | { kind: "ervoor"; weeks: number; days: number; leadsTo: string }
  /** The law gives a term, or leaves it to the arrangement; no day follows from it. */
  | { kind: "geen-dag"; why: string };

/** What the council does with it. */
export type CouncilRole = "ontvangt" | "besluit" | "volgt";

export interface DeadlineRule {
  /** Unique; says since when: `kaderbrief-2022`. */
  id: string;
  /** The same for all versions of a rule through time: the address, the API and calendars use it. */
  code: string;
  name: string;
  /** What happens, in plain Dutch. */
  what: string;
  council: CouncilRole;
  /** The year the document is about, counted from the year of the day: 1 for next year's budget. */
  about: { document: string; years: 1 | -1 } | null;
  /** Legal forms it holds for; null is every form. */
  forms: FormCode[] | null;
  /** Ways of holding power it holds for; null is every way. */
  powers: Power[] | null;
  /** Only for a text that was in force before this day. */
  textsBefore: Day | null;
  date: DateRule;
  article: string;
  /** Where the arrangement's own text may say something else. */
  ownText: string;
  /** Deadlines from this day on; half-open. */
  validFrom: Day;
  validUntil: Day | null;
  /** `voorlopig`: not read in the law itself, so shown as provisional. */
  status: "voorlopig" | "in de wet gelezen";
  source: string;
}

/** What a rule needs to know of an organisation's place in an arrangement. */
export interface Participation {
  form: FormCode;
  powers: Power[];
  /** First day of the text in force. */
  textFrom: Day;
  /** When it began to take part, through all texts, and the first day it no longer does. */
  since: Day;
  until: Day | null;
  crossBorder: boolean;
  participantType: OrganisationType;
}

export type Outcome = { rule: DeadlineRule } & (
  | { kind: "dag"; day: Day; year: number | null }
  /** It applies, but no day follows from the law. */
  | { kind: "zonder-dag"; why: string }
  | { kind: "niet"; why: string }
);

/** Who has an elected body that these rules speak of, and what it is called. */
export const COUNCILS: Partial<Record<OrganisationType, { name: string; meeting: string }>> = {
  gemeente: { name: "de gemeenteraad", meeting: "raadsvergadering" },
  provincie: { name: "provinciale staten", meeting: "statenvergadering" },
  waterschap: {
    name: "het algemeen bestuur van het waterschap",
    meeting: "vergadering van het algemeen bestuur",
  },
};

/**
 * Every rule once, with its day in that calendar year or the reason why there is none.
 * @param year the calendar year in which the day falls
 */
export function deadlinesFor(
  participation: Participation,
  year: number,
  rules: readonly DeadlineRule[],
): Outcome[] {
  return [...Map.groupBy(rules, (rule) => rule.code).values()].map((versions) =>
    outcomeOf(participation, year, versions, rules),
  );
}

function outcomeOf(
  participation: Participation,
  year: number,
  versions: DeadlineRule[],
  rules: readonly DeadlineRule[],
): Outcome {
  const rule = versions.find((it) => holdsIn(it, year, rules));
  const [nearest] = versions.toSorted((a, b) => distance(a, year) - distance(b, year));
  if (!rule) {
    if (!nearest) throw new Error("Een regel zonder versies bestaat niet.");
    return { rule: nearest, kind: "niet", why: outOfForce(nearest, year) };
  }
  const obstacle = whyNot(rule, participation);
  if (obstacle !== null) return { rule, kind: "niet", why: obstacle };
  const day = dayOf(rule, year, rules);
  if (day === null)
    return { rule, kind: "zonder-dag", why: rule.date.kind === "geen-dag" ? rule.date.why : "" };
  if (rule.date.kind === "eenmalig" && !day.startsWith(String(year)))
    return {
      rule,
      ...(day < `${year}-01-01`
        ? {
            kind: "zonder-dag" as const,
            why: `De dag was ${formatDay(day)}. De tekst die nu in het register staat, geldt al sinds ${formatDay(participation.textFrom)}: ga na of zij is aangepast.`,
          }
        : { kind: "niet" as const, why: `De dag valt niet in ${year}, maar op ${formatDay(day)}.` }),
    };
  if (day < participation.since)
    return {
      rule,
      kind: "niet",
      why: `De deelname begon op ${formatDay(participation.since)}, na ${formatDay(day)}.`,
    };
  if (participation.until !== null && participation.until <= day)
    return {
      rule,
      kind: "niet",
      why: `De deelname liep tot en met ${formatDay(addDays(participation.until, -1))}, dus niet meer op ${formatDay(day)}.`,
    };
  return { rule, kind: "dag", day, year: rule.about ? year + rule.about.years : null };
}

/**
 * The last day that is in time, in that calendar year. Null when the rule gives none.
 * @throws Error when a rule leads to one that does not exist
 */
export function dayOf(rule: DeadlineRule, year: number, rules: readonly DeadlineRule[]): Day | null {
  const { date } = rule;
  switch (date.kind) {
    case "elk-jaar":
      return `${year}-${date.last}`;
    case "eenmalig":
      return date.day;
    case "geen-dag":
      return null;
    case "ervoor": {
      const next = rules.find((it) => it.id === date.leadsTo);
      if (!next) throw new Error(`De regel ${rule.id} leidt naar een regel die er niet is: ${date.leadsTo}.`);
      const end = dayOf(next, year, rules);
      return end === null ? null : addDays(end, -7 * date.weeks - date.days);
    }
  }
}

/** A rule counts for the days that fall in its own validity; one without a day for a year it was in force. */
function holdsIn(rule: DeadlineRule, year: number, rules: readonly DeadlineRule[]): boolean {
  const day = rule.date.kind === "eenmalig" ? `${year}-12-31` : dayOf(rule, year, rules);
  const until = rule.validUntil ?? "9999-12-31";
  if (day === null) return rule.validFrom <= `${year}-12-31` && `${year}-01-01` < until;
  return rule.validFrom <= day && day < until;
}

const distance = (rule: DeadlineRule, year: number): number =>
  Math.abs(Number(rule.validFrom.slice(0, 4)) - year);

const outOfForce = (rule: DeadlineRule, year: number): string =>
  rule.validFrom > `${year}-01-01`
    ? `Deze regel geldt sinds ${formatDay(rule.validFrom)}. Welke regel in ${year} gold, weten wij niet.`
    : `Deze regel gold in ${year} niet meer.`;

/** Why a rule says nothing about this participation; null when it does. */
function whyNot(rule: DeadlineRule, it: Participation): string | null {
  if (!COUNCILS[it.participantType])
    return "De regel gaat over gemeenteraden, provinciale staten en algemene besturen van waterschappen. Deze deelnemer heeft er geen.";
  if (it.crossBorder)
    return "Deze regeling is grensoverschrijdend. Of deze termijn dan geldt, hangt af van het verdrag waarop zij rust. Dat weten wij niet.";
  if (rule.forms !== null && !rule.forms.includes(it.form)) return noBudget(rule, it.form);
  if (rule.powers !== null && !rule.powers.some((power) => it.powers.includes(power)))
    return `De regel geldt alleen bij ${enumerate(rule.powers.map((power) => POWERS[power].toLowerCase()))}.`;
  if (rule.textsBefore !== null && it.textFrom >= rule.textsBefore)
    return `De tekst die nu geldt, is van ${formatDay(it.textFrom)}: na de wetswijziging van ${formatDay(rule.textsBefore)}.`;
  return null;
}

const noBudget = (rule: DeadlineRule, form: FormCode): string =>
  form === "RZM" || form === "CC"
    ? `Een ${FORMS[form].toLowerCase()} heeft geen eigen bestuur en dus geen eigen begroting. De kosten staan in de begrotingen van de deelnemers.`
    : `De regel geldt alleen voor ${enumerate((rule.forms ?? []).map((code) => FORMS[code].toLowerCase()))}; dit is een ${FORMS[form].toLowerCase()}.`;
