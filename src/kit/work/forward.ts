import type { Context, Handler, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { API_BASE } from "../http/api.ts";
import type { Client } from "../http/proxies.ts";
import { apiRoutes, pageRoutes } from "../http/room-routes.ts";
import { MOST_BYTES } from "../http/sent-body.ts";
import { note } from "../http/rendered.ts";
import type { Building, Edition, Room } from "../room.ts";
import type { Lane } from "./lane.ts";

/** The lanes that are open, by name. */
export type Lanes = ReadonlyMap<string, Lane>;

/** What the web thread knows of editions. */
type Editions = Pick<Building, "edition"> & {
  readsStandby: () => boolean;
  refresh: () => Promise<Edition>;
};

/** What says something about one connection, not about the question. */
const OF_THE_CONNECTION = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "expect",
]);

/**
 * Has the routes that rooms declare dear answered by their lane. To be called before those routes are mounted
 * themselves: the first handler of an address answers.
 */
export function layLanes(app: Hono, building: Building & Editions, rooms: Room[], lanes: Lanes): void {
  for (const room of rooms) {
    const lane = room.lane && lanes.get(room.lane.name);
    if (!lane) continue;
    const handler = forwardTo(lane, building);
    for (const { method, path } of dearRoutes(room, building))
      app.on(method, path, bodyLimit({ maxSize: MOST_BYTES }), handler);
  }
}

/** The routes of a room that its lane answers: all it has, or those it names. */
export function dearRoutes(room: Room, building: Building): { method: string; path: string }[] {
  const all = [
    ...pageRoutes(room, building).routes,
    ...apiRoutes(room, building).routes.map((it) => ({ ...it, path: `${API_BASE}${it.path}` })),
  ];
  const only = room.lane?.only;
  const dear = only ? all.filter((it) => only.includes(it.path)) : all;
  // A route with a validator before its handler is there twice.
  return [...new Map(dear.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
}

const forwardTo =
  (lane: Lane, building: Editions): Handler =>
  async (c) => {
    const { raw } = c.req;
    const known = building.edition().mark;
    const answer = await lane.ask(
      {
        method: raw.method,
        url: raw.url,
        headers: [...raw.headers].filter(([name]) => !OF_THE_CONNECTION.has(name)),
        body: raw.body === null ? null : await raw.arrayBuffer(),
        edition: known,
        standby: building.readsStandby(),
      },
      clientOf(c),
      raw.signal,
    );
    // Made from an edition that we had not seen: then whatever is kept here is old.
    if (answer.edition !== known) await building.refresh();
    const { status, headers, body, page } = answer;
    if (page === null || body === null) return new Response(body, { status, headers });
    // The server takes the bytes from beside it: in the response they would be copied, only to be thrown away.
    return note(new Response(null, { status, headers }), { ...page, html: new Uint8Array(body) });
  };

/** Whose share of a queue a request takes: its address; of IPv6 the half that a subscriber gets as a whole. */
function clientOf(c: Context): string {
  const { client } = (c.env ?? {}) as { client?: Client };
  const address = client?.address() ?? "";
  return address.includes(":") && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;
}
