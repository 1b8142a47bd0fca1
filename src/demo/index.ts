/** `bin/demo`: the product with made-up content and roles to log in as, in a database of its own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { orExplain } from "../explain.ts";
import { rooms } from "../rooms.ts";
import { startServer } from "../start.ts";
import { demoEmail, isDemo, markDemo } from "#kit/demo.ts";
import { openLocalProvider } from "#kit/local-provider.ts";
import { projectRoot } from "#kit/root.ts";
import type { Db } from "#kit/room.ts";
import { choosing } from "./choosing.ts";
import { refuseDemo, wasUsed } from "./refusals.ts";

await orExplain(async () => {
  const why = refuseDemo(process.env);
  if (why !== null) throw new Error(why);
  const dir = join(projectRoot, "var", "demo");
  mkdirSync(dir, { recursive: true });
  const roles = rooms.flatMap((room) => room.demo?.roles ?? []);
  const { port } = readConfig();
  const provider = await openLocalProvider(
    ["localhost", "127.0.0.1", "[::1]"].map((host) => `http://${host}:${port}/inloggen/terug`),
    (id) =>
      roles
        .filter((it) => it.id === id)
        .map((it) => ({
          subject: id,
          claims: { name: it.name, email: demoEmail(id), email_verified: true },
        }))[0],
    choosing(roles),
  );
  // Threads of the server read their settings themselves.
  const providers = join(dir, "aanbieders.json");
  writeFileSync(providers, JSON.stringify([provider.settings]), { mode: 0o600 });
  Object.assign(process.env, { DATA_DIR: dir, IDENTITY_PROVIDERS: providers });
  await startServer(readConfig(), async (db: Db) => {
    if (!(await isDemo(db)) && (await wasUsed(db)))
      throw new Error(
        `In ${dir} staat een database die niet van de proef is. Verplaats die map, of gebruik bin/start.`,
      );
    await markDemo(db);
    const at = new Date();
    for (const room of rooms) await room.demo?.fill(db, { issuer: provider.issuer, roles, at });
  });
});
