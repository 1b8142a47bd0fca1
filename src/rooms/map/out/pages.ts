import { type Context, Hono } from "hono";
import { sharedText } from "#kit/http/shared-file.ts";
import { page } from "#kit/http/page.tsx";
import { pictureAnswer, type PictureKind, pictureQuery } from "#kit/picture.ts";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { arrangementAsked, participantsQuery } from "./asked.ts";
import { drawEmblem, EMBLEM_PATH } from "./emblem.tsx";
import { participantCollection } from "./geojson.ts";
import { participantsPath } from "./paths.ts";
import { drawSmallMap, onTheMap } from "./small-map.tsx";

/** The participants of one collaboration as files: a small map, and GeoJSON for maps of others. And the quilt itself. */
export const outPages = (building: Building): Hono =>
  new Hono()
    .get(EMBLEM_PATH, async (c) => pictureAnswer(c, await drawEmblem(building), "svg", "lappendeken", {}))
    .get(
      "/kaart/deelnemers/:file{[^/]+\\.geojson}",
      page(building, participantsQuery, async ({ c, query, view }) => {
        const asked = await arrangementAsked(building, numberIn(c), query, view.day);
        if ("moved" in asked) return moved(c, view, participantsPath(asked.moved, "geojson"));
        const collection = await participantCollection(building.db, asked, view.edition);
        return sharedText(c, JSON.stringify(collection), {
          type: "application/geo+json",
          fileName: `deelnemers-${asked.arrangement.key}-${view.day}.geojson`,
        });
      }),
    )
    .get("/kaart/deelnemers/:file{[^/]+\\.svg}", picture(building, "svg"))
    .get("/kaart/deelnemers/:file{[^/]+\\.png}", picture(building, "png"));

const picture = (building: Building, kind: PictureKind) =>
  page(building, { ...participantsQuery, ...pictureQuery }, async ({ c, query, view }) => {
    const asked = await arrangementAsked(building, numberIn(c), query, view.day);
    if ("moved" in asked) return moved(c, view, participantsPath(asked.moved, kind));
    const { key, title } = asked.arrangement;
    const map = await onTheMap(building, asked);
    if (map.patches.length === 0)
      throw notFound(`Van ${title} staat geen deelnemer op de kaart: daarop staan alleen gemeenten.`);
    return pictureAnswer(c, await drawSmallMap(map, title), kind, `deelnemers-${key}-${view.day}`, {
      width: query.breedte,
    });
  });

/** The number of the collaboration: the name of the file without its ending. */
const numberIn = (c: Context): string => (c.req.param("file") ?? "").replace(/\.[a-z]+$/, "");

const moved = (c: Context, view: View, path: string): Response =>
  c.redirect(view.link(path, view.query), 301);
