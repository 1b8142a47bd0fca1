/** The fabric as it would be: what "what if" compares the fabric of a day with. Nothing of it is stored. */
import { type BodyIndex, type Fabric, fabricFrom, type Seat } from "../fabric/fabric.ts";

/** Per key of an arrangement its participants afterwards, or null when it ends. Others stay as they are. */
export type Changes = ReadonlyMap<string, readonly BodyIndex[] | null>;

/**
 * @param parts bodies and municipalities that change too. Bodies keep their places, so that a body before can be
 *   laid beside the same one after. Neighbours stay those of the day: nothing asks for new ones
 */
export function changedFabric(
  fabric: Fabric,
  changes: Changes,
  parts: Partial<Pick<Fabric, "bodies" | "municipalities">> = {},
): Fabric {
  const changed = { ...fabric, ...parts };
  return fabricFrom(
    changed,
    fabric.arrangements.flatMap((it) => {
      const members = changes.get(it.key);
      if (members === undefined) return [it];
      if (members === null) return [];
      const known = new Map(it.seats.map((seat) => [seat.body, seat]));
      const circle = [...new Set(members)].sort((a, b) => a - b);
      return [{ ...it, seats: circle.map((body) => known.get(body) ?? seatOf(changed, body)) }];
    }),
  );
}

/** A seat that nobody registered: someone joins in the question only. */
const seatOf = (fabric: Pick<Fabric, "bodies">, body: BodyIndex): Seat => ({
  body,
  basis: "registered",
  joined: null,
  namedKeys: [fabric.bodies[body]?.code ?? ""],
});
