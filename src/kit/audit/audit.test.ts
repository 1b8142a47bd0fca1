import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { freshDatabase, testApp, type TestConnection } from "../../testing.ts";
import { readAnchors } from "./anchor.ts";
import { verify } from "./chain.ts";
import { pruneRecord } from "./pruning.ts";
import { record } from "./record.ts";
import { anchorNow, anchorsIn, sealAll } from "./sealing.ts";
import { auditVerbs } from "./verbs.ts";

const AT = new Date("2026-05-20T10:00:00Z");
let connection: TestConnection;
let dir: string;

beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
});
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "vastlegging-"));
  await behindTheBack(
    sql`truncate audit_seal, audit_waiting, audit_anchor, audit_event, audit_pruned restart identity`,
  );
  await write(5);
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await connection.close();
});

async function write(count: number, at = AT): Promise<void> {
  for (let nth = 1; nth <= count; nth++)
    await record(
      connection.db,
      {
        actor: null,
        action: "proef",
        object: `organisation:gm${String(nth).padStart(4, "0")}`,
        origin: "cli",
      },
      at,
    );
}

/** As somebody does who owns the database: the locks on the tables are off meanwhile. */
async function behindTheBack(statement: ReturnType<typeof sql>): Promise<void> {
  const tables = ["audit_event", "audit_seal", "audit_anchor", "audit_pruned"].map((it) => sql.table(it));
  for (const table of tables) await sql`alter table ${table} disable trigger user`.execute(connection.db);
  await statement.execute(connection.db);
  for (const table of tables) await sql`alter table ${table} enable trigger user`.execute(connection.db);
}

const anchors = () => readAnchors(anchorsIn(dir));
const verdict = () => verify(connection.db, anchors(), AT);

/** What `audit verify` prints and answers. */
async function command(...words: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await auditVerbs[0]?.run(words, {
    db: connection.db,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    terminal: null,
    clock: () => AT,
    sources: { rooUrl: "", hosts: [] },
  });
  return { code: code ?? -1, text: lines.join("\n") };
}

describe("the record", () => {
  it("is chained line by line, and what is not chained yet is told", async () => {
    expect(await verdict()).toMatchObject({ sealed: 0, unsealed: 5, head: null, faults: [] });
    await sealAll(connection.db);
    await write(2);
    expect(await verdict()).toMatchObject({ sealed: 5, unsealed: 2, faults: [] });
    await sealAll(connection.db);
    expect(await verdict()).toMatchObject({ sealed: 7, unsealed: 0, faults: [] });
  });

  it("is changed by nobody who merely has the program", async () => {
    await sealAll(connection.db);
    for (const statement of [
      sql`update audit_event set object = 'organisation:gm9999'`,
      sql`delete from audit_seal`,
      sql`truncate audit_seal, audit_waiting, audit_event, audit_anchor`,
    ])
      await expect(statement.execute(connection.db)).rejects.toThrow("what was recorded is not changed");
  });

  it.each([
    [
      "a line is edited",
      sql`update audit_event set object = 'organisation:gm9999' where id = 3`,
      "Schakel 3 past niet",
    ],
    [
      "another actor is named",
      sql`update audit_event set actor = gen_random_uuid() where id = 1`,
      "Schakel 1 past niet",
    ],
    [
      "two lines are swapped",
      sql`update audit_event set object = case id when 2 then 'organisation:gm0004' else 'organisation:gm0002' end
        where id in (2, 4)`,
      "Schakel 2 past niet",
    ],
    ["a link is left out", sql`delete from audit_seal where place = 3`, "Schakel 3 ontbreekt"],
    [
      "a line and its link go, and the rest moves up",
      sql.raw(
        "delete from audit_seal where place = 3; update audit_seal set place = place - 1 where place > 3",
      ),
      "Schakel 3 past niet",
    ],
  ])("shows when %s", async (_, statement, told) => {
    await sealAll(connection.db);
    await behindTheBack(statement);
    expect((await verdict()).faults.join("\n")).toContain(told);
    const { code, text } = await command();
    expect([code, text.includes(told)]).toEqual([1, true]);
  });

  it("shows that a line lost its place in the chain altogether", async () => {
    await sealAll(connection.db);
    await behindTheBack(sql`delete from audit_seal where place = 5`);
    expect((await verdict()).faults).toEqual(["1 regels staan in geen schakel en wachten er ook niet op."]);
  });
});

describe("an anchor outside the database", () => {
  it("is written once per link, for everyone to see as well, with a key that only we can read", async () => {
    await sealAll(connection.db);
    await anchorNow(connection.db, dir, AT);
    await anchorNow(connection.db, dir, AT);
    expect(anchors()).toHaveLength(1);
    const shown = await connection.db.selectFrom("audit_anchor").select(["place", "hash"]).execute();
    expect(shown).toEqual([{ place: 5, hash: anchors()[0]?.hash }]);
    expect(existsSync(join(dir, "sleutel.pem"))).toBe(true);
    expect(await command(anchorsIn(dir))).toMatchObject({ code: 0 });
  });

  it("shows a tail that was cut off with its lines, which the chain alone cannot", async () => {
    await sealAll(connection.db);
    await anchorNow(connection.db, dir, AT);
    await behindTheBack(sql`delete from audit_seal where place > 3`);
    await behindTheBack(sql`delete from audit_event where id > 3`);
    expect((await verify(connection.db, [], AT)).faults).toEqual([]);
    expect((await verdict()).faults).toEqual([
      "Schakel 5 is buiten de database vastgelegd, en hier weg: het einde is afgekapt.",
    ]);
  });

  it("shows a chain that was made anew over changed lines", async () => {
    await sealAll(connection.db);
    await anchorNow(connection.db, dir, AT);
    await behindTheBack(sql`delete from audit_seal`);
    await behindTheBack(sql`update audit_event set object = 'organisation:gm9999' where id = 1`);
    await sql`insert into audit_waiting select id from audit_event`.execute(connection.db);
    await sealAll(connection.db);
    expect((await verify(connection.db, [], AT)).faults).toEqual([]);
    expect((await verdict()).faults).toEqual([
      "Schakel 5 is een andere dan buiten de database is vastgelegd.",
    ]);
  });

  it("are looked for in the file that was named, and one that is not there is said so", async () => {
    const { code, text } = await command(join(dir, "elders.jsonl"));
    expect([code, text.includes("elders.jsonl bestaat niet")]).toEqual([1, true]);
  });

  it("that another wrote is told apart, and a last line cut off by a crash is none", async () => {
    await sealAll(connection.db);
    await anchorNow(connection.db, dir, AT);
    const file = anchorsIn(dir);
    const forged = readFileSync(file, "utf8").replace(/"at":"[^"]*"/, '"at":"2020-01-01T00:00:00.000Z"');
    writeFileSync(file, `${forged}{"place":9`);
    expect(anchors()).toHaveLength(1);
    const { code, text } = await command(file);
    expect([code, text.includes("niet door deze installatie getekend")]).toEqual([1, true]);
  });
});

describe("a line of more than three years ago", () => {
  /** Of before its term, and one day into it. */
  const OLD = new Date("2023-05-20T09:00:00Z");
  const YOUNG = new Date("2023-05-22T09:00:00Z");
  const hourAfter = (at: Date) => new Date(at.getTime() + 3_600_000);
  async function chained(at: Date): Promise<void> {
    await write(3, at);
    await sealAll(connection.db);
    await anchorNow(connection.db, dir, hourAfter(at));
  }
  const left = async () => (await connection.db.selectFrom("audit_event").select("id").execute()).length;
  beforeEach(async () => {
    await behindTheBack(sql`truncate audit_seal, audit_waiting, audit_anchor, audit_event restart identity`);
    await chained(OLD);
    await chained(YOUNG);
  });

  it("goes, and the chain behind it still shows what was done to the rest", async () => {
    expect([await pruneRecord(connection.db, AT), await left()]).toEqual([3, 3]);
    expect(await pruneRecord(connection.db, AT)).toBe(0);
    await write(1);
    await sealAll(connection.db);
    await anchorNow(connection.db, dir, AT);
    expect(await verdict()).toMatchObject({ sealed: 7, pruned: 3, unsealed: 0, faults: [] });
    expect((await command(anchorsIn(dir))).text).toContain(
      "Daarvan zijn er 3 opgeruimd, want ouder dan 3 jaar.",
    );
    await behindTheBack(sql`update audit_event set object = 'organisation:gm9999' where id = 5`);
    expect((await verdict()).faults.join()).toContain("Schakel 5 past niet");
  });

  it("goes together with what an anchor holds, and never the last of all", async () => {
    await behindTheBack(sql`delete from audit_anchor where place = 3`);
    expect(await pruneRecord(connection.db, AT)).toBe(0);
    const later = new Date("2029-01-01");
    // Years ahead of the clock of the database nothing more is old than that one says.
    expect([await pruneRecord(connection.db, later), await left()]).toEqual([0, 6]);
  });

  it("is missed when it went too early, or where no anchor says that it was so", async () => {
    await behindTheBack(
      sql.raw(`insert into audit_pruned select place, hash, now() from audit_seal where place = 6;
        delete from audit_seal where place <= 6; delete from audit_event where id <= 6`),
    );
    expect((await verdict()).faults.join()).toContain("dat is te vroeg");
    await behindTheBack(sql`update audit_pruned set place = 5`);
    expect((await verdict()).faults.join()).toContain("niet zo buiten de database vastgelegd");
  });

  it("cannot be taken out by who serves, also when he says that it is for that", async () => {
    const served = (await testApp(connection.db)).building;
    const saying = sql`set local vliegwiel.prunes = 'on'`;
    const out = served.primary.transaction().execute(async (trx) => {
      await saying.execute(trx);
      await sql`delete from audit_seal`.execute(trx);
    });
    await expect(out).rejects.toThrow("permission denied");
    served.close();
  });
});
