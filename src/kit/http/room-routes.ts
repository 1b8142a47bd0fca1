/** All routes of a room: what its faces have, then its own. */
import { Hono } from "hono";
import type { Building, Room } from "../room.ts";
import { createApi } from "./api.ts";

export function pageRoutes(room: Room, building: Building): Hono {
  const routes = new Hono();
  for (const face of room.faces ?? []) if (face.pages) routes.route("/", face.pages(building));
  return room.pages ? routes.route("/", room.pages(building)) : routes;
}

/** The same below the base of the API. */
export function apiRoutes(room: Room, building: Building) {
  const routes = createApi();
  for (const face of room.faces ?? []) if (face.api) routes.route("/", face.api(building));
  if (room.api) routes.route("/", room.api(building));
  return routes;
}
