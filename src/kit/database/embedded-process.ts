/**
 * The embedded database: PGlite in a process of its own. In the web process every query would hold up
 * the event loop; here it can only hold up other queries. Speaks the PostgreSQL protocol on a socket
 * that only this user can reach.
 */
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

const [dataDir, socketPath] = process.argv.slice(2);
if (!dataDir || !socketPath) throw new Error("usage: embedded-process <data folder> <socket path>");

const db = await PGlite.create({ dataDir, extensions: { btree_gist } });
const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections: 8 });
await server.start();

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await server.stop();
  await db.close();
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
// A terminal sends SIGINT to the whole group; the parent decides when we stop, after its last query.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => void stop());
// The parent's heartbeat: while a statement runs we cannot answer, which is how it sees one that never ends.
process.on("message", (message) => process.send?.(message));
process.send?.("ready");
