/** What others put behind our addresses to follow readers: mail, adverts and social media. */
import type { MiddlewareHandler } from "hono";
import { API_BASE } from "./api.ts";

/** Names that only such programs use: campaigns (Google, Matomo, Mailchimp, HubSpot) and clicks (Facebook, Microsoft, X …). */
const TRACKER =
  /^(?:(?:utm|mtm|pk|piwik|matomo|hsa|stm)_\w+|fbclid|gclid|gclsrc|gbraid|wbraid|gad_\w+|dclid|srsltid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|li_fat_id|epik|rdt_cid|s_kwcid|mc_[ce]id|mkt_tok|_ga|_gl|_hsenc|_hsmi|__hs\w+|_openstat|vero_id|oly_\w+_id|wickedid|ml_subscriber(?:_hash)?|dm_i|at_(?:campaign|medium)|wt[._]mc(?:_id)?|xtor|sfnsn|hss_channel|__twitter_impression|trk(?:campaign)?|openlinkuid)$/i;

const nameOf = (pair: string): string => {
  try {
    return decodeURIComponent(pair.split("=", 1)[0] ?? "");
  } catch {
    return "";
  }
};

/** An address as it was before others added to it. */
export function withoutTrackers(address: string): string {
  const start = address.indexOf("?");
  if (start < 0) return address;
  const pairs = address.slice(start + 1).split("&");
  const ours = pairs.filter((pair) => !TRACKER.test(nameOf(pair)));
  if (ours.length === pairs.length) return address;
  return address.slice(0, start) + (ours.length === 0 ? "" : `?${ours.join("&")}`);
}

/**
 * Pages and feeds answer as if nothing was added, for it is not the reader who did. The API stays strict: a program
 * says what it means.
 */
export const ignoreTrackers: MiddlewareHandler = (c, next) => {
  const { raw } = c.req;
  const address = withoutTrackers(raw.url);
  if (
    address !== raw.url &&
    (raw.method === "GET" || raw.method === "HEAD") &&
    !c.req.path.startsWith(`${API_BASE}/`)
  )
    c.req.raw = new Request(address, { method: raw.method, headers: raw.headers, signal: raw.signal });
  return next();
};
