import type { ExampleAddresses } from "#kit/example-addresses.ts";
import { activityAddresses } from "./activities/addresses.ts";
import { chainAddresses } from "./chains/addresses.ts";

const parts = [chainAddresses, activityAddresses];

export const addresses: ExampleAddresses = {
  pages: ["/klaar-voor-besluit", "/klaar-voor-besluit/vragen/basis", ...parts.flatMap((it) => it.pages)],
  personal: parts.flatMap((it) => it.personal ?? []),
};
