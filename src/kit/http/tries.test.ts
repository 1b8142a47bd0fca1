import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { freshDatabase, openRoom, type TestConnection } from "../../testing.ts";
import { TooOften } from "../problem.ts";
import { page } from "./page.tsx";
import { countTry, forgetTries, limited, networkOf } from "./tries.ts";
import { Hono } from "hono";

const LIMIT = { name: "a thing", most: 5, minutes: 10 };
const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 10, minute));

let connection: TestConnection;
beforeAll(async () => {
  connection = await freshDatabase(inject("database"));
});
afterAll(() => connection.close());

/** Whether somebody may at a minute, or after how many seconds. */
const tried = (who: string, minute: number): Promise<true | number> =>
  countTry(connection.db, LIMIT, who, at(minute)).then(
    () => true as const,
    (error: unknown) => {
      if (error instanceof TooOften) return error.seconds;
      throw error;
    },
  );

describe("what may be tried so often", () => {
  it("is refused the time after, until the first of those is long enough ago", async () => {
    for (const minute of [0, 1, 2, 3, 4]) expect(await tried("one", minute)).toBe(true);
    expect(await tried("one", 5)).toBe(5 * 60);
    expect(await tried("one", 9)).toBe(60);
    expect(await tried("one", 10)).toBe(true);
    expect(await tried("one", 10)).toBe(60);
    expect(await tried("another", 5)).toBe(true);
  });

  it("lets through exactly so many of two hundred at once, as several processes would ask", async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => tried("all at once", 0)));
    expect(answers.filter((it) => it === true)).toHaveLength(LIMIT.most);
  });

  it("keeps no address as it is, and nothing for long", async () => {
    await tried("192.0.2.7", 0);
    const rows = async () =>
      (await sql<{ row: string }>`select t::text as row from tried as t`.execute(connection.db)).rows;
    expect(JSON.stringify(await rows())).not.toContain("192.0.2.7");
    await forgetTries(connection.db, at(200));
    expect(await rows()).toEqual([]);
  });

  it("is answered by 429 with when to come back, to that address alone", async () => {
    const site = await openRoom(inject("database"), {
      name: "bells",
      pages: (building) =>
        new Hono().get(
          "/bel",
          limited(building, { address: { name: "bell", most: 2, minutes: 3 } }),
          page(building, {}, () => ({ title: "Bel", body: null })),
        ),
    });
    const ring = (address: string) => site.app.request("/bel", {}, { client: { address: () => address } });
    expect((await ring("192.0.2.1")).status).toBe(200);
    expect((await ring("192.0.2.1")).status).toBe(200);
    const refused = await ring("192.0.2.1");
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "180"]);
    expect(await refused.text()).toContain(
      "Dit is te vaak geprobeerd. Wacht 3 minuten en probeer het dan opnieuw.",
    );
    expect((await ring("192.0.2.2")).status).toBe(200);
    const { rows } = await sql`select object, result from audit_event where action = 'te-vaak'`.execute(
      site.db,
    );
    expect(rows).toEqual([{ object: "adres:/bel", result: "refused" }]);
    site.building.close();
    await site.close();
  });
});

describe("the network of an address", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
