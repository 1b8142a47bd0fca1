import type { Day } from "#kit/day.ts";
import type { FormCode, Power } from "#rooms/collaborations";
import { type Fabric, onceFor, lawForm } from "#rooms/day";
import { plainTitle } from "../level/places.ts";

/** A cooperation as far as its form is concerned. */
export interface FormFacts {
  key: string;
  title: string;
  form: FormCode;
  powers: readonly Power[];
  themes: string[];
  task: string;
  /** First day of the cooperation; its form may be of a later text. */
  since: Day;
}

/** The year in which the Wgr got its present forms: before it there was no bedrijfsvoeringsorganisatie. */
export const FORMS_SINCE = "2015-01-01";

const PERIODS = [
  { name: "vóór 2016", from: "", until: "2016-01-01" },
  { name: "2016 tot en met 2019", from: "2016-01-01", until: "2020-01-01" },
  { name: "2020 en later", from: "2020-01-01", until: "9999-12-31" },
] as const;

/** How often a form was chosen for a subject, by when the cooperation began. */
export interface Precedents {
  records: string[];
  /** Those begun since the law has its present forms. */
  recent: string[];
  periods: { name: string; records: string[] }[];
  /** Oldest first; only years in which one began. */
  years: { year: number; records: string[] }[];
  /** The youngest ones. */
  examples: { key: string; title: string; since: Day }[];
}

/** What a fabric tells of forms: everything in force on its day. */
export const formFactsOf = onceFor((fabric: Fabric): FormFacts[] =>
  fabric.arrangements.map((it) => ({
    key: it.key,
    title: plainTitle(it),
    form: lawForm(it),
    powers: it.powers,
    themes: it.themes,
    task: it.task,
    since: it.since,
  })),
);

/** How often each form was chosen for any task, in force on the day of a fabric. */
export const recentFormsOf = onceFor((fabric: Fabric) => countRecent(formFactsOf(fabric)));

/** The precedents of one form, among those for the subject. */
export function precedentsOf(about: readonly FormFacts[], form: FormCode): Precedents {
  const found = about
    .filter((it) => it.form === form)
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.key < b.key ? -1 : 1));
  const keys = (some: readonly FormFacts[]) => some.map((it) => it.key);
  return {
    records: keys(found),
    recent: keys(found.filter((it) => it.since >= FORMS_SINCE)),
    periods: PERIODS.map(({ name, from, until }) => ({
      name,
      records: keys(found.filter((it) => from <= it.since && it.since < until)),
    })),
    years: [...Map.groupBy(found, (it) => Number(it.since.slice(0, 4)))].map(([year, some]) => ({
      year,
      records: keys(some),
    })),
    examples: found
      .slice(-3)
      .reverse()
      .map(({ key, title, since }) => ({ key, title, since })),
  };
}

/** How many of each form began since the law has its present forms. */
export function countRecent(facts: readonly FormFacts[]): ReadonlyMap<FormCode, number> {
  const counts = new Map<FormCode, number>();
  for (const it of facts) if (it.since >= FORMS_SINCE) counts.set(it.form, (counts.get(it.form) ?? 0) + 1);
  return counts;
}

/**
 * Forms in order of precedent: how often each was chosen for the subject since the law has its present forms, then
 * ever, then for any task. An order of counting, not of quality.
 * @param about the precedents for the subject
 * @param recent how many there are of each form for any task, see `countRecent`
 */
export function orderByPrecedent(
  forms: readonly FormCode[],
  about: readonly FormFacts[],
  recent: ReadonlyMap<FormCode, number>,
): FormCode[] {
  const recentAbout = countRecent(about);
  const ever = new Map<FormCode, number>();
  for (const it of about) ever.set(it.form, (ever.get(it.form) ?? 0) + 1);
  const more = (counts: ReadonlyMap<FormCode, number>, a: FormCode, b: FormCode) =>
    (counts.get(b) ?? 0) - (counts.get(a) ?? 0);
  return [...forms].sort((a, b) => more(recentAbout, a, b) || more(ever, a, b) || more(recent, a, b));
}
