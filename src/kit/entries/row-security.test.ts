/** The rules of the tables say of what people keep the same as the policy, whatever a question forgets. */
import fc from "fast-check";
import { type Kysely, sql, type Transaction } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { freshDatabase, TEST_NOW, testApp, type TestApp, type TestConnection } from "../../testing.ts";
import { asReader } from "../database/acting.ts";
import { type Reader, seatIn } from "../reader.ts";
import { aCircle, aReader, aThing, SELF } from "../testing-visibility.ts";
import { newUlid } from "../ulid.ts";
import { maySee, type Shown, type Visibility } from "../visibility.ts";
import type { EntryTables } from "./tables.ts";

let connection: TestConnection;
let site: TestApp;
let served: Kysely<EntryTables>;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
  site = await testApp(connection.db);
  served = site.building.primary;
});
afterAll(async () => {
  site.building.close();
  await connection.close();
});

/** A thing that is kept, and the circles of the versions it had. */
interface Kept extends Shown {
  id: string;
  before: readonly Visibility[];
}

const aKept: fc.Arbitrary<Omit<Kept, "id">> = fc
  .tuple(aThing, fc.array(aCircle, { minLength: 1, maxLength: 3 }))
  .map(([thing, before]) => ({ ...thing, before }));

/** Puts a world there beside those that were: what once was, nobody removes. */
async function put(world: readonly Omit<Kept, "id">[]): Promise<Kept[]> {
  const { db } = connection;
  const kept = world.map((it) => ({ ...it, id: newUlid(TEST_NOW) }));
  for (const { id, participants, before, ...thing } of kept) {
    await db
      .insertInto("entry")
      .values({
        ...{ id, ...thing, kind: "proef", state: "draft", version: before.length, source: null },
        ...{ began_at: TEST_NOW, changed_at: TEST_NOW, verified_on: "2026-06-01" },
      })
      .execute();
    for (const organisation of participants)
      await db.insertInto("entry_participant").values({ entry: id, organisation }).execute();
    for (const [index, visibility] of before.entries()) await versionOf(db, id, index + 1, visibility, SELF);
  }
  return kept;
}

const versionOf = (
  db: Kysely<EntryTables>,
  entry: string,
  version: number,
  visibility: Visibility,
  actor: string,
) =>
  db
    .insertInto("entry_version")
    .values({
      ...{ entry, version, visibility, actor, verb: "begin", state: "draft", at: TEST_NOW },
      ...{ organisation: "gm0106", content: "{}" },
    })
    .execute();

/** Asked without a word of who may. */
const as = <Result>(reader: Reader, work: () => Promise<Result>): Promise<Result> =>
  asReader(() => Promise.resolve(reader), work);

const textsOf = (rows: readonly object[]): string[] =>
  rows.map((it) => Object.values(it).join(" ")).toSorted();

/** Whether he has a place on the side that keeps it, or on that side of who takes part and may read it. */
const writes = (reader: Reader, { organisation, side, visibility, participants }: Kept): boolean =>
  [organisation, ...(["organisation", "side"].includes(visibility) ? [] : participants)].some(
    (it) => seatIn(reader, it, "reader", side) !== undefined,
  );

const worlds = fc.tuple(
  fc.array(aKept, { minLength: 1, maxLength: 8 }),
  fc.array(aReader, { minLength: 1, maxLength: 5 }),
);

describe("the tables of what people keep", () => {
  it("show what the policy shows: entries, who takes part, and each version by its own circle", () =>
    fc.assert(
      fc.asyncProperty(worlds, async ([world, readers]) => {
        const kept = await put(world);
        const ids = kept.map((it) => it.id);
        for (const reader of readers) {
          const seen = kept.filter((it) => maySee(reader, it) === true);
          await as(reader, async () => {
            const entries = served.selectFrom("entry").select("id").where("id", "in", ids);
            expect(textsOf(await entries.execute())).toEqual(seen.map((it) => it.id).toSorted());
            const participants = served.selectFrom("entry_participant").selectAll().where("entry", "in", ids);
            expect(textsOf(await participants.execute())).toEqual(
              seen.flatMap((it) => it.participants.map((key) => `${it.id} ${key}`)).toSorted(),
            );
            const versions = served
              .selectFrom("entry_version")
              .select(["entry", "version"])
              .where("entry", "in", ids);
            expect(textsOf(await versions.execute())).toEqual(
              seen
                .flatMap((it) =>
                  it.before.flatMap((visibility, index) =>
                    maySee(reader, { ...it, visibility }) === true ? [`${it.id} ${index + 1}`] : [],
                  ),
                )
                .toSorted(),
            );
          });
        }
      }),
      { numRuns: 60 },
    ));

  it("are changed by the side that keeps it, and by that side of who takes part", () =>
    fc.assert(
      fc.asyncProperty(worlds, async ([world, readers]) => {
        const kept = await put(world);
        const ids = kept.map((it) => it.id);
        for (const reader of readers) {
          const changed = await as(reader, () =>
            served
              .updateTable("entry")
              .set({ state: "draft" })
              .where("id", "in", ids)
              .returning("id")
              .execute(),
          );
          expect(textsOf(changed)).toEqual(
            kept
              .filter((it) => writes(reader, it))
              .map((it) => it.id)
              .toSorted(),
          );
        }
      }),
      { numRuns: 60 },
    ));
});

describe("who takes part", () => {
  const elsewhere: Reader = {
    kind: "person",
    id: SELF,
    name: "Rol",
    seats: [{ id: "seat", organisation: "gm0014", organ: "staff", role: "admin" }],
    acting: null,
    platformAdmin: false,
    formToken: "",
  };
  const offered = async (): Promise<string> => {
    const thing = {
      visibility: "participants",
      organisation: "gm0106",
      side: "executive",
      participants: ["gm0106", "gm0014"],
      before: ["organisation", "participants"],
    } as const;
    return (await put([thing]))[0]?.id ?? "";
  };
  const REFUSED = "row-level security";

  it("writes a version of it as himself, and as nobody else", async () => {
    const id = await offered();
    await as(elsewhere, () => versionOf(served, id, 3, "participants", SELF));
    const other = "00000000-0000-4000-8000-000000000002";
    await expect(as(elsewhere, () => versionOf(served, id, 4, "participants", other))).rejects.toThrow(
      REFUSED,
    );
  });

  it("adds no participant and removes none", async () => {
    const id = await offered();
    await as(elsewhere, async () => {
      await expect(
        served.insertInto("entry_participant").values({ entry: id, organisation: "pv22" }).execute(),
      ).rejects.toThrow(REFUSED);
      await served.deleteFrom("entry_participant").where("entry", "=", id).execute();
    });
    const { rows } = await sql`select from entry_participant where entry = ${id}`.execute(connection.db);
    expect(rows).toHaveLength(2);
  });

  it("makes it not his own, but by the step that its history calls so", async () => {
    const id = await offered();
    const own = (version: number) => ({ organisation: "gm0014", version });
    const take = (trx: Transaction<EntryTables>) =>
      trx.updateTable("entry").set(own(3)).where("id", "=", id).execute();
    await expect(as(elsewhere, () => served.transaction().execute(take))).rejects.toThrow("does not change");
    const version = { entry: id, version: 3, actor: SELF, organisation: "gm0014", at: TEST_NOW };
    await as(elsewhere, () =>
      served.transaction().execute(async (trx) => {
        await take(trx);
        await trx
          .insertInto("entry_version")
          .values({ ...version, verb: "takeOver", state: "draft", visibility: "participants", content: "{}" })
          .execute();
      }),
    );
    const read = () => served.selectFrom("entry_version").select("version").where("entry", "=", id).execute();
    expect(await as(elsewhere, read), "its drafts were for who kept it then").not.toContainEqual({
      version: 1,
    });
    const other = served.updateTable("entry").set({ side: "council" }).where("id", "=", id);
    await expect(as(elsewhere, () => other.execute())).rejects.toThrow(/does not change|row-level security/);
  });
});
