import type { Point } from "./rijksdriehoek.ts";

/** One closed line; the last point repeats the first. */
export interface Ring {
  points: Point[];
  /** Land inside that is not this municipality's, as Belgian Baarle-Hertog lies within Baarle-Nassau. */
  hole: boolean;
}

export interface Boundary {
  /** `gm0014`, also the organisation's key. */
  code: string;
  name: string;
  /** `pv20`, when the file says so. */
  province: string | null;
  rings: Ring[];
}
