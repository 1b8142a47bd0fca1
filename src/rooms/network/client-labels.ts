/** Which names stand in the moving drawing: the same as in the fixed one, as far as they are in sight. */
import { byRank, isSought, type Ranked, spotsFor } from "./label-spots.ts";

/** A point in sight, in pixels, with the name it would have. */
export interface Nameable extends Ranked {
  label: string;
  x: number;
  y: number;
  size: number;
  /** The one that was pointed at: its name comes first, and stands there whatever lies under it. */
  forced: boolean;
}

export interface PlacedName {
  label: string;
  /** Where the text begins, and the line it stands on. */
  x: number;
  y: number;
}

/**
 * Places names around their points, inside the picture.
 * @param widthOf how wide a text is
 * @param height of a line of text
 */
export function placeNames(
  points: readonly Nameable[],
  widthOf: (text: string) => number,
  height: number,
  picture: { width: number; height: number },
): PlacedName[] {
  const wanted = points
    .toSorted((a, b) => Number(b.forced) - Number(a.forced) || byRank(a, b))
    .map((it) => {
      const { label: text, size: radius, x, y, forced } = it;
      return { text, x, y, radius, width: widthOf(text), sought: forced || isSought(it) };
    });
  return spotsFor(wanted, wanted, height, picture).map(({ name, spot }) => {
    return { label: name.text, x: spot.box.left, y: spot.y };
  });
}
