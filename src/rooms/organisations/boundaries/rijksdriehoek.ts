/** Longitude and latitude in degrees (WGS84), in the order of GeoJSON. */
export type Point = readonly [longitude: number, latitude: number];

/** Amersfoort, Onze Lieve Vrouwetoren: the origin of the national grid in metres and in degrees. */
const ORIGIN = { x: 155_000, y: 463_000, latitude: 52.1551744, longitude: 5.38720621 };

/** Per term: power of dx, power of dy, arc seconds. */
const LATITUDE: readonly (readonly [number, number, number])[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];
const LONGITUDE: readonly (readonly [number, number, number])[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];

/**
 * From Rijksdriehoek metres (EPSG:28992) to degrees, to about a quarter of a metre: formula 6 and table 4 of
 * F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
 * WGS84-kaartcoördinaten" (Geodesia, 2001).
 */
export function fromRijksdriehoek(x: number, y: number): Point {
  const dx = (x - ORIGIN.x) / 100_000;
  const dy = (y - ORIGIN.y) / 100_000;
  const seconds = (terms: typeof LATITUDE) =>
    terms.reduce((sum, [p, q, factor]) => sum + factor * dx ** p * dy ** q, 0);
  return [ORIGIN.longitude + seconds(LONGITUDE) / 3600, ORIGIN.latitude + seconds(LATITUDE) / 3600];
}

/** Whether a pair of numbers lies where the grid is valid; degrees never do. */
export const isRijksdriehoek = (x: number, y: number): boolean =>
  x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;

/** Whether a pair of degrees lies in or just around the European part of the Netherlands. */
export const isNearby = ([longitude, latitude]: Point): boolean =>
  longitude > 2 && longitude < 8 && latitude > 50 && latitude < 56;
