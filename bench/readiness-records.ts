/**
 * What five hundred organisations answered, three hundred items each, and what was said before a decision in two thousand dossiers:
 * on top of the dossiers that `dossier-records.ts` puts there, over the same connection.
 */
import type pg from "pg";
import { ORGANISATION_ITEMS } from "../src/rooms/readiness/sets/items.ts";
import { questionsOn } from "../src/rooms/readiness/sets/of-dossier.ts";

const ANSWERING = Number(process.env.BENCH_ORGANISATIONS ?? 500);
/** Each answered these, of which the product asks those of its own sets; the others are of sets that were asked before. */
export const ITEMS = 300;
/** What a service answers for everyone: the first of what is asked. */
const THROUGH = 12;

/** A number of ours: a letter for what it is, and a count. */
const numbered = (letter: string, count: string) => `'01${letter}' || upper(lpad(to_hex(${count}), 23, '0'))`;

const ANSWERS = [
  `create temp table answering as
    select key, row_number() over (order by type <> 'gemeente', key) - 1 as at from organisation
    where valid_until is null order by type <> 'gemeente', key limit ${ANSWERING}`,
  `create temp table item as select code, nth - 1 as nth
    from (select code, ordinality as nth from unnest($1::text[]) with ordinality it (code, ordinality)
      union all select 'eerder-' || n, $2 + n from generate_series(1, ${ITEMS} - $2) n) them`,
  // The last of them is the service, and says itself what it says for the others.
  `create temp table given as
    select ${numbered("R", `at * ${ITEMS} + nth`)} as id, key as organisation, code as item, nth,
      now() - make_interval(mins => (at * 7 + nth)::int) as moment,
      current_date - (case when (at + nth) % 11 = 0 then 380 else (at * 3 + nth * 5) % 300 end)::int as looked,
      case when nth % 3 = 0 then 'given' else 'none' end as evidence,
      jsonb_build_object('verdict', (array['yes', 'partly', 'no'])[1 + (at + nth) % 3],
        'statement', 'Zo doen wij ' || code || ' bij ' || key || '.', 'owner', 'functie ' || nth || ' van ' || key) as facts
    from answering, item where nth >= ${THROUGH} or at = ${ANSWERING - 1}`,
  `insert into entry (id, kind, state, visibility, organisation, side, version, began_at, changed_at, verified_on)
    select id, 'readiness', 'kept', 'organisation', organisation, 'executive', 1, moment, moment, looked from given`,
  `insert into entry_version (entry, version, verb, state, visibility, at, actor, organisation, content)
    select id, 1, 'begin', 'kept', 'organisation', moment, gen_random_uuid(), organisation,
      jsonb_build_object('facts', facts, 'evidence', 'none') from given`,
  `insert into readiness_answer (entry, organisation, side, item, facts, state, version, verified_on, evidence)
    select id, organisation, 'executive', item, facts, 'kept', 1, looked, evidence from given`,
  `insert into readiness_evidence (entry, version, organisation, side, kind, evidence, office, day)
    select id, 1, organisation, 'executive', 'given', 'map ' || nth, 'CISO', looked from given where evidence = 'given'`,
  `create temp table offered as select id, given.organisation as provider, answering.key as organisation, item, facts
    from given, answering, (select key from answering where at = ${ANSWERING - 1}) service
    where given.organisation = service.key and nth < ${THROUGH} and answering.key <> service.key`,
  `insert into readiness_service (entry, provider, organisation, item, day)
    select id, provider, organisation, item, current_date - 20 from offered`,
  `insert into readiness_use (entry, provider, organisation, side, item, uses, accepted, day)
    select id, provider, organisation, 'executive', item, true, facts, current_date - 10 from offered`,
];

/** Of each dossier every question has a word of a party: one in five says who answers, the others were said twice and lean on an answer. */
const GATES = [
  `create temp table question as select code, nth - 1 as nth from unnest($1::text[]) with ordinality it (code, nth)`,
  `create temp table said as
    select ${numbered("W", "(made.i * 100 + question.nth) * 2 + turn")} as id, made.id as dossier, made.i, party.organisation,
      question.code as item, question.nth, turn, moment + make_interval(mins => turn::int) as at,
      question.nth % 5 = 4 as is_open
    from made, question, generate_series(0, 1) turn, party
    where party.id = made.id and party.n = question.nth % 20`,
  `insert into readiness_word (id, dossier, organisation, actor, at, item, owner, office, verdict, statement, rests_on)
    select said.id, dossier, said.organisation, gen_random_uuid(), at, said.item, said.organisation,
      'functie ' || said.nth || ' van ' || said.i, case when is_open then null else 'yes' end,
      case when not is_open then 'Woord ' || said.i || '-' || said.nth || '-' || turn || '.' end,
      case when is_open or given.id is null then '[]' else jsonb_build_array(jsonb_build_object('item', given.item, 'entry', given.id,
        'verdict', given.facts -> 'verdict', 'statement', given.facts -> 'statement', 'evidence', given.evidence)) end
    from said left join given on given.organisation = said.organisation and given.nth = ${THROUGH} + said.nth
    where turn = 1 or not is_open`,
  `insert into readiness_advice (id, dossier, organisation, actor, at, office, opinion, advice)
    select ${numbered("V", "made.i * 10 + n")}, made.id, organisation, gen_random_uuid(), moment, 'fg ' || n || ' van ' || made.i,
      'go-if', 'Advies ' || made.i || '-' || n || '.' from made join party on party.id = made.id where n < 3`,
  `insert into readiness_override (id, dossier, organisation, actor, at, office)
    select ${numbered("G", "made.i")}, made.id, organisation, gen_random_uuid(), moment, 'secretaris van ' || made.i
    from made join party on party.id = made.id and n = 0`,
  `insert into readiness_override_reason (override, dossier, organisation, reason, items)
    select ${numbered("G", "made.i")}, made.id, organisation, 'Reden ' || made.i || '.',
      array(select code from question where nth = 4) from made join party on party.id = made.id and n = 0`,
];

/** Puts them there. @returns a dossier of which one of these organisations is a party, and that organisation */
export async function putReadiness(
  client: pg.Client,
  organisations: readonly string[],
  today: string,
): Promise<{ dossier: string; organisation: string; answers: number }> {
  const asked = ORGANISATION_ITEMS.map((it) => it.code);
  const questions = questionsOn(today).map((it) => it.code);
  for (const statement of ANSWERS)
    await client.query(statement, statement.includes("$1") ? [asked, asked.length] : []);
  for (const statement of GATES) await client.query(statement, statement.includes("$1") ? [questions] : []);
  const { rows } = await client.query<{ dossier: string; organisation: string; answers: number }>(
    `select id as dossier, organisation, (select count(*)::int from readiness_answer) as answers
      from party where organisation = any($1) order by i, n limit 1`,
    [organisations],
  );
  const [one] = rows;
  if (!one) throw new Error("er is geen dossier van deze organisaties");
  return one;
}
