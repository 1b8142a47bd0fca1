/**
 * The register has one municipality twice (Kollumerland c.a.): once by number, once by code. Since it is read as one, a
 * database of before must not go on holding two.
 */
import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Joins the record by number to that by code, in all that was read and all that is told of it. */
export const joinTwins: Migration = {
  async up(db) {
    await sql`create temporary table twin on commit drop as
      select numbered.key as old_key, coded.key as new_key, numbered.roo_id
      from organisation numbered
        join organisation_identifier i on i.organisation_key = numbered.key and i.scheme = 'tooi'
        join organisation coded on coded.key = i.value and coded.key <> numbered.key
      where numbered.type = 'gemeente' and numbered.key = 'roo-' || numbered.roo_id and coded.roo_id is null`.execute(
      db,
    );
    const twins = await sql`select from twin`.execute(db);
    if (twins.rows.length === 0) return;
    // Where both stand, one is enough.
    await sql`delete from participation p using twin
      where p.organisation_key = old_key and exists (select from participation other
        where other.version_roo_id = p.version_roo_id and other.organisation_key = new_key)`.execute(db);
    await sql`insert into succession (old_key, new_key, day, kind, source)
      select coalesce(a.new_key, s.old_key), coalesce(b.new_key, s.new_key), s.day, s.kind, s.source
      from succession s left join twin a on a.old_key = s.old_key left join twin b on b.old_key = s.new_key
      where a.new_key is not null or b.new_key is not null
      on conflict do nothing`.execute(db);
    await sql`delete from succession s using twin where s.old_key = twin.old_key or s.new_key = twin.old_key`.execute(
      db,
    );
    for (const table of ["organisation_name", "organisation_identifier"])
      await sql`delete from ${sql.table(table)} using twin where organisation_key = old_key`.execute(db);
    // Whatever else names an organisation, in rooms that this one does not know of too.
    const { rows } = await sql<{ table: string; column: string }>`
      select c.conrelid::regclass::text as "table", a.attname as "column"
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'organisation'::regclass`.execute(db);
    for (const { table, column } of rows)
      await sql`update ${sql.raw(table)} set ${sql.ref(column)} = twin.new_key
        from twin where ${sql.raw(table)}.${sql.ref(column)} = twin.old_key`.execute(db);
    // What was read too, or the next import would tell that one left and the other came.
    await sql`update source_record
      set facts = replace(facts::text, '"' || old_key || '"', '"' || new_key || '"')::jsonb
      from twin where kind = 'version' and until_import_id is null
        and facts::text like '%"' || old_key || '"%'`.execute(db);
    await sql`delete from organisation using twin where key = old_key`.execute(db);
    await sql`update organisation set roo_id = twin.roo_id from twin where key = new_key`.execute(db);
  },
  // What was one body stays one.
  async down() {},
};
