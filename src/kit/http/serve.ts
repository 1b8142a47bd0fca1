import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { assets } from "../assets.ts";
import type { Log } from "../log.ts";
import type { Building } from "../room.ts";
import { assetAnswers } from "./asset-answer.ts";
import { AnswerCache, encodingFor, PACK } from "./answer-cache.ts";

/** Pages larger than this are sent as they are made: keeping them would push out a hundred others. */
const MOST_KEPT_BYTES = 512 * 1024;

export interface Serving {
  server: Server;
  /** The port that was really taken. */
  port: number;
  /** Stops taking requests, lets the running ones finish, at most 10 seconds. */
  stop: () => Promise<void>;
}

/** Serves the app over HTTP, with kept pages in front of it. */
export async function serve(
  app: { fetch: (request: Request) => Response | Promise<Response> },
  building: Building,
  address: { port: number; host: string },
  log: Log,
): Promise<Serving> {
  const cache = new AnswerCache();
  const answerAsset = assetAnswers(assets);
  const listener = getRequestListener(async (request) => {
    const edition = building.edition().mark;
    const response = await app.fetch(request);
    return isKeepable(request, response) ? keepAnswer(cache, request, response, edition) : response;
  });
  const server = createServer((request, response) => {
    logWhenDone(request, response, log);
    if (answerAsset(request, response)) return;
    if (!cache.answer(request, response, building.edition().mark)) void listener(request, response);
  });
  // Slow senders hold a connection at most this long (slowloris).
  server.headersTimeout = 5_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 10_000;
  server.maxHeadersCount = 100;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(address.port, address.host, resolve);
  });
  const bound = server.address();
  return {
    server,
    port: typeof bound === "object" && bound ? bound.port : address.port,
    stop: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => {
          server.closeAllConnections();
        }, 10_000);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

const isKeepable = (request: Request, response: Response) =>
  request.method === "GET" &&
  response.status === 200 &&
  !response.headers.has("Cache-Control") &&
  (response.headers.get("Content-Type") ?? "").startsWith("text/html");

/** Keeps a page that was just made, and sends it as small as the reader takes it, as the kept one will be. */
async function keepAnswer(
  cache: AnswerCache,
  request: Request,
  response: Response,
  edition: string,
): Promise<Response> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  const sent: Record<string, string> = { ...headers, vary: "Accept-Encoding" };
  const encoding = encodingFor(request.headers.get("Accept-Encoding") ?? "");
  if (encoding) sent["content-encoding"] = encoding;
  if (body.length > MOST_KEPT_BYTES)
    return new Response(new Uint8Array(encoding ? PACK[encoding](body) : body), { headers: sent });
  const url = new URL(request.url);
  const address = url.pathname + url.search;
  const etag = cache.keep(address, edition, response.status, headers, body);
  return new Response(new Uint8Array(encoding ? cache.packed(address, encoding, body) : body), {
    headers: { ...sent, etag, "cache-control": "no-cache" },
  });
}

/** One line per request: the path without its question, because people type names there. */
function logWhenDone(request: IncomingMessage, response: ServerResponse, log: Log): void {
  const began = performance.now();
  response.once("finish", () => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    log.info("request", {
      method: request.method ?? "",
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - began),
    });
  });
}
