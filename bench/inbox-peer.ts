/**
 * The peer of "Mijn werk": node:http and pg, a question by hand for each kind of what waits, prepared, on one connection. It
 * asks as the owner of the tables, so that no rule of theirs costs it anything. Its first argument is the page as the product
 * answered.
 */
import { createHash } from "node:crypto";
import pg from "pg";
import { LATER_KINDS } from "./inbox-kinds.ts";
import { answering, HTML } from "./peer-answering.ts";
import type { Row } from "./peer-template.ts";

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const HOURS_8 = 8 * 3_600_000;
const SHOWN = 50;

const day = (moment: string) => `(${moment} at time zone 'Europe/Amsterdam')::date`;
const short = (name: string) => `regexp_replace(${name}, '^gemeente\\s+', '', 'i')`;
/** What was said of the text as it is now, by one who takes part. */
const said = (column: string, who: string) => `(select a.${column} from tie_answer a
  where a.tie = e.id and a.organisation = ${who} and a.version > t.text_version order by a.version desc limit 1)`;

/** `$1` organisations, `$2` sides of them. */
const KINDS = {
  answer: `select e.id, t.name, p.organisation as whom, e.organisation as asks, e.changed_at, count(*) over () as total
    from entry e join tie t on t.entry = e.id join entry_participant p on p.entry = e.id
    where e.kind = 'tie' and e.state = 'offered' and p.organisation <> e.organisation and p.organisation = any($1::text[])
      and p.organisation || ' ' || e.side = any($2::text[])
      and not exists (select where ${said("version", "p.organisation")} is not null and ${said("refusal", "p.organisation")} is null)
    order by e.changed_at, e.id limit ${SHOWN}`,
  mend: `select e.id, t.name, null as whom, p.organisation as asks, e.changed_at, count(*) over () as total
    from entry e join tie t on t.entry = e.id join entry_participant p on p.entry = e.id
    where e.kind = 'tie' and e.state = 'offered' and e.organisation = any($1::text[])
      and e.organisation || ' ' || e.side = any($2::text[]) and ${said("refusal", "p.organisation")} is not null
    order by e.changed_at, e.id limit ${SHOWN}`,
  look: `select old.*, t.name from (
      select id, verified_on, count(*) over () as total from entry e
      where kind = 'tie' and state in ('draft', 'confirmed') and organisation = any($1::text[])
        and organisation || ' ' || side = any($2::text[]) and verified_on <= current_date - interval '1 year'
      order by verified_on, id limit ${SHOWN}) old join tie t on t.entry = old.id order by verified_on, old.id`,
  requests: `select j.id, o.name, p.name as who, ${day("j.asked_at")} as since from join_request j
    join organisation o on o.key = j.organisation left join person p on p.id = j.person
    where j.organisation = any($1::text[]) and cardinality($2::text[]) > 0 and j.answered_at is null`,
  emergencies: `select id, organisation, side, ${day("since")} as since from emergency_access
    where organisation = any($1::text[]) and organisation || ' ' || side = any($2::text[]) and seen_at is null
      and since > now() - interval '1 year'`,
  reviews: `select * from (select m.organisation, min(m.since) as first,
        (select max(at) from rights_review r where r.organisation = m.organisation and r.side = 'executive') as last
      from membership m where m.organisation = any($1::text[]) and m.organ <> 'council' and m.until is null
        and m.organisation || ' executive' = any($2::text[]) group by 1) place
    where coalesce(last, first) < now() - interval '335 days'`,
  webhooks: `select id, organisation, address, ${day("stopped_at")} as since from webhook
    where stopped_at is not null and organisation = any($1::text[]) and organisation || ' ' || side = any($2::text[])`,
};
const NAMES = `select key, name, ${short("name")} as short from organisation where key = any($1::text[])`;
const OWN = `select j.organisation, j.organ, j.asked_at, j.refusal from join_request j
  where j.person = $1 and j.role is null order by j.asked_at desc`;

interface Known {
  id: string;
  name: string;
  seats: { organisation: string; organ: string }[];
}

async function rowsFor(secret: string): Promise<Row[][]> {
  const at = new Date();
  const visit = createHash("sha256").update(secret).digest();
  const client = await pool.connect();
  const asked = async (name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>({ name, text, values })).rows;
  try {
    const [person] = (await asked("person", "select * from person_behind($1, $2, $3)", [
      ...[visit, at, new Date(at.getTime() - HOURS_8)],
    ])) as unknown as Known[];
    if (!person) throw new Error("niet ingelogd");
    const organisations = person.seats.map((it) => it.organisation);
    const sides = person.seats.map(
      (it) => `${it.organisation} ${it.organ === "council" ? "council" : "executive"}`,
    );
    const found: Record<string, Row[]> = {};
    for (const [kind, sql] of Object.entries(KINDS))
      found[kind] = await asked(kind, sql, [organisations, sides]);
    for (const [kind, sql] of Object.entries(LATER_KINDS))
      if ((await asked(kind, sql, [organisations, sides])).length > 0)
        throw new Error(`${kind}: daarvan wacht iets`);
    const own = await asked("own", OWN, [person.id]);
    const { answer = [], mend = [], look = [], ...others } = found;
    // The oldest of what must be looked at first, by its last day; then what has none, by since when it waits.
    const waiting = [
      ...Object.values(others).flat(),
      ...look,
      ...[...answer, ...mend].sort((a, b) => Number(a.changed_at) - Number(b.changed_at)),
    ].slice(0, SHOWN);
    const keys = [...new Set([...waiting.flatMap((it) => [it.whom, it.asks]), ...organisations])];
    const names = new Map((await asked("names", NAMES, [keys])).map((it) => [it.key, it]));
    const total = [answer, mend, look].reduce((sum, it) => sum + Number(it[0]?.total ?? 0), 0);
    return [
      waiting.map(({ id, name, whom, asks, changed_at, verified_on }) => ({
        ...{ id, name, verified_on },
        whom: names.get(whom)?.short,
        asks: names.get(asks)?.short,
        since: changed_at instanceof Date ? isoDay(changed_at) : yearLater(String(verified_on), 0),
        until: changed_at instanceof Date ? undefined : yearLater(String(verified_on), 30),
      })),
      [{ count: total.toLocaleString("nl-NL") }],
      person.seats.map((it) => ({ key: it.organisation, name: names.get(it.organisation)?.name })),
      own,
    ];
  } finally {
    client.release();
  }
}

const AMSTERDAM = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
const isoDay = (moment: Date): string => AMSTERDAM.format(moment);
function yearLater(verified: string, days: number): string {
  const date = new Date(`${verified}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

answering(() => ({ file: process.argv[2] ?? "", type: HTML, rows: rowsFor }));
