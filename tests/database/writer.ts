/** A program that writes without pause and says aloud what was confirmed; started and killed by the test beside it. */
import process from "node:process";
import { sql } from "kysely";
import { connect } from "../../src/kit/database/connect.ts";

const { DATABASE_URL, DATA_DIR = "" } = process.env;
const { db } = await connect({ databaseUrl: DATABASE_URL ?? null, dataDir: DATA_DIR });
await sql`create table if not exists promise (id text primary key)`.execute(db);
await sql`create table if not exists half (promise text references promise, side text)`.execute(db);
// More than one at a time, as in earnest.
await Promise.all(
  [1, 2, 3].map(async () => {
    for (;;) {
      const id = crypto.randomUUID();
      try {
        await db.transaction().execute(async (trx) => {
          await sql`insert into promise values (${id})`.execute(trx);
          await sql`insert into half values (${id}, 'left')`.execute(trx);
          await sql`insert into half values (${id}, 'right')`.execute(trx);
        });
        process.stdout.write(`${id}\n`);
      } catch {
        // The database was killed: whatever was not confirmed was not promised.
        await new Promise((done) => setTimeout(done, 20));
      }
    }
  }),
);
