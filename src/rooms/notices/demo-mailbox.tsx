/** The mailbox of the demo: nobody in it has one, so what would be mailed is read here. Outside the demo it is not there. */
import { Hono } from "hono";
import { seeingAll } from "#kit/database/acting.ts";
import { formatMoment } from "#kit/day.ts";
import { page } from "#kit/http/page.tsx";
import { type Letter, LetterBody } from "#kit/mail/letter.tsx";
import { notFound } from "#kit/problem.ts";
import type { Building } from "#kit/room.ts";
import type { Db } from "./db.ts";
import { MAILBOX } from "./paths.ts";

const MOST = 50;

export const mailboxPages = (building: Building): Hono =>
  new Hono().get(
    MAILBOX,
    page(building, {}, async () => {
      if (!building.demo) throw notFound("Deze pagina bestaat niet.");
      // Nobody in the demo is anybody: each reads the post of all.
      const letters = await seeingAll(building.primary, () =>
        (building.primary as Db)
          .selectFrom("mail")
          .select(["recipient", "letter", "made_at"])
          .where("letter", "is not", null)
          .orderBy("made_at", "desc")
          .limit(MOST)
          .execute(),
      );
      return {
        title: "Postvak van de demo",
        lead: "In het echt gaat dit per mail. Hier leest u wat iedereen zou krijgen, het laatste eerst.",
        timeless: true,
        body:
          letters.length === 0 ? (
            <p class="empty">Er is nog geen mail. Nodig bijvoorbeeld iemand uit met een e-mailadres.</p>
          ) : (
            letters.map(({ recipient, letter, made_at }) => {
              const read = letter as unknown as Letter;
              return (
                <article>
                  <h2 class="nl-heading nl-heading--level-2">{read.subject}</h2>
                  <p>
                    Aan {recipient}, {formatMoment(made_at)}
                  </p>
                  <LetterBody letter={read} base="" />
                </article>
              );
            })
          ),
      };
    }),
  );
