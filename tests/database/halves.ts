/** Half-done work, looked for in a database in which nobody did anything but what `deeds.ts` does. */
import { type Kysely, sql } from "kysely";
import { verify } from "#kit/audit/chain.ts";

/** What may not be there, as questions that find nothing in whole work. */
const HALVES: Readonly<Record<string, string>> = {
  "an entry without what its room keeps of it": `select e.id from entry e
    left join tie t on t.entry = e.id left join addition a on a.entry = e.id
    where (e.kind = 'tie') is distinct from (t.entry is not null)
      or (e.kind = 'addition') is distinct from (a.entry is not null)`,
  "an entry that is not its last version, or misses one": `select e.id from entry e where (e.version, e.state, e.version)
    is distinct from (select (count(*)::int, max(v.state) filter (where v.version = e.version), max(v.version))
      from entry_version v where v.entry = e.id)`,
  "a tie with others than its last version says": `select t.entry from tie t join entry e on e.id = t.entry
    join entry_version v on v.entry = e.id and v.version = e.version
    where t.name <> v.content->>'name'
      or jsonb_array_length(v.content->'participants') <> (select count(*) from entry_participant p where p.entry = e.id)
      or jsonb_array_length(v.content->'outsiders') <> (select count(*) from tie_outsider o where o.tie = e.id)`,
  "a confirmation without its answer, or the other way round": `select v.entry from entry_version v
    full join tie_answer a on a.tie = v.entry and a.version = v.version
    where coalesce(v.verb in ('confirm', 'complete'), false) <> (a.tie is not null)`,
  "an addition with other facts than its last version": `select a.entry from addition a join entry e on e.id = a.entry
    join entry_version v on v.entry = e.id and v.version = e.version where a.facts <> v.content->'facts'`,
  "a step of a tie that is not told, or told twice": `select e.id from entry e where e.kind = 'tie'
    and e.version <> (select count(*) from event where detail->>'samenwerking' = e.id)`,
  "an invitation that is not told": `select id::text from invitation i
    where 1 <> (select count(*) from event where detail->>'uitnodiging' = i.id::text)`,
  "an event of which he who must answer hears nothing": `select v.id::text from event v
    left join event_waiting w on w.event = v.id left join notice n on n.event = v.id
    where v.kind = 'overige-voorgelegd' and (w.event is null) = (n.event is null)`,
  "a deed without its line in the record or its page that was sent, or the other way round": `
    select 'telling' where not (select array[
        (select count(*) from audit_event where origin = 'web' and result = 'done'),
        (select count(*) from form_sent)]
      = array_fill((select (select count(*) from entry_version) + (select count(*) from invitation)), array[2]))`,
  "a tie with another number of lines than it had steps": `select e.id from entry e where e.kind = 'tie' and e.version - 1
    <> (select count(*) from audit_event where split_part(object, ':', 2) = e.id and object like 'tie:%')`,
  "a line that is in the chain and waits for it, or neither": `select e.id::text from audit_event e
    left join audit_waiting w on w.event = e.id left join audit_seal s on s.event = e.id
    where (w.event is null) = (s.event is null)`,
};

/** Each kind of half-done work that is there, with the first of it. */
export async function halvesIn(db: Kysely<object>): Promise<string[]> {
  const found: string[] = [];
  for (const [what, question] of Object.entries(HALVES)) {
    const { rows } = await sql.raw<Record<string, string>>(question).execute(db);
    const [first] = rows;
    if (first) found.push(`${what}: ${rows.length}, the first ${Object.values(first).join()}`);
  }
  const { faults } = await verify(db, [], new Date());
  return [...found, ...faults];
}

const first = (table: string, column: string) =>
  `delete from ${table} where ${column} = (select max(${column}) from ${table})`;

/** Work made half by hand, each in one way: what must be noticed. */
export const BREAKS: Readonly<Record<string, string>> = {
  "a tie is gone": first("tie", "entry"),
  "an addition is gone": first("addition", "entry"),
  "a first version is gone": `delete from entry_version where (entry, version) = (select entry, version from entry_version limit 1)`,
  "a version is there, and its entry is as before": `update entry set version = version - 1
    where id = (select max(tie) from tie_answer)`,
  "a state was not written": `update entry set state = 'draft' where id = (select max(tie) from tie_answer)`,
  "a participant is gone": `delete from entry_participant where ctid = (select min(ctid) from entry_participant)`,
  "a partner is gone": first("tie_outsider", "tie"),
  "a name was not written": `update tie set name = 'Oud' where entry = (select max(entry) from tie)`,
  "an answer is gone": first("tie_answer", "tie"),
  "facts were not written": `update addition set facts = '{}' where entry = (select max(entry) from addition)`,
  "an event is gone": `delete from event where ctid = (select min(ctid) from event where kind = 'overige-gewijzigd')`,
  "an event was told half": `delete from notice where event = (select n.event from notice n
    join event e on e.id = n.event where e.kind = 'overige-voorgelegd' limit 1)`,
  "an invitation is gone": `delete from invitation where ctid = (select min(ctid) from invitation)`,
  "what was told of an invitation is gone": `delete from event where ctid = (select min(ctid) from event where kind = 'uitnodiging-gemaakt')`,
  "a line is gone": `delete from audit_event where id = (select min(id) from audit_event)`,
  "a line waits for nothing": `with taken as (delete from audit_waiting returning event),
    cut as (delete from audit_seal where place = (select max(place) from audit_seal)) select count(*) from taken`,
  "a line was sealed half": `insert into audit_waiting select max(event) from audit_seal`,
  "a link is another": `update audit_seal set hash = decode(repeat('00', 32), 'hex') where place = 1`,
  "a page that was sent is forgotten": first("form_sent", "once"),
};
