import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: ["GET /klaar-voor-besluit", "GET /klaar-voor-besluit/vragen/:lijst"],
  rules: [],
  guarded: [],
};
