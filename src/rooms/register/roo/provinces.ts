import { PROVINCES } from "#rooms/organisations";
import { tooiCode } from "./text.ts";

/** The code of a province from its TOOI address, its name or (before schema 2.6) its abbreviation. */
export function provinceCode(text: string | null): string | null {
  if (text === null) return null;
  const code = tooiCode(text);
  if (code !== null) return Object.hasOwn(PROVINCES, code) ? code : null;
  const wanted = text.toLowerCase();
  const found = Object.entries(PROVINCES).find(
    ([, { name, abbreviation }]) => name.toLowerCase() === wanted || abbreviation.toLowerCase() === wanted,
  );
  return found?.[0] ?? (wanted === "friesland" ? "pv21" : null);
}
