import type { MiddlewareHandler } from "hono";
import { limited } from "#kit/http/tries.ts";
import type { Building } from "#kit/room.ts";

/** More than somebody asks who looks for one person; going through all of them takes far more. Page, hub and API count together. */
export const SEARCHES = {
  address: { name: "mensen", most: 60, minutes: 15 },
  account: { name: "mensen-zoeken", most: 100, minutes: 15 },
} as const;

/** Counts a search on a page; opening the page asks nothing, and is not counted. */
export function searchesCounted(building: Building): MiddlewareHandler {
  const count = limited(building, SEARCHES);
  return (c, next) => (c.req.query("q") ? count(c, next) : next());
}
