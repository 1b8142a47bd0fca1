import type { Building, Edition } from "./room.ts";

interface KeptAnswer<Value> {
  answer: Promise<Value>;
  /** 0 while it is being made. */
  bytes: number;
}

/**
 * A function whose answers are made once per edition of the register. Questions that come while an answer is being
 * made wait for the same making; an answer goes when its edition goes, and one that failed is not kept.
 * @param most answers kept of one edition; those not asked for longest go first
 * @param mostBytes the same for what the answers hold together by `sizeOf`; the last one made always stays
 * @param nameOf what tells questions apart; the words of the question unless told
 */
export function keptPerEdition<Asked extends readonly unknown[], Value>(
  make: (building: Building, ...asked: Asked) => Promise<Value>,
  {
    most = Number.POSITIVE_INFINITY,
    mostBytes = Number.POSITIVE_INFINITY,
    sizeOf = () => 0,
    nameOf = (...asked: Asked) => asked.join(" "),
  }: {
    most?: number;
    mostBytes?: number;
    sizeOf?: (value: Value) => number;
    nameOf?: (...asked: Asked) => string;
  } = {},
): (building: Building, ...asked: Asked) => Promise<Value> {
  const editions = new WeakMap<Edition, Map<string, KeptAnswer<Value>>>();

  /** Lets the oldest go until the rest fits. */
  const makeRoom = (kept: Map<string, KeptAnswer<Value>>) => {
    let bytes = kept.values().reduce((sum, it) => sum + it.bytes, 0);
    for (const [oldest, it] of kept) {
      if (kept.size <= 1 || (kept.size <= most && bytes <= mostBytes)) return;
      kept.delete(oldest);
      bytes -= it.bytes;
    }
  };

  return (building, ...asked) => {
    const edition = building.edition();
    const kept = editions.get(edition) ?? new Map<string, KeptAnswer<Value>>();
    editions.set(edition, kept);
    const name = nameOf(...asked);
    const known = kept.get(name);
    const one = known ?? { answer: make(building, ...asked), bytes: 0 };
    // Asked again: the last to go.
    kept.delete(name);
    kept.set(name, one);
    if (known) return known.answer;
    makeRoom(kept);
    one.answer.then(
      (value) => {
        one.bytes = sizeOf(value);
        if (kept.get(name) === one) makeRoom(kept);
      },
      // A database that was away must not leave a broken answer behind.
      () => kept.delete(name),
    );
    return one.answer;
  };
}
