import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "../log.ts";

/** One line per request: the path without its question, because people type names there. */
export function logWhenDone(request: IncomingMessage, response: ServerResponse, log: Log): void {
  if (!log.tellsAll) return;
  const began = performance.now();
  const { method = "", url = "/" } = request;
  response.once("finish", () => {
    const question = url.indexOf("?");
    log.info("request", {
      method,
      path: question < 0 ? url : url.slice(0, question),
      status: response.statusCode,
      ms: Math.round(performance.now() - began),
    });
  });
}
