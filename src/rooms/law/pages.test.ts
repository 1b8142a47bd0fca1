import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { registerDatabase, testApp, type TestConnection, wordsOf } from "../../testing.ts";
import { saysToAny } from "./council-rights.ts";
import { LAW } from "./table.ts";
import { isProvisional } from "./rule.ts";
import { UNREAD } from "./unread.ts";

let connection: TestConnection;
let site: Awaited<ReturnType<typeof testApp>>;
beforeAll(async () => {
  connection = await registerDatabase(inject("database"));
  site = await testApp(connection.db);
});
afterAll(async () => {
  site.building.close();
  await connection.close();
});
const read = async (path: string, status = 200) => wordsOf(await site.page(path, status));

describe("the page about the law", () => {
  it("has every rule that was read with its article, and names once what was not", async () => {
    const text = await read("/over/wet");
    for (const { says, article } of LAW.map(saysToAny)) {
      expect(text).toContain(article);
      expect(text).toContain(says);
    }
    expect(text).not.toMatch(/\{\w+\}/);
    expect(text).toContain("De begroting gaat vóór 1 augustus naar de toezichthouder.");
    for (const { what } of UNREAD) expect(text.split(what)).toHaveLength(2);
    for (const { source } of LAW.filter(isProvisional)) expect(text.split(source)).toHaveLength(2);
  });

  it("works out until when a council can give its view", async () => {
    expect(await read("/over/wet?ontvangen=2026-10-30")).toMatch(
      /Ontvangen op 30 oktober 2026: de laatste dag voor een zienswijze is\s+28 december 2026/,
    );
    expect(await read("/over/wet?ontvangen=2026-02-30", 400)).toContain("Geef een bestaande dag");
  });

  it("leads to it from every page", async () => {
    expect(await site.page("/")).toContain('href="/over/wet"');
  });
});

describe("working notes", () => {
  it.each([
    "/voor-de-raad/gm1950",
    "/voor-de-raad/gm1950/agenda",
    "/voor-de-raad/gm1950/samenwerkingen/24963508",
    "/voor-de-raad/gm1979/veranderd?geldigOp=2022-06-01",
    "/voor-de-raad/herindeling?gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01",
    "/kaart/wat-als/uittreding?organisatie=gm1681&samenwerking=24963139",
    "/kaart/wat-als/verplaatsen?van=24963139&naar=24967489",
    "/kaart/wat-als/herindeling?gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01",
    "/samenwerkingen/24963508",
    "/verkennen?deelnemers=gm1950,gm1952&taak=jeugd-en-wmo",
  ])("do not stand on %s", async (path) => {
    expect(await read(path)).not.toMatch(/voorlopig(?!e)|nagelezen|niet gelezen|niet gevonden/i);
  });
});
