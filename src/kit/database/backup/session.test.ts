import { sql } from "kysely";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { inOneTransaction } from "./session.ts";
import type { Connection } from "../connect.ts";
import { emptySchema } from "../../../testing.ts";

let target: Connection;
beforeAll(async () => {
  target = await emptySchema(inject("database"));
});
afterAll(() => target.close());

it("hears what was wrong first, not that all questions after it are refused", async () => {
  const work = inOneTransaction(target.connectAlone, "begin", async ({ db }) => {
    try {
      await sql`select 1 / 0`.execute(db);
    } finally {
      // As a migration that failed does: it tidies up.
      await sql`select 1`.execute(db);
    }
  });
  await expect(work).rejects.toMatchObject({ code: "22012" });
});
