import type { ExampleAddresses } from "#kit/example-addresses.ts";

/** Of a dossier that is not there: only who takes part in one opens this page. */
export const gateAddresses: Partial<ExampleAddresses> = {
  personal: ["/dossiers/01ARZ3NDEKTSV4RRFFQ69G5FAV/klaar-voor-besluit"],
};
