import { type RawBuilder, sql } from "kysely";
import type { Day } from "#kit/day.ts";
import type { RegisterTables } from "#rooms/register";
import type { Db } from "../db.ts";

/** A record of the register that an import found new, different or gone. */
export interface RecordedChange {
  importId: number;
  kind: RegisterTables["change"]["kind"];
  /** Key of the organisation, or ROO id of the text. */
  record: string;
  what: RegisterTables["change"]["what"];
  fields: { field: string; before: unknown; after: unknown }[];
  /** The register's own date: what it says holds for that day. */
  day: Day;
  /** The moment we learned it. */
  recordedAt: Date;
  /** The arrangement the text belongs to; null for an organisation. */
  collaboration: string | null;
  /** Name of the organisation, or title of the text. */
  name: string;
}

/** About whom or what changes are asked. */
export type RecordedSubject =
  | { organisation: string }
  | { collaboration: string }
  | { themes: readonly string[] }
  /** What one import found; all of it, or of some records. */
  | { import: number; records?: readonly string[] };

/** A steward who looks at a record and leaves it as it is changes only these. */
const BOOKKEEPING = ["lastVerified", "lastModified"];

/**
 * What imports after the first one found changed, the last first. Texts that were loaded later are no change in
 * the world, nor is a new checking date.
 * @param days the dates of the register to look between: after the first, up to and including the second
 */
export async function recordedChanges(
  db: Db,
  subject: RecordedSubject,
  { days, most }: { days?: { from: Day; until: Day }; most: number },
): Promise<RecordedChange[]> {
  const rows = await db
    .selectFrom("change as c")
    .innerJoin("import_run as r", "r.id", "c.import_id")
    .leftJoin("version as v", (join) => join.onRef("v.roo_id", "=", "c.key").on("c.kind", "=", "version"))
    .leftJoin("organisation as o", (join) =>
      join.onRef("o.key", "=", "c.key").on("c.kind", "=", "organisation"),
    )
    .select(["c.import_id", "c.kind", "c.key", "c.what", "c.fields", "r.day", "r.recorded_at"])
    .select(["v.collaboration_key", sql<string>`coalesce(v.title, o.name, c.key)`.as("name")])
    .where("c.what", "<>", "aangevuld")
    .where(isNews)
    .where(about(subject))
    .$if(days !== undefined, (query) =>
      query.where("r.day", ">", days?.from ?? "").where("r.day", "<=", days?.until ?? ""),
    )
    .orderBy("c.import_id", "desc")
    .orderBy("c.kind")
    .orderBy(sql`c.key collate "C"`)
    .limit(most)
    .execute();
  return rows.map((row) => ({
    importId: row.import_id,
    kind: row.kind,
    record: row.key,
    what: row.what,
    fields: row.fields,
    day: row.day,
    recordedAt: row.recorded_at,
    collaboration: row.collaboration_key,
    name: row.name,
  }));
}

const isNews: RawBuilder<boolean> = sql<boolean>`(c.what <> 'gewijzigd' or exists (
  select from jsonb_array_elements(c.fields) f where f->>'field' <> all(${BOOKKEEPING})))`;

/** Also what stopped being about the subject: then only the field as it was still names it. */
function about(subject: RecordedSubject): RawBuilder<boolean> {
  if ("import" in subject)
    return subject.records === undefined
      ? sql<boolean>`c.import_id = ${subject.import}`
      : sql<boolean>`c.import_id = ${subject.import} and c.key = any(${subject.records})`;
  if ("collaboration" in subject) return sql<boolean>`v.collaboration_key = ${subject.collaboration}`;
  if ("themes" in subject)
    return sql<boolean>`(c.kind = 'version' and (
      exists (select from version_theme t where t.version_roo_id = c.key and t.theme = any(${subject.themes}))
      or exists (
        select from jsonb_array_elements(c.fields) f, jsonb_array_elements_text(f->'before') theme
        where f->>'field' = 'themes' and theme = any(${subject.themes}))))`;
  const { organisation } = subject;
  return sql<boolean>`((c.kind = 'organisation' and c.key = ${organisation}) or (c.kind = 'version' and (
    exists (select from tenure t where t.version_roo_id = c.key and t.organisation_key = ${organisation})
    or exists (select from participation p where p.version_roo_id = c.key and p.organisation_key = ${organisation})
    or exists (
      select from jsonb_array_elements(c.fields) f, jsonb_array_elements(f->'before') p
      where f->>'field' = 'participations' and p->>'organisationKey' = ${organisation}))))`;
}

/** When the register was first read here; null when that did not happen yet. */
export async function firstReading(db: Db): Promise<{ day: Day; recordedAt: Date } | null> {
  const row = await importAfter(db, 0);
  return row ? { day: row.day, recordedAt: row.recorded_at } : null;
}

/** The first reading of a source after another one; undefined when there is none yet. */
export const importAfter = (
  db: Db,
  id: number,
): Promise<{ id: number; day: Day; recorded_at: Date } | undefined> =>
  db
    .selectFrom("import_run")
    .select(["id", "day", "recorded_at"])
    .where("id", ">", id)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
