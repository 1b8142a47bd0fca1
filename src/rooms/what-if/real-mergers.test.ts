import { beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day } from "#kit/day.ts";
import { partnersIn, readFabric } from "#rooms/day";
import { makeMergerPlan } from "#rooms/oversight";
import { registerApp } from "../../testing.ts";
import { merge, type Merging } from "./merging.ts";

const register = registerApp();
let mergers: Awaited<ReturnType<typeof realMergers>>;
beforeAll(async () => {
  mergers = await realMergers();
});

interface Merger {
  name: string;
  day: Day;
  heir: string;
  merging: Merging;
  /** Partners foretold, others' mergers of the same day resolved, and those the register shows on the day. */
  foretold: Set<string>;
  found: Set<string>;
}

/** Mergers into one municipality between 2019 and 2023: asked on the eve, and what the register shows on the day. */
async function realMergers(): Promise<Merger[]> {
  const rows = await register.db
    .selectFrom("succession as s")
    .innerJoin("organisation as o", "o.key", "s.new_key")
    .select(["s.old_key", "s.new_key", "s.day", "s.kind", "o.name"])
    .where("s.day", ">=", "2019-01-01")
    .where("s.day", "<=", "2023-12-31")
    .where("o.type", "=", "gemeente")
    .orderBy("s.day")
    .orderBy("o.name")
    .orderBy("s.old_key")
    .execute();
  const found: Merger[] = [];
  for (const group of Map.groupBy(rows, (it) => `${it.day} ${it.new_key}`).values()) {
    const { day, new_key: heir, kind, name } = group[0]!;
    const old = group.map((it) => it.old_key);
    const plan = await makeMergerPlan(register.db, {
      day,
      municipalities: kind === "licht" ? [...old, heir] : old,
      mode: kind === "licht" ? { kind: "licht", remains: heir } : { kind: "nieuw" },
    });
    const merging = merge(await readFabric(register.db, addDays(day, -1)), plan);
    const after = await readFabric(register.db, day);
    const heirOf = (key: string) => rows.find((it) => it.old_key === key && it.day === day)?.new_key ?? key;
    found.push({
      name: name.replace("Gemeente ", ""),
      day,
      heir,
      merging,
      foretold: new Set(merging.partners.map((it) => heirOf(it.body.code))),
      found: new Set(
        [...partnersIn(after, after.indexOf.get(heir) ?? -1).keys()].map(
          (it) => after.bodies[it]?.code ?? "",
        ),
      ),
    });
  }
  return found;
}

/** Each merger: arrangements on the eve and on the day, and different partners foretold. */
const MERGERS: [name: string, before: number, after: number, partners: number][] = [
  ["Altena", 11, 11, 61],
  ["Beekdaelen", 16, 16, 32],
  ["Groningen", 9, 9, 32],
  ["Haarlemmermeer", 10, 10, 40],
  ["Het Hogeland", 11, 9, 26],
  ["Hoeksche Waard", 11, 6, 41],
  ["Molenlanden", 10, 10, 33],
  ["Noardeast-Fryslân", 9, 9, 19],
  ["Noordwijk", 8, 8, 19],
  ["Vijfheerenlanden", 15, 14, 58],
  ["West Betuwe", 11, 11, 25],
  ["Westerkwartier", 7, 7, 26],
  ["Eemsdelta", 11, 9, 25],
  ["Oisterwijk", 9, 9, 48],
  ["Dijk en Waard", 10, 9, 23],
  ["Land van Cuijk", 16, 14, 93],
  ["Maashorst", 12, 12, 47],
  ["Purmerend", 8, 8, 23],
  ["Amsterdam", 10, 10, 21],
  ["Voorne aan Zee", 11, 11, 29],
];

/**
 * Partners foretold that are not there on the day: from that very day the register has another text, or none, of what
 * they shared, or they came to an end themselves.
 */
const NOT_FOUND: Record<string, string[]> = {
  Altena: ["gm1978", "roo-25782760"],
  "Hoeksche Waard": ["roo-24964385", "roo-24964404", "roo-25782760"],
  Molenlanden: [
    "gm0489",
    "gm0501",
    "gm0530",
    "gm0569",
    "gm0613",
    "gm1705",
    "gm1924",
    "gm1959",
    "roo-25782760",
    "ws0655",
  ],
  Vijfheerenlanden: ["gm1705", "pv26", "roo-25782760"],
};

/** Partners on the day that nobody foretold: of texts that began on that day. */
const NOT_FORETOLD: Record<string, string[]> = {
  Altena: ["gm1621"],
  Haarlemmermeer: ["gm0361", "gm0373", "gm0398", "gm0400", "gm0416", "gm0534"],
  Vijfheerenlanden: ["gm1621"],
};

describe("the mergers of 2019 to 2023, asked on the eve", () => {
  it("give the arrangements and partners of each", () => {
    const rows = mergers.map(({ name, merging }) => [
      name,
      merging.items.length,
      merging.after.arrangements,
      merging.partners.length,
    ]);
    expect(rows).toEqual(MERGERS);
  });

  it("count only what has a text on the eve; the plan's others stand apart", () => {
    const apart = mergers.flatMap(({ name, merging }) =>
      merging.reconstructed.map((it) => `${name} ${it.arrangement.key}`),
    );
    expect(apart).toEqual([
      "Groningen 30087427",
      "Groningen 28306633",
      "Haarlemmermeer 28978673",
      "Eemsdelta 30087427",
    ]);
  });

  it("foretold 669 partners, of whom 651 were there on the day; each of the others is known", () => {
    const lists = (of: (it: Merger) => Set<string>) =>
      Object.fromEntries(
        mergers.map((it) => [it.name, [...of(it)].sort()] as const).filter(([, list]) => list.length > 0),
      );
    expect(lists((it) => it.foretold.difference(it.found))).toEqual(NOT_FOUND);
    expect(lists((it) => it.found.difference(it.foretold))).toEqual(NOT_FORETOLD);
    const total = (of: (it: Merger) => number) => mergers.reduce((sum, it) => sum + of(it), 0);
    expect(total((it) => it.foretold.size)).toBe(669);
    expect(total((it) => it.foretold.intersection(it.found).size)).toBe(651);
  });
});

describe("Eemsdelta, asked on 31 December 2020", () => {
  const eemsdelta = () => mergers.find((it) => it.name === "Eemsdelta")?.merging as Merging;
  const texts = (of: (it: Merging["items"][number]) => boolean) =>
    eemsdelta()
      .items.filter(of)
      .map((it) => it.arrangement.version)
      .sort();

  it("has the eleven arrangements: two lapse, six are adapted within six months, and of three the act fixes the area", () => {
    expect(texts((it) => it.group === "vervalt")).toEqual(["27685449", "28842279"]);
    expect(texts((it) => it.group === "aanpassen")).toEqual([
      "24963490",
      "24966625",
      "28306633",
      "28432513",
      "28469381",
      "28844710",
    ]);
    expect(eemsdelta().items.filter((it) => it.deadline !== "2021-07-01")).toHaveLength(5);
    expect(texts((it) => it.group === "gebied")).toEqual(["23862467", "25196023", "28842534"]);
  });

  it("passes 25 participations on: eight of Appingedam and of Delfzijl, nine of Loppersum", () => {
    const from = Object.fromEntries(
      [...Map.groupBy(eemsdelta().passing, (it) => it.from.key)].map(([key, list]) => [key, list.length]),
    );
    expect(from).toEqual({ gm0003: 8, gm0010: 8, gm0024: 9 });
  });

  it("makes two circles the same: both are then Het Hogeland and the new municipality", () => {
    expect(
      eemsdelta().coinciding.map((it) => [it.members.length, it.arrangements.map((one) => one.version)]),
    ).toEqual([[2, ["24963490", "24966625"]]]);
  });

  it("leaves 25 of 27 partners: the three no longer meet each other", () => {
    const { before, after, partners } = eemsdelta();
    expect(before.map((it) => it.standing.partners)).toEqual([27, 27, 27]);
    expect(after.partners).toBe(25);
    expect(partners.every((it) => it.metBy.length > 0)).toBe(true);
  });
});
