/** The pages of logging in and out. */
import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import { cookieOf, isSecure } from "#kit/http/cookies.ts";
import { page, type PageAnswer, publicPage } from "#kit/http/page.tsx";
import { sessionCookie } from "#kit/http/reader-of.ts";
import { limited } from "#kit/http/tries.ts";
import type { PageParts } from "#kit/look/layout.tsx";
import { bullets, Note } from "#kit/look/parts.tsx";
import type { Building } from "#kit/room.ts";
import { ownPath, providerCalled, sendAway, welcome } from "./log-in.ts";
import { LOG_INS_BY_ADDRESS } from "./limits.ts";
import { LogInRefused, ProviderAway } from "./oidc.ts";
import { LOG_IN, MY_WORK } from "./paths.ts";
import { LONGEST_HOURS } from "./sessions.ts";

const CALLBACK = `${LOG_IN}/terug`;
const ATTEMPT_SECONDS = 15 * 60;

export function logInPages(building: Building): Hono {
  const routes = new Hono();
  routes.get(
    LOG_IN,
    publicPage(building, { terug: z.string().max(2_000).optional() }, ({ c, query, view }) => {
      const back = ownPath(query.terug);
      if (view.reader.kind === "person") return c.redirect(back, 303);
      return logInPage(building, back);
    }),
  );
  routes.get(
    CALLBACK,
    page(building, answerOfProvider, async ({ c, query: { state = "" } }) => {
      const cookie = attemptCookie(building, state);
      const secret = getCookie(c, cookie) ?? null;
      deleteCookie(c, cookie, { path: "/", secure: isSecure(building) });
      try {
        const found = await welcome(building, secret, returnedTo(building, c));
        keepVisit(building, c, found.secret);
        return found.notices.length === 0 ? c.redirect(found.back, 303) : noticesPage(found);
      } catch (error) {
        if (error instanceof LogInRefused)
          return refusedPage(building, error.message, error instanceof ProviderAway ? 503 : 403);
        throw error;
      }
    }),
  );
  routes.get(
    `${LOG_IN}/:provider`,
    limited(building, { address: LOG_INS_BY_ADDRESS }),
    page(
      building,
      { terug: z.string().max(2_000).optional(), opnieuw: z.literal("ja").optional() },
      async ({ c, query }): Promise<PageAnswer> => {
        const provider = providerCalled(building, c.req.param("provider") ?? "");
        try {
          const back = ownPath(query.terug);
          const away = await sendAway(
            building,
            provider,
            back,
            callbackOf(building, c),
            query.opnieuw === "ja",
          );
          setCookie(c, attemptCookie(building, away.state), away.secret, {
            ...cookieOf(building),
            maxAge: ATTEMPT_SECONDS,
          });
          return c.redirect(away.address, 302);
        } catch (error) {
          if (error instanceof LogInRefused) return refusedPage(building, error.message, 503);
          throw error;
        }
      },
    ),
  );
  return routes;
}

/** What a provider may put behind our address (RFC 6749, RFC 9207); what else it adds says nothing. */
const answerOfProvider = {
  code: z.string().max(4_000).optional(),
  state: z.string().max(500).optional(),
  iss: z.string().max(500).optional(),
  session_state: z.string().max(500).optional(),
  error: z.string().max(500).optional(),
  error_description: z.string().max(4_000).optional(),
  error_uri: z.string().max(2_000).optional(),
};

/** One for each log-in under way: a second tab, or a second click, does not undo the first. */
const attemptCookie = (building: Building, state: string): string =>
  `${sessionCookie(building)}-inloggen-${state.replaceAll(/[^\w-]/g, "").slice(0, 8)}`;

/** Gives the reader the cookie of his visit; another that he brought along counts no more. */
export function keepVisit(building: Building, c: Context, secret: string): void {
  setCookie(c, sessionCookie(building), secret, {
    ...cookieOf(building),
    // Longer than the visit: who comes back too late is told apart from who never was there.
    maxAge: 2 * LONGEST_HOURS * 3_600,
  });
}

/** Takes the cookie of the visit away, and what the browser kept of pages of it. */
export function forgetVisit(building: Building, c: Context): void {
  deleteCookie(c, sessionCookie(building), { path: "/", secure: isSecure(building) });
  c.header("Clear-Site-Data", '"cache"');
}

/** Our own address for the provider: by setting, for a proxy may stand before us; else that of this machine. */
const callbackOf = (building: Building, c: Context): string =>
  `${building.host.publicUrl?.replace(/\/$/, "") ?? new URL(c.req.url).origin}${CALLBACK}`;

function returnedTo(building: Building, c: Context): URL {
  const returned = new URL(callbackOf(building, c));
  returned.search = new URL(c.req.url).search;
  return returned;
}

function logInPage({ providers }: Building, back: string): PageParts {
  const question = new URLSearchParams({ terug: back }).toString();
  return {
    title: "Inloggen",
    lead:
      providers.length === 0
        ? "Op deze website kan niemand inloggen. Alles wat openbaar is, leest u zonder in te loggen."
        : "U logt in bij uw eigen organisatie. Vliegwiel kent uw wachtwoord niet.",
    timeless: true,
    body:
      providers.length === 0 ? (
        <p>
          <a href="/">Naar de voorpagina</a>
        </p>
      ) : (
        <>
          {providers.map((it) => (
            <p>
              <a class="nl-button nl-button--primary" href={`${LOG_IN}/${it.id}?${question}`}>
                Inloggen met {it.name}
              </a>
            </p>
          ))}
          <p>
            Vliegwiel krijgt uw naam, uw e-mailadres en bij welke organisatie u werkt. Wat wij daarvan bewaren
            en hoe lang, leest u bij <a href="/over/privacy">Privacy</a>.
          </p>
        </>
      ),
  };
}

const refusedPage = ({ providers }: Building, why: string, status: 403 | 503): PageParts => ({
  title: "Inloggen is niet gelukt",
  lead: why,
  status,
  timeless: true,
  body: (
    <p>
      {providers.length > 0 && <a href={LOG_IN}>Opnieuw inloggen</a>} <a href="/">Naar de voorpagina</a>
    </p>
  ),
});

const noticesPage = ({ notices, back }: { notices: string[]; back: string }): PageParts => ({
  title: "U bent ingelogd",
  lead: "Er is iets veranderd aan uw plek.",
  timeless: true,
  body: (
    <>
      <Note tone="info">{bullets(notices)}</Note>
      <p>
        <a href={back}>Verder</a> of naar <a href={MY_WORK}>Mijn werk</a>
      </p>
    </>
  ),
});
