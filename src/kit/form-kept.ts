/** A form that comes when its visit has ended: kept for whoever sent it. */
import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { seeingAll } from "./database/acting.ts";
import type { FormFields } from "./form-fields.tsx";
import { cookieOf } from "./http/cookies.ts";
import type { OwnForm } from "./http/form-token.ts";
import { GO_ON, keepForm, keptFields } from "./http/kept-form.ts";
import { logInTo } from "./http/log-in.ts";
import { keptCookie, readerOf, secretOf } from "./http/reader-of.ts";
import type { Building } from "./room.ts";

/** Keeps what was sent by somebody whose visit ended meanwhile, and sends him to log in; null for all others. */
export async function keptWhenEnded(
  building: Building,
  c: Context,
  fields: FormFields,
  { sent, once, seen }: OwnForm,
): Promise<Response | null> {
  const secret = secretOf(building, c);
  if (secret === null || (await readerOf(building, c)).kind === "person") return null;
  const person = await building.formerly(secret);
  if (person === null) return null;
  const { pathname, search } = new URL(c.req.url);
  const form = { action: pathname + search, once, seen, fields: keptFields(fields, sent) };
  setCookie(
    c,
    keptCookie(building),
    // His visit ended, so that nobody asks now.
    await seeingAll(building.primary, () => keepForm(building.primary, person, form, building.clock())),
    cookieOf(building),
  );
  return c.redirect(logInTo(GO_ON), 303);
}
