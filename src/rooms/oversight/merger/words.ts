/** The words of the work list, the same on the page, in the spreadsheet and in the API. */
import { enumerate } from "#kit/words.ts";
import { MERGER_LAW, type Rule } from "#rooms/law";
import { shortName } from "#rooms/organisations";
import type { Group, Informed, InformedAs, MergerPlan, Passage } from "./facts.ts";

export const GROUPS: Record<Group, { title: string; rule: Rule }> = {
  vervalt: { title: "Vervalt", rule: MERGER_LAW.lapses },
  aanpassen: { title: "Aanpassen", rule: MERGER_LAW.adapts },
  blijft: { title: "Blijft gelden", rule: MERGER_LAW.stays },
  gebied: { title: "Blijft, want de wet stelt het gebied vast", rule: MERGER_LAW.area },
};

export const INFORMED: Record<InformedAs, { why: string; rule: Rule }> = {
  provincie: { why: "kan de termijn verlengen", rule: MERGER_LAW.province },
  uitvoerder: { why: "voert de regeling uit", rule: MERGER_LAW.executes },
  bronhouder: { why: "past het register aan (bronhouder)", rule: MERGER_LAW.keepers },
  partner: { why: "past de regeling samen met u aan", rule: MERGER_LAW.partners },
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
