import type { ExampleAddresses } from "#kit/example-addresses.ts";

/** A number that no addition has. */
const NONE = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const KINDS = ["gegevens", "jaarcijfers", "resultaten"];

export const addresses: ExampleAddresses = {
  pages: [],
  personal: [
    "/organisaties/gm0106/aanvullingen",
    "/organisaties/gm0106/aanvullingen.csv",
    "/organisaties/gm0106/aanvullingen/24962947",
    ...["", "/voortgang", ".xlsx", ".csv"].map((it) => `/organisaties/gm0106/aanvullingen/2026/blad${it}`),
    ...KINDS.map((it) => `/organisaties/gm0106/aanvullingen/24962947/${it}`),
    `/aanvullingen/${NONE}`,
    ...KINDS.map((it) => `/aanvullingen/${NONE}/${it}`),
  ],
};
