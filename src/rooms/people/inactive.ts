/** Accounts that nobody uses any more go by themselves; whose it is, is warned in time. */
import { type Kysely, sql } from "kysely";
import { record } from "#kit/audit/record.ts";
import { addDays, amsterdamDay, formatDay, laterOf } from "#kit/day.ts";
import { mail } from "#kit/mail/outbox.ts";
import { type Lasts, longBefore, millisecondsOf } from "#kit/processing.ts";
import { Problem } from "#kit/problem.ts";
import type { Db, Tables, Trx } from "./db.ts";
import { LOG_IN } from "./paths.ts";
import { eraseAccount } from "./my-data.ts";

/** Since the last time somebody logged in. */
export const WARNED_AFTER = { months: 11 } satisfies Lasts;
export const REMOVED_AFTER = { months: 13 } satisfies Lasts;
/** Between warnings, and between the last one and the end: also where no clock went for a while. */
const NOTICE = { months: 1 } satisfies Lasts;
const MOST_WARNINGS = 2;
const ABOUT = "account-ongebruikt";

/** Warns who must be warned, and removes who was. Each in a transaction of its own: who cannot go holds up nobody. */
export async function forgetInactive(db: Kysely<Tables>, at: Date): Promise<void> {
  for (const one of await unwarned(db, at)) await db.transaction().execute((trx) => warn(trx, one, at));
  for (const person of await overdue(db, at))
    await db
      .transaction()
      .execute((trx) => remove(trx, person, at))
      .catch(keepsLast);
}

/** Of whom an organisation cannot do without: told to who keeps the installation (`lastAndInactive`). */
const keepsLast = (error: unknown): void => {
  if (!(error instanceof Problem) || error.status !== 409) throw error;
};

interface Unused {
  person: string;
  email: string;
  seen: Date;
}

async function unwarned(db: Db, at: Date): Promise<Unused[]> {
  const { rows } = await sql<Unused>`
    select p.id as person, p.email, p.seen_at as seen from person p
    left join lateral (select count(*) as times, max(made_at) as last from mail
      where mail.person = p.id and about = ${ABOUT} and made_at > p.seen_at) warned on true
    where p.seen_at < ${longBefore(at, WARNED_AFTER)} and p.email is not null
      and warned.times < ${MOST_WARNINGS} and coalesce(warned.last < ${longBefore(at, NOTICE)}, true)`.execute(
    db,
  );
  return rows;
}

/** Who was warned long enough ago, or cannot be. */
async function overdue(db: Db, at: Date): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select p.id as person from person p where p.seen_at < ${longBefore(at, REMOVED_AFTER)}
      and (p.email is null or exists (select from mail
        where mail.person = p.id and about = ${ABOUT} and made_at > p.seen_at and made_at < ${longBefore(at, NOTICE)}))`.execute(
    db,
  );
  return rows.map((it) => it.person);
}

async function warn(trx: Trx, { person, email, seen }: Unused, at: Date): Promise<void> {
  const ends = new Date(seen.getTime() + millisecondsOf(REMOVED_AFTER));
  const notBefore = new Date(at.getTime() + millisecondsOf(NOTICE));
  const day = formatDay(addDays(laterOf(amsterdamDay(ends), amsterdamDay(notBefore)) ?? "", 1));
  const letter = {
    subject: `Uw account gaat weg op ${day}`,
    opening: [
      `U logde sinds ${formatDay(amsterdamDay(seen))} niet in bij Vliegwiel. Daarom verwijderen wij uw account op ${day}: uw naam, uw e-mailadres en uw plekken. Wat u deed, blijft van uw organisatie.`,
      "Wilt u het account houden? Log dan voor die dag één keer in.",
    ],
    button: { text: "Inloggen", path: LOG_IN },
  };
  await mail(trx, { person, to: email, about: ABOUT, letter }, at);
}

async function remove(trx: Trx, person: string, at: Date): Promise<void> {
  const { rows } = await sql`
    select from person where id = ${person} and seen_at < ${longBefore(at, REMOVED_AFTER)} for update skip locked`.execute(
    trx,
  );
  // Another process is at it, or somebody came back a moment ago.
  if (rows.length === 0) return;
  await eraseAccount(trx, person, at, null);
  await record(trx, { actor: null, action: "account.opruimen", object: "account", origin: "clock" }, at);
}

/** Organisations whose last admin has not been here for so long, with since when. */
export async function lastAndInactive(db: Db, at: Date): Promise<{ organisation: string; since: Date }[]> {
  const { rows } = await sql<{ organisation: string; since: Date }>`
    select m.organisation, max(p.seen_at) as since from membership m join person p on p.id = m.person
    where m.until is null and m.role = 'admin'
    group by m.organisation, m.organ = 'council'
    having max(p.seen_at) < ${longBefore(at, REMOVED_AFTER)} order by m.organisation`.execute(db);
  return rows;
}
