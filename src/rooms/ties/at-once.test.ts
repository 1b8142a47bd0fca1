/** Many who change one collaboration at the same moment. */
import { sql } from "kysely";
import { expect, it } from "vitest";
import { ELSEWHERE, HERE } from "#kit/route-access.ts";
import { siteWith } from "../../testing.ts";
import { arrive } from "../people/testing-access.ts";
import { asking, FIELDS, putTie, tieNow } from "./testing-ties.ts";

const SENT = 200;

const opened = siteWith({ [HERE]: "Gemeente Assen", [ELSEWHERE]: "Gemeente Groningen" });

it(`of ${SENT} changes one is made; the others get both versions, and nothing that was typed is lost`, async () => {
  const { id } = await putTie(opened.world());
  const path = `/samenwerkingen/overige/${id}/wijzigen`;
  const editor = asking(opened.site.app, await arrive(opened.world(), "editor"));
  const answers = await Promise.all(
    Array.from({ length: SENT }, (_, nth) =>
      editor.send(path, { ...FIELDS, naam: `Naam van ${nth}.`, doel: `Doel van ${nth}.`, _versie: "1" }),
    ),
  );
  const first = answers.findIndex((it) => it.status === 303);
  expect(answers.filter((it) => it.status === 303)).toHaveLength(1);
  const { version, facts } = await tieNow(opened.db, id);
  expect([version, facts.name, facts.purpose]).toEqual([2, `Naam van ${first}.`, `Doel van ${first}.`]);
  for (const [nth, { status, html }] of answers.entries())
    if (nth !== first) {
      expect(status).toBe(409);
      // In its field and in the table, where what stands there now is too.
      for (const typed of [`Naam van ${nth}.`, `Doel van ${nth}.`]) expect(html.split(typed)).toHaveLength(3);
      for (const now of [`Naam van ${first}.`, `Doel van ${first}.`]) expect(html).toContain(now);
    }
});

it("goes on from either version: with what was typed, or with what stands there now", async () => {
  const { id } = await putTie(opened.world());
  const path = `/samenwerkingen/overige/${id}/wijzigen`;
  const editor = asking(opened.site.app, await arrive(opened.world(), "editor"));
  await editor.send(path, { ...FIELDS, naam: "Van de eerste", _versie: "1" });
  const mine = { ...FIELDS, naam: "Van de tweede", doel: "doel van de tweede" };

  const theirs = await editor.send(path, { ...mine, _versie: "1", _verder: "nu" });
  expect(theirs.status).toBe(200);
  expect(theirs.html).toMatch(/name="naam"[^>]*value="Van de eerste"|value="Van de eerste"[^>]*name="naam"/);
  expect(theirs.html).toContain("doel van de tweede");

  const conflict = await editor.send(path, { ...mine, _versie: "1" });
  expect(conflict.html).toContain("Iemand anders wijzigde dit terwijl u bezig was.");
  const seen = /name="_versie" value="(\d+)"/.exec(conflict.html)?.[1] ?? "";
  expect((await editor.send(path, { ...mine, _versie: seen })).status).toBe(303);
  expect((await tieNow(opened.db, id)).facts).toMatchObject({
    name: "Van de tweede",
    purpose: "doel van de tweede",
  });
});

it("does not show what stands there to who may not change it, whatever he sends", async () => {
  const { id } = await putTie(opened.world(), { wanted: "side" });
  const path = `/samenwerkingen/overige/${id}/wijzigen`;
  const reader = asking(opened.site.app, await arrive(opened.world(), "reader"));
  const council = asking(opened.site.app, await arrive(opened.world(), "council admin"));
  for (const extra of [{ _versie: "1", _verder: "nu" }, { _versie: "9" }]) {
    expect((await reader.send(path, { ...FIELDS, ...extra })).status).toBe(403);
    expect((await council.send(path, { ...FIELDS, ...extra })).status).toBe(404);
  }
});

it("a page without its version is not believed", async () => {
  const { id } = await putTie(opened.world());
  const editor = asking(opened.site.app, await arrive(opened.world(), "editor"));
  const answer = await editor.send(`/samenwerkingen/overige/${id}/wijzigen`, { ...FIELDS, naam: "Blind" });
  expect(answer.status).toBe(409);
  expect((await tieNow(opened.db, id)).version).toBe(1);
});

it("keeps what was typed with its version when the visit had ended, also of what a visitor may not see", async () => {
  const { id } = await putTie(opened.world());
  const path = `/samenwerkingen/overige/${id}/wijzigen`;
  const ended = asking(opened.site.app, await arrive(opened.world(), "visit that ended"));
  const { status, to } = await ended.send(path, { ...FIELDS, naam: "Getypt", _versie: "1" });
  expect([status, to]).toEqual([303, "/inloggen?terug=%2Fverder"]);
  const kept = await sql<{ content: string }>`select content from kept_form`.execute(opened.db);
  expect(JSON.parse(kept.rows[0]?.content ?? "")).toMatchObject({
    action: path,
    seen: 1,
    fields: expect.arrayContaining([expect.objectContaining({ name: "naam", value: "Getypt" })]) as unknown,
  });
});
