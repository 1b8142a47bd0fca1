import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/organisaties/gm0106/activiteit", "/samenwerkingen/27685449/activiteit"],
  personal: [
    "/mijn-werk/berichten",
    "/organisaties/gm0106/webhooks",
    "/berichten/stop?sleutel=geen",
    "/berichten/feed.atom?sleutel=geen",
    "/demo/postvak",
  ],
  timeless: ["/organisaties/gm0106/activiteit", "/samenwerkingen/27685449/activiteit"],
};
