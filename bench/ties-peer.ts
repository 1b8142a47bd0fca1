/**
 * The peer of the list of an organisation's collaborations outside the register, and of its file: node:http and pg, one question by
 * hand each, prepared. It asks as the owner of the tables, so that no rule of theirs costs it anything. Its arguments are the
 * organisation, the page and the file as the product answered.
 */
import { createHash } from "node:crypto";
import pg from "pg";
import { answering, HTML } from "./peer-answering.ts";
import type { Row } from "./peer-template.ts";

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const HOURS_8 = 8 * 3_600_000;
const SHOWN = 50;
const [, , organisation = "", pageFile = "", csvFile = ""] = process.argv;

/** `$1` the organisation, `$2` the sides of it on which who asks has a place. */
const FROM = `from entry_participant p join entry e on e.id = p.entry join tie t on t.entry = e.id
  where p.organisation = $1 and e.kind = 'tie' and (e.visibility in ('public', 'government', 'participants')
    or e.organisation = $1 and (e.visibility = 'organisation' or e.side = any($2::text[])))`;
const PAGE = `select e.id, t.name, t.form, e.state, t.task, t.begins, t.ends, e.verified_on, count(*) over () as total,
    (select count(*) from entry_participant o where o.entry = e.id) + (select count(*) from tie_outsider o where o.tie = e.id) as parties
  ${FROM} order by lower(t.name), e.id limit ${SHOWN}`;
const FILE = `select t.name, t.form, e.state, t.task, t.begins, t.ends, e.verified_on, t.executor, t.theme, t.scale, t.purpose,
    e.source, t.wanted, w.names, w.codes, w.parties,
    (select string_agg(o.name, ', ' order by o.name) from tie_outsider o where o.tie = e.id) as outsiders
  ${FROM.replace(
    " where",
    `, lateral (select string_agg(regexp_replace(g.name, '^Gemeente ', ''), ', ' order by g.key) as names,
      string_agg(g.key, ', ' order by g.key) as codes, count(*) as parties
      from entry_participant o join organisation g on g.key = o.organisation where o.entry = e.id) w where`,
  )} order by lower(t.name), e.id`;

interface Known {
  seats: { organisation: string; organ: string }[];
}

async function rowsFor(secret: string, isFile: boolean): Promise<Row[][]> {
  const at = new Date();
  const visit = createHash("sha256").update(secret).digest();
  const client = await pool.connect();
  const asked = async (name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>({ name, text, values })).rows;
  try {
    const [person] = (await asked("person", "select * from person_behind($1, $2, $3)", [
      ...[visit, at, new Date(at.getTime() - HOURS_8)],
    ])) as unknown as Known[];
    const own = person?.seats.filter((it) => it.organisation === organisation) ?? [];
    if (own.length === 0) throw new Error("geen plek");
    const sides = own.map((it) => (it.organ === "council" ? "council" : "executive"));
    const [it] = await asked("organisation", "select key, name from organisation where key = $1", [
      organisation,
    ]);
    const rows = await asked(isFile ? "file" : "page", isFile ? FILE : PAGE, [organisation, sides]);
    return [rows, [{ ...it, total: Number(rows[0]?.total ?? 0) }]];
  } finally {
    client.release();
  }
}

answering((url) => {
  const isFile = url.endsWith(".csv");
  return {
    ...(isFile ? { file: csvFile, type: "text/csv" } : { file: pageFile, type: HTML }),
    rows: (secret) => rowsFor(secret, isFile),
  };
});
