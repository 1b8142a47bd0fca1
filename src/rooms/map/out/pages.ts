import { type Context, Hono } from "hono";
import { formatDay } from "#kit/day.ts";
import { sharedText } from "#kit/http/shared-file.ts";
import { page } from "#kit/http/page.tsx";
import { pictureAnswer, type PictureKind, pictureQuery } from "#kit/picture.ts";
import { notFound } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { organisationByCode } from "#rooms/organisations";
import { arrangementAsked, participantsQuery } from "./asked.ts";
import { captioned, captionQuery } from "./captioned.tsx";
import { COVER_PATH, drawCover } from "./cover.tsx";
import { drawEmblem, EMBLEM_PATH } from "./emblem.tsx";
import { participantCollection } from "./geojson.ts";
import { participantsPath, placePath } from "./paths.ts";
import { drawPlace, PLACE, placeCaption, placeOf } from "./place.tsx";
import { darkQuery, inTheDark } from "./small-map-image.tsx";
import { drawSmallMap, mapSentence, onTheMap, SMALL_MAP } from "./small-map.tsx";

/** The participants of one collaboration as files: a small map, and GeoJSON for maps of others. And the quilt itself. */
export const outPages = (building: Building): Hono =>
  new Hono()
    .get(EMBLEM_PATH, async (c) => pictureAnswer(c, await drawEmblem(building), "svg", "lappendeken", {}))
    .get(COVER_PATH, async (c) => pictureAnswer(c, await drawCover(building), "png", "vliegwiel"))
    .get(
      "/kaart/deelnemers/:file{[^/]+\\.geojson}",
      page(building, participantsQuery, async ({ c, query, view }) => {
        const asked = await arrangementAsked(building, keyIn(c), query, view.day);
        if ("moved" in asked) return moved(c, view, participantsPath(asked.moved, "geojson"));
        const collection = await participantCollection(building.db, asked, view.edition);
        return sharedText(c, JSON.stringify(collection), {
          type: "application/geo+json",
          fileName: `deelnemers-${asked.arrangement.key}-${view.day}.geojson`,
        });
      }),
    )
    .get("/kaart/deelnemers/:file{[^/]+\\.svg}", picture(building, "svg"))
    .get("/kaart/deelnemers/:file{[^/]+\\.png}", picture(building, "png"))
    .get("/kaart/plaats/:file{[^/]+\\.svg}", place(building, "svg"))
    .get("/kaart/plaats/:file{[^/]+\\.png}", place(building, "png"));

const picture = (building: Building, kind: PictureKind) =>
  page(
    building,
    { ...participantsQuery, ...captionQuery, ...(kind === "svg" ? darkQuery : pictureQuery) },
    async ({ c, query, view }) => {
      const asked = await arrangementAsked(building, keyIn(c), query, view.day);
      if ("moved" in asked) return moved(c, view, participantsPath(asked.moved, kind));
      const { key, title } = asked.arrangement;
      const map = await onTheMap(building, asked);
      if (map.patches.length === 0)
        throw notFound(`Van ${title} staat geen deelnemer op de kaart: daarop staan alleen gemeenten.`);
      const drawn = await drawSmallMap(map, title);
      const shown = new Set(map.patches.flatMap((it) => it.bodies)).size;
      const plain =
        query.onderschrift === undefined
          ? drawn
          : await captioned(
              drawn,
              SMALL_MAP,
              { heading: title, sentence: mapSentence(shown, asked.arrangement.members.length - shown) },
              view,
            );
      const svg = "kleuren" in query ? inTheDark(plain) : plain;
      const width = "breedte" in query ? query.breedte : undefined;
      return pictureAnswer(c, svg, kind, `deelnemers-${key}-${view.day}`, { width });
    },
  );

const place = (building: Building, kind: PictureKind) =>
  page(building, { ...pictureQuery, ...captionQuery }, async ({ c, query, view }) => {
    const code = keyIn(c);
    const organisation = await organisationByCode(building.db, code);
    if (!organisation) throw notFound(`Geen organisatie met de code “${code.slice(0, 60)}”.`);
    const { key, name } = organisation;
    if (key !== code) return moved(c, view, placePath(key, kind));
    const marks = await placeOf(building, organisation, view.day);
    if (!marks) throw notFound(`Van ${name} is op ${formatDay(view.day)} niets op de kaart te zien.`);
    const drawn = await drawPlace(marks, organisation);
    const svg =
      query.onderschrift === undefined
        ? drawn
        : await captioned(drawn, PLACE, placeCaption(marks, organisation), view);
    return pictureAnswer(c, svg, kind, `plaats-${key}-${view.day}`, { width: query.breedte });
  });

/** The key of what the file is about: its name without its ending. */
const keyIn = (c: Context): string => (c.req.param("file") ?? "").replace(/\.[a-z]+$/, "");

const moved = (c: Context, view: View, path: string): Response =>
  c.redirect(view.link(path, view.query), 301);
