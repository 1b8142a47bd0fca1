import { standingIn } from "../database/acting.ts";
import type { ReadSides } from "../database/read-sides.ts";

type Fetch<More extends unknown[]> = (request: Request, ...more: More) => Response | Promise<Response>;

/**
 * Has each request answered by one side of the database. One that only reads, and that the standby could not answer
 * any more, is asked again of the primary: its reader need not know. While the primary is away, the standby stands in for it
 * where a visitor reads what people wrote.
 */
export function answeredByOneSide<More extends unknown[]>(
  sides: ReadSides,
  answer: Fetch<More>,
): (request: Request, ...more: More) => Promise<Response> {
  return async (request, ...more) => {
    const side = sides.side();
    const now = () => sides.ask(() => answer(request, ...more));
    const alone = () => standingIn(sides.side().db, now);
    if (!["GET", "HEAD"].includes(request.method)) return now();
    if (sides.isAlone()) return alone();
    const first = await now();
    if (first.status !== 503) return first;
    const moved = await sides.hasMovedFrom(side).catch(() => false);
    return moved ? now() : sides.isAlone() ? alone() : first;
  };
}
