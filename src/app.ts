import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { routePath } from "hono/route";
import { createApi } from "#kit/http/api.ts";
import { API_BASE, API_VERSION } from "#kit/http/api.ts";
import { asReader } from "#kit/database/acting.ts";
import { errorAnswers, RETRY_AFTER } from "#kit/http/errors.tsx";
import { MOST_BYTES } from "#kit/http/sent-body.ts";
import { MOST_FILES_BYTES } from "#kit/upload/in-forms.ts";
import { LICENCE, securityHeaders } from "#kit/http/headers.ts";
import { clientOf } from "#kit/http/proxies.ts";
import { readerOf } from "#kit/http/reader-of.ts";
import { apiRoutes, pageRoutes } from "#kit/http/room-routes.ts";
import { textBorder } from "#kit/http/text-border.ts";
import { ignoreTrackers } from "#kit/http/trackers.ts";
import type { Log } from "#kit/log.ts";
import type { Building, Room } from "#kit/room.ts";
import { readEdition } from "#rooms/register";
import { openApiDocument } from "./openapi.ts";
import { sitePages } from "./site/index.ts";
import { WaysOn } from "./site/ways-on.tsx";
import { withoutTrailingSlash } from "./trailing-slash.ts";

const MOST_READY_MS = 2_000;

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
  const app = new Hono({ strict: true });
  const { onError, notFound } = errorAnswers(app, building, log, WaysOn);
  app.use(tellsRoute);
  app.use(securityHeaders);
  app.use((c, next) => asReader(() => readerOf(building, c), next));
  app.use(`${API_BASE}/*`, apiHeaders(building));
  app.use(ignoreTrackers);
  app.use(textBorder);
  // A form with files bounds them itself, and reads them from whom it knows.
  app.use(bodyLimit({ maxSize: MOST_BYTES + MOST_FILES_BYTES }));
  app.use(withoutTrailingSlash(app, API_BASE));
  app.onError(onError);
  app.notFound(notFound);

  app.get("/healthz", (c) => c.text("ok", 200, { "Cache-Control": "no-store" }));
  app.get("/readyz", async (c) => {
    c.header("Cache-Control", "no-store");
    const asked = readEdition(building.db);
    const state = await Promise.race([
      asked.then(() => (building.edition().version > 0 ? "ok" : "nog geen register geladen")),
      // A database that hangs says nothing: whoever asks wants to know soon.
      after(MOST_READY_MS, "de database antwoordt niet"),
    ]).catch(() => "geen database");
    if (state === "ok") return c.text(state);
    c.header("Retry-After", RETRY_AFTER);
    return c.text(state, 503);
  });

  first(app);
  app.route(
    "/",
    sitePages(building, rooms, (path) => app.request(path)),
  );
  for (const room of rooms) app.route("/", pageRoutes(room, building));
  app.route(API_BASE, createApiApp(building, rooms));
  return app;
}

/** Tells whoever counts requests which route answered; what no route knows has none. */
const tellsRoute: MiddlewareHandler = async (c, next) => {
  await next();
  const route = routePath(c, -1);
  if (!route.endsWith("*")) clientOf(c)?.answeredBy?.(route);
};

const after = <Value>(ms: number, value: Value): Promise<Value> =>
  new Promise((resolve) => setTimeout(resolve, ms, value).unref());

/** The headers that the rules of the API ask for, on refusals too. */
const apiHeaders =
  (building: Building): MiddlewareHandler =>
  async (c, next) => {
    await next();
    c.header("API-Version", API_VERSION);
    c.header("Cache-Control", "no-store");
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Link", LICENCE);
    c.header("Access-Control-Expose-Headers", "API-Version, Link, Vliegwiel-Registerdatum");
    c.header("Vliegwiel-Registerdatum", building.edition().day);
  };

/** All routes of the API. */
export function createApiApp(building: Building, rooms: Room[]) {
  const api = createApi();
  for (const room of rooms) api.route("/", apiRoutes(room, building));
  // Made at the first question and then kept: it follows from the build alone, and making it holds everyone else up.
  let description: string | null = null;
  api.get("/openapi.json", (c) => {
    description ??= JSON.stringify(openApiDocument(api, building.host));
    return c.body(description, 200, { "Content-Type": "application/json" });
  });
  return api;
}
