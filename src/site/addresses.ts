import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/", "/over", "/over/woordenlijst", "/api"],
  lookedAt: [
    "/over/privacy",
    "/over/vastlegging",
    "/over/verwerkingen",
    "/over/afspraken",
    "/over/dpia",
    "/over/toegankelijkheid",
    "/over/contact",
    "/bestaat-niet",
  ],
  measured: ["/api/v1/openapi.json"],
  timeless: ["/", "/over", "/over/woordenlijst", "/api", "/api/v1/openapi.json"],
};
