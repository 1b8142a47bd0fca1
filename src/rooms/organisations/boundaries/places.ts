import type { Boundary, Ring } from "./boundary.ts";

export interface Place {
  /** Key of the organisation: `gm0014`. */
  key: string;
  /** Degrees, WGS84, to five decimals (about a metre). */
  latitude: number;
  longitude: number;
}

/** The centre of gravity of each municipality's surface: the point a dot on the map stands on. */
export const placesOf = (boundaries: Boundary[]): Place[] =>
  boundaries.map(({ code, rings }) => {
    const total = { area: 0, longitude: 0, latitude: 0 };
    for (const ring of rings) {
      const { area, longitude, latitude } = weigh(ring);
      total.area += area;
      total.longitude += area * longitude;
      total.latitude += area * latitude;
    }
    return {
      key: code,
      latitude: rounded(total.latitude / total.area),
      longitude: rounded(total.longitude / total.area),
    };
  });

/** Surface in square degrees, holes taken off; only good for weighing parts of one municipality. */
export const areaOf = (rings: Ring[]): number => rings.reduce((sum, ring) => sum + weigh(ring).area, 0);

/**
 * Surface and centre of one ring, by the shoelace formula. Files differ in the direction of rings, so the sign
 * comes from being a hole or not. Counted from the ring's own first point: degrees far from zero lose digits.
 */
function weigh({ points, hole }: Ring): { area: number; longitude: number; latitude: number } {
  const [originX, originY] = points[0] ?? [0, 0];
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 1; i < points.length; i++) {
    const [fromX = 0, fromY = 0] = points[i - 1] ?? [];
    const [toX = 0, toY = 0] = points[i] ?? [];
    const [ax, ay, bx, by] = [fromX - originX, fromY - originY, toX - originX, toY - originY];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (twice === 0) return { area: 0, longitude: originX, latitude: originY };
  return {
    area: (Math.abs(twice) / 2) * (hole ? -1 : 1),
    longitude: originX + x / (3 * twice),
    latitude: originY + y / (3 * twice),
  };
}

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
