/**
 * The peer of the page of a dossier before its decision and of what an organisation answered: node:http and pg, questions by hand,
 * prepared. It asks as the owner of the tables, so that no rule of theirs costs it anything. Its arguments are the dossier, the
 * organisation, both pages as the product answered, the items that are asked and the questions.
 */
import { createHash } from "node:crypto";
import pg from "pg";
import { answering, HTML } from "./peer-answering.ts";
import type { Row } from "./peer-template.ts";

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const HOURS_8 = 8 * 3_600_000;
const [, , dossier = "", organisation = "", gateFile = "", listFile = "", items = "", questions = ""] =
  process.argv;

const DAY = "(w.at at time zone 'Europe/Amsterdam')::date as day";
const SHORT = "regexp_replace(o.name, '^gemeente\\s+', '', 'i') as short";
/** That it may be read, by somebody with a place on the side that keeps it; `$2` those sides. */
const HEAD = `select e.id, d.title, e.state, o.name, ${SHORT} from entry e join dossier d on d.entry = e.id
    join organisation o on o.key = e.organisation
  where e.id = $1 and e.kind = 'dossier' and exists (select from entry_participant p where p.entry = e.id
    and p.organisation || ' ' || e.side = any($2::text[]))`;
/** What was said last of each question, with what it leans on as that is now. `$2` the questions. */
const WORDS = `select w.id, w.item, w.office, w.verdict, w.statement, w.owner, ${DAY}, o.name, ${SHORT}, r.measure, r.rests
  from (select distinct on (item) * from readiness_word where dossier = $1 order by item, at desc, nth desc) w
    join organisation o on o.key = w.owner
    left join lateral (select string_agg(regexp_replace(a.item, '^bio2-', ''), ', ') as measure,
        string_agg(a.facts ->> 'statement', ' ') as rests
      from jsonb_to_recordset(w.rests_on) rest (entry text)
      join readiness_answer a on a.entry = rest.entry and a.state = 'kept') r on true
  where w.item = any($2::text[])`;
const ADVICES = `select w.office, w.opinion, w.advice, ${DAY}, ${SHORT}
  from (select distinct on (organisation) * from readiness_advice where dossier = $1 order by organisation, at desc, nth desc) w
    join organisation o on o.key = w.organisation`;
const OVERRIDES = `select w.office, r.reason, r.items, ${DAY}, ${SHORT} from readiness_override w
    join readiness_override_reason r on r.override = w.id join organisation o on o.key = w.organisation
  where w.dossier = $1 order by w.at desc, w.nth desc`;
/** Which parties there are, of which it links what they answered: those that are in a dossier with one of `$2`, or answer for one. */
const PARTIES = `select o.key as party, o.name, ${SHORT} from entry_participant p join organisation o on o.key = p.organisation
  where p.entry = $1 and (o.key = any($2::text[])
    or exists (select from dossier_pair pair where pair.organisation = any($2::text[]) and pair.partner = o.key)
    or exists (select from readiness_service s where s.organisation = any($2::text[]) and s.provider = o.key))`;
const HOLDS = `e.kind = 'question_set' and e.state in ('published', 'replaced', 'ended')
  and q.valid_from <= current_date and (q.valid_until is null or current_date < q.valid_until)`;
/** What parties publish for their dossiers. */
const PUBLISHED = `select q.facts -> 'items' as published from question_set q join entry e on e.id = q.entry
  where ${HOLDS} and q.organisation in (select organisation from entry_participant where entry = $1)`;
/** Who went on in another, and answered there what a word leans on. */
const WENT_ON = `select w.id as went, s.new_key as heir from readiness_word w join succession s on s.old_key = w.owner
  where w.dossier = $1`;

const ASKED = `select q.facts -> 'items' as published from question_set q join entry e on e.id = q.entry where ${HOLDS}
  and (q.organisation = $1 or q.organisation in (select partner from dossier_pair where organisation = $1))`;
/** Whether who went on in it answered something. */
const BEFORE = `select a.item as inherited from succession s join readiness_answer a on a.organisation = s.old_key
  where s.new_key = $1 and a.state = 'kept'`;
const OWN = `select key, name, ${SHORT} from organisation o where key = $1`;
const ANSWERS = `select a.entry, a.item, a.facts ->> 'verdict' as verdict, a.facts ->> 'owner' as owner, a.verified_on, a.evidence
  from readiness_answer a where a.organisation = $1 and a.state = 'kept' and a.item = any($2::text[])`;
const THROUGH = `select a.entry, a.item, a.facts ->> 'verdict' as verdict, a.facts ->> 'owner' as owner, a.verified_on,
    u.provider, ${SHORT}, u.accepted <> a.facts as changed
  from readiness_use u join readiness_service s on s.entry = u.entry and s.organisation = u.organisation
    join readiness_answer a on a.entry = u.entry join organisation o on o.key = u.provider
  where u.organisation = $1 and u.uses and a.state = 'kept' and o.valid_until is null and a.item = any($2::text[])`;

interface Known {
  seats: { organisation: string; organ: string }[];
}
type Asks = (name: string, text: string, values: unknown[]) => Promise<Row[]>;

async function asking(secret: string, work: (asked: Asks, sides: string[]) => Promise<Row[][]>) {
  const client = await pool.connect();
  const asked: Asks = async (name, text, values) => (await client.query<Row>({ name, text, values })).rows;
  try {
    const at = new Date();
    const visit = createHash("sha256").update(secret).digest();
    const [person] = (await asked("person", "select * from person_behind($1, $2, $3)", [
      ...[visit, at, new Date(at.getTime() - HOURS_8)],
    ])) as unknown as Known[];
    if (!person) throw new Error("niet ingelogd");
    return await work(
      asked,
      person.seats.map((it) => `${it.organisation} ${it.organ === "council" ? "council" : "executive"}`),
    );
  } finally {
    client.release();
  }
}

const gateRows = (secret: string): Promise<Row[][]> =>
  asking(secret, async (asked, sides) => {
    const head = await asked("head", HEAD, [dossier, sides]);
    if (head.length === 0) throw new Error("geen plek");
    return [
      head,
      await asked("words", WORDS, [dossier, questions.split(",")]),
      await asked("advices", ADVICES, [dossier]),
      await asked("overrides", OVERRIDES, [dossier]),
      await asked("parties", PARTIES, [dossier, sides.map((it) => it.split(" ")[0])]),
      await asked("published", PUBLISHED, [dossier]),
      await asked("went-on", WENT_ON, [dossier]),
    ];
  });

const listRows = (secret: string): Promise<Row[][]> =>
  asking(secret, async (asked, sides) => {
    if (!sides.some((it) => it.startsWith(`${organisation} `))) throw new Error("geen plek");
    const codes = items.split(",");
    return [
      await asked("own", OWN, [organisation]),
      await asked("answers", ANSWERS, [organisation, codes]),
      await asked("through", THROUGH, [organisation, codes]),
      await asked("asked", ASKED, [organisation]),
      await asked("before", BEFORE, [organisation]),
    ];
  });

answering((url) =>
  url.startsWith("/dossiers")
    ? { file: gateFile, type: HTML, rows: gateRows }
    : { file: listFile, type: HTML, rows: listRows },
);
