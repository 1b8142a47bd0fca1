/** Who asks: on pages by the cookie that came with the question, at the API by the key and by nothing else. */
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { type Reader, UNKNOWN_PROGRAM, VISITOR } from "../reader.ts";
import type { Building } from "../room.ts";
import { isApi } from "./api.ts";
import { isSecure } from "./cookies.ts";

/**
 * The name of the cookie of a visit. A browser takes `__Host-` only over https, for this host alone and for the whole of
 * it, so that no neighbour on the same domain can set it; on a machine of one's own there is no https.
 */
export const sessionCookie = (building: Pick<Building, "host">): string =>
  isSecure(building) ? "__Host-vliegwiel" : "vliegwiel";

/** What stands in the cookie of the visit; null without one. */
export const secretOf = (building: Building, c: Context): string | null =>
  getCookie(c, sessionCookie(building)) ?? null;

/** The name of the cookie that leads to what was kept of a form (`kept-form.ts`). */
export const keptCookie = (building: Pick<Building, "host">): string =>
  `${sessionCookie(building)}-formulier`;

const known = new WeakMap<Request, Promise<Reader>>();

/** Who asks; looked up once per request. */
export function readerOf(building: Building, c: Context): Promise<Reader> {
  const found = known.get(c.req.raw) ?? (isApi(c) ? programOf : visitOf)(building, c);
  known.set(c.req.raw, found);
  return found;
}

async function visitOf(building: Building, c: Context): Promise<Reader> {
  const secret = secretOf(building, c);
  return (secret === null ? null : await building.identify(secret)) ?? VISITOR;
}

/** A cookie is sent along by a browser unasked; a key is not. */
async function programOf(building: Building, c: Context): Promise<Reader> {
  const [, key] = /^Bearer +([\w-]{1,200})$/i.exec(c.req.header("Authorization") ?? "") ?? [];
  return (key === undefined ? null : await building.identifyProgram(key)) ?? UNKNOWN_PROGRAM;
}
