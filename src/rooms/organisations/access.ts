import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: [
    "GET /organisaties",
    "GET /organisaties.csv",
    "GET /organisaties/:key",
    "GET /mijn-gemeente",
    "POST /mijn-gemeente",
    "POST /mijn-gemeente/vergeten",
    "GET /api/v1/organisaties",
    "GET /api/v1/organisaties/:code",
  ],
};
