import { sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { Db, Edition } from "#kit/room.ts";

export const NO_EDITION: Edition = {
  version: 0,
  day: "1970-01-01",
  prose: false,
  source: "Register van Overheidsorganisaties",
};

/** The edition of the register now in force: its date is that of the last full reading. */
export async function readEdition(db: Db): Promise<Edition> {
  const { rows } = await sql<{ version: number | null; day: Day | null; prose: boolean }>`
    select (select max(id) from import_run) as version,
      (select day from import_run where kind in ('roo', 'snapshot') and not partial
        order by id desc limit 1) as day,
      -- A snapshot that is loaded after the live register leaves its prose in place.
      exists (select from import_run where kind = 'roo' and not partial) as prose`.execute(db);
  const [last] = rows;
  if (!last || last.version === null || last.day === null) return NO_EDITION;
  return { ...NO_EDITION, version: last.version, day: last.day, prose: last.prose };
}
