import { Hono } from "hono";
import type { Building } from "#kit/room.ts";
import { taskPages } from "./task-pages.tsx";
import { themePages } from "./theme-pages.tsx";

export const pages = (building: Building) =>
  new Hono().route("/", taskPages(building)).route("/", themePages(building));
