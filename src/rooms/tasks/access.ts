import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: [
    "GET /taken",
    "GET /taken.csv",
    "GET /taken/:key",
    "GET /themas",
    "GET /themas.csv",
    "GET /themas/:key",
    "GET /api/v1/taken",
    "GET /api/v1/taken/:code",
    "GET /api/v1/themas",
    "GET /api/v1/themas/:code",
  ],
};
