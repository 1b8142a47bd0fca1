/**
 * Where names stand beside their points: none across another name or a point, and all inside the picture. The fixed
 * drawing and the moving one both ask here, so that they name the same points. Nothing here knows a network.
 */

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** A name that wants a place. */
export interface Wanted extends Disc {
  text: string;
  /** Of the text. */
  width: number;
  /** Rather across a point than nowhere: the one that was pointed at, and the largest cities, by which readers find their way. */
  sought: boolean;
}

export interface Spot {
  /** Where the text begins, ends or has its middle, by `anchor`, and the line it stands on. */
  x: number;
  y: number;
  anchor: "start" | "end" | "middle";
  box: Box;
}

/** What decides who has a name when not all fit. */
export interface Ranked {
  /** The one everything is about, or the one pointed at. */
  first: boolean;
  arrangement: boolean;
  /** Inhabitants; null for who has none. */
  population: number | null;
  /** In how many it is, or how many are in it. */
  weight: number;
}

/**
 * First the one it is about, then organisations before arrangements, then large before small as in an atlas; of who has
 * no inhabitants, whoever is in most.
 */
export const byRank = (a: Ranked, b: Ranked): number =>
  Number(b.first) - Number(a.first) ||
  Number(a.arrangement) - Number(b.arrangement) ||
  (b.population ?? 0) - (a.population ?? 0) ||
  b.weight - a.weight;

/** About ten cities have as many inhabitants. */
const LARGE = 200_000;

export const isSought = ({ first, population }: Ranked): boolean => first || (population ?? 0) >= LARGE;

/** Between a point and its name. */
const GAP = 2;

/**
 * Gives each name its spot in the order given, or none where there is no room.
 * @param points all that a name must not cover
 * @param size of the letters
 */
export function spotsFor<Name extends Wanted>(
  names: readonly Name[],
  points: readonly Disc[],
  size: number,
  picture: { width: number; height: number },
): { name: Name; spot: Spot }[] {
  const discs = points.map(({ x, y, radius }): Box => {
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  const taken: Box[] = [];
  const inside = ({ left, right, top, bottom }: Box) =>
    left >= 0 && top >= 0 && right <= picture.width && bottom <= picture.height;
  return names.flatMap((name) => {
    const spots = spotsAround(name, size).filter(
      ({ box }) => inside(box) && !taken.some((it) => overlap(it, box)),
    );
    const spot =
      spots.find(({ box }) => !discs.some((it) => overlap(it, box))) ?? (name.sought ? spots[0] : undefined);
    if (!spot) return [];
    taken.push(spot.box);
    return [{ name, spot }];
  });
}

/** Right, left, above, below, and then the corners. */
function spotsAround({ x: pointX, y: pointY, radius, width }: Wanted, size: number): Spot[] {
  const gap = radius + GAP;
  const spot = (anchor: Spot["anchor"], dx: number, dy: number): Spot => {
    const x = pointX + dx;
    const y = pointY + dy;
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return {
      x,
      y,
      anchor,
      box: { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.15 },
    };
  };
  const below = gap + size * 0.75;
  const beside = size * 0.36;
  return [
    spot("start", gap, beside),
    spot("end", -gap, beside),
    spot("middle", 0, -gap),
    spot("middle", 0, below),
    spot("start", gap * 0.6, -gap * 0.7),
    spot("start", gap * 0.6, below - gap * 0.2),
    spot("end", -gap * 0.6, -gap * 0.7),
    spot("end", -gap * 0.6, below - gap * 0.2),
  ];
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
