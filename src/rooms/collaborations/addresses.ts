import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: [
    "/samenwerkingen",
    "/samenwerkingen?thema=geen",
    "/samenwerkingen/24963490",
    "/samenwerkingen/27685449",
  ],
  lookedAt: ["/samenwerkingen?geldigOp=2012-07-01"],
  measured: [
    "/samenwerkingen?pagina=5&sorteer=-deelnemers",
    "/samenwerkingen?deelnemer=gm0882",
    "/samenwerkingen?zoek=belastingsamenwerking",
    "/samenwerkingen?zoek=zzzz",
    "/samenwerkingen?geldigOp={dag}",
    "/samenwerkingen.csv",
    "/samenwerkingen/27685449?geldigOp=2018-02-01",
    "/samenwerkingen/999",
    "/api/v1/organisaties/gm0882/deelnames",
    "/api/v1/samenwerkingen",
    "/api/v1/samenwerkingen/24963490",
    "/api/v1/samenwerkingen/24963490/deelnemers",
    "/api/v1/samenwerkingen?paginaGrootte=100",
  ],
  bodies: ["gm0882"],
};
