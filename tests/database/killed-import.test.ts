/** An import that is killed at any moment leaves the last good register. */
// Runs beside others: how long an import takes only chooses the moments.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect } from "../../src/kit/database/connect.ts";
import { fingerprint, type Home, madeUpRegister, rowCounts, rulesOf, startImport } from "./import-process.ts";

/** Each way to kill meets each moment; `bin/drill kill` does a hundred. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 12);
/** One round in four is killed before it stores: while it starts or reads. */
const EARLY = 4;
const KILLS = ["importer", "database", "both"] as const;
const FIRST = Math.ceil(ROUNDS / 10);
const UNCHANGED = "0 rijen geschreven";

const shared = inject("database");
const schemas: string[] = [];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vliegwiel-kill-"));
});
afterAll(async () => {
  for (const schema of schemas) await onServer(sql`drop schema ${sql.ref(schema)} cascade`);
  rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, or a schema of its own on the server. */
async function newHome(): Promise<Home> {
  const name = `vliegwiel_kill_${crypto.randomUUID().slice(0, 8)}`;
  const home: Home = { databaseUrl: null, dataDir: join(folder, name) };
  if (shared.databaseUrl === null) return home;
  await onServer(sql`create schema ${sql.ref(name)}`);
  schemas.push(name);
  const url = new URL(shared.databaseUrl);
  url.searchParams.set("options", `-c search_path=${name},public`);
  return { ...home, databaseUrl: url.href };
}

async function onServer(statement: ReturnType<typeof sql>): Promise<void> {
  const { db, close } = await connect(shared);
  await statement.execute(db);
  await close();
}

const edition = (number: number): string => {
  const file = join(folder, `editie-${number}.xml`);
  writeFileSync(file, madeUpRegister(number));
  return file;
};

/** Runs to the end. */
async function importWhole(home: Home, file: string): Promise<{ said: string; storedInMs: number }> {
  const running = startImport(home, file);
  await running.storing;
  const began = performance.now();
  const { code, said } = await running.ended;
  expect(code, said).toBe(0);
  return { said, storedInMs: performance.now() - began };
}

/** Spread over the whole, never twice the same, and alike in every run: steps of the golden ratio. */
const share = (round: number) => (round * 0.618_033_988_75) % 1;
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("an import that is killed", () => {
  it(
    `leaves the last good register, ${ROUNDS} times, and completes when it is run again`,
    { timeout: 60_000 + ROUNDS * 10_000 },
    async () => {
      const home = await newHome();
      await importWhole(home, edition(0));
      const { storedInMs } = await importWhole(home, edition(1));
      let good = await fingerprint(home);
      const outcomes = { before: 0, after: 0 };

      for (let round = 0; round < ROUNDS; round++) {
        const file = edition(round + 2);
        const running = startImport(home, file);
        if (round % EARLY === 0) await after(share(round) * 800);
        else {
          await running.storing;
          await after(share(round) * storedInMs * 1.1);
        }
        // Turn by turn: the importer alone, its embedded database, or both; a server of the system lives on.
        running.kill(home.databaseUrl === null ? (KILLS[round % KILLS.length] ?? "both") : "importer");
        await running.ended;

        const found = await fingerprint(home);
        if (found === good) {
          outcomes.before += 1;
          continue;
        }
        // Then it must have been complete: doing it again finds nothing to do.
        const { said } = await importWhole(home, file);
        expect(said).toContain(UNCHANGED);
        expect(await fingerprint(home)).toBe(found);
        good = found;
        outcomes.after += 1;
      }
      console.log(
        `Gedood: ${ROUNDS} keer; ${outcomes.before} keer het vorige register, ${outcomes.after} keer net af, geen keer half.`,
      );

      const last = edition(ROUNDS + 2);
      expect((await importWhole(home, last)).said).not.toContain(UNCHANGED);
      expect(await fingerprint(home)).not.toBe(good);
      expect((await importWhole(home, last)).said).toContain(UNCHANGED);
    },
  );

  // A first load sets the rules between rows aside until all rows are there.
  it(
    `at its very first leaves nothing or all of it, ${FIRST} times, with every rule in place`,
    { timeout: 120_000 + FIRST * 40_000 },
    async () => {
      const file = edition(0);
      const whole = await newHome();
      const began = performance.now();
      await importWhole(whole, file);
      const tookMs = performance.now() - began;
      // A file that is not there: then the shipped register is all there is.
      const shipped = await newHome();
      expect((await startImport(shipped, join(folder, "geen.xml")).ended).code).toBe(1);
      const rules = await rulesOf(whole);
      expect(rules.length).toBeGreaterThan(30);
      const states = [await rowCounts(whole), await rowCounts(shipped)];
      expect(states[0]).not.toEqual(states[1]);
      // The regions that ship come in a step of their own, after the register.
      const { import_run = 0 } = states[1] ?? {};
      expect(import_run).toBe(2);
      states.push({ ...states[1], import_run: import_run - 1 });

      for (let round = 0; round < FIRST; round++) {
        const home = await newHome();
        const running = startImport(home, file);
        await after((tookMs * (round + 1)) / (FIRST + 1));
        running.kill(home.databaseUrl === null ? "both" : "importer");
        await running.ended;
        const found = await rowCounts(home);
        if (Object.values(found).some((count) => count > 0)) expect(states).toContainEqual(found);
        await importWhole(home, file);
        expect(await rowCounts(home)).toEqual(states[0]);
        expect(await rulesOf(home)).toEqual(rules);
      }
    },
  );
});
