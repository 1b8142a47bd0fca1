import { randomUUID } from "node:crypto";
import type { Context, ErrorHandler, Hono, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Child } from "hono/jsx";
import { recordRefusal } from "../audit/refusals.ts";
import type { Log } from "../log.ts";
import type { PageParts } from "../look/layout.tsx";
import { inWords, Problem, TooOften } from "../problem.ts";
import type { Building, View } from "../room.ts";
import { isApi } from "./api.ts";
import { doer } from "./authorize.ts";
import { logInTo } from "./log-in.ts";
import { methodsAt, optionsAnswer } from "./methods.ts";
import { VISITOR } from "../reader.ts";
import { renderPage } from "./page.tsx";
import { readerOf } from "./reader-of.ts";
import { viewOf } from "./view.ts";

/** Writes down who met a limit (ASVS 16.3.3); what is refused is refused, also where nothing can be written. */
async function recordTooOften(building: Building, c: Context): Promise<void> {
  const reader = await readerOf(building, c).catch(() => VISITOR);
  const deed = { ...doer(reader), action: "te-vaak", object: `adres:${c.req.path.slice(0, 120)}` };
  await recordRefusal(building.primary, deed, building.clock()).catch(() => undefined);
}

/** Files of ours that a program elsewhere may fetch, whatever headers it sends along. */
const isOpenFile = (c: Context) => /\.(?:csv|ics|atom|gexf|graphml|geojson|svg|png)$/.test(c.req.path);

/** Seconds after which one may try again what was refused for now (503). */
export const RETRY_AFTER = "5";

/**
 * Refusals become a page for people and problem+json for the API; anything else an id and a log line.
 * @param app its routes tell which methods an address does have
 * @param waysOn where a reader can go from a page that refuses
 */
export function errorAnswers(
  app: Hono,
  building: Building,
  log: Log,
  waysOn: (view: View) => Child = () => null,
): { onError: ErrorHandler; notFound: NotFoundHandler } {
  const answer = async (c: Context, problem: Problem | Failure) => {
    if (problem.status === 503) c.header("Retry-After", RETRY_AFTER);
    if (problem instanceof TooOften) {
      c.header("Retry-After", String(problem.seconds));
      await recordTooOften(building, c);
    }
    if (isApi(c)) {
      if (problem.status in CHALLENGES) c.header("WWW-Authenticate", challenge(c, problem.status));
      return apiProblem(c, problem);
    }
    // The database may be what failed: then nobody is known.
    const reader = await readerOf(building, c).catch(() => VISITOR);
    if (problem.status === 401 && c.req.method === "GET" && building.providers.length > 0)
      return c.redirect(logInPath(c), 303);
    const view = viewOf(building, c.req.path, {}, reader);
    c.header("Cache-Control", "no-store");
    const ways = problem.status === 401 ? logInFirst : waysOn;
    return c.html(await renderPage(building, view, problemPage(problem, ways(view))), problem.status);
  };
  return {
    notFound: (c) => {
      const methods = methodsAt(app, c.req.path);
      if (methods.length === 0 || methods.includes(c.req.method))
        return answer(c, new Problem(404, "Deze pagina bestaat niet."));
      if ((isApi(c) || isOpenFile(c)) && c.req.method === "OPTIONS") return optionsAnswer(c, methods);
      c.header("Allow", methods.join(", "));
      return answer(c, new Problem(405, `Dit adres kent alleen ${methods.join(", ")}.`));
    },
    onError: (error, c) => {
      if (error instanceof Problem) return answer(c, error);
      if (error instanceof HTTPException && error.status === 413)
        return answer(c, new Problem(413, "Wat u stuurt is te groot."));
      const id = randomUUID();
      log.error("failure", {
        id,
        path: c.req.path,
        error: error.name,
        message: error.message,
        at: error.stack?.split("\n")[1]?.trim() ?? "",
      });
      return answer(c, { status: isUnavailable(error) ? 503 : 500, id });
    },
  };
}

interface Failure {
  status: 500 | 503;
  id: string;
}

/** What the system, PostgreSQL (appendix A of its manual) and the driver say of a database that is away, full or too slow. */
const AWAY = [
  ...["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"],
  ...["ENOTFOUND", "EAI_AGAIN"],
  // A standby that had to choose between us and what it follows.
  "40001",
  // Shut down, crashed, starting, out of time; out of connections, of memory, of disk; waited too long for a lock.
  ...["57P01", "57P02", "57P03", "57014", "53000", "53100", "53200", "53300", "55P03"],
];

/** The database is gone or too slow: the reader can come back, and a machine may try again. */
const isUnavailable = (error: Error) =>
  AWAY.includes((error as { code?: string }).code ?? "") ||
  /timeout|terminated|not queryable|pool after calling end/i.test(error.message);

/** What a program hears of its key (RFC 6750, 3.1); whoever brought none hears only that one is asked for. */
const CHALLENGES: Partial<Record<number, string>> = { 401: "invalid_token", 403: "insufficient_scope" };
const challenge = (c: Context, status: number): string =>
  `Bearer realm="Vliegwiel"${c.req.header("Authorization") === undefined ? "" : `, error="${CHALLENGES[status] ?? ""}"`}`;

function apiProblem(c: Context, problem: Problem | Failure): Response {
  const body =
    problem instanceof Problem
      ? {
          type: "about:blank",
          title: TITLES[problem.status],
          status: problem.status,
          detail: problem.message,
          ...(problem.errors.length > 0
            ? { errors: problem.errors.map((it) => ({ veld: it.field, melding: inWords(it) })) }
            : {}),
        }
      : {
          type: "about:blank",
          title: TITLES[problem.status],
          status: problem.status,
          detail: "Er ging iets mis. Probeer het later opnieuw.",
          instance: `urn:uuid:${problem.id}`,
        };
  return c.body(JSON.stringify(body), problem.status, { "Content-Type": "application/problem+json" });
}

/** Where one logs in to come back to the page that was asked for. */
const logInPath = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url);
  return logInTo(pathname + search);
};

/** From which page a form came is not told to us: whoever logs in goes back there himself. */
const logInFirst = () => (
  <p>
    <a href="/inloggen">Inloggen</a>
  </p>
);

const TITLES: Record<number, string> = {
  400: "De vraag klopt niet",
  401: "Log eerst in",
  403: "Dat mag niet",
  404: "Niet gevonden",
  405: "Dat kan hier niet",
  409: "Dat kan nu niet",
  413: "Te groot",
  422: "Niet alles is goed ingevuld",
  429: "Te vaak geprobeerd",
  500: "Er ging iets mis",
  503: "Even niet bereikbaar",
};

function problemPage(problem: Problem | Failure, waysOn: Child): PageParts {
  const title = TITLES[problem.status] ?? "Er ging iets mis";
  if (!(problem instanceof Problem))
    return {
      title,
      lead: `Dat ligt niet aan u. Probeer het over een paar ${problem.status === 503 ? "seconden" : "minuten"} opnieuw.`,
      status: problem.status,
      timeless: true,
      body: (
        <p>
          Blijft het misgaan? Meld het bij de <a href="/over/contact">beheerder</a> met dit nummer:{" "}
          <code>{problem.id}</code>
        </p>
      ),
    };
  return {
    title,
    // The title is not said twice.
    lead: problem.message === `${title}.` ? "Hieronder staat wat er niet klopt." : problem.message,
    status: problem.status,
    timeless: true,
    body: (
      <>
        {problem.errors.length > 0 && (
          <ul class="errors">
            {problem.errors.map((it) => (
              <li>
                <strong>{it.field}</strong>: {inWords(it)}
              </li>
            ))}
          </ul>
        )}
        {waysOn}
      </>
    ),
  };
}
