import type { ExampleAddresses } from "#kit/example-addresses.ts";
import { chainAddresses } from "./chains/addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/klaar-voor-besluit", "/klaar-voor-besluit/vragen/basis", ...chainAddresses.pages],
  personal: chainAddresses.personal ?? [],
};
