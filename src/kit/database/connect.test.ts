/** The connections this product asks by, to a server of its own and to one of others. */
import { sql } from "kysely";
import { expect, inject, it } from "vitest";
import { connect } from "./connect.ts";

it("has no question compiled and plans it once, whatever the server does for others", async () => {
  const opened = await connect(inject("database"));
  const alone = await opened.connectAlone();
  const settings = "select current_setting('jit') || ' ' || current_setting('plan_cache_mode') as told";
  const answers = [
    (await sql.raw<{ told: string }>(settings).execute(opened.db)).rows[0]?.told,
    (await alone.query<{ told: string }>(settings)).rows[0]?.told,
  ];
  await alone.end();
  await opened.close();
  expect(answers).toEqual(["off force_generic_plan", "off force_generic_plan"]);
});
