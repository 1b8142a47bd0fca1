import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { projectRoot } from "#kit/root.ts";
import { curatedCorrections } from "./corrections.ts";
import { predecessorsExistingOn } from "./descent.ts";
import { successionsFrom } from "./successions.ts";
import { readTable33 } from "./table33.ts";

const folder = join(projectRoot, "../shared/data/mergers");
const why = existsSync(folder) ? "" : " (overgeslagen: ../shared/data/mergers is er niet)";
const Mergers = z.array(z.object({ old_code: z.string(), new_code: z.string(), date: z.string() }));

describe.skipIf(why !== "")(`the real municipality table${why}`, () => {
  const facts = () => {
    const rows = readTable33(readFileSync(join(folder, "rvig_tabel33_2022-11-03.csv")));
    const youngest = [["gm1992", "Gemeente Voorne aan Zee", "2023-01-01"] as const];
    const known = [
      ...rows.filter(({ end }) => end === null).map((it) => [it.code, it.name, it.start] as const),
      ...youngest,
    ];
    return successionsFrom(
      rows,
      known.map(([key, name, validFrom]) => ({
        key,
        rooId: null,
        name,
        type: "gemeente",
        validFrom,
        validUntil: null,
        identifiers: [],
      })),
      curatedCorrections().filter(({ oldKey }) => oldKey.startsWith("gm")),
    );
  };

  it("gives the 478 municipalities abolished since 1990 the successor and day that others found", () => {
    const list = Mergers.parse(parse(readFileSync(join(folder, "herindelingen.csv")), { columns: true }));
    const expected = list
      .filter(({ date }) => date >= "1990-01-01")
      .map((it) => `${it.old_code.toLowerCase()} ${it.new_code.toLowerCase()} ${it.date}`);
    const found = facts().successions.map((it) => `${it.oldKey} ${it.newKey} ${it.day}`);
    expect(found).toHaveLength(478);
    expect(found.sort()).toEqual(expected.sort());
  });

  it("tells Weesp's light merger from Eemsdelta's regular one", () => {
    const { successions, organisations } = facts();
    expect(successions.find(({ oldKey }) => oldKey === "gm0457")).toMatchObject({
      newKey: "gm0363",
      day: "2022-03-24",
      kind: "licht",
    });
    expect(successions.filter(({ newKey }) => newKey === "gm1979").map(({ kind }) => kind)).toEqual([
      "regulier",
      "regulier",
      "regulier",
    ]);
    expect(predecessorsExistingOn(successions, organisations, "gm1979", "2020-12-31")).toEqual([
      "gm0003",
      "gm0010",
      "gm0024",
    ]);
  });
});
