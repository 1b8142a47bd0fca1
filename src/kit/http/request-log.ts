import type { ServerResponse } from "node:http";
import type { Log } from "../log.ts";
import type { RequestMeter } from "../watch/requests.ts";

/** One request, as far as its line needs it: read before the app may change it. */
export interface Began {
  method: string;
  url: string;
  at: number;
  /** What answered: a route as the router has it, or a word for what needs no route. */
  route: string;
}

/** One line per request: the path without its question, because people type names there. */
function writeLine(began: Began, response: ServerResponse, ms: number, log: Log): void {
  const { method, url } = began;
  const question = url.indexOf("?");
  log.info("request", {
    method,
    path: question < 0 ? url : url.slice(0, question),
    status: response.statusCode,
    ms: Math.round(ms),
  });
}

/** Counts it and writes it down when the whole answer was sent: now, when it could be handed over at once. */
export function logWhenDone(began: Began, response: ServerResponse, log: Log, meter: RequestMeter): void {
  const done = () => {
    const ms = performance.now() - began.at;
    meter.add({ method: began.method, route: began.route, status: response.statusCode, seconds: ms / 1_000 });
    if (log.tellsAll) writeLine(began, response, ms, log);
  };
  if (response.writableFinished) {
    done();
    return;
  }
  // Not "finish", which Node listens to itself: a second listener costs as much as the line.
  response.on("close", () => {
    if (response.writableFinished) done();
  });
}
