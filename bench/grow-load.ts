/** Reads a snapshot folder into the empty database of DATABASE_URL with the product's own import; run by `bin/bench grow`. */
import { connect } from "../src/kit/database/connect.ts";
import { migrate } from "../src/kit/database/migrate.ts";
import { importRegister } from "../src/rooms/register/import.ts";
import { readSnapshot } from "../src/rooms/register/snapshot/read.ts";
import { rooms } from "../src/rooms.ts";

const { db, close } = await connect({
  databaseUrl: process.env.DATABASE_URL ?? "",
  dataDir: "",
  statementMs: 600_000,
});
await migrate(db, rooms);
const { counts } = await importRegister(db, readSnapshot(process.argv[2] ?? ""), new Date());
process.stdout.write(`${JSON.stringify(counts)}\n`);
await close();
