import type { ServerResponse } from "node:http";
import type { Log } from "../log.ts";

/** One request, as far as its line needs it: read before the app may change it. */
export interface Began {
  method: string;
  url: string;
  at: number;
}

/** One line per request: the path without its question, because people type names there. */
function writeLine(began: Began, response: ServerResponse, log: Log): void {
  const { method, url, at } = began;
  const question = url.indexOf("?");
  log.info("request", {
    method,
    path: question < 0 ? url : url.slice(0, question),
    status: response.statusCode,
    ms: Math.round(performance.now() - at),
  });
}

/** Writes it down when the whole answer was sent: now, when it could be handed over at once. */
export function logWhenDone(began: Began, response: ServerResponse, log: Log): void {
  if (!log.tellsAll) return;
  if (response.writableFinished) {
    writeLine(began, response, log);
    return;
  }
  // Not "finish", which Node listens to itself: a second listener costs as much as the line.
  response.on("close", () => {
    if (response.writableFinished) writeLine(began, response, log);
  });
}
