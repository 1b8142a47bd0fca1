import type { Day } from "#kit/day.ts";
import type { FormCode, Power } from "#rooms/collaborations";
import { type Fabric, onceFor } from "#rooms/patchwork";
import { concerns, type Subject } from "../level/index.ts";
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
    form: it.form,
    powers: it.powers,
    themes: it.themes,
    task: it.task,
    since: it.since,
  })),
);

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

/**
 * Forms in order of precedent: how often each was chosen for the subject since the law has its present forms, then
 * ever, then for any task. An order of counting, not of quality.
 */
export function orderByPrecedent(
  forms: readonly FormCode[],
  facts: readonly FormFacts[],
  subject: Subject,
): FormCode[] {
  const isAbout = concerns(subject);
  const counts = new Map(forms.map((form) => [form, [0, 0, 0]]));
  for (const it of facts) {
    const own = counts.get(it.form);
    if (!own) continue;
    const recent = Number(it.since >= FORMS_SINCE);
    const about = Number(isAbout(it));
    for (const [place, one] of [recent * about, about, recent].entries())
      own[place] = (own[place] ?? 0) + one;
  }
  const count = (form: FormCode, place: number) => counts.get(form)?.[place] ?? 0;
  return [...forms].sort(
    (a, b) => count(b, 0) - count(a, 0) || count(b, 1) - count(a, 1) || count(b, 2) - count(a, 2),
  );
}
