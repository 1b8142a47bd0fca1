/**
 * The page behind "niets meer hierover krijgen" in a letter. A mail program sends there by itself, without a visit and
 * without opening the page (RFC 8058): the secret alone says what ends.
 */
import { Hono } from "hono";
import { z } from "zod";
import { seeingAll } from "#kit/database/acting.ts";
import { page } from "#kit/http/page.tsx";
import { Button } from "#kit/look/parts.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import type { Kysely } from "kysely";
import type { Tables } from "./db.ts";
import { MY_NOTICES, STOP, stopPath } from "./paths.ts";
import { EVERY_TOPIC, stop, stopBehind } from "./stops.ts";

const secretField = { sleutel: z.string().min(1).max(100) };
const unknown = () =>
  notFound("Deze link kennen we niet. Kijk of u het hele adres hebt, of log in en kies bij Mijn werk.");

export function stopPages(building: Building): Hono {
  const db = building.primary as unknown as Kysely<Tables>;
  return new Hono()
    .get(
      STOP,
      page(building, secretField, async ({ query: { sleutel } }) => {
        // Whoever has the letter may.
        const found = await seeingAll(db, () => stopBehind(db, sleutel));
        if (!found) throw unknown();
        const about = building.topics.get(found.topic)?.label;
        return {
          title: "Geen mail meer",
          lead:
            found.topic === EVERY_TOPIC || about === undefined
              ? "U krijgt dan van Vliegwiel geen mail meer over wat er gebeurt."
              : `U krijgt dan geen mail meer over: ${about}.`,
          timeless: true,
          body: (
            <form method="post" action={stopPath(sleutel)} class="inline">
              <Button>Stuur mij dit niet meer</Button>
            </form>
          ),
        };
      }),
    )
    .post(
      STOP,
      page(building, secretField, async ({ query: { sleutel } }) => {
        const ended = await db
          .transaction()
          .execute((trx) => seeingAll(trx, () => stop(trx, sleutel, [...building.topics.keys()])));
        if (!ended) throw unknown();
        return {
          title: "U krijgt dit niet meer",
          lead: "Uw keuze is bewaard.",
          timeless: true,
          body: (
            <p>
              Wilt u het toch weer krijgen? Log in en kies bij <a href={MY_NOTICES}>Berichten</a>.
            </p>
          ),
        };
      }),
    );
}
