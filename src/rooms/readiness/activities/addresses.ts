import type { ExampleAddresses } from "#kit/example-addresses.ts";

/** A number that no activity has. */
const NONE = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const LIST = "/organisaties/gm0106/verwerkingen";

export const activityAddresses: ExampleAddresses = {
  pages: [],
  measured: [`${LIST}.csv`, `/api/v1${LIST}`],
  // Whoever writes for the organisation has more on it than others: it is made anew for each.
  personal: [LIST, `${LIST}/nieuw`, `/verwerkingen/${NONE}`, `/verwerkingen/${NONE}/wijzigen`],
};
