/** Reading what a shared service answers for an organisation. */
import { Hono } from "hono";
import { guardedPage } from "#kit/http/guarded-page.ts";
import type { Building } from "#kit/room.ts";
import { readsAnswer } from "../answers/asked.ts";
import { offeredFor, offersPage } from "./offers.tsx";
import { OFFERS } from "../answers/paths.ts";

export const offerPages = (building: Building): Hono =>
  new Hono().get(
    OFFERS,
    guardedPage(building, OFFERS, {
      may: readsAnswer,
      load: (words, view) => offeredFor(building, words, view),
      answer: ({ thing, view }) => offersPage(thing, view),
    }),
  );
