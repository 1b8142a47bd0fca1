/**
 * The questions of the peer, in SQL by hand: what each page shows, in as few questions as one would write without
 * a framework. `$1` is the day, `$2` the key.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface PeerPage {
  name: string;
  path: string;
  sql: string[];
  parameters: string[];
}

const meta = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "data", "register", "meta.json"), "utf8"),
) as { day: string };
const day = meta.day;

/** A collaboration with five texts and eleven participants; the municipality with the most collaborations of all. */
export const COLLABORATION = "23055729";
export const ORGANISATION = "gm0882";
export const WORD = "afval";

const holds = (table: string) =>
  `(${table}.valid_from is null or ${table}.valid_from <= $1::date) and (${table}.valid_until is null or ${table}.valid_until > $1::date)`;

const list = (limit: number) => `
  with chosen as (
    select v.roo_id, v.sort_title, v.collaboration_key, count(*) over () as total from version v
    where ${holds("v")} order by v.sort_title, v.collaboration_key limit ${limit})
  select v.collaboration_key, v.roo_id, v.title, v.form, v.powers, v.task_code, v.executor_key, e.name as executor,
    v.valid_from, v.valid_until, v.last_verified, c.since, chosen.total,
    array(select theme from version_theme where version_roo_id = v.roo_id order by theme) as themes,
    (select count(*) from tenure t
     where t.version_roo_id = v.roo_id and ${holds("t")}) as participants
  from chosen join version v on v.roo_id = chosen.roo_id join collaboration c on c.key = v.collaboration_key
    left join organisation e on e.key = v.executor_key
  order by chosen.sort_title, chosen.collaboration_key`;

const withoutTheme = `select count(*) from version v where ${holds("v")}
  and not exists (select from version_theme where version_roo_id = v.roo_id)`;

const versions = `
  select v.*, e.name as executor, s.name as steward, s.roo_id as steward_roo_id, a.name as archive,
    array(select theme from version_theme where version_roo_id = v.roo_id order by theme) as themes
  from version v left join organisation e on e.key = v.executor_key
    left join organisation s on s.key = v.steward_key left join organisation a on a.key = v.archive_key
  where v.collaboration_key = $2 and $1::date is not null order by v.valid_from, v.roo_id`;
const participations = `
  select p.version_roo_id, p.organisation_key, o.name, o.type, o.valid_until, p.joined, p.organs, p.cost_key
  from participation p join version v on v.roo_id = p.version_roo_id join organisation o on o.key = p.organisation_key
  where v.collaboration_key = $2 and $1::date is not null order by o.sort_name`;
const tenures = `
  select t.version_roo_id, t.organisation_key, o.name, t.named_keys, t.basis, t.joined, t.valid_from, t.valid_until,
    t.since, t.since_basis, t.held_since, t.ended_on, t.ended_basis,
    array(select name from organisation where key = any(t.succeeded_by) order by sort_name) as heirs
  from tenure t join organisation o on o.key = t.organisation_key
  where t.collaboration_key = $2 and $1::date is not null order by o.sort_name, t.valid_from`;
const circles = `
  with current as (select roo_id from version v where v.collaboration_key = $2 and ${holds("v")}),
  mine as (select t.organisation_key from tenure t, current
    where t.version_roo_id = current.roo_id and ${holds("t")}),
  alike as (select t.version_roo_id, count(*) as shared from mine join tenure t using (organisation_key)
    where ${holds("t")} group by t.version_roo_id)
  select v.collaboration_key, v.title, size.participants, alike.shared
  from alike join version v on v.roo_id = alike.version_roo_id
    cross join lateral (select count(*) as participants from tenure t
      where t.version_roo_id = v.roo_id and ${holds("t")}) size
  where v.roo_id <> (select roo_id from current) and ${holds("v")}
    and shared::float / ((select count(*) from mine) + participants - shared) >= 0.8
  order by shared desc, v.sort_title`;

const own = `
  select o.*, p.name as province, m.name as ministry, parent.name as parent from organisation o
    left join organisation p on p.key = o.province_key left join organisation m on m.key = o.ministry_key
    left join organisation parent on parent.key = o.parent_key
  where o.key = $2 and $1::date is not null`;
const identifiers = `select scheme, value, valid_from, valid_until from organisation_identifier
  where organisation_key = $2 and $1::date is not null order by scheme, value`;
const names = `select name, abbreviation, valid_from, valid_until from organisation_name
  where organisation_key = $2 and $1::date is not null order by valid_from desc nulls last`;
const relatives = `
  select o.key, o.name, s.day, s.kind, s.source from succession s
    join organisation o on o.key = case when s.new_key = $2 then s.old_key else s.new_key end
  where (s.new_key = $2 or s.old_key = $2) and $1::date is not null order by s.day desc, o.sort_name`;
const parts = `select key, name from organisation o where parent_key = $2 and ${holds("o")} order by sort_name`;
const neighbours = `select o.key, o.name from neighbour n join organisation o on o.key = n.neighbour_key
  where n.organisation_key = $2 and $1::date is not null order by o.sort_name`;
const memberships = `
  select v.collaboration_key, v.roo_id, v.title, v.form, v.task_code, t.basis, t.joined, t.since as takes_part_since,
    t.since_basis, t.held_since, v.valid_from as text_since, c.since, p.organs, v.executor_key, e.name as executor, t.named_keys,
    (select count(*) from tenure x where x.version_roo_id = t.version_roo_id and ${holds("x")}) as participants
  from tenure t join version v on v.roo_id = t.version_roo_id join collaboration c on c.key = v.collaboration_key
    left join organisation e on e.key = v.executor_key left join participation p
      on p.version_roo_id = t.version_roo_id and p.organisation_key = t.named_keys[1]
  where t.organisation_key = $2 and ${holds("t")} order by v.sort_title, v.collaboration_key`;
const partners = `
  select o.key, o.name, o.type, count(*) as shared from tenure mine
    join tenure theirs on theirs.version_roo_id = mine.version_roo_id
    join organisation o on o.key = theirs.organisation_key
  where mine.organisation_key = $2 and theirs.organisation_key <> $2 and ${holds("mine")} and ${holds("theirs")}
  group by o.key order by shared desc, o.sort_name`;
const stays = `
  select v.collaboration_key, v.title, t.valid_from, t.valid_until, t.since, t.since_basis, t.ended_on, t.ended_basis,
    array(select name from organisation where key = any(t.succeeded_by) order by sort_name) as heirs
  from tenure t join version v on v.roo_id = t.version_roo_id
  where t.organisation_key = $2 and $1::date is not null order by v.collaboration_key, t.valid_from`;
const duties = `
  select v.collaboration_key, v.title, v.executor_key, v.steward_key, v.archive_key from version v
  where (v.executor_key = $2 or v.steward_key = $2 or v.archive_key = $2) and ${holds("v")} order by v.sort_title`;

/** What the six questions of the council need of each text, and what the calendar needs: its rules are no SQL. */
const texts = `
  select v.roo_id, v.powers, v.purpose, v.prose_loaded, v.details, p.cost_key
  from tenure t join version v on v.roo_id = t.version_roo_id left join participation p
      on p.version_roo_id = v.roo_id and p.organisation_key = t.organisation_key
  where t.organisation_key = $2 and ${holds("t")}`;
const agenda = `
  select v.collaboration_key, v.title, v.form, v.powers, v.valid_from, v.cross_border, v.last_verified,
    v.details -> 'decisions' as decisions, t.since, t.ended_on,
    (select json_agg(json_build_object('key', o.key, 'name', o.name, 'type', o.type, 'contacts', o.details -> 'contacts')
        order by o.sort_name)
      from tenure x join organisation o on o.key = x.organisation_key
      where x.version_roo_id = v.roo_id and x.organisation_key <> $2 and o.type in ('gemeente', 'provincie', 'waterschap')
        and ${holds("x")}) as others
  from tenure t join version v on v.roo_id = t.version_roo_id
  where t.organisation_key = $2 and ${holds("t")} order by v.sort_title, v.collaboration_key`;

/**
 * Everything whose name, purpose, task or executing body carries the letters, and the one other word that the
 * product knows for it: no fewer rows than the product finds. The peer does not rank them.
 */
const matches = `
  select 'o' as kind, o.key, o.name as title, o.type_label, o.abbreviation, o.valid_from, o.valid_until from organisation o
  where o.search_name like '%' || $2 || '%' or o.search_name like '%reinig%'
  union all
  select 'v', v.collaboration_key, v.title, e.name, v.citation_title, v.valid_from, v.valid_until
  from version v left join organisation e on e.key = v.executor_key
  where (v.search_text like '%' || $2 || '%' or v.task_code like $2 || '%' or lower(e.name) like '%' || $2 || '%')
    and ${holds("v")}`;

const page = (name: string, path: string, sql: string[], key?: string): PeerPage => ({
  name,
  path,
  sql,
  parameters: key === undefined ? [day] : [day, key],
});

export const PEER_PAGES: PeerPage[] = [
  page("lijst", "/samenwerkingen", [list(50), withoutTheme]),
  page(
    "detail",
    `/samenwerkingen/${COLLABORATION}`,
    [versions, participations, tenures, circles],
    COLLABORATION,
  ),
  page(
    "organisatie",
    `/organisaties/${ORGANISATION}`,
    [
      own,
      identifiers,
      names,
      relatives,
      parts,
      neighbours,
      memberships,
      partners,
      stays,
      duties,
      texts,
      agenda,
    ],
    ORGANISATION,
  ),
  page("zoeken", `/zoeken?zoek=${WORD}`, [matches], WORD),
  page("API lijst", "/api/v1/samenwerkingen", [list(25)]),
  page(
    "API detail",
    `/api/v1/samenwerkingen/${COLLABORATION}`,
    [versions, participations, tenures],
    COLLABORATION,
  ),
  page("API deelnames", `/api/v1/organisaties/${ORGANISATION}/deelnames`, [memberships], ORGANISATION),
  page("API zoek", `/api/v1/zoek?zoek=${WORD}`, [matches], WORD),
];
