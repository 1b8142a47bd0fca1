import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { assets } from "#kit/assets.ts";
import { createApi } from "#kit/http/api.ts";
import { API_BASE, API_VERSION } from "#kit/http/api.ts";
import { errorAnswers } from "#kit/http/errors.tsx";
import { securityHeaders } from "#kit/http/headers.ts";
import type { Log } from "#kit/log.ts";
import type { Building, Room } from "#kit/room.ts";
import { openApiDocument } from "./openapi.ts";
import { sitePages } from "./site/index.ts";

const MOST_BODY_BYTES = 256 * 1024;

/**
 * Opens every room on one Hono app.
 * @param first mounts what answers before the rooms do: the lanes of a web process (`layLanes`)
 */
export function createApp(
  building: Building,
  rooms: Room[],
  log: Log,
  first: (app: Hono) => void = () => undefined,
): Hono {
  const { onError, notFound } = errorAnswers(building, log);
  const app = new Hono({ strict: true });
  app.use(securityHeaders);
  app.use(bodyLimit({ maxSize: MOST_BODY_BYTES }));
  app.onError(onError);
  app.notFound(notFound);

  app.get("/healthz", (c) => c.text("ok", 200, { "Cache-Control": "no-store" }));
  app.get("/readyz", async (c) => {
    await building.db.selectFrom("import_run").select("id").limit(1).execute();
    const ready = building.edition().version > 0;
    return c.text(ready ? "ok" : "nog geen register geladen", ready ? 200 : 503, {
      "Cache-Control": "no-store",
    });
  });
  for (const [path, asset] of assets)
    app.get(path, (c) =>
      c.body(new Uint8Array(asset.body), 200, {
        "Content-Type": asset.type,
        "Cache-Control": "public, max-age=31536000, immutable",
      }),
    );

  first(app);
  app.route("/", sitePages(building));
  for (const room of rooms) if (room.pages) app.route("/", room.pages(building));
  app.route(API_BASE, createApiApp(building, rooms));
  return app;
}

/** All routes of the API, with the headers its rules ask for. */
export function createApiApp(building: Building, rooms: Room[]) {
  const api = createApi();
  api.use(compress());
  api.use(async (c, next) => {
    await next();
    c.header("API-Version", API_VERSION);
    c.header("Cache-Control", "no-store");
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Access-Control-Expose-Headers", "API-Version, Vliegwiel-Registerdatum");
    c.header("Vliegwiel-Registerdatum", building.edition().day);
  });
  for (const room of rooms) if (room.api) api.route("/", room.api(building));
  api.get("/openapi.json", (c) => c.json(openApiDocument(api)));
  return api;
}
