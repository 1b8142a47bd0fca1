/** Keeps files in the database and gives them back. */
import { randomUUID } from "node:crypto";
import { type QueryExecutorProvider, sql } from "kysely";
import type { Upload } from "./examine.ts";
import { KINDS } from "./kinds.ts";
import type { UploadTables } from "./tables.ts";

/** Small enough to send on at once, large enough for a file to be few rows. */
const PIECE = 512 * 1024;

/** @returns its number, for a column of what it belongs to */
export async function keepFile(
  trx: QueryExecutorProvider,
  { name, kind, content, sha256, scanned }: Upload,
  by: string | null,
  at: Date,
): Promise<string> {
  const id = randomUUID();
  await sql`insert into file (id, name, type, bytes, sha256, scanned, sent_at, sent_by)
    values (${id}, ${name}, ${KINDS[kind].type}, ${content.length}, ${sha256}, ${scanned}, ${at}, ${by})`.execute(
    trx,
  );
  for (let place = 0; place * PIECE < content.length; place++) {
    const piece = Buffer.from(content.subarray(place * PIECE, (place + 1) * PIECE));
    await sql`insert into file_part (file, place, content) values (${id}, ${place}, ${piece})`.execute(trx);
  }
  return id;
}

export type KeptFile = Pick<UploadTables["file"], "id" | "name" | "type" | "bytes" | "scanned">;

/** What is known of these files, by number. */
export async function filesById(
  db: QueryExecutorProvider,
  ids: readonly string[],
): Promise<Map<string, KeptFile>> {
  const { rows } = await sql<KeptFile>`
    select id, name, type, bytes, scanned from file where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((it) => [it.id, it]));
}

/** What is in it, piece by piece. */
export async function* contentOf(db: QueryExecutorProvider, id: string): AsyncGenerator<Uint8Array> {
  for (let place = 0; ; place++) {
    const { rows } = await sql<{ content: Buffer }>`
      select content from file_part where file = ${id} and place = ${place}`.execute(db);
    const [part] = rows;
    if (!part) return;
    yield part.content;
  }
}

/** Removes files with what is in them. */
export const removeFiles = async (trx: QueryExecutorProvider, ids: readonly string[]): Promise<void> => {
  await sql`delete from file where id = any(${ids}::uuid[])`.execute(trx);
};
