import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: [],
  personal: [
    "/organisaties/gm0106/samen/gm0014",
    "/organisaties/gm0106/samen/gm0014/toezegging",
    "/organisaties/gm0106/samen/gm0014/kennismaken",
  ],
};
