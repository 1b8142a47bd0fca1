import type { MiddlewareHandler } from "hono";
import { sheetHashes } from "../assets.ts";

const policyWith = (sheets: Iterable<string>): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...sheets].join(" "),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");

/** For a page that carries these sheets and no other: headers are not packed, and each sheet takes half a line. */
export const policyOf = (sheets: readonly string[]): string =>
  policyWith(sheets.flatMap((name) => sheetHashes.get(name) ?? []));

/** On every answer but files and pictures that pages load; the API adds its own. Values by NL API Design Rules (security-headers) and internet.nl. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policyWith(sheetHashes.values()),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** Under which licence what is public may be used: the register's, and that of the boundaries (RFC 8288, `license`). */
export const LICENCE = '</over#licentie>; rel="license"';

/** For data and pictures that pages and programs elsewhere may load and show: everything here is public. */
export const OPEN_TO_ALL: Readonly<Record<string, string>> = {
  Link: LICENCE,
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/** What a browser reads of a style sheet, script or font: which site may load it, as what, and what it loads itself. */
const OF_FILES = ["Cross-Origin-Resource-Policy", "Referrer-Policy", "X-Content-Type-Options"];

/** Opened by itself a picture is a document: it may show itself and do nothing, and not in a frame. */
export const POLICY_OF_PICTURES =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Of these, what says something of a file that pages load. A first visit loads half a dozen, and headers are not
 * packed: what is of documents stays out, and HTTPS only is asked for by the page that loads them.
 */
export const fileHeaders = (type: string): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(SECURITY_HEADERS).filter(([name]) => OF_FILES.includes(name))),
  ...(isPicture(type) && { "Content-Security-Policy": POLICY_OF_PICTURES }),
});

const isPicture = (type: string): boolean => type.startsWith("image/");

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const type = c.res.headers.get("Content-Type") ?? "";
  for (const [name, value] of Object.entries(isPicture(type) ? fileHeaders(type) : SECURITY_HEADERS))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};
