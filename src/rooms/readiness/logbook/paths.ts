import { organisationPath } from "#rooms/organisations";
import type { MonthRow } from "./facts.ts";

/** The log of one organisation: its report by month. */
export const logPath = (organisation: string): string => `${organisationPath(organisation)}/logboek`;
export const reportFilePath = (organisation: string): string => `${logPath(organisation)}.csv`;

/** The report of one month. */
export const monthPath = (organisation: string, month: string): string =>
  `${logPath(organisation)}?maand=${month}`;

/** The lines behind one row of it. */
export const linesPath = (
  organisation: string,
  { month, source, activity, purpose }: Pick<MonthRow, "month" | "source" | "activity" | "purpose">,
): string => {
  const asked = {
    maand: month,
    bron: source,
    verwerking: activity,
    ...(purpose !== null && { doel: purpose }),
  };
  return `${logPath(organisation)}/regels?${new URLSearchParams(asked).toString()}`;
};
