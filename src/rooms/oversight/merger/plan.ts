/**
 * The work that a merger of municipalities makes for their arrangements: what lapses, what has to be adapted and
 * until when, what passes to the successor and who has to be told. The rules are those of the law.
 */
import { addDays } from "#kit/day.ts";
import { adaptationOf } from "#rooms/law";
import type { Lineage } from "#rooms/organisations";
import { WIDE_TASKS } from "#rooms/tasks";
import type { Db } from "../db.ts";
import {
  type Arrangement,
  type Body,
  type Group,
  GROUP_NAMES,
  hasLegalArea,
  type MergerPlan,
  type MergerQuestion,
  type Passage,
  type State,
  type WorkItem,
} from "./facts.ts";
import { informedBy } from "./informing.ts";
import { notesOf } from "./notes.ts";
import { readState } from "./state.ts";

/**
 * Reads the register of the eve and makes the plan.
 * @param lineage for who has it at hand
 */
export async function makePlan(db: Db, question: MergerQuestion, lineage?: Lineage): Promise<MergerPlan> {
  const eve = addDays(question.day, -1);
  return planMerger(question, await readState(db, question.municipalities, eve, lineage));
}

/**
 * Pure.
 * @param question two to ten municipalities, the first day of the new situation, and whether one of them remains
 * @param state who takes part in what on the eve of that day, predecessors and successors resolved
 * @returns every arrangement of the state in exactly one group; numbered by group, within it in the order of the state
 */
export function planMerger(question: MergerQuestion, state: State): MergerPlan {
  const merging = new Set(question.municipalities);
  const remainsKey = question.mode.kind === "licht" ? question.mode.remains : null;
  const dissolved = new Set(question.municipalities.filter((key) => key !== remainsKey));
  const { deadline, extended } = adaptationOf(question.day);

  const split = state.arrangements.map((arrangement) => ({
    arrangement,
    involved: arrangement.participants.filter((it) => merging.has(it.key)),
    others: arrangement.participants.filter((it) => !merging.has(it.key)),
  }));
  const items = split
    .filter(({ involved }) => involved.length > 0)
    .map(({ arrangement, involved, others }): WorkItem => {
      const group = hasLegalArea(arrangement, question.day) ? "gebied" : groupOf(involved, others, dissolved);
      const termed = group === "aanpassen" || group === "blijft";
      const present = new Set(involved.map((it) => it.key));
      return {
        arrangement,
        number: 0,
        group,
        involved,
        others,
        before: arrangement.participants.length,
        after: group === "vervalt" ? 0 : others.length + 1,
        deadline: termed ? deadline : null,
        extended: termed ? extended : null,
        notes: notesOf({
          arrangement,
          group,
          involved,
          others,
          absent: state.municipalities.filter((it) => merging.has(it.key) && !present.has(it.key)),
          dissolved,
          duties: state.duties.filter((it) => it.arrangement.key === arrangement.key),
          sameTask: sameTask(arrangement, present, state, merging),
        }),
      };
    })
    .toSorted((a, b) => GROUP_NAMES.indexOf(a.group) - GROUP_NAMES.indexOf(b.group))
    .map((it, index) => ({ ...it, number: index + 1 }));
  return {
    question,
    state,
    remains: state.municipalities.find((it) => it.key === remainsKey) ?? null,
    deadline,
    extended,
    items,
    passages: passagesOf(items, state, dissolved),
    ...informedBy(items, state, merging),
  };
}

function groupOf(involved: Body[], others: Body[], dissolved: ReadonlySet<string>): Group {
  if (others.length === 0) return "vervalt";
  return involved.some((it) => dissolved.has(it.key)) ? "aanpassen" : "blijft";
}

/** Arrangements for the same task that other municipalities of the merger are in without these. */
function sameTask(
  arrangement: Arrangement,
  present: ReadonlySet<string>,
  state: State,
  merging: ReadonlySet<string>,
): { title: string; who: Body[] }[] {
  if (WIDE_TASKS.has(arrangement.taskCode)) return [];
  return state.arrangements.flatMap((other) => {
    if (other.key === arrangement.key || other.taskCode !== arrangement.taskCode) return [];
    const who = other.participants.filter((it) => merging.has(it.key));
    if (who.length === 0 || who.some((it) => present.has(it.key))) return [];
    return { title: other.title, who };
  });
}

/** What dissolved municipalities take part in and do for others; a participation that lapses passes to nobody. */
function passagesOf(items: WorkItem[], state: State, dissolved: ReadonlySet<string>): Passage[] {
  const participations = items
    .filter((it) => it.group === "aanpassen" || it.group === "gebied")
    .flatMap((it) =>
      it.involved
        .filter((body) => dissolved.has(body.key))
        .map((from): Passage => ({ from, what: "deelname", arrangement: it.arrangement })),
    );
  const roles = state.duties
    .filter((it) => dissolved.has(it.body.key))
    .map((it): Passage => ({ from: it.body, what: it.role, arrangement: it.arrangement }));
  return [...participations, ...roles];
}
