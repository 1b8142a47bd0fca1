/** Who worked for an organisation that merged works for the one that took over: the merger is in the register. */
import { record } from "#kit/audit/record.ts";
import { tell } from "#kit/events/outbox.ts";
import { amsterdamDay } from "#kit/day.ts";
import { nameMap, presentOn, readLineage, stateOn } from "#rooms/organisations";
import type { Trx } from "./db.ts";
import { moveMembers, placesOf } from "./memberships.ts";

/**
 * Brings the places of a person along, and those of all his colleagues: an organisation goes over as a whole, so that
 * nobody has to be the first, and the last admin has somewhere to go.
 * @returns what the person should be told, in sentences
 */
export async function followMergers(trx: Trx, person: string, at: Date): Promise<string[]> {
  const day = amsterdamDay(at);
  const keys = [...new Set((await placesOf(trx, person)).map((it) => it.organisation))];
  const lineage = await readLineage(trx, keys);
  const notices: string[] = [];
  for (const key of keys.filter((it) => stateOn(it, day, lineage) === "ended")) {
    const after = presentOn(key, day, lineage);
    const names = await nameMap(trx, [key, ...after]);
    const name = (it: string) => names.get(it) ?? it;
    const [only] = after;
    if (only !== undefined && after.length === 1) {
      await moveMembers(trx, key, only, at);
      const deed = { actor: null, action: "organisatie.overgaan", object: `organisation:${key}` };
      await record(trx, { ...deed, origin: "clock" }, at);
      const happened = { kind: "leden-overgegaan", about: [`organisation:${key}`, `organisation:${only}`] };
      const circle = { visibility: "participants", organisation: only, side: "executive" } as const;
      await tell(trx, { ...happened, circle, detail: { van: key, naar: only } }, null, at);
      notices.push(
        `${name(key)} is opgegaan in ${name(only)}. U en uw collega’s hebben daar nu dezelfde plek.`,
      );
    } else
      notices.push(
        after.length === 0
          ? `${name(key)} bestaat niet meer. Het register zegt niet wie haar werk overnam.`
          : `${name(key)} bestaat niet meer en ging op in ${after.map(name).join(", ")}. Vraag een plek waar u nu werkt.`,
      );
  }
  return notices;
}
