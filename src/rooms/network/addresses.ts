import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: ["/kaart/netwerk", "/kaart/netwerk?van=gm0106&naar=gm0193"],
  measured: [
    "/kaart/netwerk?geldigOp={dag}",
    "/kaart/netwerk?centraal=gm0014",
    "/kaart/netwerk.svg",
    "/kaart/netwerk.gexf",
    "/kaart/netwerk.csv",
    "/api/v1/lappendeken/netwerk",
    "/api/v1/lappendeken/netwerk?centraal=gm0014",
    "/api/v1/lappendeken/paden?van=gm0106&naar=gm0193",
    "/kaart/netwerk.graphml",
  ],
};
