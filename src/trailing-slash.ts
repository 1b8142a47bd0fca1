import type { Hono, MiddlewareHandler } from "hono";
import { methodsAt } from "#kit/http/methods.ts";

/**
 * Sends whoever typed a slash too much to the page itself. Only to a page that there is, so that no address leads
 * elsewhere; the API has no slashes at the end (rule no-trailing-slash of the API Design Rules).
 */
export const withoutTrailingSlash =
  (app: Hono, exceptBelow: string): MiddlewareHandler =>
  async (c, next) => {
    const { path } = c.req;
    if (!path.endsWith("/") || path.startsWith(exceptBelow)) return next();
    const page = path.replace(/\/+$/, "");
    if (page === "" || !methodsAt(app, page).includes(c.req.method)) return next();
    return c.redirect(`${page}${new URL(c.req.url).search}`, 301);
  };
