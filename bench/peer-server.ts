/**
 * The peer: node:http and pg, nothing else. Asks its own SQL and fills a template string. The folder it is given
 * holds each page as the product answered it, to cut the templates from; at `/rijen` it says which ids its rows hold.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";
import { PEER_PAGES, type PeerPage } from "./peer-pages.ts";
import { cut, fill, type Row, type Template } from "./peer-template.ts";

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const answersTo = (page: PeerPage): Promise<Row[][]> =>
  Promise.all(
    page.sql.map(
      async (sql) =>
        (await pool.query<Row>(sql, sql.includes("$2") ? page.parameters : page.parameters.slice(0, 1))).rows,
    ),
  );

const originals = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Record<
  string,
  { type: string; plain: string }
>;
const templates = new Map<string, { page: PeerPage; type: string; template: Template }>();
const ids: Record<string, string[]> = {};
for (const page of PEER_PAGES) {
  const original = originals[page.path];
  if (!original) continue;
  const answers = await answersTo(page);
  const text = Buffer.from(original.plain, "base64").toString();
  templates.set(page.path, {
    page,
    type: original.type,
    template: cut(text, original.type.includes("json"), answers),
  });
  ids[page.path] = [...new Set(answers.flat(2).flatMap((row) => Object.values(row).flat().map(String)))];
}

createServer((request, response) => {
  const found = templates.get(request.url ?? "");
  if (!found) {
    response.writeHead(request.url === "/rijen" ? 200 : 404).end(JSON.stringify(ids));
    return;
  }
  answersTo(found.page).then(
    (answers) => {
      const body = Buffer.from(fill(found.template, answers));
      response.writeHead(200, { "Content-Type": found.type, "Content-Length": body.length }).end(body);
    },
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(500).end();
    },
  );
}).listen(Number(process.env.PORT), "127.0.0.1");
