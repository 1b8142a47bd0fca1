/** Whoever sees at which address somebody is a guest, leaves a line; who does not see it, leaves none. */
import { sql } from "kysely";
import { expect, it } from "vitest";
import { HERE, type Subject } from "#kit/route-access.ts";
import { siteWith } from "../../../testing.ts";
import { arrive } from "../../people/testing-access.ts";
import { Visitor } from "../../people/testing-visitor.ts";
import { tiePath } from "../paths.ts";
import { guestAt, putTie } from "../testing-ties.ts";

const opened = siteWith({ gm0106: "Gemeente Assen", gm0014: "Gemeente Groningen" });

async function sees(subject: Subject, address: string) {
  const { cookie, person } = await arrive(opened.world(), subject);
  const visitor = new Visitor(opened.site.app);
  visitor.setCookie("vliegwiel", cookie ?? "");
  const { status, html } = await visitor.open(address);
  expect(status).toBe(200);
  const { rows } =
    await sql`select processing, name, person, organisation from look where by = ${person}`.execute(
      opened.db,
    );
  return { html, rows };
}

it("writes down who of the participants saw the address of a guest", async () => {
  const tie = await putTie(opened.world(), { state: "confirmed" });
  const guest = await guestAt(opened.world(), tie.id);
  const member = await sees("reader", tiePath(tie.id));
  expect(member.html).toContain("@stichting.example");
  expect(member.rows).toEqual([
    { processing: "gasten", name: "overige.lezen", person: guest, organisation: HERE },
  ]);
  const other = await sees("without a place", tiePath(tie.id));
  expect(other.html).not.toContain("@stichting.example");
  expect(other.rows).toEqual([]);
});
