import { describe, expect, it } from "vitest";
import type { Day } from "#kit/day.ts";
import { inForceOn } from "#kit/validity.ts";
import { registerApp } from "../../../testing.ts";
import type { WorkItem } from "./facts.ts";
import { readLeftovers } from "./leftovers.ts";
import { makePlan } from "./plan.ts";

const register = registerApp();

interface Merger {
  name: string;
  day: Day;
  heir: string;
  kind: "regulier" | "licht";
  old: string[];
}

/** Mergers into one municipality between 2019 and 2023, as the register and its sources know them. */
async function realMergers(): Promise<Merger[]> {
  const rows = await register.db
    .selectFrom("succession as s")
    .innerJoin("organisation as o", "o.key", "s.new_key")
    .select(["s.old_key", "s.new_key", "s.day", "s.kind", "o.name"])
    .where("s.day", ">=", "2019-01-01")
    .where("s.day", "<=", "2023-12-31")
    .where("o.type", "=", "gemeente")
    .orderBy("s.old_key")
    .execute();
  return [...Map.groupBy(rows, (it) => `${it.day} ${it.new_key}`).values()].map((group) => {
    const { day, new_key: heir, kind, name } = group[0]!;
    return { name: name.replace("Gemeente ", ""), day, heir, kind, old: group.map((it) => it.old_key) };
  });
}

const planOf = ({ day, heir, kind, old }: Merger) =>
  makePlan(register.db, {
    day,
    municipalities: kind === "licht" ? [...old, heir] : old,
    mode: kind === "licht" ? { kind: "licht", remains: heir } : { kind: "nieuw" },
  });

type Outcome =
  | "geëindigd"
  | "noemt de opvolger"
  | "noemt een voorganger"
  | "noemt beide"
  | "noemt geen van hen"
  | "nog geen tekst";

/** What the register shows of an arrangement on the last day of the six months. */
async function outcomeOf(item: WorkItem, merger: Merger, eve: Day, on: Day): Promise<Outcome> {
  const namedOn = async (day: Day) => {
    const rows = await register.db
      .selectFrom("version as v")
      .innerJoin("participation as p", "p.version_roo_id", "v.roo_id")
      .select("p.organisation_key as key")
      .where("v.collaboration_key", "=", item.arrangement.key)
      .where(inForceOn("v", day))
      .execute();
    return new Set(rows.map((it) => it.key));
  };
  const named = await namedOn(on);
  if (named.size === 0) return (await namedOn(eve)).size === 0 ? "nog geen tekst" : "geëindigd";
  const old = merger.old.some((it) => named.has(it));
  const heir = named.has(merger.heir);
  return old
    ? heir
      ? "noemt beide"
      : "noemt een voorganger"
    : heir
      ? "noemt de opvolger"
      : "noemt geen van hen";
}

/**
 * Each merger with what the plan on its eve says: how many lapse, are adapted, and stay as they are, and of how many
 * an act fixes the area (veiligheidsregio, GGD, omgevingsdienst).
 */
const MERGERS: [
  name: string,
  day: Day,
  kind: Merger["kind"],
  lapse: number,
  adapt: number,
  stay: number,
  area: number,
][] = [
  ["Altena", "2019-01-01", "regulier", 0, 8, 0, 3],
  ["Beekdaelen", "2019-01-01", "regulier", 0, 13, 0, 3],
  ["Groningen", "2019-01-01", "licht", 0, 0, 8, 3],
  ["Haarlemmermeer", "2019-01-01", "licht", 0, 3, 6, 2],
  ["Het Hogeland", "2019-01-01", "regulier", 2, 6, 0, 3],
  ["Hoeksche Waard", "2019-01-01", "regulier", 5, 4, 0, 2],
  ["Molenlanden", "2019-01-01", "regulier", 0, 7, 0, 3],
  ["Noardeast-Fryslân", "2019-01-01", "regulier", 0, 7, 0, 2],
  ["Noordwijk", "2019-01-01", "licht", 0, 1, 4, 3],
  ["Vijfheerenlanden", "2019-01-01", "regulier", 1, 9, 0, 5],
  ["West Betuwe", "2019-01-01", "regulier", 0, 8, 0, 3],
  ["Westerkwartier", "2019-01-01", "regulier", 0, 4, 0, 3],
  ["Eemsdelta", "2021-01-01", "regulier", 2, 7, 0, 3],
  ["Oisterwijk", "2021-01-01", "licht", 0, 2, 3, 4],
  ["Dijk en Waard", "2022-01-01", "regulier", 1, 6, 0, 3],
  ["Land van Cuijk", "2022-01-01", "regulier", 2, 11, 0, 3],
  ["Maashorst", "2022-01-01", "regulier", 0, 9, 0, 3],
  ["Purmerend", "2022-01-01", "licht", 0, 0, 5, 3],
  ["Amsterdam", "2022-03-24", "licht", 0, 0, 7, 3],
  ["Voorne aan Zee", "2023-01-01", "regulier", 0, 8, 0, 3],
];

/** How often the register showed each outcome, six months after the day. */
const AGREES = {
  "vervalt: geëindigd": 12,
  "aanpassen: noemt de opvolger": 74,
  "blijft: noemt de opvolger": 31,
  "gebied: noemt de opvolger": 45,
};
/** Goes on as foretold, but the register does not show the change in time, or not of that period. */
const LAGS = {
  "aanpassen: noemt een voorganger": 28,
  "aanpassen: noemt beide": 1,
  "gebied: noemt een voorganger": 12,
  "gebied: noemt beide": 2,
  "blijft: nog geen tekst": 2,
};
/** Otherwise than foretold: every one of them, with the reason as far as the register shows it. */
const DIFFERS: Record<string, string[]> = {
  // Others took part too, so it did not lapse by law; the register shows that it ended within the six months.
  "aanpassen: geëindigd": [
    "Eemsdelta 24966625",
    "Land van Cuijk 28114651",
    "Beekdaelen 24967285",
    "Noardeast-Fryslân 24455503",
    "Westerkwartier 24965793",
    "Westerkwartier 24965898",
  ],
  // The text then names neither; the register does not say why. Haaren was split, and sources keep one successor.
  "aanpassen: noemt geen van hen": [
    "Haarlemmermeer 24967906",
    "Haarlemmermeer 24967887",
    "Vijfheerenlanden 25978705",
    "Molenlanden 25978705",
  ],
  "gebied: noemt geen van hen": ["Oisterwijk 23844024"],
  // All five municipalities became one; the entry was not closed within the six months.
  "vervalt: noemt een voorganger": ["Hoeksche Waard 24964342"],
};

describe("the mergers of 2019 to 2023, planned on the eve", () => {
  it("are the twenty that sources know, each with its work", async () => {
    const found = await Promise.all(
      (await realMergers()).map(async (merger) => {
        const { items } = await planOf(merger);
        const count = (group: WorkItem["group"]) => items.filter((it) => it.group === group).length;
        return [
          merger.name,
          merger.day,
          merger.kind,
          count("vervalt"),
          count("aanpassen"),
          count("blijft"),
          count("gebied"),
        ] as const;
      }),
    );
    const order = (rows: readonly (readonly unknown[])[]) => rows.map((it) => it.join(" ")).sort();
    expect(order(found)).toEqual(order(MERGERS));
  });

  it("came out as foretold for 162 of 219 arrangements; 45 went on and lag in the register; 12 differ, each known", async () => {
    const seen: Record<string, string[]> = {};
    for (const merger of await realMergers()) {
      const plan = await planOf(merger);
      for (const item of plan.items) {
        const outcome = await outcomeOf(item, merger, plan.state.day, plan.deadline);
        (seen[`${item.group}: ${outcome}`] ??= []).push(`${merger.name} ${item.arrangement.key}`);
      }
    }
    const expected = { ...AGREES, ...LAGS };
    const differing = Object.fromEntries(Object.entries(seen).filter(([kind]) => !(kind in expected)));
    const sorted = (lists: Record<string, string[]>) =>
      Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, list.toSorted()]));
    expect(sorted(differing)).toEqual(sorted(DIFFERS));
    expect(Object.fromEntries(Object.keys(expected).map((kind) => [kind, seen[kind]?.length ?? 0]))).toEqual(
      expected,
    );
    expect(Object.values(seen).flat()).toHaveLength(219);
  });
});

describe("Eemsdelta on the eve", () => {
  /** Texts the municipalities took part in on 31 December 2020, whichever of them the register named. */
  const TEXTS = [
    "27685449",
    "24963490",
    "24966625",
    "28842279",
    "28844710",
    "28469381",
    "25196023",
    "28842534",
    "23862467",
    "28432513",
    "28306633",
  ];
  it("has the eleven arrangements that were in force, and one that began that day", async () => {
    const { items } = await makePlan(register.db, {
      municipalities: ["gm0003", "gm0010", "gm0024"],
      day: "2021-01-01",
      mode: { kind: "nieuw" },
    });
    const texts = items.map((it) => it.arrangement.version);
    expect(texts).toEqual(expect.arrayContaining(TEXTS));
    const others = items.filter((it) => !TEXTS.includes(it.arrangement.version));
    expect(others.map((it) => [it.arrangement.key, it.group])).toEqual([["30087427", "aanpassen"]]);
  });
});

describe("Voorne aan Zee, years after its merger", () => {
  it("is still named by its predecessors in four arrangements, which is work", async () => {
    const left = await readLeftovers(register.db, ["gm1992"], "2026-05-16");
    expect(left.map((it) => [it.arrangement.key, it.named.map((one) => one.key)])).toEqual([
      ["24966825", ["gm0530"]],
      ["24965663", ["gm0501", "gm0530", "gm0614"]],
      ["25160835", ["gm0501", "gm0530", "gm0614"]],
      ["28516617", ["gm0501", "gm0530", "gm0614"]],
    ]);
    expect(left.every((it) => it.group === "aanpassen" && it.deadline === "2023-07-01")).toBe(true);
  });

  it("had no such work before it was there, and elsewhere in the country only two arrangements lag", async () => {
    expect(await readLeftovers(register.db, ["gm1992"], "2022-12-31")).toEqual([]);
    const heirs = await register.db
      .selectFrom("succession")
      .innerJoin("organisation as o", "o.key", "new_key")
      .select("new_key as key")
      .distinct()
      .where("o.type", "=", "gemeente")
      .where("o.valid_until", "is", null)
      .execute();
    const keys = heirs.map((it) => it.key).filter((it) => it !== "gm1992");
    const left = await readLeftovers(register.db, keys, "2026-05-16");
    expect(left.map((it) => `${it.municipality.name} ${it.arrangement.key}`).sort()).toEqual([
      "Gemeente Land van Cuijk 28146753",
      "Gemeente Maashorst 24964519",
    ]);
  });
});
