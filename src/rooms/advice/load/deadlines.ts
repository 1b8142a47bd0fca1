import type { OrganisationType } from "#rooms/organisations";
import { COUNCILS, deadlinesFor, type Participation } from "#rooms/law";

/** Whether the participant has an elected body that the calendar speaks of. */
export const hasCouncil = (type: OrganisationType): boolean => COUNCILS[type] !== undefined;

/** How often in a year a council gets something or must answer, by the rules of the calendar; 0 without a council. */
export const councilDeadlines = (
  arrangement: Omit<Participation, "participantType" | "until">,
  participantType: OrganisationType,
  year: number,
): number =>
  deadlinesFor({ ...arrangement, participantType, until: null }, year).filter(
    (it) => it.kind === "dag" && it.rule.value.council !== "volgt",
  ).length;
