import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/taken", "/taken/afval", "/themas", "/themas/c_d96f9cd3"],
  measured: [
    "/taken.csv",
    "/api/v1/taken",
    "/api/v1/taken/afval",
    "/api/v1/themas",
    "/api/v1/themas/c_d96f9cd3",
  ],
};
