/** What each route answered since the process began: how often, with which status, how fast. */
import type { Figure, Spread } from "./figure.ts";

export interface Answered {
  method: string;
  /** As the router has it (`/organisaties/:code`): an address would name what people look at. */
  route: string;
  status: number;
  seconds: number;
}

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Measured {
  labels: { method: string; route: string };
  statuses: Map<number, number>;
  counts: number[];
  sum: number;
}

export class RequestMeter {
  readonly #routes = new Map<string, Measured>();

  add({ method, route, status, seconds }: Answered): void {
    const key = `${method} ${route}`;
    let it = this.#routes.get(key);
    if (!it) {
      const counts = Array<number>(BOUNDS.length + 1).fill(0);
      this.#routes.set(key, (it = { labels: { method, route }, statuses: new Map(), counts, sum: 0 }));
    }
    it.statuses.set(status, (it.statuses.get(status) ?? 0) + 1);
    const place = BOUNDS.findIndex((bound) => seconds <= bound);
    const at = place < 0 ? BOUNDS.length : place;
    it.counts[at] = (it.counts[at] ?? 0) + 1;
    it.sum += seconds;
  }

  figures(): (Figure | Spread)[] {
    const all = [...this.#routes.values()];
    return [
      {
        name: "requests",
        help: "Answered requests; of kept pages the route is kept, of files file. A log-in that failed is /inloggen/terug with status 403 or 429.",
        type: "counter",
        samples: all.flatMap(({ labels, statuses }) =>
          [...statuses].map(([status, value]) => ({ labels: { ...labels, status: String(status) }, value })),
        ),
      },
      {
        name: "request_duration",
        help: "From the first byte that came in until the last that went out.",
        type: "histogram",
        unit: "seconds",
        bounds: BOUNDS,
        samples: all,
      },
    ];
  }
}
