import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: [
    "GET /kaart",
    "GET /kaart/gemeenten.csv",
    "GET /kaart/beeld.svg",
    "GET /kaart/beeld.png",
    "GET /kaart/lappendeken.svg",
    "GET /kaart/omslag.png",
    "GET /kaart/deelnemers/:file{[^/]+\\.geojson}",
    "GET /kaart/deelnemers/:file{[^/]+\\.svg}",
    "GET /kaart/deelnemers/:file{[^/]+\\.png}",
    "GET /kaart/plaats/:file{[^/]+\\.svg}",
    "GET /kaart/plaats/:file{[^/]+\\.png}",
    "GET /api/v1/lappendeken/kaart",
  ],
};
