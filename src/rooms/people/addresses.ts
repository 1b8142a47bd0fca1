import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/inloggen", "/gast"],
  personal: [
    "/inloggen/terug",
    "/inloggen/proef",
    "/verder",
    "/uitloggen",
    "/mijn-werk",
    "/mijn-werk/plek-vragen",
    "/mijn-werk/sleutels",
    "/gast/link?sleutel=geen",
    "/noodtoegang",
    "/noodtoegang/00000000-0000-4000-8000-000000000000",
    "/api/v1/eigen-plekken",
    "/api/v1/organisaties/gm0106/leden?doel=proef",
    "/mijn-gegevens",
    "/mijn-gegevens.json",
    "/mijn-gegevens.html",
    "/mijn-gegevens/verwijderen",
    "/organisaties/gm0106/beheer",
    "/organisaties/gm0106/beheer/leden.csv",
    "/organisaties/gm0106/beheer/aanvragen/00000000-0000-4000-8000-000000000000/bewijs",
    "/uitnodiging?sleutel=geen",
  ],
  timeless: ["/inloggen", "/gast"],
};
