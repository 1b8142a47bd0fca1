/** The peer of a sheet: the same library that reads it, pg that inserts row by row, and nothing else. */
import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import pg from "pg";
import readXlsx from "read-excel-file/universal";

const { DATABASE_URL, BENCH_ORGANISATION: own = "" } = process.env;
const { user } = new pg.Client({ connectionString: DATABASE_URL });
// The role that the product made to serve with: the rules of the tables hold for the peer too.
const pool = new pg.Pool({ connectionString: DATABASE_URL, options: `-c role=${user ?? ""}_app`, max: 1 });
const PERSON = "00000000-0000-4000-8000-000000000001";
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const idOf = () => `01${[...randomBytes(24)].map((it) => LETTERS.charAt(it % 32)).join("")}`;

async function bring(content: Buffer): Promise<void> {
  const [sheet] = await readXlsx(new Blob([new Uint8Array(content)]));
  const client = await pool.connect();
  const { rows } = await client.query<{ key: string; name: string }>("select key, name from organisation");
  const keys = new Map(rows.map((it) => [it.name.replace(/^Gemeente /, ""), it.key]));
  const at = new Date();
  const insert = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  try {
    await client.query(`begin; select set_config('vliegwiel.person', '${PERSON}', true),
      set_config('vliegwiel.organisations', array['${own}']::text[]::text, true),
      set_config('vliegwiel.sides', array['${own} executive']::text[]::text, true)`);
    for (const cells of sheet?.data.slice(1) ?? []) {
      const [name, , others] = cells;
      if (name === null) continue;
      const id = idOf();
      await insert(
        "entry",
        `insert into entry (id, kind, organisation, side, visibility, state, version, began_at, changed_at, verified_on, source)
         values ($1, 'tie', $2, 'executive', 'organisation', 'draft', 1, $3, $3, current_date, null)`,
        [id, own, at],
      );
      for (const key of [
        own,
        ...String(others)
          .split(", ")
          .map((it) => keys.get(it) ?? ""),
      ])
        await insert("participant", `insert into entry_participant (entry, organisation) values ($1, $2)`, [
          id,
          key,
        ]);
      await insert(
        "version",
        `insert into entry_version (entry, version, verb, state, visibility, at, actor, organisation, content)
         values ($1, 1, 'begin', 'draft', 'organisation', $2, $3, $4, $5)`,
        [id, at, PERSON, own, JSON.stringify(cells)],
      );
      await insert(
        "tie",
        `insert into tie (entry, form, name, wanted, text_version) values ($1, 'covenant', $2, 'public', 1)`,
        [id, name],
      );
      await insert("outsider", `insert into tie_outsider (tie, name, kvk) values ($1, $2, null)`, [
        id,
        randomUUID(),
      ]);
    }
    await client.query("commit");
  } finally {
    client.release();
  }
}

createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200).end();
    return;
  }
  buffer(request)
    .then(bring)
    .then(
      () => response.writeHead(204).end(),
      (error: unknown) => {
        response.writeHead(500).end(String(error));
      },
    );
}).listen(Number(process.env.PORT), "127.0.0.1");
