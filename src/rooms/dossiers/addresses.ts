import type { ExampleAddresses } from "#kit/example-addresses.ts";

/** A number that no dossier has. */
const NONE = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

export const addresses: ExampleAddresses = {
  pages: ["/aanpakken", "/dossiers"],
  measured: ["/dossiers.csv", "/api/v1/dossiers"],
  personal: [
    "/dossiers/nieuw",
    "/dossiers/uit-advies",
    `/dossiers/${NONE}`,
    `/dossiers/${NONE}/perspectief`,
    `/dossiers/${NONE}/wijzigen`,
    `/dossiers/${NONE}/versies/1`,
    `/dossiers/${NONE}/keten`,
    ...["woorden", "afspraken", "projecten"].map((it) => `/dossiers/${NONE}/partijen/gm0106/${it}`),
    ...["afspraken", "projecten"].map((it) => `/dossiers/${NONE}/${it}/${NONE}`),
  ],
};
