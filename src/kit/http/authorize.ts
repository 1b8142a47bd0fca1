/** The one place where a route asks the policy. */
import { type Deed, record } from "../audit/record.ts";
import type { Action, Actions } from "../policy.ts";
import { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import type { Building } from "../room.ts";

const LOG_IN_FIRST = "U bent niet ingelogd, of niet meer. Er is niets gedaan.";

/** What a route does, and to what; or that anyone may. */
export type Guard<Thing> =
  | "anyone"
  | {
      [Name in Action]: {
        action: Name;
        /** What the rule is asked about. */
        of: (thing: Thing) => Actions[Name];
        /** What it is done to, for the record: `organisation:gm0106`, never a name. */
        object: (thing: Thing) => string;
      };
    }[Action];

/**
 * Lets a reader through who may.
 * @throws Problem 401 for a visitor, 403 with the sentence of the rule for others; that one is recorded (ASVS 16.3.2)
 */
export async function authorize<Thing>(
  building: Building,
  reader: Reader,
  guard: Guard<Thing>,
  thing: Thing,
): Promise<void> {
  if (guard === "anyone") return;
  const verdict = building.policy.may(reader, guard.action, guard.of(thing));
  if (verdict === true) return;
  if (reader.kind === "visitor") throw new Problem(401, LOG_IN_FIRST);
  await record(
    building.primary,
    { ...deedOf(reader, guard, thing), result: "refused", origin: "web" },
    building.clock(),
  );
  throw new Problem(403, verdict);
}

/**
 * Finds what a route is about. A visitor gets one answer about what is not there and about what is not his to see: else
 * he could ask which of the two it is.
 * @throws Problem 401 for a visitor where a guarded thing is not there
 */
export async function findFor<Thing>(
  reader: Reader,
  guard: Guard<Thing>,
  find: () => Promise<Thing>,
): Promise<Thing> {
  try {
    return await find();
  } catch (error) {
    if (guard !== "anyone" && reader.kind === "visitor" && error instanceof Problem && error.status === 404)
      throw new Problem(401, LOG_IN_FIRST);
    throw error;
  }
}

/** A guarded deed as the record has it, but for where it came from. */
export const deedOf = <Thing>(
  reader: Reader,
  guard: Exclude<Guard<Thing>, "anyone">,
  thing: Thing,
): Omit<Deed, "origin"> => ({
  actor: reader.kind === "visitor" ? null : reader.id,
  action: guard.action,
  object: guard.object(thing),
});

/** @throws Error at the start for a route whose action has no rule */
export function mustHaveRule<Thing>(building: Building, guard: Guard<Thing>, path: string): void {
  if (guard !== "anyone" && !building.policy.has(guard.action))
    throw new Error(`${path}: voor ${guard.action} is geen regel.`);
}
