/** What the rules of mail ask of the database: looking for a letter to send is done every two seconds, also where nobody is. */
import { sql } from "kysely";
import { expect, it } from "vitest";
import { servingOf, siteWith } from "../../testing.ts";

const opened = siteWith({});

it("takes along no rules of what guests take part in", async () => {
  const { rows } = await sql<{ "QUERY PLAN": string }>`explain update mail set tries = tries + 1
    where id = (select id from mail where sent_at is null and failure is null and next_at <= now()
      order by next_at limit 1 for update skip locked)`.execute(servingOf(opened.db));
  const plan = rows.map((it) => it["QUERY PLAN"]).join("\n");
  expect(plan).toContain("mail_to_go");
  expect(plan).not.toMatch(/\b(?:entry|tie|dossier)/);
});
