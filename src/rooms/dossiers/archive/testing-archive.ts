/** What is said for an archive, for tests. */
import { HERE } from "#kit/route-access.ts";

/** The fields of its forms. */
export const KEEPING: Record<string, string> = {
  ...{ zorgdrager: HERE, waardering: "V", jaren: "10" },
  ...{ selectielijst: "Selectielijst voorbeeld", categorie: "20.1" },
};
export const DISCLOSURE: Record<string, string> = { woo: "c_8fc2335c", openbaar: "public", grond: "" };
