export interface Spot {
  x: number;
  y: number;
}

export type Way = "up" | "down" | "left" | "right";

/** A step sideways weighs more than a step ahead, so that an arrow goes where it points. */
const SIDEWAYS = 2;

/** The nearest of some places in a direction; nothing when there is none that way. */
export function nearestTowards<Place extends { spot: Spot }>(
  from: Place,
  way: Way,
  places: Iterable<Place>,
): Place | undefined {
  let best: Place | undefined;
  let least = Infinity;
  for (const place of places) {
    const [x, y] = [place.spot.x - from.spot.x, place.spot.y - from.spot.y];
    const ahead = { up: -y, down: y, left: -x, right: x }[way];
    const aside = Math.abs(way === "up" || way === "down" ? x : y);
    // Within the quarter that the arrow points at.
    if (ahead <= 0 || aside > ahead * 1.5) continue;
    const far = ahead + SIDEWAYS * aside;
    if (far < least) [best, least] = [place, far];
  }
  return best;
}
