import type { Building, Edition } from "./room.ts";

/**
 * A function whose answers are made once per edition of the register. Questions that come while an answer is being
 * made wait for the same making; an answer goes when its edition goes, and one that failed is not kept.
 * @param most answers kept of one edition; those not asked for longest go first
 * @param nameOf what tells questions apart; the words of the question unless told
 */
export function keptPerEdition<Asked extends readonly unknown[], Value>(
  make: (building: Building, ...asked: Asked) => Promise<Value>,
  {
    most = Number.POSITIVE_INFINITY,
    nameOf = (...asked: Asked) => asked.join(" "),
  }: { most?: number; nameOf?: (...asked: Asked) => string } = {},
): (building: Building, ...asked: Asked) => Promise<Value> {
  const editions = new WeakMap<Edition, Map<string, Promise<Value>>>();
  return (building, ...asked) => {
    const edition = building.edition();
    const kept = editions.get(edition) ?? new Map<string, Promise<Value>>();
    editions.set(edition, kept);
    const name = nameOf(...asked);
    const known = kept.get(name);
    const answer = known ?? make(building, ...asked);
    // Asked again: the last to go.
    kept.delete(name);
    kept.set(name, answer);
    if (known) return known;
    // A database that was away must not leave a broken answer behind.
    answer.catch(() => kept.delete(name));
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return answer;
  };
}
