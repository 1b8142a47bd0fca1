/** Beside whom an organisation stands, and in how much each of them takes part: what is known to all, and no more. */
import type { Day } from "#kit/day.ts";
import type { Building } from "#kit/room.ts";
import { type Body, type Fabric, fabricOf } from "#rooms/day";

/** `size`: about as many inhabitants. `province`: of its type, in its province. */
export type Beside = "size" | "province";

/** How many larger and how many smaller stand beside one by size. */
const EACH_WAY = 5;

export interface Peer {
  code: string;
  name: string;
  population: number | null;
  /** In how many arrangements of the register it takes part on the day. */
  registered: number;
  /** In how many confirmed ties outside the register that everybody may see. */
  outside: number;
  /** It is the organisation itself. */
  own: boolean;
}

export interface Peers {
  beside: Beside;
  /** Ways in which this organisation has others beside it; one of type and province without others has none. */
  ways: Beside[];
  /** Itself among them: by size, or by name when the register gives no sizes. */
  rows: Peer[];
  /** The middle of the others, itself left out; null without others. */
  middle: { registered: number; outside: number } | null;
}

/**
 * The organisation on the day, with others of its type beside it.
 * @param asked which others; without, those of its size where the register gives sizes, else those of its province
 * @returns null when it takes part in nothing that day and is no municipality: then there is nothing to set beside
 */
export async function readPeers(
  building: Building,
  code: string,
  day: Day,
  asked?: Beside,
): Promise<Peers | null> {
  const [fabric, wider] = await Promise.all([fabricOf(building, day), fabricOf(building, day, "wider")]);
  const self = bodyOf(fabric, code);
  if (!self) return null;
  const others = { size: ofSize(fabric, self), province: ofProvince(fabric, self) };
  const ways = (["size", "province"] as const).filter((it) => others[it].length > 0);
  const beside = asked !== undefined && ways.includes(asked) ? asked : (ways[0] ?? "province");
  const rows = [self, ...others[beside]].toSorted(bySize).map((body) => peerOf(body, self, fabric, wider));
  const rest = rows.filter((it) => !it.own);
  return {
    ...{ beside, ways, rows },
    middle:
      rest.length === 0
        ? null
        : {
            registered: middleOf(rest.map((it) => it.registered)),
            outside: middleOf(rest.map((it) => it.outside)),
          },
  };
}

const bodyOf = ({ bodies, indexOf }: Fabric, code: string): Body | undefined =>
  bodies[indexOf.get(code) ?? -1];

/** Who may stand beside it: all of its type. Of municipalities those that exist on the day, in nothing or not. */
const ofType = ({ bodies }: Fabric, self: Body): Body[] =>
  bodies.filter((it) => it.type === self.type && it.code !== self.code);

const ofProvince = (fabric: Fabric, self: Body): Body[] =>
  self.province === null ? [] : ofType(fabric, self).filter((it) => it.province === self.province);

/** The five next larger and the five next smaller; at an end of the list there are fewer on that side. */
function ofSize(fabric: Fabric, self: Body): Body[] {
  if (self.population === null) return [];
  const sized = [self, ...ofType(fabric, self)].filter((it) => it.population !== null).toSorted(bySize);
  const at = sized.indexOf(self);
  return sized.slice(Math.max(0, at - EACH_WAY), at + EACH_WAY + 1).filter((it) => it !== self);
}

const bySize = (a: Body, b: Body): number =>
  (b.population ?? -1) - (a.population ?? -1) || a.sortName.localeCompare(b.sortName, "nl");

function peerOf(body: Body, self: Body, fabric: Fabric, wider: Fabric): Peer {
  const registered = fabric.arrangementsOf[body.index]?.length ?? 0;
  const all = wider.arrangementsOf[wider.indexOf.get(body.code) ?? -1]?.length ?? 0;
  const { code, name, population } = body;
  return { ...{ code, name, population, registered }, outside: all - registered, own: body === self };
}

/** The middle number; the mean of the middle two of an even many. */
function middleOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
