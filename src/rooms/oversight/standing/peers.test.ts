/** Beside whom a council sees its organisation: others of its type, by size or province, counted as the register has them. */
import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { registerApp, wordsOf } from "../../../testing.ts";

const site = registerApp();
const DAY = "2026-05-16";
const STANDING = (code: string) => `/voor-de-raad/${code}/waar-zitten-wij-in`;

async function rowsOf(code: string, query = "") {
  const answer = await site.app.request(`${STANDING(code)}/naast-anderen.csv?geldigOp=${DAY}${query}`);
  expect(answer.status).toBe(200);
  const rows: Record<string, string>[] = parse(await answer.text(), {
    columns: true,
    bom: true,
    delimiter: ";",
  });
  return rows;
}

/** Counted in the tables themselves, without the room that pictures are made of. */
async function inRegister(code: string): Promise<number> {
  const { rows } = await sql<{ many: string }>`
    select count(distinct collaboration_key) as many from tenure
    where organisation_key = ${code} and valid_from <= ${DAY} and (valid_until is null or valid_until > ${DAY})
  `.execute(site.db);
  return Number(rows[0]?.many);
}

describe("beside others", () => {
  it("stand the five next larger and the five next smaller, with what the register counts for each", async () => {
    const rows = await rowsOf("gm0106");
    const { rows: sized } = await sql<{ key: string; population: number }>`
      select key, population from organisation
      where type = 'gemeente' and population is not null and (valid_from is null or valid_from <= ${DAY})
        and (valid_until is null or valid_until > ${DAY})
      order by population desc, name
    `.execute(site.db);
    const at = sized.findIndex((it) => it.key === "gm0106");
    expect(rows.map((it) => it["Code"])).toEqual(sized.slice(at - 5, at + 6).map((it) => it.key));
    for (const row of rows)
      expect(Number(row["In het register"]), row["Code"]).toBe(await inRegister(row["Code"] ?? ""));
  });

  it("has fewer at an end of the list: the largest municipality has five smaller ones beside it", async () => {
    const rows = await rowsOf("gm0363");
    expect([rows.length, rows[0]?.["Code"]]).toEqual([6, "gm0363"]);
  });

  it("by province takes all of its type there", async () => {
    const rows = await rowsOf("gm0106", "&naast=provincie");
    expect(rows).toHaveLength(12);
    expect(rows.map((it) => it["Organisatie"])).toContain("Gemeente Westerveld");
  });

  it("says the middle of the others in a sentence, and leads to the other way", async () => {
    const rows = (await rowsOf("gm0106", "&naast=provincie")).filter((it) => it["Code"] !== "gm0106");
    const sorted = rows.map((it) => Number(it["In het register"])).toSorted((a, b) => a - b);
    const html = await site.page(`${STANDING("gm0106")}?naast=provincie&geldigOp=${DAY}`);
    expect(wordsOf(html)).toContain(
      `Zet 11 andere gemeenten in Drenthe op volgorde, dan zit de middelste in ${sorted[5]}.`,
    );
    expect(html).toMatch(/waar-zitten-wij-in\?[^"]*naast=grootte[^"]*#naast"/);
    expect(wordsOf(html)).toContain("Meer of minder is niet beter of slechter.");
  });

  it("of whom the register gives no size has only its province, and no choice to make", async () => {
    const html = await site.page(STANDING("ws0646"));
    expect(html).not.toContain("naast=grootte");
  });

  it("refuses a way that does not exist", async () => {
    expect(await site.page(`${STANDING("gm0106")}?naast=inkomen`, 400)).toContain("grootte");
  });
});
