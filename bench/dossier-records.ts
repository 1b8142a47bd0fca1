/** Two thousand dossiers of twenty parties, as people would have kept them, with what follows on each. */
import type pg from "pg";

export const DOSSIERS = Number(process.env.BENCH_DOSSIERS ?? 2_000);
const PARTIES = 20;

/**
 * Each municipality is a party of as many as the next. Of each dossier all parties spoke, said yes and said what it costs;
 * five promised something, three have a project, and a procedure was chosen whose draft is ready within some months.
 */
const STATEMENTS = [
  `create temp table municipality as
    select key, row_number() over (order by key) - 1 as at, count(*) over () as all_of_them
    from organisation where type = 'gemeente' and valid_until is null`,
  `create temp table made as
    select i, '01D' || upper(lpad(to_hex(i), 23, '0')) as id, now() - make_interval(mins => i) as moment
    from generate_series(1, ${DOSSIERS}) i`,
  `create temp table party as
    select made.id, made.i, n, key as organisation
    from made, generate_series(0, ${PARTIES - 1}) n, municipality
    where municipality.at = (made.i * 7 + n * 17) % municipality.all_of_them`,
  `insert into entry (id, kind, state, visibility, organisation, side, version, began_at, changed_at, verified_on)
    select made.id, 'dossier', 'shared', 'public', organisation, 'executive', 71, moment, moment, current_date
    from made join party on party.id = made.id and n = 0`,
  `insert into entry_participant select id, organisation from party`,
  // Begun, shared; then each spoke, answered and said its figures; then the promises, the projects and the procedure.
  `insert into entry_version (entry, version, verb, state, visibility, at, actor, organisation, content)
    select made.id, v,
      case when v = 1 then 'begin' when v = 2 then 'offer' when v <= 22 then 'say' when v < 42 then 'assent'
        when v = 42 then 'complete' when v <= 62 then 'reckon' when v <= 67 then 'promise' when v <= 70 then 'plan'
        else 'prepare' end,
      case when v = 1 then 'draft' when v < 42 then 'open' else 'shared' end, 'public', moment,
      gen_random_uuid(), organisation, '{}'
    from made, generate_series(1, 71) v, party
    where party.id = made.id and n = case when v <= 2 or v > 62 then v % 3 else (v - 3) % 20 end`,
  `insert into dossier (entry, kind, motion, title, question, prose, outsiders, evidence, task, form, wanted, text_version,
      asked_on)
    select id, 'question', 'change', 'Dossier ' || lpad(i::text, 5, '0'), 'Hoe doen wij vraag ' || i || ' samen?',
      jsonb_build_object('whyNow', 'De wet verandert voor ' || i || '.', 'picture', 'Het beeld van ' || i || '.', 'years', 5,
        'differences', null, 'parked', null, 'trends', null, 'scenarios', null, 'dilemmas', null),
      '[]', '[]', 'afval', 'RZM', 'public', 2, current_date from made`,
  `insert into dossier_voice (dossier, version, organisation, viewpoint, wants, fears, office, day)
    select id, 3 + n, organisation, 'money', 'Grip op wat ' || i || '-' || n || ' kost.',
      'Een dure rekening ' || i || '-' || n || '.', 'wethouder ' || n, current_date - 40 from party`,
  `insert into dossier_answer (dossier, version, organisation, verdict, reason, office, day)
    select id, 23 + n, organisation, 'yes', null, 'wethouder ' || n, current_date - 30 from party`,
  `insert into dossier_cost (dossier, version, organisation, common, alternative, moment, investment, yearly, hours, source,
      as_of, office, day)
    select id, 43 + n, organisation, false, 'together', 'before', 100000 + i * 10 + n, 50000 + i + n, 100 + n,
      'begroting', current_date - 60, 'controller', current_date - 20 from party`,
  `insert into dossier_agreement (id, dossier, organisation, text, agreed_on, due_on, grounds)
    select '01A' || upper(lpad(to_hex(i * 10 + n), 23, '0')), id, organisation, 'Belofte ' || i || '-' || n || '.',
      current_date - 10, current_date + 300, '["vraag"]' from party where n < 5`,
  `insert into dossier_project (id, dossier, organisation, title, step, begun_on, due_on, result, agreements)
    select '01P' || upper(lpad(to_hex(i * 10 + n), 23, '0')), id, organisation, 'Project ' || i || '-' || n, 'running',
      current_date - 9, current_date + 200, 'Resultaat ' || i || '-' || n || '.',
      jsonb_build_array('01A' || upper(lpad(to_hex(i * 10 + n), 23, '0'))) from party where n < 3`,
  `insert into dossier_procedure (dossier, version, asked)
    select id, 71, jsonb_build_object('vorm', 'RZM', 'verandering', 'wijzigen', 'organen', 'colleges', 'besluit', 'allen',
      'ontwerp', (current_date + 10 + i % 90)::text) from made`,
  `insert into dossier_duty (id, dossier, what, responsible, client, holds, office, day)
    select '01T' || upper(lpad(to_hex(i), 23, '0')), id, 'Het contract ' || i, organisation, organisation, true,
      'secretaris', current_date - 15 from party where n = 0`,
  `insert into dossier_dependence (id, dossier, organisation, kind, alternative, depends_on, consequence, holds, office, day)
    select '01V' || upper(lpad(to_hex(i), 23, '0')), id, organisation, 'supplier', 'together', 'leverancier ' || i,
      'dan ligt het stil', true, 'secretaris', current_date - 15 from party where n = 0`,
];

/** Puts them there. @returns the number of one of them, and who is a party of it */
export async function putDossiers(client: pg.Client): Promise<{ dossier: string; organisation: string }> {
  for (const statement of STATEMENTS) await client.query(statement);
  const { rows } = await client.query<{ dossier: string; organisation: string }>(
    `select id as dossier, organisation from party where i = 7 and n = 3`,
  );
  const [one] = rows;
  if (!one) throw new Error("er is geen dossier gemaakt");
  return one;
}
