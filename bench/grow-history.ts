/**
 * Ten years of daily editions and many small circles on top of a loaded register, written by SQL in bulk: reading
 * 3,650 files takes hours and would leave the same rows. The editions lie before the register's own day, so that what
 * is in force stays as it was.
 */
import type pg from "pg";

/** Ten years of days. */
const EDITIONS = 3_650;
/** Records of which a steward changes something in a week. */
const CHANGES_A_WEEK = 25;
/** Participations in new collaborations of two to six members. */
const TIES = 100_000;

/**
 * @param apart codes that get no new ties: pages about them show as much as before
 */
export async function addHistory(client: pg.Client, apart: readonly string[]): Promise<void> {
  await client.query("begin");
  await client.query("set constraints all deferred");
  await client.query(`
    update import_run set day = day - ${EDITIONS}, recorded_at = recorded_at - interval '${EDITIONS} days'`);
  await client.query(`
    insert into import_run (id, kind, source, hash, schema_version, day, recorded_at, partial, rows_written, counts, warnings)
    select r.id + n, 'roo', r.source, md5(n::text), r.schema_version, r.day + n, r.recorded_at + n * interval '1 day',
      false, ${Math.round(CHANGES_A_WEEK / 7)}, r.counts, r.warnings
    from import_run r, generate_series(1, ${EDITIONS}) n where r.id = 1`);
  await client.query(`select setseed(0.5)`);
  // Which record changes in which edition: the n-th change of a record ends what the one before said.
  await client.query(`
    create temporary table edit on commit drop as
    with record as (select kind, key, row_number() over (order by kind, key) as place from source_record),
      draw as (
        select distinct 2 + floor(random() * ${EDITIONS - 1})::int as import_id,
          1 + floor(random() * (select count(*) from record))::int as place
        from generate_series(1, ${Math.round((EDITIONS / 7) * CHANGES_A_WEEK)}))
    select record.kind, record.key, draw.import_id,
      lead(draw.import_id) over (partition by record.kind, record.key order by draw.import_id) as until_import_id
    from draw join record using (place)`);
  await client.query(`
    insert into change (import_id, kind, key, what, fields)
    select import_id, kind, key, 'gewijzigd',
      case when import_id % 5 = 0 then '[{"field":"title","before":"Oude titel","after":"Nieuwe titel"}]'::jsonb
        else '[{"field":"lastVerified","before":"2020-01-01","after":"2021-01-01"}]'::jsonb end
    from edit`);
  await client.query(`
    with first as (select kind, key, min(import_id) as import_id from edit group by kind, key)
    update source_record s set until_import_id = first.import_id from first
    where s.kind = first.kind and s.key = first.key and s.import_id = 1`);
  await client.query(`
    insert into source_record (kind, key, import_id, until_import_id, facts, facts_hash, prose_hash)
    select edit.kind, edit.key, edit.import_id, edit.until_import_id, s.facts, s.facts_hash, s.prose_hash
    from edit join source_record s on s.kind = edit.kind and s.key = edit.key and s.import_id = 1`);
  await addCircles(client, apart);
  await client.query("commit");
  await client.query("analyze");
}

async function addCircles(client: pg.Client, apart: readonly string[]): Promise<void> {
  const circles = TIES / 4;
  await client.query(
    `create temporary table seat on commit drop as
    with body as (
      select o.key, o.name, row_number() over (order by o.key) as place
      from organisation o
      where o.valid_until is null and o.source = 'roo' and not o.key = any($1::text[])
        and o.type in ('gemeente', 'waterschap', 'provincie', 'zbo', 'regionaal-samenwerkingsorgaan', 'overheidsstichting-of-vereniging')),
      most as (select max(place) as most from body)
    select distinct on (circle, key) 'k' || circle as circle, body.key, body.name,
      date '2016-05-18' + (circle % 3600) as since
    from most, generate_series(1, ${circles}) circle,
      -- Neighbours in the order of codes work together more than others: half of each circle lies close by.
      lateral generate_series(1, 2 + circle % 5) member,
      lateral (select 1 + ((floor(abs(sin(circle::float8)) * most)::bigint
        + case when member % 2 = 0 then member * 7 else floor(abs(cos(circle::float8 * member)) * 300)::bigint end)
        % most) as place) drawn
      join body using (place)
    order by circle, key`,
    [apart],
  );
  await client.query(`insert into collaboration (key, since) select distinct circle, since from seat`);
  await client.query(`
    insert into version (roo_id, collaboration_key, title, sort_title, search_text, form, powers, stated_from,
      valid_from, cross_border, task_code, task_basis, task_why, participant_count, details, prose_loaded)
    select seat.circle, seat.circle, like_it.title || ' ' || seat.circle, like_it.sort_title || ' ' || seat.circle,
      like_it.search_text || ' ' || seat.circle, 'RZM', '{}', seat.since, seat.since, false, like_it.task_code, 'titel',
      'omdat dit een proef is', count(*), '{"legalBases":[],"decisions":[],"addresses":[],"contacts":[]}', false
    from seat
      -- Titles and tasks as often as in the register itself.
      join (
        select v.*, row_number() over (order by roo_id) as place, count(*) over () as most from version v
      ) like_it on like_it.place = 1 + substr(seat.circle, 2)::bigint % like_it.most
    group by seat.circle, seat.since, like_it.title, like_it.sort_title, like_it.search_text, like_it.task_code`);
  await client.query(`
    insert into version_theme (version_roo_id, theme)
    select v.roo_id, theme from version v
      join (
        select t.theme, row_number() over (order by version_roo_id, theme) as place, count(*) over () as most
        from version_theme t
      ) theme on theme.place = 1 + substr(v.roo_id, 2)::bigint % theme.most
    where v.roo_id ~ '^k[0-9]+$'`);
  await client.query(`
    insert into participation (version_roo_id, organisation_key, name, joined, organs)
    select circle, key, name, since, '{}' from seat`);
  await client.query(`
    insert into tenure (collaboration_key, version_roo_id, organisation_key, named_keys, basis, joined, valid_from, since,
      since_basis, succeeded_by)
    select circle, circle, key, array[key], 'registered', since, since, since, 'toetredingsdatum', '{}' from seat`);
}
