/** The page of the built-in provider on which one chooses who to be. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { html, raw } from "hono/html";
import { sheetText } from "#kit/assets.ts";
import type { DemoRole } from "#kit/demo.ts";

/** Answers with the page, or tells which role was chosen on it. */
export const choosing =
  (roles: readonly DemoRole[]) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<string | null> => {
    const chosen = new URL(request.url ?? "/", "http://localhost").searchParams.get("rol");
    if (chosen !== null && roles.some((it) => it.id === chosen)) return chosen;
    response.writeHead(200, {
      "Content-Type": "text/html; charset=UTF-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http:; frame-ancestors 'none'",
    });
    response.end(String(await page(roles)));
    return null;
  };

const page = (roles: readonly DemoRole[]) =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Kies een rol – proef van Vliegwiel</title>
        <style>
          ${raw(sheetText("look.css") ?? "")}
        </style>
      </head>
      <body>
        <main class="frame">
          <h1 class="nl-heading nl-heading--level-1">Als wie wilt u inloggen?</h1>
          <p>Dit is de proef. De organisaties bestaan echt, de rollen en wat zij doen zijn verzonnen.</p>
          <form>
            <ul class="hits">
              ${roles.map(
                ({ id, name, purpose }) =>
                  html`<li>
                    <button class="nl-button nl-button--secondary" name="rol" value="${id}">${name}</button>
                    <p>${purpose}</p>
                  </li>`,
              )}
            </ul>
          </form>
        </main>
      </body>
    </html>`;
