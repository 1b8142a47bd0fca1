/**
 * What waits of the rooms since, asked by hand: in this database nothing does, and the page must know that. `$1` organisations, `$2`
 * sides of them. Each asks what its room asks, as the owner of the tables and without rules.
 */
const OF_SIDE = (organisation: string) =>
  `${organisation} = any($1::text[]) and ${organisation} || ' ' || e.side = any($2::text[])`;
const GOES_ON = `e.kind = 'dossier' and e.state in ('open', 'shared')`;
const LEFT = (party: string) => `coalesce((select a.verdict from dossier_answer a where a.dossier = e.id
  and a.organisation = ${party} order by a.version desc limit 1), '') = 'left'`;

export const LATER_KINDS = {
  parties: `select e.id, d.title, p.organisation from entry_participant p join entry e on e.id = p.entry
      join dossier d on d.entry = e.id
    where ${GOES_ON} and ${OF_SIDE("p.organisation")} and not (${LEFT("p.organisation")}) and (
      not exists (select from dossier_voice v where v.dossier = e.id and v.organisation = p.organisation)
      or not exists (select from dossier_answer a where a.dossier = e.id and a.organisation = p.organisation
        and a.version > d.text_version))`,
  keepers: `select e.id, r.organisation from dossier_request r join entry e on e.id = r.dossier
    where r.refusal is null and ${OF_SIDE("e.organisation")}
    union all select e.id, a.organisation from dossier_answer a join entry e on e.id = a.dossier
      join dossier d on d.entry = e.id
    where a.verdict = 'no' and a.version > d.text_version and e.state = 'open' and ${OF_SIDE("e.organisation")}`,
  promises: `select g.id, g.text, g.due_on from dossier_agreement g join entry e on e.id = g.dossier
    where g.outcome is null and g.due_on is not null and ${OF_SIDE("g.organisation")}`,
  inherited: `select g.id, g.text, s.new_key from succession s join dossier_agreement g on g.organisation = s.old_key
      join entry e on e.id = g.dossier
    where g.outcome is null and s.day <= current_date and ${OF_SIDE("s.new_key")}`,
  steps: `select e.id, d.title, r.asked from dossier_procedure r join entry e on e.id = r.dossier join dossier d on d.entry = e.id
    where e.state = 'shared' and exists (select from entry_participant p where p.entry = e.id and ${OF_SIDE("p.organisation")})`,
  items: `select i.id, i.title, i.day from dossier_item i join entry e on e.id = i.dossier join entry_participant p on p.entry = e.id
    where i.result is null and ${GOES_ON} and ${OF_SIDE("p.organisation")}
      and (i.organisation = p.organisation or not exists (select from dossier_seating s where s.item = i.id
        and s.organisation = p.organisation))`,
  remarks: `select e.id, r.part, r.day from dossier_draft_remark r join entry e on e.id = r.dossier
    where e.state = 'shared' and ${OF_SIDE("e.organisation")} and not exists (select from dossier_draft_reply y
      where y.dossier = r.dossier and y.remark = r.version)`,
  orders: `select e.id, o.title from dossier_order o join entry e on e.id = o.entry join entry_participant p on p.entry = e.id
    where o.set_on is not null and ${OF_SIDE("p.organisation")} and not exists (select from dossier_order_answer a
      where a.list = e.id and a.organisation = p.organisation and a.version > o.set_version)`,
  questions: `select w.dossier, w.item from readiness_word w join entry e on e.id = w.dossier
    where (w.verdict is null or w.rests_on <> '[]') and ${OF_SIDE("w.owner")}
      and not exists (select from readiness_word later where later.dossier = w.dossier and later.item = w.item
        and (later.at, later.nth) > (w.at, w.nth))`,
  services: `select s.entry, s.organisation, s.item from readiness_service s where s.organisation = any($1::text[])
      and cardinality($2::text[]) > 0
    union all select u.entry, u.organisation, u.item from readiness_use u where u.organisation = any($1::text[])`,
  heirs: `select a.entry, s.new_key from succession s join readiness_answer a on a.organisation = s.old_key
    where s.new_key = any($1::text[]) and s.day <= current_date and a.state = 'kept' and cardinality($2::text[]) > 0`,
  others: `select e.id, e.kind, e.verified_on from entry e
    where e.kind in ('addition', 'dossier', 'data_chain', 'readiness', 'processing_activity')
      and e.state in ('kept', 'draft', 'open', 'shared') and ${OF_SIDE("e.organisation")}
      and e.verified_on <= current_date - interval '1 year' order by e.verified_on, e.id limit 50`,
  partings: `select id, organisation, due_at from parting where organisation = any($1::text[])
    and organisation || ' ' || side = any($2::text[]) and stopped_at is null and done_at is null`,
};
