/** What goes on with questions beside answering pages: the next ones are asked, and what nobody answered ends. */
import type { Kysely } from "kysely";
import { amsterdamDay } from "#kit/day.ts";
import { asReader, seeingAll } from "#kit/database/acting.ts";
import { longBefore } from "#kit/processing.ts";
import type { Building } from "#kit/room.ts";
import { readerCalled } from "#rooms/people";
import type { Db, Tables } from "../db.ts";
import { matching } from "../finding.ts";
import { wishesIn } from "../words.ts";
import { close, goOn } from "./keeping.ts";
import { MOST_CANDIDATES, OPEN_LASTS } from "./rules.ts";

/** In one go; the rest has its turn some seconds later. */
const AT_MOST = 20;

export async function nextRounds({ primary, clock }: Building): Promise<void> {
  const db = primary as unknown as Kysely<Tables>;
  const at = clock();
  const due = await seeingAll(primary, () =>
    db
      .selectFrom("help_question")
      .select(["id", "person", "about", "asked_at"])
      .where("closed_at", "is", null)
      .where("next_at", "<=", at)
      .orderBy("next_at")
      .limit(AT_MOST)
      .execute(),
  );
  for (const { id, person, about, asked_at } of due) {
    const asker = await seeingAll(primary, () => readerCalled(db, person));
    const goesOn = asker && asker.seats.length > 0 && asked_at >= longBefore(at, OPEN_LASTS) ? asker : null;
    // Whom the asker may find now: what somebody closed since, is closed.
    const candidates =
      goesOn === null
        ? []
        : await asReader(
            () => Promise.resolve(goesOn),
            () => matching(db as Db, wishesIn(about), amsterdamDay(at), MOST_CANDIDATES),
          );
    await seeingAll(primary, () =>
      db.transaction().execute(async (trx) => {
        const open = await trx
          .selectFrom("help_question")
          .select(["id", "person", "organisation", "side", "round"])
          .where("id", "=", id)
          .where("closed_at", "is", null)
          .where("next_at", "<=", at)
          .forUpdate()
          .skipLocked()
          .executeTakeFirst();
        if (!open) return;
        if (goesOn === null) await close(trx, id, "nobody", at);
        else
          await goOn(
            trx,
            open,
            candidates.map((it) => it.profile),
            at,
          );
      }),
    );
  }
}
