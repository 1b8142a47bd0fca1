import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Hono } from "hono";
import { assets } from "../assets.ts";
import { amsterdamDay } from "../day.ts";
import type { Log } from "../log.ts";
import type { Building } from "../room.ts";
import { Answer } from "./answer.ts";
import { AnswerCache, type Moment } from "./answer-cache.ts";
import { isApiPath } from "./api.ts";
import { assetAnswers } from "./asset-answer.ts";
import { keepConnections, PATIENCE, type Patience } from "./connections.ts";
import { SECURITY_HEADERS } from "./headers.ts";
import { looksAtCookie } from "./own-municipality.ts";
import { packed } from "./packed.ts";
import { addressOf, type Client, protocolOf } from "./proxies.ts";
import { type Rendered, renderedIn } from "./rendered.ts";
import { readHead, type RequestHead } from "./request-head.ts";
import { type Began, logWhenDone } from "./request-log.ts";
import { RequestMeter } from "../watch/requests.ts";
import { withoutTrackers } from "./trackers.ts";

export interface Serving {
  server: Server;
  /** The port that was really taken. */
  port: number;
  /** What was answered so far. */
  requests: RequestMeter;
  /** How many answers are kept, and how large they are. */
  kept: () => { answers: number; bytes: number };
  /** Takes no new connections and lets every request that came in have its whole answer. */
  stop: () => Promise<void>;
}

/** Serves the app over HTTP, with kept pages in front of it. */
export async function serve(
  app: Pick<Hono, "fetch">,
  building: Building,
  address: { port: number; host: string; trustedProxies?: BlockList },
  log: Log,
  patience: Patience = PATIENCE,
): Promise<Serving> {
  const cache = new AnswerCache();
  const requests = new RequestMeter();
  const answerAsset = assetAnswers(assets);
  const now = moments(building);
  /** What was read of a request before the app got it. */
  const heads = new WeakMap<IncomingMessage, { head: RequestHead; began: Began }>();
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const { trustedProxies } = address;
      const { head = readHead(incoming.rawHeaders), began } = heads.get(incoming as IncomingMessage) ?? {};
      const client: Client = {
        address: () => addressOf(incoming as IncomingMessage, trustedProxies),
        answeredBy: (route) => {
          if (began) began.route = route;
        },
      };
      const made = now();
      const response = await app.fetch(request, { client });
      const page = renderedIn(response);
      if (!page) return packed(response, head);
      const looks = looksAtCookie(response.headers);
      const keeps = isKeepable(page, response) && !head.personal && !(looks && head.ownMunicipality);
      const answer = answerOf(page, response, keeps);
      if (keeps && incoming.url)
        cache.keep(withoutTrackers(incoming.url), answer, page.subjects, made, now(), looks);
      await answer.send(head, outgoing as ServerResponse);
      return RESPONSE_ALREADY_SENT;
    },
    // HTTP/1.0 has no Host. Nothing of ours depends on it.
    { hostname: "localhost" },
  );
  /** Answers at once what needs no app, and has the app answer the rest. */
  const answer = (request: IncomingMessage, response: ServerResponse, began: Began) => {
    const head = readHead(request.rawHeaders);
    if (!head.oneHost) {
      response.writeHead(400, { ...SECURITY_HEADERS, Connection: "close" }).end();
      return;
    }
    const elsewhere = secureAddress(request, building.host.publicUrl, address.trustedProxies);
    if (elsewhere !== null && isApiPath(request.url ?? "")) {
      refuseUnprotected(response);
      return;
    }
    if (elsewhere !== null) {
      response.writeHead(308, { ...SECURITY_HEADERS, Location: elsewhere }).end();
      return;
    }
    // HEAD is GET with an answer of which Node leaves out the body: so both get the same headers.
    if (request.method === "HEAD") request.method = "GET";
    if (answerAsset(request, response)) {
      began.route = "file";
      return;
    }
    const kept =
      request.method === "GET" &&
      !head.personal &&
      cache.find(withoutTrackers(request.url ?? ""), now(), head.ownMunicipality);
    if (!kept) {
      connections.making(response);
      heads.set(request, { head, began });
      void listener(request, response);
      return;
    }
    began.route = "kept";
    const packing = kept.send(head, response);
    if (packing === null) return;
    connections.making(response);
    packing.catch((error: unknown) => {
      log.error("failure", { message: String(error) });
      response.destroy();
    });
  };
  const server = createServer(
    {
      connectionsCheckingInterval: patience.lookEveryMs,
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      keepAliveTimeout: patience.idleMs,
    },
    (request, response) => {
      const began: Began = {
        method: request.method ?? "",
        url: request.url ?? "/",
        at: performance.now(),
        route: "none",
      };
      connections.answering(response);
      answer(request, response, began);
      logWhenDone(began, response, log, requests);
    },
  );
  server.maxHeadersCount = 100;
  const connections = keepConnections(server, patience);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(address.port, address.host, resolve);
  });
  const bound = server.address();
  return {
    server,
    port: typeof bound === "object" && bound ? bound.port : address.port,
    requests,
    kept: () => cache.size(),
    stop: connections.stop,
  };
}

/** A program that is led on never learns that what it sent, its key too, went unprotected (ASVS 4.1.2). */
const refuseUnprotected = (response: ServerResponse): void => {
  const problem = { title: "Verboden", status: 403, detail: "Vraag de API over https." };
  response
    .writeHead(403, { ...SECURITY_HEADERS, "Content-Type": "application/problem+json" })
    .end(JSON.stringify(problem));
};

/** Where a reader should be who came to a trusted proxy unprotected, while our address is https; else null. */
function secureAddress(
  request: IncomingMessage,
  publicUrl: string | null,
  trusted?: BlockList,
): string | null {
  if (!trusted || !publicUrl?.startsWith("https:") || !request.url?.startsWith("/")) return null;
  if (protocolOf(request, trusted) !== "http") return null;
  // Never the host that the request names: that could be anyone's.
  return `${publicUrl.replace(/\/$/, "")}${request.url}`;
}

const DAY_LASTS_MS = 1_000;

/** The moment it is to a kept answer; the calendar is looked at once a second. */
function moments(building: Building): () => Moment {
  let day = "";
  let looked = -Infinity;
  return () => {
    const since = performance.now();
    if (since - looked > DAY_LASTS_MS) {
      day = amsterdamDay(building.clock());
      looked = since;
    }
    return { edition: building.edition().mark, day, revision: building.revision() };
  };
}

/** Whoever sets a cookie or its own rule for keeping has not made a page for everyone. */
const isKeepable = (page: Rendered, { status, headers }: Response) =>
  page.kept && status === 200 && !headers.has("Cache-Control") && !headers.has("Set-Cookie");

function answerOf(page: Rendered, { status, headers }: Response, kept: boolean): Answer {
  // Kept for nobody: not in a browser's store either.
  if (!kept && !headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  return new Answer(status, [...headers].flat(), page.html, kept);
}
