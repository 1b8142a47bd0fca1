/** The fabric as it would be: what "what if" compares the fabric of a day with. Nothing of it is stored. */
import { type Arrangement, type BodyIndex, type Fabric, onceFor, type Seat } from "#rooms/day";

/** Per key of an arrangement its participants afterwards, or null when it ends. Others stay as they are. */
export type Changes = ReadonlyMap<string, readonly BodyIndex[] | null>;

/** Where each arrangement is in a fabric, by key. */
export const placeByKey = onceFor(
  ({ arrangements }: Fabric): ReadonlyMap<string, number> =>
    new Map(arrangements.map((it) => [it.key, it.index])),
);

/**
 * Only what changes is made anew; the rest is the same as before. An arrangement that ends keeps its place, without
 * anyone in it.
 * @param parts bodies and municipalities that change too. Bodies keep their places, so that a body before can be
 *   laid beside the same one after. Neighbours stay those of the day: nothing asks for new ones
 */
export function changedFabric(
  fabric: Fabric,
  changes: Changes,
  parts: Partial<Pick<Fabric, "bodies" | "municipalities">> = {},
): Fabric {
  const bodies = parts.bodies ?? fabric.bodies;
  const arrangements = [...fabric.arrangements];
  const touched = new Set<BodyIndex>();
  for (const [key, members] of changes) {
    const old = fabric.arrangements[placeByKey(fabric).get(key) ?? -1];
    if (!old) continue;
    const fresh = withCircle(old, members ?? [], bodies);
    arrangements[old.index] = fresh;
    for (const body of [...old.members, ...fresh.members]) touched.add(body);
  }
  const changed = [...changes.keys()].flatMap((key) => placeByKey(fabric).get(key) ?? []);
  const arrangementsOf = [...fabric.arrangementsOf];
  for (const body of touched)
    arrangementsOf[body] = [...new Set([...(fabric.arrangementsOf[body] ?? []), ...changed])]
      .filter((index) => arrangements[index]?.members.includes(body))
      .sort((a, b) => a - b);
  return {
    ...fabric,
    ...parts,
    indexOf: parts.bodies ? new Map(bodies.map((it) => [it.code, it.index])) : fabric.indexOf,
    arrangements,
    arrangementsOf,
  };
}

function withCircle(old: Arrangement, members: readonly BodyIndex[], bodies: Fabric["bodies"]): Arrangement {
  const known = new Map(old.seats.map((seat) => [seat.body, seat]));
  const circle = [...new Set(members)].sort((a, b) => a - b);
  return {
    ...old,
    members: circle,
    seats: circle.map((body) => known.get(body) ?? seatOf(bodies, body)),
  };
}

/** A seat that nobody registered: someone joins in the question only. */
const seatOf = (bodies: Fabric["bodies"], body: BodyIndex): Seat => ({
  body,
  basis: "registered",
  since: null,
  namedKeys: [bodies[body]?.code ?? ""],
});
