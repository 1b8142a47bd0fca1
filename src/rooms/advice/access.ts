import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: [
    "GET /verkennen/algoritme",
    "GET /verkennen",
    "GET /verkennen/partners",
    "GET /verkennen/partners.csv",
    "GET /verkennen/bronnen",
    "GET /verkennen/kaart.svg",
    "GET /api/v1/advies/partners",
    "GET /api/v1/advies/niveau",
    "GET /api/v1/advies/gastheren",
    "GET /api/v1/advies/vormen",
    "GET /api/v1/advies/bestaat-al",
  ],
};
