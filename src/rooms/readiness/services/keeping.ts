/** Saying for whom an answer counts, and saying whether one goes by the answer of another. */
import { amsterdamDay } from "#kit/day.ts";
import type { Doing } from "#kit/entries/entries.ts";
import { among } from "#kit/database/among.ts";
import { serveWith, SIDE } from "../answers/keeping.ts";
import type { Answer } from "../answers/queries.ts";
import type { Offer } from "../answers/services.ts";
import type { Trx } from "../db.ts";

/** Says for which organisations an answer counts, and for no others any more; the same once more changes nothing. */
export async function nameServed(
  trx: Trx,
  answer: Answer,
  organisations: readonly string[],
  by: Doing,
): Promise<void> {
  const rows = await trx
    .selectFrom("readiness_service")
    .select("organisation")
    .where("entry", "=", answer.id)
    .execute();
  const now = new Set(rows.map((it) => it.organisation));
  const wanted = new Set(organisations);
  const [added, ended] = [wanted.difference(now), now.difference(wanted)];
  if (added.size + ended.size === 0) return;
  await serveWith(trx, answer, [...wanted].toSorted(), by);
  if (ended.size > 0)
    await trx
      .deleteFrom("readiness_service")
      .where("entry", "=", answer.id)
      .where(among("organisation", ended))
      .execute();
  const { id: entry, organisation: provider, item } = answer;
  const day = amsterdamDay(by.at);
  if (added.size > 0)
    await trx
      .insertInto("readiness_service")
      .values([...added].map((organisation) => ({ entry, provider, organisation, item, day })))
      .execute();
}

/**
 * Says whether an organisation goes by these answers of another. What was stopped and is used no more, leaves no row: there is nothing
 * left to go by.
 */
export async function sayUse(
  trx: Trx,
  organisation: string,
  offers: readonly Offer[],
  uses: boolean,
  by: Doing,
): Promise<void> {
  const stopped = offers.filter((it) => it.facts === null).map((it) => it.entry);
  if (!uses && stopped.length > 0)
    await trx
      .deleteFrom("readiness_use")
      .where("organisation", "=", organisation)
      .where(among("entry", stopped))
      .execute();
  const rows = offers.flatMap(({ entry, provider, item, facts }) =>
    facts ? [{ entry, provider, organisation, side: SIDE, item, uses, accepted: JSON.stringify(facts) }] : [],
  );
  if (rows.length === 0) return;
  const day = amsterdamDay(by.at);
  await trx
    .insertInto("readiness_use")
    .values(rows.map((it) => ({ ...it, day })))
    .onConflict((it) =>
      it.columns(["organisation", "entry"]).doUpdateSet((set) => ({
        uses: set.ref("excluded.uses"),
        accepted: set.ref("excluded.accepted"),
        day: set.ref("excluded.day"),
      })),
    )
    .execute();
}
