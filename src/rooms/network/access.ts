import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: [
    "GET /kaart/netwerk",
    "GET /kaart/netwerk.svg",
    "GET /kaart/netwerk.png",
    "GET /kaart/netwerk.csv",
    "GET /kaart/netwerk.graphml",
    "GET /kaart/netwerk.gexf",
    "GET /api/v1/lappendeken/netwerk",
    "GET /api/v1/lappendeken/paden",
  ],
};
