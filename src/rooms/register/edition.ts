import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { Edition } from "#kit/room.ts";
import type { Db } from "./db.ts";

export const NO_EDITION: Edition = {
  version: 0,
  mark: "",
  day: "1970-01-01",
  prose: false,
  source: "Register van Overheidsorganisaties",
};

/** The edition of the register now in force: its date is that of the last full reading. */
export async function readEdition(db: Db): Promise<Edition> {
  const { rows } = await sql<{ version: number | null; day: Day | null; prose: boolean; tables: string }>`
    select (select max(id) from import_run) as version,
      -- A back-up that is put back brings tables of its own.
      'import_run'::regclass::oid::text as tables,
      (select day from import_run where kind in ('roo', 'snapshot') and not partial
        order by id desc limit 1) as day,
      -- A snapshot that is loaded after the live register leaves its prose in place.
      exists (select from import_run where kind = 'roo' and not partial) as prose`.execute(db);
  const [last] = rows;
  if (!last || last.version === null || last.day === null) return NO_EDITION;
  const { version, day, prose } = last;
  return { ...NO_EDITION, version, mark: `${last.tables}-${version}`, day, prose };
}
