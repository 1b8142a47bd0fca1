/**
 * The one thing a reader may have his own device remember: which municipality is his. The cookie holds its code and
 * nothing else. A page that looks at it says so (`Vary: Cookie`), here and nowhere else: by that the store of kept
 * answers, and every store between us and the reader, tells one reader's page from another's.
 */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

const NAME = "mijn-gemeente";
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;
const CODE = /^gm\d{4}$/;
/** The whole header of a reader who has nothing else remembered. */
const ALONE = new RegExp(`^${NAME}=gm\\d{4}$`);

/** Whether a device can remember it: a municipality that is no more has no code of its own any more. */
export const canBeRemembered = (code: string): boolean => CODE.test(code);

/** The code on the reader's device; null when there is none, or no code. The answer is then this reader's. */
export function rememberedCode(c: Context): string | null {
  c.header("Vary", "Cookie", { append: true });
  const code = getCookie(c, NAME) ?? "";
  return canBeRemembered(code) ? code : null;
}

/** @param secure whether our address is https: then the cookie goes over nothing else */
export function rememberCode(c: Context, code: string, secure: boolean): void {
  setCookie(c, NAME, code, {
    path: "/",
    maxAge: ONE_YEAR_SECONDS,
    sameSite: "Lax",
    httpOnly: true,
    secure,
  });
}

export function forgetCode(c: Context, secure: boolean): void {
  deleteCookie(c, NAME, { path: "/", secure });
}

/** Whether a `Cookie` header tells us the municipality and nothing else: who sends it is known by nothing. */
export const tellsMunicipalityOnly = (header: string): boolean => ALONE.test(header.trim());

/** Whether an answer was made for one reader's municipality, or for nobody's. */
export const looksAtCookie = (headers: Headers): boolean =>
  (headers.get("Vary") ?? "").split(",").some((it) => it.trim().toLowerCase() === "cookie");
