/** What a dossier becomes when its steps are done: a collaboration that we keep, or one for the register. Pure. */
import type { Day } from "#kit/day.ts";
import type { TieFacts, TieForm } from "#rooms/ties";
import { FAMILIES } from "../procedure/kinds.ts";
import type { Step } from "../procedure/plan.ts";
import type { ProcedureQuestion } from "../procedure/question.ts";
import { lastStep } from "../procedure/standing.ts";
import type { Dossier } from "../queries.ts";

/**
 * `new`: one outside the register, written down with the dossier; `known`: the one that the dossier is about; `register`: only
 * the steward of the register can write it there; `nothing`: it ends or is left, and nobody wrote it down here before.
 */
export type Becomes = "new" | "known" | "register" | "nothing";

/** How it is kept: as a tie of ours, in the register, or nowhere. */
export const KEPT_AS = {
  new: "tie",
  known: "tie",
  register: "register",
  nothing: "nothing",
} as const satisfies Record<Becomes, string>;
export type KeptAs = (typeof KEPT_AS)[Becomes];

export interface InForce {
  version: number;
  keptAs: KeptAs;
  /** Number of the tie. */
  tie: string | null;
  /** The first day on which it works. */
  worksOn: Day;
  document: string | null;
  /** The office of who said so. */
  office: string;
}

const TIE_FORM: Partial<Record<ProcedureQuestion["form"], TieForm>> = {
  convenant: "covenant",
  dvo: "service-agreement",
  stichting: "foundation",
};

/** An arrangement of the Wgr stands in the register (Wgr article 26 and 27), and so does what the dossier is about there. */
export function becomes(
  { facts }: Pick<Dossier, "facts">,
  { form, change }: Pick<ProcedureQuestion, "form" | "change">,
): Becomes {
  if (facts.collaboration !== null || FAMILIES[form] === "regeling") return "register";
  if (facts.tie !== null) return "known";
  return change === "opheffen" || change === "uittreden" ? "nothing" : "new";
}

/** Whether nothing is left to do: every step was done, or its time is over. */
export const allDone = (plan: readonly Step[], today: Day): boolean =>
  plan.length > 0 && plan.every(({ done, until }) => done !== null || (until !== null && until < today));

/** The day on which the last step was done: from then on it works; null when that has no day. */
export function worksSince(plan: readonly Step[]): Day | null {
  const last = lastStep(plan)?.step;
  const days = plan.flatMap((it) =>
    it.done !== null && (last === undefined || it.step === last) ? [it.done] : [],
  );
  return days.toSorted().at(-1) ?? null;
}

/**
 * The collaboration as a tie has it.
 * @param participants keys of those that take part in it, as they are called now
 */
export const tieFactsOf = (
  { facts }: Pick<Dossier, "facts">,
  form: ProcedureQuestion["form"],
  told: { name: string; worksOn: Day; document: string | null; participants: readonly string[] },
): TieFacts => ({
  form: TIE_FORM[form] ?? "network",
  name: told.name,
  purpose: facts.question,
  participants: told.participants.toSorted(),
  roles: {},
  outsiders: facts.outsiders.map((it) => ({ ...it, role: "participant" })),
  ...{ executor: null, executorKey: null, begins: told.worksOn, ends: null },
  ...{ task: facts.task, theme: null, scale: facts.scale, document: told.document, wanted: facts.wanted },
});
