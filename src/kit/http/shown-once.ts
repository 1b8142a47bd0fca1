/** A secret that a form made goes along to the page that follows in a cookie, and no further: it is shown once. */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Building } from "../room.ts";
import { cookieOf } from "./cookies.ts";
import { sessionCookie } from "./reader-of.ts";

const SHOWN_SECONDS = 60;
const called = (building: Building, name: string): string => `${sessionCookie(building)}-${name}`;

/** @param name of what is shown, so that two pages do not show each other's */
export function showOnce(building: Building, c: Context, name: string, secret: string): void {
  setCookie(c, called(building, name), secret, { ...cookieOf(building), maxAge: SHOWN_SECONDS });
}

/** What is to be shown on this page, and on no other after it; null when there is nothing. */
export function takeShown(building: Building, c: Context, name: string): string | null {
  const secret = getCookie(c, called(building, name));
  if (secret === undefined) return null;
  deleteCookie(c, called(building, name), cookieOf(building));
  return secret;
}

/** An address of ours in full, to copy: by the settings, or as this page was asked. */
export const inFull = ({ host }: Building, c: Context, path: string): string =>
  `${host.publicUrl?.replace(/\/$/, "") ?? new URL(c.req.url).origin}${path}`;
