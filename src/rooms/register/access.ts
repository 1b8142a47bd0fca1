import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: ["GET /over/beheer", "GET /over/gegevens"],
};
