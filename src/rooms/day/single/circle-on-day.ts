/** One arrangement as the fabric of a day holds it, with whatever else exactly its participants do together. */
import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import type { Db } from "../db.ts";
import { readHeirs, type SeatRow, withoutReplaced } from "../fabric/replaced.ts";
import { oncePerPage } from "./once-per-page.ts";

/** An arrangement as far as its work can be compared with that of another. */
export interface ComparedWork {
  key: string;
  title: string;
  task: string;
  themes: string[];
}

export interface CircleMember {
  code: string;
  /** It existed on the day. */
  exists: boolean;
}

export interface CircleOnDay extends ComparedWork {
  members: CircleMember[];
  /** Other arrangements of exactly these participants, in order of title. */
  same: ComparedWork[];
}

interface Sitting extends SeatRow {
  exists: boolean;
}

type Row = ComparedWork & { seats: Sitting[] };

/**
 * An arrangement and its circle in the resolved reading (`withoutReplaced`); null when it was not in force.
 * @param key key of a collaboration
 */
export async function circleOnDay(db: Db, key: string, day: Day): Promise<CircleOnDay | null> {
  const { rows } = await sql<Row>`
    ${work(day, sql`version v`)} where v.collaboration_key = ${key} and ${inForceOn("v", day)}`.execute(db);
  const [own] = rows;
  if (!own) return null;
  const members = withoutReplaced(own.seats, await readHeirs(db, day, own.seats));
  const codes = members.map((it) => it.organisation_key);
  return {
    ...workOf(own),
    members: members.map((it) => ({ code: it.organisation_key, exists: it.exists })),
    same: codes.length === 0 ? [] : await sameCircle(db, key, new Set(codes), day),
  };
}

/** The same for every section of one page. */
export const circleOfPage = oncePerPage("circle", circleOnDay);

/** Other arrangements of exactly these members. Whoever sits there besides them must be one that is replaced. */
async function sameCircle(
  db: Db,
  key: string,
  members: ReadonlySet<string>,
  day: Day,
): Promise<ComparedWork[]> {
  const codes = [...members];
  const { rows } = await sql<Row>`
    with holding as materialized (
      select t.version_roo_id as version
      from tenure t
      where t.organisation_key = any(${codes}::text[]) and ${inForceOn("t", day)}
        and t.collaboration_key <> ${key}
      group by t.version_roo_id
      having count(*) = ${codes.length}
    ), candidate as materialized (
      select holding.version
      from holding join tenure t on t.version_roo_id = holding.version and ${inForceOn("t", day)}
      group by holding.version
      having count(*) = ${codes.length} or bool_or(t.basis = 'successor')
        or count(*) - ${codes.length} <= (
          select count(*) from tenure gone join organisation o on o.key = gone.organisation_key
          where gone.version_roo_id = holding.version and ${inForceOn("gone", day)}
            and o.valid_until <= ${day}::date)
    )
    ${work(day, sql`candidate join version v on v.roo_id = candidate.version`)}
    where ${inForceOn("v", day)}
    order by v.sort_title, v.collaboration_key`.execute(db);
  const heirs = await readHeirs(
    db,
    day,
    rows.flatMap((it) => it.seats),
  );
  return rows
    .filter(({ seats }) => {
      const seated = withoutReplaced(seats, heirs);
      return seated.length === members.size && seated.every((it) => members.has(it.organisation_key));
    })
    .map(workOf);
}

/** Arrangements with their seats on a day. */
const work = (day: Day, from: ReturnType<typeof sql>) => sql`
  select v.collaboration_key as key, v.title, v.task_code as task,
    array(select theme from version_theme where version_roo_id = v.roo_id order by theme) as themes,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'organisation_key', t.organisation_key, 'named_keys', t.named_keys, 'basis', t.basis,
        'ended', coalesce(o.valid_until <= ${day}::date, false), 'exists', ${inForceOn("o", day)}
      ) order by t.organisation_key)
      from tenure t join organisation o on o.key = t.organisation_key
      where t.version_roo_id = v.roo_id and ${inForceOn("t", day)}
    ), '[]'::jsonb) as seats
  from ${from}`;

const workOf = ({ key, title, task, themes }: ComparedWork): ComparedWork => ({ key, title, task, themes });
