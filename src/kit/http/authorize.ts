/** The one place where a route asks the policy. */
import { type Deed, record } from "../audit/record.ts";
import { asReader } from "../database/acting.ts";
import { recordRefusal } from "../audit/refusals.ts";
import type { Action, Actions } from "../policy.ts";
import { Problem } from "../problem.ts";
import { inEmergency, type Reader } from "../reader.ts";
import type { Building } from "../room.ts";

const LOG_IN_FIRST = "U bent niet ingelogd, of niet meer. Er is niets gedaan.";
const BRING_A_KEY =
  "Stuur een geldige sleutel mee, in de kop `Authorization: Bearer vw_…`. Een sleutel maakt u in Mijn werk.";

/** One answer about all that is not his: else a guest could ask what there is. */
const GUESTS_SEE = "Als gast ziet u alleen waarvoor u bent uitgenodigd.";

const unknown = (reader: { api?: true }): Problem =>
  new Problem(401, reader.api ? BRING_A_KEY : LOG_IN_FIRST);

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
 * @throws Problem 401 for a visitor, 403 with the sentence of the rule for others; both are recorded
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
  await recordRefusal(building.primary, deedOf(reader, guard, thing), building.clock());
  if (reader.kind === "visitor") throw unknown(reader);
  throw new Problem(403, reader.kind === "guest" ? GUESTS_SEE : verdict);
}

/**
 * Finds what a reader reads, and lets him through who may; also one who may by leave for an emergency, and then that is
 * written down.
 * @returns what it is about, and the reader with the rights by which he reads
 * @throws Problem as `findFor` and `authorize` do
 */
export async function findToRead<Thing>(
  building: Building,
  reader: Reader,
  guard: Exclude<Guard<Thing>, "anyone">,
  find: (reader: Reader) => Promise<Thing>,
): Promise<{ thing: Thing; reader: Reader }> {
  if (reader.kind === "person" && reader.emergencies && !(await seenBy(building, reader, guard, find)))
    for (const leave of reader.emergencies) {
      const widened = inEmergency(reader, leave);
      const seen = await seenBy(building, widened, guard, find);
      if (!seen) continue;
      const deed = { ...deedOf(reader, guard, seen.thing), through: `noodtoegang:${leave.id}` };
      await record(building.primary, deed, building.clock());
      return { ...seen, reader: widened };
    }
  const thing = await findFor(reader, guard, () => find(reader));
  await authorize(building, reader, guard, thing);
  return { thing, reader };
}

/** What a reader may see of it, also by the rules of the tables; null where it is not there for him. */
const seenBy = <Thing>(
  building: Building,
  reader: Reader,
  guard: Exclude<Guard<Thing>, "anyone">,
  find: (reader: Reader) => Promise<Thing>,
): Promise<{ thing: Thing } | null> =>
  asReader(
    () => Promise.resolve(reader),
    async () => {
      try {
        const thing = await find(reader);
        return building.policy.may(reader, guard.action, guard.of(thing)) === true ? { thing } : null;
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  );

/**
 * Finds what a route is about. A visitor, and a guest, gets one answer about what is not there and about what is not his to see: else
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
    if (guard === "anyone" || !(error instanceof Problem) || error.status !== 404) throw error;
    if (reader.kind === "visitor") throw unknown(reader);
    throw reader.kind === "guest" ? new Problem(403, GUESTS_SEE) : error;
  }
}

/** A guarded deed as the record has it. */
export const deedOf = <Thing>(
  reader: Reader,
  guard: Exclude<Guard<Thing>, "anyone">,
  thing: Thing,
): Deed => ({
  ...doer(reader),
  action: guard.action,
  object: guard.object(thing),
});

/** Who did something, from where, and by what right where that is not his own. */
export function doer(reader: Reader): Pick<Deed, "actor" | "origin" | "through"> {
  if (reader.kind === "visitor") return { actor: null, origin: reader.api ? "api" : "web" };
  if (reader.kind === "guest") return { actor: reader.id, origin: "web" };
  const { id: actor, key } = reader;
  return key ? { actor, origin: "api", through: `sleutel:${key.id}` } : { actor, origin: "web" };
}

/** @throws Error at the start for a route whose action has no rule */
export function mustHaveRule<Thing>(building: Building, guard: Guard<Thing>, path: string): void {
  if (guard !== "anyone" && !building.policy.has(guard.action))
    throw new Error(`${path}: voor ${guard.action} is geen regel.`);
}
