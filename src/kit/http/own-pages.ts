import type { MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { Problem } from "../problem.ts";
import type { Building } from "../room.ts";
import { recordForeign } from "./form-token.ts";
import { readerOf } from "./reader-of.ts";

/**
 * Refuses what another site sends in a reader's name: a browser says from where a form comes.
 * @param path the route, for the record
 */
export function ownPagesOnly(building: Building, path: string): MiddlewareHandler {
  const { host } = building;
  const ours = host.publicUrl === null ? null : new URL(host.publicUrl).origin;
  const guard = csrf({ origin: (origin, c) => origin === ours || origin === new URL(c.req.url).origin });
  return async (c, next) => {
    try {
      return await guard(c, next);
    } catch (error) {
      if (!(error instanceof HTTPException)) throw error;
      await recordForeign(building, await readerOf(building, c), path);
      throw new Problem(
        403,
        "Dit formulier kwam niet van Vliegwiel zelf. Open de pagina opnieuw en probeer het nog eens.",
      );
    }
  };
}
