/** What everyone may know of ties: those that all participants confirmed, for all to see; as whoever draws a day asks for them. */
import { type Expression, sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { type FormCode, FORMS, tenuresOf } from "#rooms/collaborations";
import { nameMap, readLineage } from "#rooms/organisations";
import { classify } from "#rooms/tasks";
import type { Db } from "./db.ts";
import { TIE_FORMS, type TieForm } from "./facts.ts";
import type { TieState } from "./life.ts";
import { KIND } from "./queries.ts";

/** Changes with each tie that comes into sight for all, changes there or goes out of it. */
export const IN_SIGHT = "ties:public";

/** What people call a form, of the register or beside it. */
export const anyFormName = (form: FormCode | TieForm): string =>
  form in FORMS ? FORMS[form as FormCode] : TIE_FORMS[form as TieForm];

/** A tie as it stood on a day, by the rules that hold for what is registered. */
export interface PublicTie {
  /** Its number with `vw-` before it: those of the register are numbers alone. */
  key: string;
  title: string;
  form: TieForm;
  themes: string[];
  task: string;
  taskBasis: string;
  executor: { key: string; name: string } | null;
  validFrom: Day;
  lastVerified: Day;
  seats: {
    organisation: string;
    basis: "registered" | "predecessor" | "earlier" | "successor";
    since: Day;
    namedKeys: string[];
  }[];
}

const CONFIRMED: TieState[] = ["confirmed", "ended"];

/** Without a first day it is taken to be there since it was written down. */
const begins = sql<Day>`coalesce(tie.begins, (entry.began_at at time zone 'Europe/Amsterdam')::date)`;

/** All of them on a day. Who merged since has its place taken by its successor, as in the register. */
export const publicTiesOn = async (db: Db, day: Day): Promise<PublicTie[]> =>
  standing(db, day, await inSight(db, day).execute());

/** Far more than some partners share; of more nobody reads the first three. */
const MOST_AMONG = 500;

/** Those in which at least so many of these organisations take part, as they wrote it down. */
export const publicTiesAmong = async (
  db: Db,
  day: Day,
  organisations: readonly string[],
  least: number,
): Promise<PublicTie[]> =>
  standing(
    db,
    day,
    await inSight(db, day)
      .where(
        sql<boolean>`entry.id in (select p.entry from entry_participant p
          where p.organisation = any(${[...organisations]}::text[]) group by p.entry having count(*) >= ${least})`,
      )
      .limit(MOST_AMONG)
      .execute(),
  );

async function standing(
  db: Db,
  day: Day,
  rows: Awaited<ReturnType<ReturnType<typeof inSight>["execute"]>>,
): Promise<PublicTie[]> {
  if (rows.length === 0) return [];
  const [lineage, known] = await Promise.all([
    readLineage(db),
    nameMap(
      db,
      rows.flatMap((it) => [it.executor_key, ...it.participants]),
    ),
  ]);
  return rows.map(({ id, from, until, participants, executor_key: executor, ...it }): PublicTie => {
    const key = `vw-${id}`;
    const text = {
      ...{ rooId: key, resolvedFrom: from, resolvedUntil: until },
      // An organisation that is in no register of this installation has no place on a map.
      participations: participants
        .filter((key) => known.has(key))
        .map((organisationKey) => ({ organisationKey, joined: null })),
    };
    const themes = it.theme === null ? [] : [it.theme];
    const sorted = classify({ title: it.name, citationTitle: null, purpose: it.purpose, themes });
    return {
      ...{ key, title: it.name, form: it.form, themes },
      ...(it.task === null
        ? { task: sorted.code, taskBasis: sorted.basis }
        : { task: it.task, taskBasis: "opgave" }),
      executor: executor === null ? null : { key: executor, name: known.get(executor) ?? executor },
      validFrom: from,
      lastVerified: it.verified_on,
      seats: tenuresOf([text], lineage)
        .filter((seat) => seat.from <= day && (seat.until === null || seat.until > day))
        .map((seat) => ({
          ...{ organisation: seat.organisationKey, basis: seat.basis },
          ...{ since: seat.from, namedKeys: seat.namedKeys },
        })),
    };
  });
}

const inSight = (db: Db, day: Day) =>
  db
    .selectFrom("entry")
    .innerJoin("tie", "tie.entry", "entry.id")
    .select(["entry.id", "entry.verified_on", "tie.name", "tie.form", "tie.purpose", "tie.task", "tie.theme"])
    .select(["tie.executor_key", "tie.ends as until", begins.as("from")])
    .select(participants.as("participants"))
    .where("entry.kind", "=", KIND)
    .where("entry.visibility", "=", "public")
    .where("entry.state", "in", CONFIRMED)
    .where(begins, "<=", day as Day & Expression<Day>)
    .where((eb) => eb.or([eb("tie.ends", "is", null), eb("tie.ends", ">", day)]))
    .orderBy("entry.id");

const participants = sql<string[]>`array(select p.organisation from entry_participant p
  where p.entry = entry.id order by p.organisation collate "C")`;
