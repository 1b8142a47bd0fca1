import type { Day } from "#kit/day.ts";
import type { FormCode, Power } from "#rooms/collaborations";
import type { OrganisationType } from "#rooms/organisations";
import { COUNCILS, DEADLINE_RULES, deadlinesFor } from "#rooms/oversight";

/** What an arrangement asks of a council in a year. */
export interface AskingArrangement {
  form: FormCode;
  powers: Power[];
  textFrom: Day;
  /** First day of this participant. */
  since: Day;
  crossBorder: boolean;
}

/** Whether the participant has an elected body that the calendar speaks of. */
export const hasCouncil = (type: OrganisationType): boolean => COUNCILS[type] !== undefined;

/** How often in a year a council gets something or must answer, by the rules of the calendar; 0 without a council. */
export const councilDeadlines = (
  arrangement: AskingArrangement,
  participantType: OrganisationType,
  year: number,
): number =>
  deadlinesFor({ ...arrangement, participantType, until: null }, year, DEADLINE_RULES).filter(
    (it) => it.kind === "dag" && it.rule.council !== "volgt",
  ).length;
