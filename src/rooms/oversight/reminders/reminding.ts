/**
 * Reminds a council of a day before which it has to decide, four weeks before the last meeting that is in time, or before the
 * day itself where nobody keeps the meetings. Once for each rule and day, whatever number of arrangements it is of.
 */
import { type Kysely, sql } from "kysely";
import { seeingAll } from "#kit/database/acting.ts";
import { addDays, amsterdamDay, type Day } from "#kit/day.ts";
import { tell } from "#kit/events/outbox.ts";
import { VISITOR } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import { COUNCILS } from "#rooms/law";
import { findOrganisation, type Organisation } from "#rooms/organisations";
import { NO_EDITION } from "#rooms/register";
import { organisationsOn } from "#rooms/people";
import { councilMoment, readAgendas } from "../agenda/agenda.ts";
import { keptDays, meetingsWith } from "../agenda/kept-days.ts";
import { arrangementsOf } from "../agenda/queries.ts";
import { hasAgenda } from "../agenda/questions.ts";
import type { Tables, Trx } from "../db.ts";
import { ownDaysOf } from "../own/own-days.ts";

/** An item is asked for the agenda of a meeting some weeks before it. */
const AHEAD_DAYS = 28;

export const DEADLINE_NEARS = "termijn-nadert";

/** A deadline that comes near: of one rule on one day, for so many arrangements. */
export interface Near {
  rule: string;
  day: Day;
  /** The last meeting that is in time; null where nobody keeps meetings, or none is left. */
  meeting: Day | null;
  arrangements: number;
}

/** Looks once a day, in whichever process comes first. */
export async function remind({ primary, clock, edition }: Building): Promise<void> {
  const db = primary as unknown as Kysely<Tables>;
  const at = clock();
  const today = amsterdamDay(at);
  // Of whichever council: the clock has no place anywhere.
  await seeingAll(primary, async () => {
    const last = await db.selectFrom("reminded_on").select("day").executeTakeFirst();
    if (last && last.day >= today) return;
    await db.transaction().execute((trx) => remindAll(trx, today, edition().day, at));
  });
}

async function remindAll(trx: Trx, today: Day, registerDay: Day, at: Date): Promise<void> {
  const { rows } = await sql`
    insert into reminded_on (one, day) values (true, ${today}::date)
    on conflict (one) do update set day = excluded.day where reminded_on.day < excluded.day
    returning day`.execute(trx);
  // Another process was quicker.
  if (rows.length === 0) return;
  for (const key of await organisationsOn(trx as never, "council")) {
    const organisation = await findOrganisation(trx, key);
    if (!organisation) continue;
    const near = [
      ...(await nearOf(trx, organisation, today, registerDay)),
      ...(await ownNear(trx, organisation, today, registerDay)),
    ];
    for (const it of near) {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto("reminded")
        .values({ organisation: key, rule: it.rule, day: it.day })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 0n) continue;
      await tell(
        trx,
        {
          kind: DEADLINE_NEARS,
          about: [`organisation:${key}`],
          circle: { visibility: "side", organisation: key, side: "council" },
          detail: {
            ...{ regel: it.rule, dag: it.day, vergadering: it.meeting },
            regelingen: String(it.arrangements),
          },
        },
        null,
        at,
      );
    }
  }
}

/** Before the word for a kind of day that an organisation told itself. */
export const OWN = "eigen-";

/**
 * The same of days that organisations told themselves: an evaluation, the last day to give notice, the last day of what ends.
 * Only what everyone may read: the clock does not know what which member of a council may.
 */
async function ownNear(db: Trx, organisation: Organisation, today: Day, registerDay: Day): Promise<Near[]> {
  const until = addDays(today, AHEAD_DAYS);
  const arrangements = await arrangementsOf(db, organisation.key, registerDay);
  const days = await ownDaysOf(plainly(db, today, registerDay), organisation.key, arrangements, {
    reader: VISITOR,
    dayChosen: false,
  });
  // Nobody is reminded of giving notice where that cannot be done.
  const near = days.filter((it) => it.aside === null && it.day >= today && it.day <= until);
  return [...Map.groupBy(near, ({ kind, day }) => `${kind} ${day}`).values()].flatMap((same) =>
    same.slice(0, 1).map(({ kind, day }) => ({
      ...{ rule: `${OWN}${kind}`, day, meeting: null, arrangements: same.length },
    })),
  );
}

/** What shows nothing that not everyone may read, and so writes down nobody who reads it. */
const plainly = (db: Trx, today: Day, registerDay: Day) => ({
  ...{ primary: db as never, db: db as never },
  edition: () => ({ ...NO_EDITION, day: registerDay }),
  clock: () => new Date(`${today}T12:00:00Z`),
});

/** What a council has to decide within four weeks, as far as the law gives a day; the first day first. */
export async function nearOf(
  db: Kysely<Tables> | Trx,
  organisation: Organisation,
  today: Day,
  registerDay: Day,
): Promise<Near[]> {
  const year = Number(today.slice(0, 4));
  const years = [year, year + 1].filter((it) => hasAgenda(`${it}-01-01`));
  if (!COUNCILS[organisation.type] || years.length === 0) return [];
  const plain = db as Kysely<Tables>;
  const agendas = await readAgendas(plain, organisation, years, registerDay);
  const meetings = meetingsWith(await keptDays(db, organisation.key), {});
  const entries = agendas.flatMap((agenda) =>
    agenda.entries
      .filter((it) => it.rule.value.council === "besluit")
      .map((it) => ({
        entry: it,
        meeting: councilMoment(it, agenda, meetings(agenda.year)).meeting ?? null,
      })),
  );
  const until = addDays(today, AHEAD_DAYS);
  return [...Map.groupBy(entries, ({ entry }) => `${entry.rule.id} ${entry.day}`).values()].flatMap(
    (same) => {
      const [first] = same;
      if (!first) return [];
      const { entry, meeting } = first;
      // A meeting that went by is no chance any more; the day itself may still be.
      const chance = meeting !== null && meeting >= today ? meeting : entry.day;
      if (chance < today || chance > until) return [];
      return [
        {
          ...{ rule: entry.rule.id, day: entry.day, arrangements: same.length },
          meeting: chance === meeting ? meeting : null,
        },
      ];
    },
  );
}
