import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: [
    "GET /samenwerkingen",
    "GET /samenwerkingen.csv",
    "GET /samenwerkingen/:key",
    "GET /api/v1/samenwerkingen",
    "GET /api/v1/samenwerkingen/:id",
    "GET /api/v1/samenwerkingen/:id/deelnemers",
    "GET /api/v1/organisaties/:code/deelnames",
  ],
};
