import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: [],
  personal: [
    "/organisaties/gm0106/toevertrouwd",
    "/organisaties/gm0106/toevertrouwd/bekeken",
    "/organisaties/gm0106/toevertrouwd/bekeken.csv",
    "/organisaties/gm0106/toevertrouwd/alles.zip",
    "/organisaties/gm0106/toevertrouwd/weghalen/council",
    "/organisaties/gm0106/toevertrouwd/weghalen/executive",
  ],
};
