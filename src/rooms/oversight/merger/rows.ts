/** The work list as rows of a spreadsheet: one line per thing to do. */
import type { Day } from "#kit/day.ts";
import type { Column } from "#kit/look/table.tsx";
import { enumerate } from "#kit/words.ts";
import { MERGER_LAW, type Rule } from "#rooms/law";
import { shortName } from "#rooms/organisations";
import type { Group, MergerPlan } from "./facts.ts";
import type { Leftover } from "./leftovers.ts";
import { namesOf } from "./notes.ts";
import { GROUPS, INFORMED, PASSAGES, successorName, whyTold } from "./words.ts";

export interface WorkRow {
  group: string;
  title: string;
  id: string;
  who: string;
  what: string;
  deadline: Day | null;
  extended: Day | null;
  articles: string;
  notes: string;
  /** The day of which the register was read. */
  state: Day;
}

export const workColumns: Column<WorkRow>[] = (
  [
    ["Groep", (it) => it.group],
    ["Regeling", (it) => it.title],
    ["Nummer", (it) => it.id],
    ["Wie", (it) => it.who],
    ["Wat te doen", (it) => it.what],
    ["Uiterlijk", (it) => it.deadline],
    ["Uiterlijk na verlenging", (it) => it.extended],
    ["Artikel", (it) => it.articles],
    ["Let op", (it) => it.notes],
    ["Stand van", (it) => it.state],
  ] satisfies [string, Column<WorkRow>["csv"]][]
).map(([label, csv]) => ({ label, csv }));

const lawOf = (rules: Rule[]) => ({ articles: [...new Set(rules.map((it) => it.article))].join("; ") });

const WORK: Record<Group, string> = {
  vervalt: "Gevolgen regelen",
  aanpassen: "Aanpassen, voor zover nodig",
  blijft: "Aanpassen, voor zover nodig",
  gebied: "Nagaan wie er na de herindeling deelneemt",
};

/** A plan, line by line: what lapses, is adapted or stays, what passes, and who is told. */
export function planRows(plan: MergerPlan): WorkRow[] {
  const state = plan.state.day;
  const none = { deadline: null, extended: null, notes: "", state };
  const items = plan.items.map((it): WorkRow => ({
    group: GROUPS[it.group].title,
    title: it.arrangement.title,
    id: it.arrangement.key,
    who: namesOf(it.involved),
    what: WORK[it.group],
    deadline: it.deadline,
    extended: it.extended,
    ...lawOf([GROUPS[it.group].rule]),
    notes: it.notes.join(" "),
    state,
  }));
  const passages = plan.passages.map((it): WorkRow => ({
    ...none,
    group: "Gaat over",
    title: it.arrangement.title,
    id: it.arrangement.key,
    who: shortName(it.from.name),
    what: `De ${PASSAGES[it.what]} gaat over naar ${successorName(plan)}`,
    ...lawOf([MERGER_LAW.passes]),
  }));
  const informed = plan.informed.flatMap((it) =>
    it.about.map(({ key, title }): WorkRow => ({
      ...none,
      group: "Te informeren",
      title,
      id: key,
      who: it.name,
      what: `Informeren: ${whyTold(it)}`,
      ...lawOf(it.as.map((as) => INFORMED[as].rule)),
    })),
  );
  const unknown = plan.unknown.flatMap((it) =>
    it.about.map(({ key, title }): WorkRow => ({
      ...none,
      group: "Te informeren",
      title,
      id: key,
      who: "",
      what: `De ${it.role} staat niet in het register: zoek uit wie dat is`,
      ...lawOf([INFORMED[it.role].rule]),
    })),
  );
  return [...items, ...passages, ...informed, ...unknown];
}

/** What is left of mergers that are over, line by line. */
export const leftoverRows = (leftovers: Leftover[], state: Day): WorkRow[] =>
  leftovers.map((it) => ({
    group: GROUPS[it.group].title,
    title: it.arrangement.title,
    id: it.arrangement.key,
    who: shortName(it.municipality.name),
    what: leftoverWork(it),
    deadline: it.deadline,
    extended: it.extended,
    ...lawOf([GROUPS[it.group].rule]),
    notes: `Het register noemt nog ${namesOf(it.named)}.`,
    state,
  }));

/** What to do about an entry that still names who merged. */
export function leftoverWork(it: Leftover): string {
  const names = enumerate(it.named.map((named) => shortName(named.name)));
  if (it.group === "vervalt")
    return "Controleer of de regeling is vervallen, en laat de bronhouder haar dan in het register beëindigen.";
  if (it.alsoNamed) return `Laat de bronhouder ${names} uit het register halen.`;
  return `Controleer of de regeling is aangepast, en laat de bronhouder ${names} door ${shortName(it.municipality.name)} vervangen.`;
}
