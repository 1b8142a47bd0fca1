import { tooiCode } from "./text.ts";

/** Code, name and abbreviation of the twelve provinces, as the register knows them. */
export const PROVINCES: Readonly<Record<string, { name: string; abbreviation: string }>> = {
  pv20: { name: "Groningen", abbreviation: "GR" },
  pv21: { name: "Fryslân", abbreviation: "FR" },
  pv22: { name: "Drenthe", abbreviation: "DR" },
  pv23: { name: "Overijssel", abbreviation: "OV" },
  pv24: { name: "Flevoland", abbreviation: "FL" },
  pv25: { name: "Gelderland", abbreviation: "GE" },
  pv26: { name: "Utrecht", abbreviation: "UT" },
  pv27: { name: "Noord-Holland", abbreviation: "NH" },
  pv28: { name: "Zuid-Holland", abbreviation: "ZH" },
  pv29: { name: "Zeeland", abbreviation: "ZE" },
  pv30: { name: "Noord-Brabant", abbreviation: "NB" },
  pv31: { name: "Limburg", abbreviation: "LI" },
};

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
