/** A hundred thousand collaborations outside the register, as people would have kept them in some years. */
import type pg from "pg";

const RECORDS = 100_000;

/** Of a hundred: four wait for an answer, four are concepts, the others are confirmed; a tenth was not looked at for a year. */
const STATEMENTS = [
  `create temp table made as
    select i, '01K' || upper(lpad(to_hex(i), 23, '0')) as id,
      own, mine, (1 + i % cardinality(own)) as at,
      case i % 25 when 0 then 'offered' when 1 then 'draft' else 'confirmed' end as state,
      now() - make_interval(mins => i) as moment,
      current_date - case when i % 10 = 3 then 366 + i % 90 else i % 300 end as looked
    from generate_series(1, ${RECORDS}) i, whose`,
  // Turn by turn one of them keeps it, and takes part in what another keeps.
  `alter table made add keeper text, add other text`,
  `update made set keeper = case i / 25 % 2 when 0 then own[at] else there[1 + i % cardinality(there)] end,
    other = case i / 25 % 2 when 0 then there[1 + i % cardinality(there)] else own[at] end
   from (select array_agg(key order by key) as there from organisation where type = 'gemeente' and valid_until is null
     and key <> all((select mine from whose)::text[])) municipalities`,
  `delete from made where keeper = other`,
  `insert into entry (id, kind, state, visibility, organisation, side, version, began_at, changed_at, verified_on)
    select id, 'tie', state, case state when 'offered' then 'participants' when 'draft' then 'organisation' else 'public' end,
      keeper, 'executive', 2, moment, moment, looked from made`,
  `insert into entry_participant select id, keeper from made union all select id, other from made`,
  `insert into entry_version (entry, version, verb, state, visibility, at, actor, organisation, content)
    select id, v, case v when 1 then 'begin' else 'offer' end, state, 'participants', moment, gen_random_uuid(), keeper, '{}'
    from made, generate_series(1, 3) v`,
  `insert into tie (entry, form, name, wanted, text_version)
    select id, 'covenant', 'Samenwerking ' || i, 'public', 1 from made`,
  // Of those that wait one in ten was refused.
  `insert into tie_answer (tie, version, organisation, refusal)
    select id, 3, other, 'De naam klopt niet.' from made where i % 250 = 0`,
];

/** Puts them there: kept by these organisations or by others with them. */
export async function putRecords(
  client: pg.Client,
  organisations: readonly string[],
  mine: readonly string[],
): Promise<void> {
  await client.query("create temp table whose (own text[], mine text[])");
  await client.query("insert into whose values ($1, $2)", [organisations, mine]);
  for (const statement of STATEMENTS) await client.query(statement);
}
