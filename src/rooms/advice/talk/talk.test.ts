import { beforeAll, describe, expect, it } from "vitest";
import { type Fabric, readFabric } from "#rooms/day";
import { registerApp } from "../../../testing.ts";
import { places, smallFabric } from "../level/small-fabric.ts";
import { nearestPrecedents, readConversations } from "./index.ts";

const fabric = smallFabric({ a: {}, b: {}, c: {}, d: {}, e: {}, f: {} }, [
  { with: ["e", "f"], title: "Gemeenschappelijke regeling Ver weg" },
  { with: ["b", "c"], title: "Gemeenschappelijke regeling Dichtbij" },
  { with: ["a", "b", "c", "d", "e", "f"], title: "Gemeenschappelijke regeling Groot" },
  { with: ["a", "b"], task: "archief" },
]);
const near = (...codes: string[]) =>
  nearestPrecedents(fabric, places(fabric, ...codes), { task: "afval" }, 10);

describe("the nearest precedents", () => {
  it("do the same task; close by and alike in size come first", () => {
    expect(near("a", "b").map((it) => it.title)).toEqual(["Dichtbij", "Ver weg", "Groot"]);
  });

  it("say why, each sentence with its record", () => {
    expect(near("a", "b")[0]?.reasons).toEqual([
      { kind: "taak", text: "Doet dit al: “Afval en reiniging”.", records: ["1001"] },
      { kind: "omvang", text: "Evenveel gemeenten als u (2).", records: ["1001"] },
      {
        kind: "afstand",
        text: "7 km verderop, tussen de middens van beide gebieden.",
        records: ["1001"],
      },
      { kind: "zelf", text: "B doet hier zelf aan mee.", records: ["1001", "b"] },
    ]);
    expect(near("a", "b")[2]?.reasons[1]?.text).toBe("6 gemeenten; u bent met 2.");
  });

  it("are still a list when nobody takes part yet", () => {
    expect(near()).toHaveLength(3);
    expect(near()[0]?.reasons.map((it) => it.text)).toEqual([
      "Doet dit al: “Afval en reiniging”.",
      "Met 2 gemeenten.",
    ]);
  });
});

describe("who to talk to in the real register", () => {
  const register = registerApp();
  let real: Fabric;
  beforeAll(async () => {
    real = await readFabric(register.db, "2026-05-16");
  });

  it("is the body that carries out and the steward, with a website where the register gives one", async () => {
    const precedents = nearestPrecedents(
      real,
      places(real, "gm1699", "gm1969"),
      { task: "ict-en-bedrijfsvoering" },
      10,
    );
    const conversations = await readConversations(register.db, precedents);
    expect(conversations).toHaveLength(10);
    const offices = conversations.flatMap((it) => it.offices);
    expect(offices.filter((it) => it.website !== null).length).toBeGreaterThan(5);
    expect(offices.every((it) => it.website === null || it.website.startsWith("http"))).toBe(true);
    expect(conversations.every((it) => it.offices.length > 0 && it.precedent.reasons.length > 1)).toBe(true);
    expect(await readConversations(register.db, [])).toEqual([]);
  });
});
