/**
 * The peer of the list of an organisation's collaborations outside the register, and of its file: node:http and pg, one question by
 * hand each, prepared. It asks as the owner of the tables, so that no rule of theirs costs it anything. Its arguments are the
 * organisation, the page and the file as the product answered.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";
import { cut, fill, type Row, type Template } from "./peer-template.ts";

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

const secretIn = (cookie = "") => /vliegwiel=([\w-]+)/.exec(cookie)?.[1] ?? "";
const originals = { page: readFileSync(pageFile, "utf8"), file: readFileSync(csvFile, "utf8") };
const templates: { page?: Template; file?: Template } = {};

createServer((request, response) => {
  if (request.url === "/") {
    response.writeHead(200).end();
    return;
  }
  const which = request.url?.endsWith(".csv") ? "file" : "page";
  rowsFor(secretIn(request.headers.cookie), which === "file").then(
    (rows) => {
      templates[which] ??= cut(originals[which], which === "file", rows);
      const body = Buffer.from(fill(templates[which], rows));
      const type = which === "file" ? "text/csv" : "text/html";
      response
        .writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Length": body.length })
        .end(body);
    },
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(500).end();
    },
  );
}).listen(Number(process.env.PORT), "127.0.0.1");
