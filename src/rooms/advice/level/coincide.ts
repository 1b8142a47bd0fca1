import { enumerate } from "#kit/words.ts";
import type { BodyIndex, Fabric } from "#rooms/day";
import { type Area, areasAround } from "./areas.ts";
import { codesOf, namesOf } from "./places.ts";
import type { Statement } from "./statement.ts";

/** How far a set of municipalities is the same as an area that exists. */
export interface Coincidence {
  area: Area;
  /** Shared municipalities as a share of all of both, 0-1 (Jaccard); for ordering, not for the page. */
  overlap: number;
  inside: BodyIndex[];
  /** In the area, not in the set. */
  missing: BodyIndex[];
  /** In the set, not in the area. */
  outside: BodyIndex[];
  statement: Statement;
}

/**
 * The areas that share municipalities with the set, the one that is most like it first; of equals the one with
 * fewer municipalities, then in order of key.
 * @param circle municipalities only
 */
export function coincidences(
  fabric: Fabric,
  circle: readonly BodyIndex[],
  areas: readonly Area[],
): Coincidence[] {
  const set = new Set(circle);
  return areasAround(areas, circle)
    .map((area): Coincidence => {
      const inside = area.members.filter((it) => set.has(it));
      const own = new Set(area.members);
      const missing = area.members.filter((it) => !set.has(it));
      const outside = circle.filter((it) => !own.has(it));
      const found = { area, inside, missing, outside };
      return {
        ...found,
        overlap: inside.length / (circle.length + missing.length),
        statement: coincidenceStatement(fabric, found),
      };
    })
    .sort(
      (a, b) =>
        b.overlap - a.overlap ||
        a.area.members.length - b.area.members.length ||
        (a.area.key < b.area.key ? -1 : 1),
    );
}

/** A page has room for this many names. */
const MOST_NAMES = 4;

function coincidenceStatement(
  fabric: Fabric,
  { area, inside, missing, outside }: Pick<Coincidence, "area" | "inside" | "missing" | "outside">,
): Statement {
  const parts: string[] = [];
  const total = area.members.length;
  if (missing.length === 0 && outside.length === 0)
    parts.push(
      total === 1 ? `Uw gemeente is heel ${area.name}.` : `Uw ${total} gemeenten zijn precies ${area.name}.`,
    );
  else if (missing.length === 0) parts.push(`Alle ${total} gemeenten van ${area.name} doen mee.`);
  else
    parts.push(
      `${inside.length} van de ${total} gemeenten van ${area.name} ${inside.length === 1 ? "doet" : "doen"} mee${
        missing.length <= MOST_NAMES ? `; ${enumerate(namesOf(fabric, missing))} niet` : ""
      }.`,
    );
  if (outside.length > 0)
    parts.push(
      outside.length <= MOST_NAMES
        ? `Van buiten dat gebied: ${enumerate(namesOf(fabric, outside))}.`
        : `${outside.length} gemeenten komen van buiten dat gebied.`,
    );
  return {
    kind: "valt-samen",
    text: parts.join(" "),
    records: [area.key, ...codesOf(fabric, [...inside, ...missing, ...outside])],
  };
}
