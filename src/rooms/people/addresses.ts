import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/inloggen"],
  timeless: ["/inloggen"],
};
