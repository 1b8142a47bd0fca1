/**
 * What watches the installation comes in at a port of its own: figures tell how busy it is and what is asked, and that is
 * not for readers.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { OPEN_METRICS, openMetrics, type Figure, type Spread } from "./figure.ts";

export interface Watching {
  port: number;
  stop: () => Promise<void>;
}

/**
 * Serves `/metrics`, and what says whether the process lives and is ready, to whoever reaches this address.
 * @param ask puts a question to the app
 */
export async function serveWatch(
  { port, host }: { port: number; host: string },
  gather: () => Promise<(Figure | Spread)[]>,
  ask: (path: string) => Response | Promise<Response>,
): Promise<Watching> {
  const answer = async ({ method, url = "" }: IncomingMessage, response: ServerResponse) => {
    if (method !== "GET") response.writeHead(405, { Allow: "GET" }).end();
    else if (url === "/metrics") {
      const text = openMetrics(await gather());
      response.writeHead(200, { "Content-Type": OPEN_METRICS, "Cache-Control": "no-store" }).end(text);
    } else if (url === "/healthz" || url === "/readyz") {
      const asked = await ask(url);
      response.writeHead(asked.status, { "Cache-Control": "no-store" }).end(await asked.text());
    } else response.writeHead(404).end();
  };
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  return {
    port: typeof bound === "object" && bound ? bound.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
