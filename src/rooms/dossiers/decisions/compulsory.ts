/** Arrangements that an act makes compulsory: a dossier about leaving or ending one is told so before any step. */
import type { Day } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import { fabricOf } from "#rooms/day";
import type { Rule } from "#rooms/law";
import { barredFromLeaving, barredFromMoving } from "#rooms/what-if";
import type { Dossier } from "../queries.ts";
import type { Typed } from "../procedure/asked.ts";

/**
 * The rules by which the arrangement that a dossier is about cannot be left by these, or ended; empty when it can, and for what
 * is not in the register.
 */
export async function rulesBinding(
  building: Building,
  { facts }: Pick<Dossier, "facts">,
  { verandering, wie = "" }: Typed,
  day: Day,
): Promise<Rule<"niveau">[]> {
  if (facts.collaboration === null || (verandering !== "uittreden" && verandering !== "opheffen")) return [];
  const fabric = await fabricOf(building, day);
  const arrangement = fabric.arrangements.find((it) => it.key === facts.collaboration);
  if (!arrangement) return [];
  if (verandering === "opheffen") return barredFromMoving(fabric, arrangement)?.rules ?? [];
  const leaving = wie.split(",").flatMap((key) => fabric.bodies[fabric.indexOf.get(key) ?? -1] ?? []);
  const rules = leaving.flatMap((body) => barredFromLeaving(fabric, body, arrangement)?.rules ?? []);
  return [...new Map(rules.map((it) => [it.id, it])).values()];
}
