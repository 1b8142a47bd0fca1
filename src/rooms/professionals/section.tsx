/** On the page of an organisation: what its people know about, as far as the reader may see; not how many they are, nor who. */
import { type Kysely, sql } from "kysely";
import { bullets, H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import type { Tables } from "./db.ts";
import { PEOPLE_PATH } from "./paths.ts";
import { topicNames } from "./topics.ts";

/** More than this nobody reads there. */
const MOST_TOPICS = 20;

/** The topics that people here show whoever asks, each once, by name. */
async function topicsAt(db: Kysely<Tables>, organisation: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom("profile_field as said")
    .innerJoin("profile_field as works", (join) =>
      join.onRef("works.profile", "=", "said.profile").on("works.field", "=", "organisatie"),
    )
    .select("said.text")
    .distinct()
    .where("said.organisation", "=", organisation)
    .where("said.field", "=", "onderwerpen")
    .where("said.live", "=", true)
    .where(sql<boolean>`(said.away_until is null or said.away_until < ${today}::date)`)
    .execute();
  return [...new Set(rows.flatMap((it) => topicNames(it.text).split("; ")))].toSorted((a, b) =>
    a.localeCompare(b, "nl"),
  );
}

export const organisationSections = ({ primary }: Building): Section<"organisation">[] => [
  {
    id: "mensen",
    order: 18,
    render: async ({ key }, view) => {
      // The page of an organisation is kept for visitors: what changes at once must not stand on it.
      if (view.reader.kind !== "person" || view.reader.seats.length === 0) return null;
      const topics = await topicsAt(primary, key, view.today);
      if (topics.length === 0) return null;
      return (
        <div class="no-print">
          <H2 id="mensen-kop">Waar mensen hier van weten</H2>
          {bullets(
            topics.slice(0, MOST_TOPICS).map((it) => <a href={view.link(PEOPLE_PATH, { q: it })}>{it}</a>),
          )}
        </div>
      );
    },
  },
];
