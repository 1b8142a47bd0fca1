/** How a draft stands: each part that its form asks for is there, is left out with a reason, or is still open. */
import { type DraftForm, type DraftPart, partsOf, type Rule } from "#rooms/law";

/** What somebody said of one part. Nothing said is open. */
export type PartState =
  { state: "aanwezig"; where: string } | { state: "afwezig"; reason: string } | { state: "open" };

export const PART_WORDS: Record<PartState["state"], string> = {
  aanwezig: "Staat erin",
  afwezig: "Staat er niet in",
  open: "Nog open",
};
export const NEEDS: Record<DraftPart["need"], string> = {
  moet: "De wet vraagt dit",
  kan: "Mag, hoeft niet",
  gebruik: "Gebruikelijk",
};

export interface StandingPart {
  rule: Rule<"onderdeel">;
  said: PartState;
  /** What is wrong with what was said; null when nothing is. */
  problem: string | null;
}

export interface DraftStanding {
  parts: readonly StandingPart[];
  /** What an act asks and is still open, or left out. */
  missing: readonly StandingPart[];
  open: number;
}

const OPEN: PartState = { state: "open" };

/**
 * The parts of a draft in the order of the law, with how each stands.
 * @param said by the id of the part; what is said of a part that the form does not have is passed over
 */
export function draftStanding(form: DraftForm, said: ReadonlyMap<string, PartState>): DraftStanding {
  const parts = partsOf(form).map((rule): StandingPart => {
    const it = said.get(rule.id) ?? OPEN;
    return { rule, said: it, problem: problemWith(rule, it) };
  });
  return {
    parts,
    missing: parts.filter((it) => it.rule.value.need === "moet" && it.said.state !== "aanwezig"),
    open: parts.filter((it) => it.said.state === "open" && it.rule.value.need !== "kan").length,
  };
}

function problemWith({ value, article }: Rule<"onderdeel">, said: PartState): string | null {
  if (said.state === "aanwezig" && said.where.trim() === "")
    return "Zeg in welk artikel van het ontwerp dit staat.";
  if (said.state !== "afwezig") return null;
  if (said.reason.trim() === "") return "Zeg waarom dit er niet in staat.";
  return value.need === "moet"
    ? `De wet vraagt dit (${article}). Laat nagaan of het ontwerp zonder kan.`
    : null;
}
