/** Whatever was confirmed is there after the program, its database or both were killed. `bin/drill` does it 100 times. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, describe, expect, inject, it } from "vitest";
import { connect } from "../../src/kit/database/connect.ts";
import { serversOf } from "../../src/kit/database/embedded/lease.ts";

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 6);
const KILLS = ["program", "database", "both"] as const;
/** Long enough for a few hundred confirmations. */
const WRITING_MS = 400;

const dataDir = mkdtempSync(join(tmpdir(), "vliegwiel-writer-"));
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

/** Spread over the whole, never twice the same, and alike in every run: steps of the golden ratio. */
const share = (round: number) => (round * 0.618_033_988_75) % 1;

async function write(kill: (typeof KILLS)[number], round: number): Promise<string[]> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, "writer.ts")], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  writer.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  await once(writer.stdout, "data");
  await new Promise((done) => setTimeout(done, share(round) * WRITING_MS));
  const servers = serversOf(join(dataDir, "database"));
  for (const pid of [
    ...(kill === "database" ? [] : [writer.pid ?? 0]),
    ...(kill === "program" ? [] : servers),
  ])
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Backends end by themselves when the first process of the server is gone.
    }
  if (kill === "database") {
    // It goes on by itself: more is confirmed, by a server that recovered.
    const before = said.length;
    while (said.length === before && writer.exitCode === null)
      await new Promise((done) => setTimeout(done, 25));
    writer.kill("SIGKILL");
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, "exit");
  // The last line may be cut off: then nobody was told.
  return said.split("\n").slice(0, -1);
}

// A server of the system is not ours to kill.
describe.skipIf(inject("database").databaseUrl !== null)("what was confirmed", () => {
  it(
    `is there and whole after ${ROUNDS} times that program, database or both were killed, and each next start is clean`,
    { timeout: 60_000 + ROUNDS * 20_000 },
    async () => {
      const promised: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        promised.push(...(await write(KILLS[round % KILLS.length] ?? "both", round)));
        const { db, close } = await connect({ databaseUrl: null, dataDir, join: false });
        const { rows } = await sql<{ id: string; sides: number }>`
          select promise.id, count(side)::int as sides from promise left join half on half.promise = promise.id
          group by promise.id`.execute(db);
        await close();
        const found = new Map(rows.map((row) => [row.id, row.sides]));
        expect(promised.filter((id) => !found.has(id))).toEqual([]);
        expect([...found.values()].filter((sides) => sides !== 2)).toEqual([]);
      }
      expect(promised.length).toBeGreaterThan(ROUNDS);
      console.log(`Gedood: ${ROUNDS} keer; ${promised.length} bevestigingen, geen kwijt, geen half.`);
    },
  );
});
