/** The words of the work list, the same on the page, in the spreadsheet and in the API. */
import { enumerate } from "#kit/look/parts.tsx";
import { shortName } from "#rooms/organisations";
import type { Group, Informed, InformedAs, MergerPlan, Passage } from "./facts.ts";
import { type Rule, RULES } from "./law.ts";

export const GROUPS: Record<Group, { title: string; rule: Rule }> = {
  vervalt: { title: "Vervalt", rule: RULES.lapses },
  aanpassen: { title: "Aanpassen", rule: RULES.adapts },
  blijft: { title: "Blijft gelden", rule: RULES.stays },
};

export const INFORMED: Record<InformedAs, { why: string; rule: Rule }> = {
  provincie: { why: "kan de termijn verlengen", rule: RULES.province },
  uitvoerder: { why: "voert de regeling uit", rule: RULES.executes },
  bronhouder: { why: "past het register aan (bronhouder)", rule: RULES.keepers },
  partner: { why: "past de regeling samen met u aan", rule: RULES.partners },
};

/** Why a body is told, in one phrase. */
export const whyTold = (it: Informed): string => enumerate(it.as.map((as) => INFORMED[as].why));

export const PASSAGES: Record<Passage["what"], string> = {
  deelname: "deelname",
  uitvoerder: "taak als uitvoerder",
  bronhouder: "taak als bronhouder",
  archiefzorgdrager: "zorg voor het archief",
};

/** What the result of a merger is called: the municipality that remains, or the new one, that has no name yet. */
export const successorName = (plan: MergerPlan): string =>
  plan.remains === null ? "de nieuwe gemeente" : shortName(plan.remains.name);
