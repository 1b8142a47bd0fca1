/**
 * The lines of a network drawn without lifting the pen where the next one begins: each point of the way is written once
 * instead of twice, which makes the drawing of the whole country a tenth smaller.
 */
import type { Line } from "./network.ts";

/**
 * Orders lines into ways along the points, each line once. A way that ends where an odd number of lines meet needs no
 * turning back, so those are the first to begin at; what is left then are rounds.
 */
export function trailsOf(lines: readonly Pick<Line, "a" | "b">[]): number[][] {
  const linesAt = new Map<number, number[]>();
  lines.forEach(({ a, b }, line) => {
    for (const point of [a, b]) {
      const here = linesAt.get(point);
      if (here) here.push(line);
      else linesAt.set(point, [line]);
    }
  });
  const drawn = new Set<number>();
  const left = new Map([...linesAt].map(([point, here]) => [point, here.length]));
  const leave = (point: number) => left.set(point, (left.get(point) ?? 0) - 1);

  const trailFrom = (start: number): number[] => {
    const trail = [start];
    for (let at = start; ; trail.push(at)) {
      const here = linesAt.get(at) ?? [];
      let line = here.pop();
      while (line !== undefined && drawn.has(line)) line = here.pop();
      const ends = line === undefined ? undefined : lines[line];
      if (line === undefined || !ends) return trail;
      drawn.add(line);
      leave(ends.a);
      leave(ends.b);
      at = ends.a === at ? ends.b : ends.a;
    }
  };

  const trails: number[][] = [];
  const drawFrom = (begins: (count: number) => boolean) => {
    for (const point of linesAt.keys()) while (begins(left.get(point) ?? 0)) trails.push(trailFrom(point));
  };
  drawFrom((count) => count % 2 === 1);
  drawFrom((count) => count > 0);
  return trails;
}
