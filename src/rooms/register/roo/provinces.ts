import { PROVINCES, provinceCode as codeOf } from "#rooms/organisations";
import { tooiCode } from "./text.ts";

/** The code of a province from its TOOI address, its name or (before schema 2.6) its abbreviation. */
export function provinceCode(text: string | null): string | null {
  if (text === null) return null;
  const code = tooiCode(text);
  if (code !== null) return Object.hasOwn(PROVINCES, code) ? code : null;
  return codeOf(text);
}
