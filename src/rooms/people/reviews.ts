/** Looking through who may what, once a year, on each side of an organisation (BIO2 5.18: rights are reviewed). */
import { type Day, addDays, amsterdamDay } from "#kit/day.ts";
import { tell } from "#kit/events/outbox.ts";
import { type Side, sideOf } from "#kit/reader.ts";
import type { Db, Trx } from "./db.ts";
import { membersOf } from "./memberships.ts";

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
  /** When it was last done; null when never. */
  last: Date | null;
  /** From when it is asked for, and the day it is to be done. */
  since: Day;
  until: Day;
}

/** When a side must be looked through; null where nobody has a place. */
export async function reviewOf(db: Db, organisation: string, side: Side): Promise<Review | null> {
  const done = await db
    .selectFrom("rights_review")
    .select((eb) => eb.fn.max("at").as("last"))
    .where("organisation", "=", organisation)
    .where("side", "=", side)
    .executeTakeFirst();
  const last = (done?.last as Date | null | undefined) ?? null;
  const [first] = (await membersOf(db, organisation)).filter((it) => sideOf(it.organ) === side);
  if (!first) return null;
  const until = addDays(amsterdamDay(last ?? first.since), HOLDS_DAYS);
  return { last, since: addDays(until, -ASKED_BEFORE_DAYS), until };
}
