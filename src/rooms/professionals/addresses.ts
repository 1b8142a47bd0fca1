import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/mensen", "/mensen?q=jeugdhulp"],
  personal: ["/mensen/mijn-profiel"],
};
