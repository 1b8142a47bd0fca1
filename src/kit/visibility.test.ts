import fc from "fast-check";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { emptySchema, type TestConnection } from "../testing.ts";
import type { Organ, Reader } from "./reader.ts";
import { aReader, aThing } from "./testing-visibility.ts";
import {
  maySee,
  type Shown,
  VISIBILITIES,
  type Visibility,
  type VisibilityColumns,
  visibilityColumns,
  visibleTo,
} from "./visibility.ts";

interface Tables {
  note: VisibilityColumns & { id: number };
  note_participant: { note: number; organisation: string };
}

let connection: TestConnection;
let db: Kysely<Tables>;
beforeAll(async () => {
  connection = await emptySchema(inject("database"));
  db = connection.db;
  await sql.raw(`create table note (id int primary key, ${visibilityColumns})`).execute(db);
  await sql`create table note_participant (note int references note, organisation text)`.execute(db);
});
afterAll(() => connection.close());

async function put(notes: readonly Shown[]): Promise<void> {
  await sql`truncate note, note_participant`.execute(db);
  if (notes.length === 0) return;
  await db
    .insertInto("note")
    .values(notes.map(({ participants: _, ...row }, id) => ({ ...row, id })))
    .execute();
  const taking = notes.flatMap(({ participants }, id) =>
    participants.map((it) => ({ note: id, organisation: it })),
  );
  if (taking.length > 0) await db.insertInto("note_participant").values(taking).execute();
}

const listed = async (asking: Reader): Promise<number[]> =>
  (
    await db
      .selectFrom("note")
      .select("id")
      .where(visibleTo(asking, "note", { table: "note_participant", thing: "note" }))
      .orderBy("id")
      .execute()
  ).map((it) => it.id);

describe("who sees what people keep", () => {
  it("is the same for a list as for each thing in it, whatever the world", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(aThing, { maxLength: 12 }),
        fc.array(aReader, { minLength: 1, maxLength: 6 }),
        async (notes, readers) => {
          await put(notes);
          for (const asking of readers)
            expect(await listed(asking)).toEqual(
              notes.flatMap((it, id) => (maySee(asking, it) === true ? [id] : [])),
            );
        },
      ),
      { numRuns: 60 },
    ));

  const at = (key: string, organ: Organ): Reader => ({
    kind: "person",
    id: "self",
    name: "Rol",
    seats: [{ id: "seat", organisation: key, organ, role: "reader" }],
    acting: null,
    platformAdmin: true,
    formToken: "",
  });
  it.each([
    ["a visitor", { kind: "visitor" } as const, ["public"]],
    ["somebody of another organisation", at("pv22", "staff"), ["public", "government"]],
    ["who takes part", at("gm0014", "staff"), ["public", "government", "participants"]],
    [
      "the other side of the same organisation",
      at("gm0106", "staff"),
      ["public", "government", "participants", "organisation"],
    ],
    ["the side itself", at("gm0106", "council"), Object.keys(VISIBILITIES)],
    ["who keeps the installation and has no place", { ...at("", "staff"), seats: [] } as Reader, ["public"]],
  ])("%s sees %#", (_, asking, sees) => {
    const seen = (Object.keys(VISIBILITIES) as Visibility[]).filter(
      (visibility) =>
        maySee(asking, {
          visibility,
          organisation: "gm0106",
          side: "council",
          participants: ["gm0014"],
        }) === true,
    );
    expect(seen).toEqual(sees);
  });

  it("is said in the sentence that refuses", () => {
    const thing: Shown = { visibility: "side", organisation: "gm0106", side: "council", participants: [] };
    expect(maySee(at("gm0106", "staff"), thing)).toBe("Dit is alleen te zien voor het eigen orgaan.");
  });
});
