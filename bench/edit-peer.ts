/** The peer of an edit: node:http and pg, the same statements in the same order by the same role, and nothing else. */
import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";
import { EDIT, type Edit } from "./edit-statements.ts";

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const { DATABASE_URL } = process.env;
const { user } = new pg.Client({ connectionString: DATABASE_URL });
// The role that the product made to serve with: the rules of the tables hold for the peer too.
const pool = new pg.Pool({ connectionString: DATABASE_URL, options: `-c role=${user ?? ""}_app`, max: 10 });
const HOURS_8 = 8 * 3_600_000;

async function edit(it: Edit): Promise<void> {
  const { rows } = await pool.query<{ form_token: string; seats: { organisation: string }[] }>(EDIT.person, [
    createHash("sha256").update(it.secret).digest(),
    it.at,
    new Date(it.at.getTime() - HOURS_8),
  ]);
  if (rows[0]?.form_token !== it.token) throw new Error("niet ingelogd");
  const begin = EDIT.begin(rows[0].seats.map((seat) => seat.organisation));
  await transaction(begin, [[EDIT.organisation, [it.organisation]]]);
  await transaction(begin, EDIT.change(it));
  await pool.query(EDIT.revision, [0]);
}

async function transaction(begin: string, statements: [string, unknown[]][]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200).end();
    return;
  }
  let body = "";
  request.setEncoding("utf8").on("data", (part: string) => (body += part));
  request.on("end", () => {
    const sent = new URLSearchParams(body);
    const [, organisation = ""] = /^\/organisaties\/(\w+)\//.exec(request.url ?? "") ?? [];
    const secret = /vliegwiel=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
    edit({
      secret,
      organisation,
      token: sent.get("_formulier") ?? "",
      once: sent.get("_keer") ?? randomUUID(),
      event: randomUUID(),
      at: new Date(),
    }).then(
      () => response.writeHead(303, { Location: `/organisaties/${organisation}/beheer` }).end(),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(500).end();
      },
    );
  });
}).listen(Number(process.env.PORT), "127.0.0.1");
