/** Who agrees with the shared order, who does not, and where own orders differ from it. Pure. */
import type { Line, Order, OrderAnswer, OwnOrder } from "./facts.ts";

/** What a party answered to the order as it is now. */
export const answerOf = ({ answers, setVersion }: Order, organisation: string): OrderAnswer | null =>
  answers.filter((it) => it.organisation === organisation && it.version > setVersion).at(-1) ?? null;

const withVerdict = (it: Order, verdict: OrderAnswer["verdict"] | null): string[] =>
  it.participants.filter((key) => (answerOf(it, key)?.verdict ?? null) === verdict);

export const confirming = (it: Order): string[] => withVerdict(it, "yes");
export const differing = (it: Order): string[] => withVerdict(it, "no");
/** Who has not answered to the order as it is now; of one that was never set nobody has to. */
export const silent = (it: Order): string[] => (it.setVersion === 0 ? [] : withVerdict(it, null));

/** Those on a place, the most necessary first. */
export const placed = (lines: readonly Line[]): Line[] =>
  lines.filter((it) => it.place !== null).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));

export interface Difference {
  dossier: string;
  /** Its place in the own order, and in the shared one; null where it has none. */
  own: number;
  shared: number | null;
}

/** Where an own order has another place than the shared one, among the dossiers that the own one names. */
export function differences({ own }: Pick<OwnOrder, "own">, lines: readonly Line[]): Difference[] {
  const places = new Map(placed(lines).map((it, index) => [it.dossier, index + 1]));
  return own.flatMap((dossier, index) => {
    const shared = places.get(dossier) ?? null;
    return shared === index + 1 ? [] : [{ dossier, own: index + 1, shared }];
  });
}
