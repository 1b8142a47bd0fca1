/**
 * The peer of the page of a dossier and of the Langetermijnagenda of a council: node:http and pg, questions by hand, prepared.
 * It asks as the owner of the tables, so that no rule of theirs costs it anything, and counts the days by hand for the one
 * procedure that these dossiers follow. Its arguments are the dossier, the organisation and both pages as the product answered.
 */
import { createHash } from "node:crypto";
import pg from "pg";
import { answering, HTML } from "./peer-answering.ts";
import type { Row } from "./peer-template.ts";

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const HOURS_8 = 8 * 3_600_000;
const SHOWN = 50;
const [, , dossier = "", organisation = "", dossierFile = "", agendaFile = ""] = process.argv;

const last = (table: string, keys: string, which = "") => `(select distinct on (${keys}) * from ${table}
  where dossier = $1 ${which} order by ${keys}, version desc)`;
const DOSSIER = {
  head: `select e.id, e.state, e.version, e.verified_on, d.title, d.question, d.prose->>'whyNow' as why,
      d.prose->>'picture' as picture, d.outsiders, d.evidence, d.task, d.scale, d.form, d.wanted, d.asked_on, d.outcome, d.advice,
      d.collaboration, d.tie, d.out_of
    from entry e join dossier d on d.entry = e.id where e.id = $1 and e.kind = 'dossier' and e.visibility = 'public'`,
  parties: `select p.organisation, o.name, o.valid_until from entry_participant p join organisation o on o.key = p.organisation
    where p.entry = $1 order by p.organisation collate "C"`,
  voices: `select organisation, viewpoint, wants, fears, office, day from ${last("dossier_voice", "organisation, viewpoint")} v
    where num_nonnulls(wants, fears) > 0`,
  answers: `select organisation, verdict, reason, office, day from ${last("dossier_answer", "organisation")} a`,
  agreements: `select id, organisation, text, agreed_on, due_on, decision, grounds, outcome, settled_on, account
    from dossier_agreement where dossier = $1 order by agreed_on, id`,
  projects: `select id, organisation, title, step, begun_on, due_on, result, agreements, standards, facilities, processes, scale
    from dossier_project where dossier = $1 order by begun_on, id`,
  costs: `select * from ${last("dossier_cost", "organisation, common, alternative, moment")} c`,
  duties: `select id, what from dossier_duty where dossier = $1 and holds`,
  dependences: `select id, depends_on from dossier_dependence where dossier = $1 and holds`,
  procedure: `select asked from dossier_procedure where dossier = $1`,
  decisions: `select step, day from ${last("dossier_decision", "step")} d where day is not null`,
  versions: `select v.version, v.verb, v.state, v.at, v.organisation, p.name from entry_version v left join person p on p.id = v.actor
    where v.entry = $1 and v.visibility = 'public' order by v.version desc`,
  orders: `select l.list, o.title from dossier_order_line l join dossier_order o on o.entry = l.list
    join entry e on e.id = l.list and e.visibility = 'public' where l.dossier = $1`,
  outOf: `select entry from dossier where out_of = $1`,
  // What stands on it of the rooms since; of these dossiers nothing, and the page must know that.
  items: `select id, title, day from dossier_item where dossier = $1 order by day, id`,
  inForce: `select version, works_on from dossier_in_force where dossier = $1 order by version desc limit 1`,
  guestWords: `select outsider, office, at, wants, fears, agrees, reason from dossier_guest_word where dossier = $1 order by at, id`,
  overrides: `select id, organisation, at, office from readiness_override where dossier = $1 order by at desc, nth desc`,
  chains: `select e.id, c.name, c.purpose, c.links from data_chain c join entry e on e.id = c.entry and e.visibility = 'public'
    where c.dossier = $1 order by lower(c.name), e.id`,
};

/** `$1` the organisation, `$2` the organisations in which who asks has a place, `$3` the sides of them. */
const AGENDA = `select e.id, e.version, d.title, p.asked->>'ontwerp' as draft, c.*, done.steps
  from entry_participant m join entry e on e.id = m.entry join dossier d on d.entry = e.id
    left join dossier_procedure p on p.dossier = e.id
    left join lateral (select array_agg(step) as steps from dossier_decision where dossier = e.id and organisation = $1) done on true
    left join lateral (select sum(investment) as investment, sum(yearly) as yearly,
        sum(investment) filter (where organisation = $1 and not common) as own_investment,
        sum(yearly) filter (where organisation = $1 and not common) as own_yearly
      from (select distinct on (organisation, common) * from dossier_cost where dossier = e.id and alternative = 'together'
        and moment = 'before' order by organisation, common, version desc) said
      where not exists (select from dossier_answer gone where gone.dossier = e.id and gone.organisation = said.organisation and gone.verdict = 'left'
        and not exists (select from dossier_answer later where later.dossier = gone.dossier
          and later.organisation = gone.organisation and later.version > gone.version))) c on true
  where m.organisation = $1 and e.kind = 'dossier' and e.state in ('open', 'shared') and d.kind = 'question'
    and d.motion <> 'evaluate' and (e.visibility = 'public' or e.visibility = 'government' and cardinality($2::text[]) > 0
      or e.visibility in ('participants', 'organisation') and e.organisation = any($2::text[])
      or e.visibility = 'participants' and $1 = any($2::text[])
      or e.visibility = 'side' and e.organisation || ' ' || e.side = any($3::text[]))
    and not exists (select from dossier_answer gone where gone.dossier = e.id and gone.organisation = $1 and gone.verdict = 'left'
        and not exists (select from dossier_answer later where later.dossier = gone.dossier
          and later.organisation = gone.organisation and later.version > gone.version))
  order by lower(d.title), e.id`;
const COUNCIL = `select key, name, type from organisation where key = $1`;
const MEETINGS = `select days, recesses from meeting_days where organisation = $1`;

interface Known {
  seats: { organisation: string; organ: string }[];
}
type Asks = (name: string, text: string, values: unknown[]) => Promise<Row[]>;

async function withClient(work: (asked: Asks) => Promise<Row[][]>): Promise<Row[][]> {
  const client = await pool.connect();
  try {
    return await work(async (name, text, values) => (await client.query<Row>({ name, text, values })).rows);
  } finally {
    client.release();
  }
}

const dossierRows = (): Promise<Row[][]> =>
  withClient(async (asked) => {
    const found: Row[][] = [];
    for (const [name, text] of Object.entries(DOSSIER)) found.push(await asked(name, text, [dossier]));
    return found;
  });

const agendaRows = (secret: string): Promise<Row[][]> =>
  withClient(async (asked) => {
    const places: Known["seats"] = [];
    if (secret !== "") {
      const at = new Date();
      const visit = createHash("sha256").update(secret).digest();
      const [person] = (await asked("person", "select * from person_behind($1, $2, $3)", [
        ...[visit, at, new Date(at.getTime() - HOURS_8)],
      ])) as unknown as Known[];
      places.push(...(person?.seats ?? []));
    }
    const [council] = await asked("council", COUNCIL, [organisation]);
    await asked("meetings", MEETINGS, [organisation]);
    const rows = await asked("agenda", AGENDA, [
      organisation,
      [...new Set(places.map((it) => it.organisation))],
      places.map((it) => `${it.organisation} ${it.organ === "council" ? "council" : "executive"}`),
    ]);
    const today = AMSTERDAM.format(new Date());
    const asks = rows
      .flatMap(({ draft, ...row }) => {
        const until = eightWeeks(String(draft));
        return [
          { ...row, from: draft, until, day: until },
          { ...row, from: dayAfter(until, 1), until: null, day: dayAfter(until, 1) },
        ];
      })
      .filter((it) => it.until === null || it.until >= today)
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const shown = asks.slice(0, SHOWN).map(({ ...it }) => ({
      ...{ id: (it as Row).id, title: (it as Row).title, from: it.from, until: it.until },
      own: priceText(it as Row, "own_"),
      total: priceText(it as Row, ""),
    }));
    return [
      shown,
      [{ ...council, asks: asks.length, dossiers: new Set(asks.map((it) => (it as Row).id)).size }],
    ];
  });

const AMSTERDAM = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
const EUROS = new Intl.NumberFormat("nl-NL");
const euros = (value: unknown): string => `€\u00a0${EUROS.format(Number(value))}`;
const priceText = (row: Row, which: string): string =>
  `${euros(row[`${which}investment`])} één keer en ${euros(row[`${which}yearly`])} per jaar`;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Eight weeks later, on to the next day that is no Saturday, Sunday or holiday (Algemene termijnenwet, articles 1 and 3). */
function eightWeeks(day: string): string {
  let until = dayAfter(day, 56);
  while (isFree(until)) until = dayAfter(until, 1);
  return until;
}

const holidays = new Map<string, Set<string>>();
function isFree(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return true;
  const year = day.slice(0, 4);
  const known = holidays.get(year) ?? new Set(holidaysOf(Number(year)));
  holidays.set(year, known);
  return known.has(day);
}

function holidaysOf(year: number): string[] {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const of = h + l - 7 * m + 114;
  const easter = new Date(Date.UTC(year, Math.floor(of / 31) - 1, (of % 31) + 1)).toISOString().slice(0, 10);
  return [
    ...[-2, 1, 39, 50].map((days) => dayAfter(easter, days)),
    ...["01-01", "04-27", "05-05", "12-25", "12-26"].map((it) => `${year}-${it}`),
  ];
}

answering((url) =>
  url.includes("langetermijnagenda")
    ? { file: agendaFile, type: HTML, rows: agendaRows }
    : { file: dossierFile, type: HTML, rows: dossierRows },
);
