/**
 * Squares within squares around points, so that what lies far away can be taken together (Barnes and Hut, 1986): one
 * step over all points costs n log n instead of n². Squares stand in the order in which one walks them, each with the
 * place of the first square that is not within it: walking needs no stack.
 */
import { type Cloud, endsOf } from "./cloud.ts";

/** Keeps the force of two points on one spot finite; added to the square of their distance. */
export const SOFT = 0.01;
/** Points in a square that is not divided further. */
const BUCKET = 16;
/** Points on one spot can be divided no further. */
const DEEPEST = 24;
/**
 * A square that looks smaller than this, as width over distance, is taken as one heavy point. With .6, and a look at
 * every other step (`bySquares`), the municipalities of the real register end .4 hundredth of the picture's width, on
 * average, from where all pairs put them; in 2013, with many without a place, .9.
 */
const FAR = 0.6;

/** Squares over a cloud as it stands; `fill` again after it moved. */
export class Quadtree {
  readonly #cloud: Cloud;
  /** Points in the order of the squares they lie in. */
  readonly #order: Int32Array;
  #width: number[] = [];
  #middleX: number[] = [];
  #middleY: number[] = [];
  #from: number[] = [];
  #until: number[] = [];
  #beyond: number[] = [];
  #divided: boolean[] = [];
  /** What a square meets when it looks around: never more than there are points. */
  readonly #metX: Float64Array;
  readonly #metY: Float64Array;
  readonly #metWeight: Float64Array;

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
    this.#order = Int32Array.from(cloud.x, (_, point) => point);
    this.#metX = new Float64Array(cloud.x.length);
    this.#metY = new Float64Array(cloud.x.length);
    this.#metWeight = new Float64Array(cloud.x.length);
  }

  fill(): void {
    for (const column of [this.#width, this.#middleX, this.#middleY, this.#from, this.#until, this.#beyond])
      column.length = 0;
    this.#divided.length = 0;
    const { x, y } = this.#cloud;
    if (x.length === 0) return;
    const [left, right] = endsOf(x);
    const [top, bottom] = endsOf(y);
    const half = Math.max(right - left, bottom - top) / 2 + 1e-9;
    this.#add(0, x.length, (left + right) / 2, (top + bottom) / 2, half, 0);
  }

  #add(from: number, until: number, centreX: number, centreY: number, half: number, depth: number): void {
    const square = this.#width.length;
    let sumX = 0;
    let sumY = 0;
    for (let place = from; place < until; place++) {
      const point = this.#order[place] ?? 0;
      sumX += this.#cloud.x[point] ?? 0;
      sumY += this.#cloud.y[point] ?? 0;
    }
    const divided = until - from > BUCKET && depth < DEEPEST;
    this.#width.push(half * 2);
    this.#middleX.push(sumX / (until - from));
    this.#middleY.push(sumY / (until - from));
    this.#from.push(from);
    this.#until.push(until);
    this.#beyond.push(0);
    this.#divided.push(divided);
    if (divided) {
      const { x, y } = this.#cloud;
      const middle = this.#part(from, until, y, centreY);
      const upper = this.#part(from, middle, x, centreX);
      const lower = this.#part(middle, until, x, centreX);
      const quarter = half / 2;
      const child = (a: number, b: number, dx: number, dy: number) => {
        if (b > a) this.#add(a, b, centreX + dx * quarter, centreY + dy * quarter, quarter, depth + 1);
      };
      child(from, upper, -1, -1);
      child(upper, middle, 1, -1);
      child(middle, lower, -1, 1);
      child(lower, until, 1, 1);
    }
    this.#beyond[square] = this.#width.length;
  }

  /** Puts the points before a line first; gives the place of the first one behind it. */
  #part(from: number, until: number, column: Float64Array, line: number): number {
    const order = this.#order;
    let first = from;
    for (let place = from; place < until; place++) {
      const point = order[place] ?? 0;
      if ((column[point] ?? 0) >= line) continue;
      order[place] = order[first] ?? 0;
      order[first++] = point;
    }
    return first;
  }

  /**
   * Adds to `dx` and `dy` how all points push each other off: the force is `push` over the distance. The few points of
   * an undivided square look at the same squares: the walk is made once for them, and what it met stands in three columns
   * that each of them goes along.
   */
  pushApart(dx: Float64Array, dy: Float64Array, push: number): void {
    const { x, y } = this.#cloud;
    const order = this.#order;
    const metX = this.#metX;
    const metY = this.#metY;
    const metWeight = this.#metWeight;
    for (let square = 0; square < this.#width.length; square++) {
      if (this.#divided[square]) continue;
      const met = this.#lookAround(square);
      const from = this.#from[square] ?? 0;
      const until = this.#until[square] ?? 0;
      for (let place = from; place < until; place++) {
        const i = order[place] ?? 0;
        const xi = x[i] ?? 0;
        const yi = y[i] ?? 0;
        let fx = 0;
        let fy = 0;
        for (let k = 0; k < met; k++) {
          const ux = xi - (metX[k] ?? 0);
          const uy = yi - (metY[k] ?? 0);
          // Of the point itself nothing comes: it has no distance.
          const force = (metWeight[k] ?? 0) / (ux * ux + uy * uy + SOFT);
          fx += ux * force;
          fy += uy * force;
        }
        dx[i] = (dx[i] ?? 0) + fx * push;
        dy[i] = (dy[i] ?? 0) + fy * push;
      }
    }
  }

  /** What a square sees: near points by themselves, and squares far from all of its points as one; gives how many. */
  #lookAround(own: number): number {
    const { x, y } = this.#cloud;
    const squares = this.#width.length;
    const cx = this.#middleX[own] ?? 0;
    const cy = this.#middleY[own] ?? 0;
    let radius = 0;
    for (let place = this.#from[own] ?? 0; place < (this.#until[own] ?? 0); place++) {
      const point = this.#order[place] ?? 0;
      const ux = cx - (x[point] ?? 0);
      const uy = cy - (y[point] ?? 0);
      radius = Math.max(radius, Math.sqrt(ux * ux + uy * uy));
    }
    let met = 0;
    for (let square = 0; square < squares;) {
      const mx = this.#middleX[square] ?? 0;
      const my = this.#middleY[square] ?? 0;
      const ux = cx - mx;
      const uy = cy - my;
      const reach = (this.#width[square] ?? 0) / FAR + radius;
      const from = this.#from[square] ?? 0;
      const until = this.#until[square] ?? 0;
      if (reach * reach < ux * ux + uy * uy) {
        this.#metX[met] = mx;
        this.#metY[met] = my;
        this.#metWeight[met++] = until - from;
      } else if (this.#divided[square]) {
        square++;
        continue;
      } else
        for (let place = from; place < until; place++) {
          const point = this.#order[place] ?? 0;
          this.#metX[met] = x[point] ?? 0;
          this.#metY[met] = y[point] ?? 0;
          this.#metWeight[met++] = 1;
        }
      square = this.#beyond[square] ?? squares;
    }
    return met;
  }
}
