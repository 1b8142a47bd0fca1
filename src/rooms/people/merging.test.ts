import { describe, expect, it } from "vitest";
import { peopleSite } from "../../people-testing.ts";
import { Visitor } from "./testing-visitor.ts";

const NAMES = {
  gm0003: "Gemeente Appingedam",
  gm1979: "Gemeente Eemsdelta",
  gm0788: "Gemeente Haaren",
  gm0855: "Gemeente Tilburg",
  gm0865: "Gemeente Vught",
};

const people = peopleSite(NAMES, async (db) => {
  await db
    .updateTable("organisation")
    .set({ valid_until: "2021-01-01" })
    .where("key", "in", ["gm0003", "gm0788"])
    .execute();
  const merger = { day: "2021-01-01", kind: "regulier", source: "proef" } as const;
  await db
    .insertInto("succession")
    .values([
      { ...merger, old_key: "gm0003", new_key: "gm1979" },
      { ...merger, old_key: "gm0788", new_key: "gm0855" },
      { ...merger, old_key: "gm0788", new_key: "gm0865" },
    ])
    .execute();
});

async function place(subject: string, organisation: string, role: "member" | "admin") {
  await people.logIn(subject);
  await people.givePlace(subject, { organisation, organ: "staff", role }, "2020-05-01T09:00:00Z");
}

/** What somebody reads who logs in. */
async function enter(subject: string) {
  people.provider.who = { subject, claims: { name: `Rol ${subject}` } };
  const visitor = new Visitor(people.site.app);
  const { html } = await visitor.open("/inloggen/proef");
  return { html, work: (await visitor.open("/mijn-werk")).html };
}

describe("an organisation that merged", () => {
  it("hands over its members, the last admin with them, as soon as one of them logs in", async () => {
    await place("beheerder", "gm0003", "admin");
    await place("lid", "gm0003", "member");
    const first = await enter("lid");
    expect(first.html).toContain("Gemeente Appingedam is opgegaan in Gemeente Eemsdelta.");
    expect(first.work).toContain("lid van Gemeente Eemsdelta");
    const second = await enter("beheerder");
    expect(second.work).toContain("beheerder van Gemeente Eemsdelta");
    expect(second.html).not.toContain("opgegaan");
    const past = await people.db
      .selectFrom("membership")
      .select(["organisation", "ground"])
      .where("until", "is", null)
      .execute();
    expect(past).toEqual([
      { organisation: "gm1979", ground: "merger" },
      { organisation: "gm1979", ground: "merger" },
    ]);
  });

  it("that was divided leaves the choice to people: they are told where it went", async () => {
    await place("verdeeld", "gm0788", "member");
    const { html, work } = await enter("verdeeld");
    expect(html).toContain("ging op in Gemeente Tilburg, Gemeente Vught. Vraag een plek waar u nu werkt.");
    expect(work).toContain("lid van Gemeente Haaren");
  });
});
