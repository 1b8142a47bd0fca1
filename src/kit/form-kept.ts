/** A form that comes when its visit has ended: kept for whoever sent it. */
import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { seeingAll } from "./database/acting.ts";
import type { FormFields } from "./form-fields.tsx";
import { cookieOf } from "./http/cookies.ts";
import { isOfVisit, type OwnForm } from "./http/form-token.ts";
import { GO_ON, keepForm, keptFields } from "./http/kept-form.ts";
import { logInTo } from "./http/log-in.ts";
import { keptCookie, readerOf, secretOf } from "./http/reader-of.ts";
import type { Building } from "./room.ts";

/**
 * Keeps what was sent from a page of a visit that ended meanwhile, and sends its person to log in; who logged in again goes
 * on at once. Null for all others.
 */
export async function keptWhenEnded(
  building: Building,
  c: Context,
  fields: FormFields,
  own: OwnForm,
): Promise<Response | null> {
  const reader = await readerOf(building, c);
  if (reader.kind === "guest" || (reader.kind === "person" && isOfVisit(reader, own))) return null;
  const typed = keptFields(fields, own.sent);
  const loggedIn = reader.kind === "person";
  // The cookie of a visit that goes on says nothing of a page with another token.
  const secret = loggedIn ? null : secretOf(building, c);
  const person = await whoseForm(building, secret, own, typed.length > 0);
  if (person === null || (loggedIn && reader.id !== person)) return null;
  const { pathname, search } = new URL(c.req.url);
  const form = { action: pathname + search, once: own.once, seen: own.seen, fields: typed };
  setCookie(
    c,
    keptCookie(building),
    // His visit ended, so that nobody asks now.
    await seeingAll(building.primary, () => keepForm(building.primary, person, form, building.clock())),
    cookieOf(building),
  );
  return c.redirect(loggedIn ? GO_ON : logInTo(GO_ON), 303);
}

/**
 * Of whom the page was: its token says it, which no other site knows. Who logged out himself takes the cookie along, and
 * then nothing but what he typed is worth coming back for.
 */
async function whoseForm(
  building: Building,
  secret: string | null,
  { token }: OwnForm,
  typed: boolean,
): Promise<string | null> {
  const byPage = token !== null && typed ? await building.formerly({ formToken: token }) : null;
  return byPage ?? (secret === null ? null : building.formerly({ secret }));
}
