import type { Arrangement, BodyIndex, Fabric } from "#rooms/day";

/** Two bodies that know each other through an arrangement. */
export interface Step {
  from: BodyIndex;
  arrangement: Arrangement;
  to: BodyIndex;
}

/** How two bodies are joined: every path of the fewest arrangements. */
export interface Paths {
  /** The best ones: through small arrangements first, then by key. Empty when nothing joins them. */
  paths: Step[][];
  /** How many there are of this length. */
  total: number;
}

interface Trail {
  steps: Step[];
  /** Participants of all arrangements on it together: in a small circle people know each other. */
  size: number;
}

/** What reaches one body or arrangement: the best trails and how many there are. */
interface Reached {
  trails: Trail[];
  total: number;
}

/**
 * The shortest ways from one body to another through arrangements they share with others, step by step outward from
 * the first. Of every point only the best trails are kept, so that the many ways through a dense region cost nothing.
 * @param most how many paths to give
 */
export function pathsBetween(fabric: Fabric, from: BodyIndex, to: BodyIndex, most = 10): Paths {
  let frontier = new Map<BodyIndex, Reached>([[from, { trails: [{ steps: [], size: 0 }], total: 1 }]]);
  const seen = new Set<BodyIndex>([from]);
  const used = new Set<number>();
  const ends = new Set(fabric.arrangementsOf[to]);
  while (frontier.size > 0 && !frontier.has(to)) {
    // With the other end in reach only what leads there counts: the last ring would hold half the country.
    const inReach = frontier.keys().some((body) => fabric.arrangementsOf[body]?.some((it) => ends.has(it)));
    const counts = (index: number) => !used.has(index) && (!inReach || ends.has(index));
    const around = arrangementsAround(fabric, frontier, counts, most);
    const next = new Map<BodyIndex, Reached>();
    for (const [index, reached] of around) {
      used.add(index);
      const arrangement = fabric.arrangements[index];
      if (!arrangement) continue;
      for (const body of inReach ? [to] : arrangement.members) {
        if (seen.has(body)) continue;
        const trails = reached.trails.map((it) => onward(it, arrangement, body));
        join(next, body, { trails, total: reached.total }, most);
      }
    }
    for (const body of next.keys()) seen.add(body);
    frontier = next;
  }
  const found = frontier.get(to);
  return from === to || !found
    ? { paths: [], total: 0 }
    : { paths: found.trails.map((it) => it.steps), total: found.total };
}

/** What the bodies of a frontier take part in, as far as it counts, in order; the step ends open. */
function arrangementsAround(
  fabric: Fabric,
  frontier: Map<BodyIndex, Reached>,
  counts: (index: number) => boolean,
  most: number,
): Map<number, Reached> {
  const found = new Map<number, Reached>();
  for (const [body, { trails, total }] of frontier)
    for (const index of fabric.arrangementsOf[body] ?? []) {
      const arrangement = fabric.arrangements[index];
      if (!arrangement || !counts(index)) continue;
      const open = trails.map((it) => ({
        steps: [...it.steps, { from: body, arrangement, to: body }],
        size: it.size + arrangement.members.length,
      }));
      join(found, index, { trails: open, total }, most);
    }
  return found;
}

/** Closes the open last step of a trail at a body. */
function onward(trail: Trail, arrangement: Arrangement, to: BodyIndex): Trail {
  const last = trail.steps.at(-1);
  const steps = trail.steps.slice(0, -1);
  return { steps: last ? [...steps, { from: last.from, arrangement, to }] : steps, size: trail.size };
}

function join(points: Map<number, Reached>, point: number, more: Reached, most: number): void {
  const known = points.get(point);
  const trails = [...(known?.trails ?? []), ...more.trails].sort(byClosenessThenKey).slice(0, most);
  points.set(point, { trails, total: (known?.total ?? 0) + more.total });
}

function byClosenessThenKey(a: Trail, b: Trail): number {
  if (a.size !== b.size) return a.size - b.size;
  for (const [i, step] of a.steps.entries()) {
    const other = b.steps[i];
    if (!other) return 1;
    if (step.arrangement.key !== other.arrangement.key)
      return step.arrangement.key < other.arrangement.key ? -1 : 1;
    // Bodies are in order of code.
    if (step.to !== other.to) return step.to - other.to;
  }
  return 0;
}
