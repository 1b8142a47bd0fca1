import type { Context, Hono } from "hono";
import { OPEN_TO_ALL } from "./headers.ts";

/** The methods a path has, in the order of `Allow`; none for a path that does not exist. */
export function methodsAt(app: Hono, path: string): string[] {
  const has = (method: string) =>
    // Middleware stands under every method; a route says which one it is for.
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method);
  return ["GET", "POST"].filter(has).flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
}

/**
 * The answer to OPTIONS on an address of the API or of a file: which methods there are, and that a page elsewhere may send any
 * header along (the answer to a preflight). The data are public and nobody is known by a cookie, so that gives nothing
 * away: of `Authorization` a browser asks for permission by name, which it does not get here (Fetch, 4.9).
 */
export const optionsAnswer = (c: Context, methods: string[]): Response =>
  c.body(null, 204, {
    ...OPEN_TO_ALL,
    Allow: [...methods, "OPTIONS"].join(", "),
    "Access-Control-Allow-Methods": methods.join(", "),
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
  });
