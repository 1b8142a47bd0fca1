import type { ReadSides } from "../database/read-sides.ts";

type Fetch<More extends unknown[]> = (request: Request, ...more: More) => Response | Promise<Response>;

/**
 * Has each request answered by one side of the database. One that only reads, and that the standby could not answer
 * any more, is asked again of the primary: its reader need not know.
 */
export function answeredByOneSide<More extends unknown[]>(
  sides: ReadSides,
  answer: Fetch<More>,
): (request: Request, ...more: More) => Promise<Response> {
  return async (request, ...more) => {
    const side = sides.side();
    const first = await sides.ask(() => answer(request, ...more));
    if (first.status !== 503 || !["GET", "HEAD"].includes(request.method)) return first;
    const moved = await sides.hasMovedFrom(side).catch(() => false);
    return moved ? sides.ask(() => answer(request, ...more)) : first;
  };
}
