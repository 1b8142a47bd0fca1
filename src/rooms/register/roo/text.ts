import { amsterdamDay, type Day, isDay } from "#kit/day.ts";

/** Stands in the register for "we do not know since when". */
const UNKNOWN_DAY: Day = "1900-01-01";
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/** Text on one line without the wrappers of old exports (`<![CDATA[…]]>` as text); null when nothing is left. */
export function line(raw: string | undefined): string | null {
  if (raw === undefined) return null;
  return unwrap(raw).replace(/\s+/g, " ").trim() || null;
}

/** Text that may have paragraphs: line breaks stay, at most one blank line between them. */
export function prose(raw: string | undefined): string | null {
  if (raw === undefined) return null;
  const text = unwrap(raw)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n");
  return text.trim() || null;
}

const unwrap = (text: string) => (text.includes("<![CDATA[") ? text.replace(CDATA, "$1") : text);

/** A day of the register. The sentinel 1900-01-01 is "unknown" and so null; undefined means: cannot be read. */
export function readDay(text: string | null): Day | null | undefined {
  if (text === null) return null;
  const day = text.slice(0, 10);
  if (!isDay(day) || !/^$|^[T Z+-]/.test(text.slice(10))) return undefined;
  return day === UNKNOWN_DAY ? null : day;
}

/** The Amsterdam day of a timestamp; one without a zone is already Dutch time. */
export function dayOfTimestamp(text: string | null): Day | null {
  if (text === null) return null;
  if (/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    const moment = new Date(text);
    return Number.isNaN(moment.getTime()) ? null : amsterdamDay(moment);
  }
  return readDay(text) ?? null;
}

/** A Dutch number: `28,95` is 28.95 and `36.844` is 36844. Undefined means: cannot be read. */
export function dutchNumber(text: string | null): number | null | undefined {
  if (text === null) return null;
  const compact = text.replace(/\s|%$/g, "");
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact))
    return Number(compact.replaceAll(".", "").replace(",", "."));
  return /^\d{1,15}([,.]\d{1,15})?$/.test(compact) ? Number(compact.replace(",", ".")) : undefined;
}

/** A web address a browser may follow; null for anything else, `javascript:` above all. */
export function webAddress(text: string | null): string | null {
  if (text === null) return null;
  const candidate = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\//i.test(candidate) || !URL.canParse(candidate)) return null;
  return candidate.replaceAll(" ", "%20");
}

/** Last part of a TOOI address in lower case: `.../tooi/id/gemeente/gm0882` is `gm0882`. */
export function tooiCode(uri: string | null): string | null {
  const code = uri === null ? undefined : /\/tooi\/id\/[\w-]+\/([\w-]{3,40})\/?$/.exec(uri)?.[1];
  return code?.toLowerCase() ?? null;
}

/** Code of a theme in the TOP list: `.../thes/top/c_d96f9cd3` is `c_d96f9cd3`. */
export const topCode = (uri: string | null): string | null =>
  uri === null ? null : (/\/thes\/top\/(c_[0-9a-f]{8})\/?$/i.exec(uri)?.[1]?.toLowerCase() ?? null);

/** A ROO id, which becomes part of addresses: digits, or nothing at all. */
export const rooId = (text: string | null): string | null =>
  text !== null && /^\d{1,18}$/.test(text) ? text : null;

/** For a key made from a name: `Kreis Düren` is `kreis-duren`. */
export const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
