import { type Arrangement, type BodyIndex, type Fabric, onceFor } from "#rooms/day";
import { families, NO_THEME, THEMES, topThemeOf } from "#rooms/tasks";
import { likeness, municipalCircles } from "./congruence.ts";
import { mean } from "./key-figures.ts";

/** What arrangements can be sorted by: top themes of the register, or the tasks Vliegwiel sees. */
export type SubjectKind = "theme" | "task";

export interface Subject {
  code: string;
  name: string;
  arrangements: number;
}

/** How far two subjects bring municipalities the same partners. */
export interface SubjectPair {
  one: Subject;
  other: Subject;
  /** Municipalities that meet other municipalities for both. */
  municipalities: number;
  /** Mean likeness of their two partner sets, from 0 to 1. */
  likeness: number;
}

export interface SubjectTable {
  /** Those with arrangements on the day, in order of the list they come from. */
  subjects: Subject[];
  /** Pairs that at least one municipality has both of; `one` before `other`. */
  pairs: SubjectPair[];
}

const LISTS: Record<SubjectKind, { code: string; name: string }[]> = {
  theme: [
    ...THEMES.filter((it) => it.parent === null).map((it) => ({ code: it.code, name: it.label })),
    { code: NO_THEME.code, name: NO_THEME.label },
  ],
  task: families.map((it) => ({ code: it.code, name: it.name })),
};

const subjectsOf: Record<SubjectKind, (it: Arrangement) => string[]> = {
  theme: (it) =>
    it.themes.length === 0
      ? [NO_THEME.code]
      : [...new Set(it.themes.flatMap((theme) => topThemeOf(theme)?.code ?? []))],
  task: (it) => [it.task],
};

/**
 * Per pair of subjects how far circles coincide: for each municipality the set of municipalities it meets for the one
 * and for the other, and how alike those are (Jaccard); averaged over the municipalities that have both.
 */
export const themeTable = onceFor((fabric: Fabric) => tableOf(fabric, "theme"));
export const taskTable = onceFor((fabric: Fabric) => tableOf(fabric, "task"));

function tableOf(fabric: Fabric, kind: SubjectKind): SubjectTable {
  const circles = municipalCircles(fabric);
  const found = new Map<string, { count: number; partners: Map<BodyIndex, Set<BodyIndex>> }>();
  for (const arrangement of fabric.arrangements)
    for (const code of subjectsOf[kind](arrangement)) {
      const subject = found.get(code) ?? { count: 0, partners: new Map<BodyIndex, Set<BodyIndex>>() };
      found.set(code, subject);
      subject.count++;
      const circle = circles[arrangement.index] ?? [];
      if (circle.length < 2) continue;
      for (const member of circle) {
        const met = subject.partners.get(member) ?? new Set<BodyIndex>();
        subject.partners.set(member, met);
        for (const other of circle) if (other !== member) met.add(other);
      }
    }
  const rows = LISTS[kind].flatMap((it) => {
    const subject = found.get(it.code);
    if (!subject) return [];
    const partners = new Map(
      [...subject.partners].map(([body, met]) => [body, [...met].sort((a, b) => a - b)] as const),
    );
    return [{ subject: { ...it, arrangements: subject.count }, partners }];
  });
  const pairs = rows.flatMap((one, place) =>
    rows.slice(place + 1).flatMap((other): SubjectPair[] => {
      const values = [...one.partners].flatMap(([body, met]) => {
        const meeting = other.partners.get(body);
        return meeting ? [likeness(met, meeting)] : [];
      });
      const average = mean(values);
      if (average === null) return [];
      return [{ one: one.subject, other: other.subject, municipalities: values.length, likeness: average }];
    }),
  );
  return { subjects: rows.map((it) => it.subject), pairs };
}
