import type { Boundary } from "./boundary.ts";
import type { Point } from "./rijksdriehoek.ts";

/** Closed lines in degrees, longitude first, as in GeoJSON: the outline, then the holes in it. */
export type Polygon = Point[][];

/** The outline of a municipality, for the true map. */
export interface Shape {
  /** Key of the organisation: `gm0014`. */
  organisation: string;
  polygons: Polygon[];
}

/** The outlines as they were read, to five decimals (about a metre). */
export const shapesOf = (boundaries: Boundary[]): Shape[] =>
  boundaries.map(({ code, rings }) => {
    const polygons: Polygon[] = [];
    for (const { points, hole } of rings) {
      const line = points.map(([longitude, latitude]): Point => [rounded(longitude), rounded(latitude)]);
      const around = hole ? polygons.at(-1) : undefined;
      if (around) around.push(line);
      else polygons.push([line]);
    }
    return { organisation: code, polygons };
  });

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
