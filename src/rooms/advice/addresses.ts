import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: [
    "/verkennen",
    "/verkennen?organisatie=gm0106&taak=inkoop+jeugdhulp",
    "/verkennen/partners?organisatie=gm0106&taak=inkoop+jeugdhulp",
    "/verkennen/algoritme",
  ],
  lookedAt: ["/verkennen/bronnen?organisatie=gm0106&taak=inkoop+jeugdhulp&bij=c9bdb77e65"],
  measured: [
    "/api/v1/advies/partners?organisatie=gm0106&taak=inkoop+jeugdhulp",
    "/api/v1/advies/niveau?organisatie=gm0106&taak=inkoop+jeugdhulp",
    "/api/v1/advies/gastheren?organisatie=gm0106&taak=inkoop+jeugdhulp",
    "/api/v1/advies/vormen?organisatie=gm0106&taak=inkoop+jeugdhulp",
    "/api/v1/advies/bestaat-al?organisatie=gm0106&taak=inkoop+jeugdhulp",
  ],
  timeless: ["/verkennen/algoritme"],
  bodies: ["gm0106"],
};
