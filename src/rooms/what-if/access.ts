import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: [
    "GET /kaart/wat-als",
    "GET /kaart/wat-als/uittreding",
    "GET /kaart/wat-als/uittreding.csv",
    "GET /kaart/wat-als/verplaatsen",
    "GET /kaart/wat-als/verplaatsen.csv",
    "GET /kaart/wat-als/herindeling",
    "GET /kaart/wat-als/herindeling.csv",
    "GET /api/v1/lappendeken/wat-als",
  ],
};
