import { Hono } from "hono";
import type { Building } from "#kit/room.ts";
import { organisationPages } from "./organisation-page.tsx";
import { startPages } from "./start-page.tsx";

/** The start page of "Voor de raad" and the six questions of one council. */
export const questionPages = (building: Building): Hono =>
  new Hono().route("/", startPages(building)).route("/", organisationPages(building));
