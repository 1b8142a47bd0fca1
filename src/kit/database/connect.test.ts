/** The connections this product asks by, to a server of its own and to one of others. */
import { sql } from "kysely";
import { expect, inject, it } from "vitest";
import { connect } from "./connect.ts";

it("has no question compiled, whatever the server does for others", async () => {
  const opened = await connect(inject("database"));
  const alone = await opened.connectAlone();
  const answers = [
    (await sql<{ jit: string }>`show jit`.execute(opened.db)).rows[0]?.jit,
    (await alone.query<{ jit: string }>("show jit")).rows[0]?.jit,
  ];
  await alone.end();
  await opened.close();
  expect(answers).toEqual(["off", "off"]);
});
