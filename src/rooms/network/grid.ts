/** Squares of one size over points that move, to find who is near without looking at all. */
import { type Cloud, endsOf } from "./cloud.ts";

const NOBODY = -1;

export class Grid {
  readonly #cloud: Cloud;
  readonly #side: number;
  readonly #left: number;
  readonly #top: number;
  readonly #columns: number;
  readonly #rows: number;
  /** First point of each square, and per point the next and the previous one in its square. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #squareOf: Int32Array;

  /** @param side width of a square: how far `near` looks */
  constructor(cloud: Cloud, side: number) {
    const { x, y } = cloud;
    this.#cloud = cloud;
    this.#side = side;
    const [left, right] = endsOf(x);
    const [top, bottom] = endsOf(y);
    this.#left = left;
    this.#top = top;
    this.#columns = Math.floor((right - left) / side) + 1;
    this.#rows = Math.floor((bottom - top) / side) + 1;
    this.#first = new Int32Array(this.#columns * this.#rows).fill(NOBODY);
    this.#next = new Int32Array(x.length).fill(NOBODY);
    this.#previous = new Int32Array(x.length).fill(NOBODY);
    this.#squareOf = new Int32Array(x.length).fill(NOBODY);
    for (let point = 0; point < x.length; point++) this.#enter(point, this.#squareAt(point));
  }

  /** Must be told of every point that moved. */
  moved(point: number): void {
    const square = this.#squareAt(point);
    if (square === this.#squareOf[point]) return;
    const before = this.#previous[point] ?? NOBODY;
    const after = this.#next[point] ?? NOBODY;
    if (before === NOBODY) this.#first[this.#squareOf[point] ?? 0] = after;
    else this.#next[before] = after;
    if (after !== NOBODY) this.#previous[after] = before;
    this.#enter(point, square);
  }

  /** The other points nearer than `side`, in an order that follows from who entered which square when. */
  near(point: number): number[] {
    const { x, y } = this.#cloud;
    const px = x[point] ?? 0;
    const py = y[point] ?? 0;
    const reach = this.#side * this.#side;
    const column = this.#column(px);
    const row = this.#row(py);
    const found: number[] = [];
    for (let r = Math.max(0, row - 1); r <= Math.min(this.#rows - 1, row + 1); r++)
      for (let c = Math.max(0, column - 1); c <= Math.min(this.#columns - 1, column + 1); c++)
        for (
          let other = this.#first[r * this.#columns + c] ?? NOBODY;
          other !== NOBODY;
          other = this.#next[other] ?? NOBODY
        ) {
          const ux = px - (x[other] ?? 0);
          const uy = py - (y[other] ?? 0);
          if (other !== point && ux * ux + uy * uy < reach) found.push(other);
        }
    return found;
  }

  #enter(point: number, square: number): void {
    const first = this.#first[square] ?? NOBODY;
    this.#squareOf[point] = square;
    this.#previous[point] = NOBODY;
    this.#next[point] = first;
    if (first !== NOBODY) this.#previous[first] = point;
    this.#first[square] = point;
  }

  #squareAt(point: number): number {
    return this.#row(this.#cloud.y[point] ?? 0) * this.#columns + this.#column(this.#cloud.x[point] ?? 0);
  }

  // Whoever left the grid counts in its edge: two that are near each other stay in squares that touch.
  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((x - this.#left) / this.#side)));
  }

  #row(y: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor((y - this.#top) / this.#side)));
  }
}
