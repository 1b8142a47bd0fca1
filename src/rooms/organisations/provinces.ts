import { z } from "@hono/zod-openapi";
import { listOfValues } from "#kit/http/query.ts";

/** Code (TOOI), name and abbreviation of the provinces; there have been twelve since 1986. */
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

/** One or more codes of provinces in an address, with commas between. */
export const provinceCodes = z
  .string()
  .transform((text) => text.split(","))
  .superRefine((codes, context) => {
    for (const code of codes.filter((it) => !Object.hasOwn(PROVINCES, it)))
      context.addIssue(
        `“${code}” is geen provincie. Geef een code, bijvoorbeeld pv20. Kies uit: ${Object.keys(PROVINCES).join(", ")}.`,
      );
  })
  .openapi(listOfValues({ enum: Object.keys(PROVINCES) }));

/** The name people use, without "provincie"; the code of one that we do not know. */
export const provinceName = (code: string): string => PROVINCES[code]?.name ?? code;

/** The code of a province by its code, its name or its abbreviation; null when it is none of these. */
export function provinceCode(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === "friesland") return "pv21";
  const found = Object.entries(PROVINCES).find(([code, { name, abbreviation }]) =>
    [code, name.toLowerCase(), abbreviation.toLowerCase()].includes(wanted),
  );
  return found?.[0] ?? null;
}
