import type { ExampleAddresses } from "#kit/example-addresses.ts";

/** Of a dossier that is not there: only who takes part in one opens this page. */
const ADDRESS = "/dossiers/01ARZ3NDEKTSV4RRFFQ69G5FAV/klaar-voor-besluit";

export const gateAddresses: Partial<ExampleAddresses> = {
  personal: [ADDRESS, `${ADDRESS}/vragen.csv`],
};
