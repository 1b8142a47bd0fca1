import type { Day } from "#kit/day.ts";
import { boundBy } from "#rooms/law";
import type { Membership } from "./organisation-queries.ts";

/**
 * The rules by which an organisation cannot leave one of the arrangements that it takes part in on a day.
 * @param all everything it takes part in on that day
 * @param participant its kind
 */
export const boundTo = (it: Membership, all: readonly Membership[], day: Day, participant: string) =>
  boundBy(namedOf(it), all.filter((other) => other !== it).map(namedOf), day, participant);

const namedOf = ({ title, executor_name: executor, form }: Membership) => ({ title, executor, form });
