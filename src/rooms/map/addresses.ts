import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/kaart", "/kaart?beeld=met-wie&gemeente=gm0014"],
  lookedAt: ["/kaart?beeld=groepen&geldigOp=2019-01-01"],
  measured: [
    "/kaart?geldigOp={dag}",
    "/kaart?beeld=groepen",
    "/kaart?provincie=pv20",
    "/kaart/beeld.svg",
    "/kaart/gemeenten.csv",
    "/kaart/deelnemers/23862467.svg",
    "/kaart/deelnemers/23862467.geojson",
    "/kaart/plaats/gm1950.svg",
    "/api/v1/lappendeken/kaart",
    "/kaart/beeld.png",
    "/kaart/lappendeken.svg",
    "/kaart/omslag.png",
  ],
  bodies: ["gm0014", "gm0106", "gm0193", "gm0003", "gm0010", "gm0024", "gm0718"],
};
