import type { RoomAccess } from "#kit/route-access.ts";

export const access: RoomAccess = {
  public: [
    "POST /voor-de-raad/:code/agenda/vergaderdagen",
    "GET /voor-de-raad/herindeling",
    "GET /voor-de-raad/herindeling.csv",
    "GET /voor-de-raad/informatiebladen/:id",
    "GET /voor-de-raad/:code/boekje",
    "GET /voor-de-raad/:code/samenwerkingen/:id",
    "GET /voor-de-raad/samenwerkingen/:id/feed.atom",
    "GET /voor-de-raad/themas/:code/feed.atom",
    "GET /voor-de-raad/:code/feed.atom",
    "GET /voor-de-raad/:code/agenda",
    "GET /voor-de-raad/:code/agenda.ics",
    "GET /voor-de-raad/:code/agenda.csv",
    "GET /voor-de-raad/:code/veranderd",
    "GET /voor-de-raad/:code/veranderd.csv",
    "GET /voor-de-raad",
    "GET /voor-de-raad/:code/samenwerkingen.csv",
    "GET /voor-de-raad/:code",
    "GET /api/v1/toezicht/organisaties/:code/vragen",
    "GET /api/v1/toezicht/informatiebladen/:id",
    "GET /api/v1/toezicht/organisaties/:code/agenda",
    "GET /api/v1/toezicht/organisaties/:code/veranderingen",
    "GET /api/v1/toezicht/herindeling",
  ],
};
