/** Looking through who may what, once a year, on each side of an organisation (BIO2 5.18: rights are reviewed). */
import { sql } from "kysely";
import { among } from "#kit/database/among.ts";
import { type Day, addDays, amsterdamDay } from "#kit/day.ts";
import { tell } from "#kit/events/outbox.ts";
import type { Side } from "#kit/reader.ts";
import type { Db, Trx } from "./db.ts";

/** How long a review holds. */
const HOLDS_DAYS = 365;
/** So long before it ends, it waits for those who give rights. */
const ASKED_BEFORE_DAYS = 30;

export const noteReview = async (
  trx: Trx,
  review: { organisation: string; side: Side; by: string },
  at: Date,
): Promise<void> => {
  await trx
    .insertInto("rights_review")
    .values({ ...review, at })
    .execute();
  const { organisation, side, by } = review;
  await tell(
    trx,
    {
      kind: "rechten-nagekeken",
      about: [`organisation:${organisation}`],
      circle: { visibility: "side", organisation, side },
    },
    by,
    at,
  );
};

export interface Review {
  organisation: string;
  side: Side;
  /** When it was last done; null when never. */
  last: Date | null;
  /** From when it is asked for, and the day it is to be done. */
  since: Day;
  until: Day;
}

/** When the sides of organisations must be looked through, where anybody has a place. */
export async function reviewsOf(db: Db, organisations: readonly string[]): Promise<Review[]> {
  if (organisations.length === 0) return [];
  const { rows } = await sql<Pick<Review, "organisation" | "side" | "last"> & { first: Date }>`
    select place.organisation, place.side, place.first,
      (select max(at) from rights_review r where r.organisation = place.organisation and r.side = place.side) as last
    from (
      select organisation, case organ when 'council' then 'council' else 'executive' end as side, min(since) as first
      from membership where ${among("organisation", organisations)} and until is null group by 1, 2) place
    order by place.organisation, place.side`.execute(db);
  return rows.map(({ first, ...row }) => {
    const until = addDays(amsterdamDay(row.last ?? first), HOLDS_DAYS);
    return { ...row, since: addDays(until, -ASKED_BEFORE_DAYS), until };
  });
}
