import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: [
    "/organisaties",
    "/organisaties?type=gemeente&provincie=pv20&sorteer=-inwoners",
    "/organisaties?zoek=bestaatniet",
    "/organisaties/gm0882",
    "/organisaties/gm1979?geldigOp=2020-12-31",
    "/organisaties/gm1992",
    "/organisaties/pv21",
    "/mijn-gemeente",
  ],
  lookedAt: ["/organisaties?geldigOp=gisteren"],
  measured: [
    "/organisaties?pagina=3",
    "/organisaties?zoek=groningen",
    "/organisaties.csv",
    "/organisaties/gm0882?geldigOp={dag}",
    "/organisaties/ws0653",
    "/organisaties/mnre1034",
    "/organisaties/gm9999",
    "/organisaties/gm0478",
    "/api/v1/organisaties",
    "/api/v1/organisaties?zoek=groningen",
    "/api/v1/organisaties/gm0882",
    "/api/v1/organisaties/gm9999",
    "/api/v1/organisaties?paginaGrootte=100",
  ],
  bodies: ["gm0882", "gm1979", "gm1992", "pv21", "ws0653", "mnre1034"],
};
