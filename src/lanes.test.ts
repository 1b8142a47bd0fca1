import { describe, expect, it } from "vitest";
import { rooms } from "./rooms.ts";
import { registerApp } from "./testing.ts";
import { dearRoutes } from "#kit/work/forward.ts";

describe("the dear routes of the rooms", () => {
  const register = registerApp();
  const dear = () =>
    rooms.flatMap((room) => (room.lane ? dearRoutes(room, register.building) : [])).map((it) => it.path);

  it("are routes that exist", () => {
    for (const room of rooms)
      for (const path of room.lane?.only ?? [])
        expect(
          dearRoutes(room, register.building).map((it) => it.path),
          room.name,
        ).toContain(path);
  });

  it("are what takes a map, an index or the whole register, and not what most people read", () => {
    expect(dear()).toEqual(
      expect.arrayContaining([
        "/kaart",
        "/kaart/netwerk",
        "/api/v1/lappendeken/netwerk",
        "/verkennen",
        "/api/v1/advies/partners",
        "/zoeken",
        "/api/v1/zoek",
        "/organisaties.csv",
      ]),
    );
    for (const path of [
      "/",
      "/organisaties",
      "/organisaties/:code",
      "/samenwerkingen/:id",
      "/voor-de-raad/:code",
    ])
      expect(dear()).not.toContain(path);
  });
});
