import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: [],
  // What happened is shown to each as far as he may know: no such page is kept.
  personal: [
    "/organisaties/gm0106/activiteit",
    "/samenwerkingen/27685449/activiteit",
    "/samenwerkingen/overige/01ARZ3NDEKTSV4RRFFQ69G5FAV/activiteit.atom",
    "/mijn-werk/berichten",
    "/organisaties/gm0106/webhooks",
    "/berichten/stop?sleutel=geen",
    "/berichten/feed.atom?sleutel=geen",
    "/demo/postvak",
  ],
};
