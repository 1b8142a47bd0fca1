/** All routes of a room: those of its lists first, for a fixed address goes before one with a code in it. */
import { Hono } from "hono";
import type { Building, Room } from "../room.ts";
import { createApi } from "./api.ts";

export function pageRoutes(room: Room, building: Building): Hono {
  const routes = new Hono();
  for (const list of room.lists ?? []) routes.route("/", list.pages(building));
  return room.pages ? routes.route("/", room.pages(building)) : routes;
}

/** The same below the base of the API. */
export function apiRoutes(room: Room, building: Building) {
  const routes = createApi();
  for (const list of room.lists ?? []) routes.route("/", list.api(building));
  if (room.api) routes.route("/", room.api(building));
  return routes;
}
