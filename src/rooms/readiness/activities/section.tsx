/** On the page of an organisation: the way to its processing register, where there is something in it for this reader. */
import { sql } from "kysely";
import { H2 } from "#kit/look/parts.tsx";
import { type Reader, seatIn } from "#kit/reader.ts";
import type { Building, Section } from "#kit/room.ts";
import { visibleTo } from "#kit/visibility.ts";
import { KIND as CHAIN } from "../chains/queries.ts";
import type { Db } from "./db.ts";
import { activitiesPath } from "./paths.ts";
import { KIND } from "./queries.ts";

/** Whether a reader finds anything: one look, for most organisations have nothing. */
async function hasAny(db: Db, reader: Reader, organisation: string): Promise<boolean> {
  const row = await db
    .selectFrom("entry")
    .select("entry.id")
    .where("entry.kind", "in", [KIND, CHAIN])
    .where("entry.state", "=", "kept")
    .where(
      sql<boolean>`(entry.organisation = ${organisation} or exists (select from entry_participant mine
        where mine.entry = entry.id and mine.organisation = ${organisation}))`,
    )
    .where(visibleTo(reader, "entry", { table: "entry_participant", thing: "entry" }))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const activitySections = ({ primary }: Building): Section<"organisation">[] => [
  {
    id: "verwerkingen",
    order: 19,
    render: async ({ key }, { reader }) =>
      seatIn(reader, key, "reader") || (await hasAny(primary, reader, key)) ? (
        <>
          <H2 id="verwerkingen-kop">Gegevens over personen</H2>
          <p>
            <a href={activitiesPath(key)}>Het register van verwerkingen van deze organisatie</a>
          </p>
        </>
      ) : null,
  },
];
