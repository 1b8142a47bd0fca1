import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/klaar-voor-besluit", "/klaar-voor-besluit/vragen/basis", "/klaar-voor-besluit/vragen/bio2"],
  personal: [],
};
