import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: ["GET /zoeken", "GET /zoeken.csv", "GET /api/v1/zoek", "GET /api/v1/aanvullen"],
};
