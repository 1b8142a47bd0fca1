import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/over/gegevens", "/over/beheer"],
  timeless: ["/over/gegevens", "/over/beheer"],
};
