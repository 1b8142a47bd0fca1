/** A database that may only be read is left as it is, and its tables must be right already. */
import { sql } from "kysely";
import { describe, expect, inject, it } from "vitest";
import { connect } from "../../src/kit/database/connect.ts";
import { isStandby, refuseOtherSchema } from "../../src/kit/database/read-only.ts";
import { rooms } from "../../src/rooms.ts";
import { emptySchema, freshDatabase } from "../../src/testing.ts";

const where = inject("database");

describe("a database that may only be read", () => {
  it("is used when its tables are those of this version", async () => {
    const { db, close } = await freshDatabase(where);
    await refuseOtherSchema(db, rooms);
    expect(await isStandby(db)).toBe(false);
    await close();
  });

  it("is refused when it was not brought up to date, or already further", async () => {
    const empty = await emptySchema(where);
    await expect(refuseOtherSchema(empty.db, rooms)).rejects.toThrow(
      /nog niet bijgewerkt voor deze versie \(kit: 2026-11-28_revision ontbreekt\)/,
    );
    await empty.close();
    const newer = await freshDatabase(where);
    await sql`insert into migration_register values ('2027-01-01_later', '2027-01-01')`.execute(newer.db);
    await expect(refuseOtherSchema(newer.db, rooms)).rejects.toThrow(
      /van een nieuwere versie van Vliegwiel \(register: 2027-01-01_later\)/,
    );
    await newer.close();
  });

  it("takes no change on our connections, whatever asks for it", async () => {
    const { db, close } = await connect({ ...where, readOnly: true });
    await expect(sql`create table iets (a integer)`.execute(db)).rejects.toThrow("read-only transaction");
    await close();
  });
});
