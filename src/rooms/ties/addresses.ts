import type { ExampleAddresses } from "#kit/example-addresses.ts";

/** A number that no collaboration has. */
const NONE = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

export const addresses: ExampleAddresses = {
  pages: ["/organisaties/gm0106/buiten-het-register", "/samenwerkingen/overige"],
  measured: [
    "/samenwerkingen/overige?zoek=jeugd&vorm=covenant&sorteer=-naam",
    "/samenwerkingen/overige.csv",
    "/api/v1/overige-samenwerkingen",
    "/api/v1/overige-samenwerkingen?zoek=jeugd",
  ],
  personal: [
    "/organisaties/gm0106/overige-samenwerkingen",
    "/organisaties/gm0106/overige-samenwerkingen.csv",
    "/organisaties/gm0106/overige-samenwerkingen/nieuw",
    "/organisaties/gm0106/overige-samenwerkingen/lijkt-op?tekst=jeugd",
    "/organisaties/gm0106/overige-samenwerkingen/blad",
    "/organisaties/gm0106/overige-samenwerkingen/blad/voortgang",
    "/organisaties/gm0106/overige-samenwerkingen/blad.xlsx",
    "/organisaties/gm0106/overige-samenwerkingen/blad.csv",
    `/samenwerkingen/overige/${NONE}`,
    `/samenwerkingen/overige/${NONE}/wijzigen`,
    `/samenwerkingen/overige/${NONE}/versies/1`,
  ],
  timeless: ["/organisaties/gm0106/buiten-het-register"],
};
