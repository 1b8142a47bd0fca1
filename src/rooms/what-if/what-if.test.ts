import { describe, expect, it } from "vitest";
import { type Arrangement, type Body, type Fabric, fabricFrom } from "#rooms/day";
import { changedFabric } from "./changed.ts";
import { formAdvice } from "./forms.ts";
import { leave } from "./leaving.ts";
import { likelyDestinations, move, sameCircle } from "./moving.ts";
import { isLeft } from "./tasks-left.ts";

const NAMES = ["Aalst", "Berg", "Cuyk", "Dorp"];
const body = (name: string, index: number): Body => ({
  index,
  code: index < 4 ? `gm000${index}` : "ws0001",
  name: index < 4 ? `Gemeente ${name}` : name,
  sortName: name.toLowerCase(),
  type: index < 4 ? "gemeente" : "waterschap",
  province: "pv20",
  population: 1000,
  place: null,
});
const BODIES = [...NAMES, "Waterschap Vliet"].map(body);
const [AALST, BERG, CUYK, DORP, VLIET] = [0, 1, 2, 3, 4] as const;

const arrangement = (
  key: string,
  task: string,
  members: number[],
  more: Partial<Arrangement> = {},
): Omit<Arrangement, "index" | "members" | "reconstructed"> => ({
  key,
  version: key,
  title: `Regeling ${key}`,
  form: "OL",
  powers: ["mandaat"],
  themes: [],
  task,
  taskBasis: "titel",
  executor: null,
  since: "2020-01-01",
  validFrom: "2020-01-01",
  lastVerified: null,
  seats: members.map((it) => ({
    body: it,
    basis: "registered",
    since: "2020-01-01",
    namedKeys: [BODIES[it]?.code ?? ""],
  })),
  ...more,
});

/** Three arrangements: waste of Aalst, Berg and Cuyk; care of Aalst and Berg; waste of Aalst, Dorp and a water board. */
const fabric: Fabric = fabricFrom(
  {
    day: "2026-05-16",
    reading: "resolved",
    bodies: BODIES,
    municipalities: [AALST, BERG, CUYK, DORP],
    neighbours: [
      [AALST, BERG],
      [AALST, CUYK],
    ],
  },
  [
    arrangement("1", "afval", [AALST, BERG, CUYK], { themes: ["c_afval"], powers: ["delegatie"] }),
    arrangement("2", "zorg", [AALST, BERG], {
      form: "RZM",
      executor: { key: "gm0000", name: "Gemeente Aalst" },
    }),
    arrangement("3", "afval", [AALST, DORP, VLIET]),
  ],
);
const the = (key: string) => fabric.arrangements.find((it) => it.key === key) as Arrangement;
const whoIs = (place: number) => BODIES[place] as Body;
const names = (rows: readonly { body: Body }[]) => rows.map((it) => it.body.code);

describe("a fabric with a change in it", () => {
  it("keeps the seats of who stays, gives new ones a seat, and leaves what is not named", () => {
    const after = changedFabric(
      fabric,
      new Map([
        ["1", [DORP, AALST]],
        ["2", null],
      ]),
    );
    expect(after.arrangements.map((it) => [it.key, it.members])).toEqual([
      ["1", [AALST, DORP]],
      ["2", []],
      ["3", [AALST, DORP, VLIET]],
    ]);
    expect(after.arrangements[0]?.seats.map((it) => it.since)).toEqual(["2020-01-01", null]);
    expect(fabric.arrangements).toHaveLength(3);
  });
});

describe("a fabric in which only what changes is made anew", () => {
  it("knows of everybody the same arrangements as one woven from all seats", () => {
    const changes = new Map<string, number[] | null>([
      ["1", [DORP, AALST, VLIET]],
      ["2", null],
      ["unknown", [AALST]],
    ]);
    const after = changedFabric(fabric, changes);
    const woven = fabricFrom(fabric, after.arrangements);
    expect(after.arrangements).toEqual(woven.arrangements);
    expect(after.arrangementsOf).toEqual(woven.arrangementsOf);
    expect(after.arrangementsOf).toEqual([[0, 2], [], [], [0, 2], [0, 2]]);
    expect(fabric.arrangementsOf[BERG]).toEqual([0, 1]);
  });
});

describe("Aalst leaves the waste arrangement with Berg and Cuyk", () => {
  const leaving = leave(fabric, whoIs(AALST), the("1"));

  it("which goes on with Berg and Cuyk", () => {
    expect(leaving.ends).toBe(false);
    expect(names(leaving.remaining)).toEqual(["gm0001", "gm0002"]);
  });

  it("meets no Cuyk any more, a neighbour", () => {
    expect(leaving.parted.map((it) => [it.body.code, it.neighbour])).toEqual([["gm0002", true]]);
  });

  it("has another arrangement for waste, but none with that theme", () => {
    expect(leaving.task.elsewhere.map((it) => it.key)).toEqual(["3"]);
    expect(isLeft(leaving.task)).toBe(false);
    expect(leaving.task.themesLeft).toEqual(["c_afval"]);
  });

  it("has fixed partners of 4 seats in 3 x 3 before, and 2 in 2 x 2 after", () => {
    expect(leaving.own.before).toEqual({ arrangements: 3, partners: 4, fixed: 4 / 9 });
    expect(leaving.own.after).toEqual({ arrangements: 2, partners: 3, fixed: 2 / 4 });
  });

  it("leaves Berg with 2 in 2 x 2 instead of 3, and Cuyk with 1: on average from 0.875 to 0.75", () => {
    expect(leaving.remaining.map((it) => [it.before.fixed, it.after.fixed])).toEqual([
      [3 / 4, 2 / 4],
      [1, 1],
    ]);
    expect(leaving.average).toEqual({ before: 0.875, after: 0.75, over: 2 });
  });
});

describe("leaving an arrangement of two", () => {
  const leaving = leave(fabric, whoIs(AALST), the("2"));

  it("ends it for the one that remains", () => {
    expect(leaving.ends).toBe(true);
    expect(
      leaving.remaining.map((it) => [it.body.code, it.before.arrangements, it.after.arrangements]),
    ).toEqual([["gm0001", 2, 1]]);
  });

  it("leaves the task without an arrangement, and without whoever carries it out", () => {
    expect(isLeft(leaving.task)).toBe(true);
    expect(leaving.executes).toBe(true);
    expect(leaving.parted).toEqual([]);
  });

  it("says nothing of partners that a municipality no longer has", () => {
    const dorp = leave(fabric, whoIs(AALST), the("3")).remaining.find((it) => it.body.index === DORP);
    expect(dorp?.before.fixed).toBe(1);
    expect(dorp?.after.fixed).toBeNull();
  });
});

describe("the waste of Aalst, Berg and Cuyk goes to the circle of Aalst, Dorp and the water board", () => {
  const taken = move(fabric, the("1"), the("3"), "erbij");
  const apart = move(fabric, the("1"), the("3"), "apart");

  it("keeps Aalst, brings Dorp and the water board, and loses Berg and Cuyk", () => {
    for (const moving of [taken, apart]) {
      expect(names(moving.staying)).toEqual(["gm0000"]);
      expect(names(moving.joining)).toEqual(["gm0003", "ws0001"]);
      expect(names(moving.leaving)).toEqual(["gm0001", "gm0002"]);
      expect(moving.leaving.map((it) => isLeft(it.task))).toEqual([true, true]);
    }
  });

  it("ends the old arrangement when the other takes the task on, and keeps one of its own otherwise", () => {
    expect(taken.staying[0]?.after).toEqual({ arrangements: 2, partners: 3, fixed: 2 / 4 });
    expect(apart.staying[0]?.after).toEqual({ arrangements: 3, partners: 3, fixed: 3 / 6 });
  });

  it("counts the average over municipalities with partners before and after only: Aalst, Berg and Dorp", () => {
    // Before 4/9, 3/4 and 1; after 1/2, 1 and 1. Cuyk has nobody left.
    expect(taken.average?.over).toBe(3);
    expect(taken.average?.before).toBeCloseTo((4 / 9 + 3 / 4 + 1) / 3, 12);
    expect(taken.average?.after).toBeCloseTo((1 / 2 + 1 + 1) / 3, 12);
  });
});

describe("the form that a moved task needs", () => {
  it("is never a light arrangement when it decides by itself, and says which form the task would get", () => {
    const advice = formAdvice(move(fabric, the("1"), the("2"), "erbij"), fabric, new Map());
    expect(advice.options.map((it) => [it.form, it.capacity])).toEqual([
      ["OL", "kan"],
      ["BVO", "beperkt"],
      ["GO", "beperkt"],
      ["RZM", "kan-niet"],
    ]);
    expect(advice.notes[0]).toContain("heeft de vorm regeling zonder meer");
    expect(advice.notes[0]).toContain("niet dragen");
    expect(advice.notes[1]).toContain("nog geen delegatie");
  });

  it("can be light for work in the name of the participants", () => {
    const advice = formAdvice(move(fabric, the("3"), the("2"), "erbij"), fabric, new Map());
    expect(advice.options.find((it) => it.form === "RZM")).toMatchObject({
      capacity: "kan",
      registered: 1,
      alike: 1,
    });
    expect(advice.options.find((it) => it.form === "GO")?.capacity).toBe("beperkt");
    expect(advice.notes).toHaveLength(1);
  });

  it("shows councils among the participants as an obstacle for a body of executives", () => {
    const bodies = changedFabric(fabric, new Map());
    const from = { ...the("3"), form: "BVO" as const };
    const papers = (organs: string[]) => new Map([["3", { decisions: [], organs, crossBorder: false }]]);
    const notes = (organs: string[]) =>
      formAdvice(move(fabric, from, the("1"), "apart"), bodies, papers(organs)).notes.slice(1);
    expect(notes(["College van burgemeester en wethouders"])).toEqual([]);
    expect(notes(["Gemeenteraad"])[0]).toContain("kan dat niet");
    expect(notes([])[0]).toContain("niet ingevuld in het register");
  });
});

describe("where a task could go", () => {
  it("is to circles that share someone, the most alike first, never to an equal one", () => {
    expect(
      likelyDestinations(fabric, the("1"), 5).map((it) => [it.arrangement.key, it.shared.length]),
    ).toEqual([
      ["2", 2],
      ["3", 1],
    ]);
    const twin = changedFabric(fabric, new Map([["2", [AALST, BERG, CUYK]]]));
    expect(likelyDestinations(twin, twin.arrangements[0] as Arrangement, 5)).toHaveLength(1);
    expect(sameCircle(twin.arrangements[0] as Arrangement, twin.arrangements[1] as Arrangement)).toBe(true);
  });
});
