import { randomUUID } from "node:crypto";
import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Log } from "../log.ts";
import type { PageParts } from "../look/layout.tsx";
import { Problem } from "../problem.ts";
import type { Building } from "../room.ts";
import { renderPage } from "./page.tsx";
import { viewOf } from "./view.ts";

const isApi = (c: Context) => c.req.path === "/api/v1" || c.req.path.startsWith("/api/v1/");

/** Refusals become a page for people and problem+json for the API; anything else an id and a log line. */
export function errorAnswers(
  building: Building,
  log: Log,
): { onError: ErrorHandler; notFound: NotFoundHandler } {
  const answer = async (c: Context, problem: Problem | Failure) => {
    if (isApi(c)) return apiProblem(c, problem);
    const view = viewOf(building, c.req.path, {});
    c.header("Cache-Control", "no-store");
    return c.html(await renderPage(building, view, problemPage(problem)), problem.status);
  };
  return {
    notFound: (c) => answer(c, new Problem(404, "Deze pagina bestaat niet.")),
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

/** The database is gone or too slow: the reader can come back, and a machine may try again. */
const isUnavailable = (error: Error) => {
  const code = (error as { code?: string }).code ?? "";
  return (
    ["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "57P01", "57P03", "57014", "53300", "40001"].includes(
      code,
    ) || /timeout|terminated/i.test(error.message)
  );
};

function apiProblem(c: Context, problem: Problem | Failure): Response {
  if (problem.status === 503) c.header("Retry-After", "5");
  const body =
    problem instanceof Problem
      ? {
          type: "about:blank",
          title: TITLES[problem.status],
          status: problem.status,
          detail: problem.message,
          ...(problem.errors.length > 0
            ? { errors: problem.errors.map((it) => ({ veld: it.field, melding: it.message })) }
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

const TITLES: Record<number, string> = {
  400: "De vraag klopt niet",
  403: "Dat mag niet",
  404: "Niet gevonden",
  409: "Dat kan nu niet",
  413: "Te groot",
  422: "Niet alles is goed ingevuld",
  500: "Er ging iets mis",
  503: "Even niet bereikbaar",
};

function problemPage(problem: Problem | Failure): PageParts {
  const title = TITLES[problem.status] ?? "Er ging iets mis";
  if (!(problem instanceof Problem))
    return {
      title,
      lead: "Dat ligt niet aan u. Probeer het over een paar minuten opnieuw.",
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
    lead: problem.message,
    status: problem.status,
    timeless: true,
    body: (
      <>
        {problem.errors.length > 0 && (
          <ul class="errors">
            {problem.errors.map((it) => (
              <li>
                <strong>{it.field}</strong>: {it.message}
              </li>
            ))}
          </ul>
        )}
        <form class="search-form" action="/zoeken" method="get" role="search">
          <label class="utrecht-form-label" for="q">
            Naam van een organisatie of samenwerking
          </label>
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            type="search"
            id="q"
            name="zoek"
            maxlength={200}
          />
          <button class="nl-button nl-button--primary" type="submit">
            Zoeken
          </button>
        </form>
        <p>
          <a href="/organisaties">Alle organisaties</a> · <a href="/samenwerkingen">Alle samenwerkingen</a> ·{" "}
          <a href="/">Voorpagina</a>
        </p>
      </>
    ),
  };
}
