import { THEME_LIST } from "./theme-list.ts";

const BASE = "identifier.overheid.nl/tooi/def/thes/top/";

/** One concept of the TOP list. */
export interface Theme {
  /** `c_d96f9cd3`: the last part of its URI, and its key with us. */
  code: string;
  label: string;
  uri: string;
  /** Code of the top theme above it; null for a top theme itself. */
  parent: string | null;
}

/** All 92 concepts: each top theme followed by its narrower ones. */
export const THEMES: readonly Theme[] = readList(THEME_LIST);

const byCode = new Map(THEMES.map((theme) => [theme.code, theme]));

export const themeByCode = (code: string): Theme | undefined => byCode.get(code);

/** What the list calls it; a code that it does not know stands for itself. */
export const themeName = (code: string): string => themeByCode(code)?.label ?? code;

/** The top theme a concept falls under; a top theme is its own. */
export function topThemeOf(code: string): Theme | undefined {
  const theme = byCode.get(code);
  return theme && (theme.parent === null ? theme : byCode.get(theme.parent));
}

/** The codes a filter on this concept must find: itself and, for a top theme, its narrower ones. */
export const narrowerOf = (code: string): string[] =>
  THEMES.filter((theme) => theme.code === code || theme.parent === code).map((theme) => theme.code);

/**
 * The code of a concept URI, or null when it is not on the list. Labels are never matched: older
 * publications use one label for two concepts.
 */
export function themeCodeOf(uri: string): string | null {
  const code = uri.trim().replace(/^https?:\/\//, "");
  if (!code.startsWith(BASE)) return null;
  return byCode.get(code.slice(BASE.length))?.code ?? null;
}

function readList(list: string): Theme[] {
  let parent: string | null = null;
  return list
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [code = "", ...words] = line.trim().split(" ");
      const narrower = line.startsWith(" ");
      if (!narrower) parent = code;
      return {
        code,
        label: words.join(" "),
        uri: `https://${BASE}${code}`,
        parent: narrower ? parent : null,
      };
    });
}
