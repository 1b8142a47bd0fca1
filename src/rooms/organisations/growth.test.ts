import { CompiledQuery, sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "./db.ts";
import { registerApp } from "../../testing.ts";
import { presentOn, readLineage } from "./lineage.ts";
import { keyByIdentifier } from "./bearers.ts";
import { countOrganisations, listOrganisations, nameMap } from "./queries.ts";

const register = registerApp();
beforeAll(async () => {
  await sql`analyze organisation, organisation_identifier, version`.execute(register.db);
});

/** How the database goes about what is asked. */
async function plansOf(ask: (db: Db) => Promise<unknown>): Promise<string> {
  const { db } = register;
  const asked: CompiledQuery[] = [];
  await ask(
    db.withPlugin({
      transformQuery: ({ node, queryId }) => {
        asked.push(db.getExecutor().compileQuery(node, queryId));
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }),
  );
  const plans = asked.map(async (query) => {
    const { rows } = await db.executeQuery<{ "QUERY PLAN": string }>(
      CompiledQuery.raw(`explain ${query.sql}`, [...query.parameters]),
    );
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
  return (await Promise.all(plans)).join("\n\n");
}

describe("in a register of any size", () => {
  it("an unknown code is looked up in an index, not in all codes", async () => {
    const plan = await plansOf((db) => keyByIdentifier(db, "gm9999"));
    expect(plan).toContain("organisation_identifier_tooi");
    expect(plan).not.toContain("Seq Scan");
  });

  it("any code that a body ever had leads to it, in capitals too; signs of a pattern mean nothing", async () => {
    expect(await keyByIdentifier(register.db, "GM0478")).toBe("roo-21260");
    expect(await keyByIdentifier(register.db, "gm088_")).toBeNull();
    expect(await keyByIdentifier(register.db, "%")).toBeNull();
  });

  it("the first page of a list reads names in order until it is full", async () => {
    const plan = await plansOf((db) =>
      listOrganisations(db, { day: "2026-05-16" }, { sort: "naam", offset: 0, limit: 25 }),
    );
    expect(plan).toContain("organisation_sort_name");
  });

  it("a part of a name is looked up in an index", async () => {
    const plan = await plansOf((db) =>
      listOrganisations(
        db,
        { day: "2026-05-16", text: "noordenveld" },
        { sort: "naam", offset: 0, limit: 25 },
      ),
    );
    expect(plan).toContain("organisation_search_name");
    expect(plan).not.toMatch(/Seq Scan on organisation\b/);
  });

  it("counts of kinds and of all agree with the list, on any day", async () => {
    for (const day of ["1850-01-01", "2012-07-01", "2026-05-16"])
      for (const filter of [{ day }, { day, types: ["gemeente", "waterschap"] as const }]) {
        const asked = { ...filter, types: filter.types ? [...filter.types] : [] };
        const rows = await listOrganisations(register.db, asked, { sort: "naam", offset: 0, limit: 10_000 });
        expect(await countOrganisations(register.building, asked), day).toBe(rows.length);
      }
  });

  it("names of more bodies than a statement takes parameters are found in one look", async () => {
    const keys = Array.from({ length: 70_000 }, (_, n) => `geen-${n}`);
    expect(await nameMap(register.db, [...keys, "gm0014"])).toEqual(
      new Map([["gm0014", "Gemeente Groningen"]]),
    );
  });

  it("who stood somewhere on a day follows from the kin of a body alone", async () => {
    const whole = await readLineage(register.db);
    const keys = ["gm0003", "gm1979", "gm1992", "gm0788", "roo-37505", "ws0653", "gm0014"];
    for (const key of keys) {
      const kin = await readLineage(register.db, [key]);
      for (const day of ["1985-01-01", "2012-07-01", "2020-12-31", "2026-05-16"])
        expect(presentOn(key, day, kin), `${key} ${day}`).toEqual(presentOn(key, day, whole));
    }
  });
});
