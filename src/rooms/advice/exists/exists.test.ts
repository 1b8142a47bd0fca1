import { beforeAll, describe, expect, it } from "vitest";
import { type Fabric, readFabric } from "#rooms/day";
import { registerApp } from "../../../testing.ts";
import { smallFabric } from "../level/small-fabric.ts";
import { findExisting } from "./index.ts";

const fabric = smallFabric({ a: {}, b: {}, c: {}, d: {}, e: {} }, [
  { with: ["a", "b"], title: "Gemeenschappelijke regeling Afvalinzameling Oost", themes: ["c_3eb6243b"] },
  { with: ["a", "b", "c", "d", "e"], title: "Regeling Afval en Milieustraten" },
  { with: ["a", "b"], title: "Regionaal Archief", task: "archief" },
  { with: ["c", "d"], title: "Afvalinzameling West" },
]);
const ask = (participants: string[], task: string | null, text: string | null = null) =>
  findExisting(fabric, { participants, task, text }, 10).first;
const texts = (list: { text: string }[] = []) => list.map((it) => it.text);

describe("what exists already", () => {
  it("is the same when this circle does this task; a larger circle looks like it", () => {
    expect(ask(["a", "b"], "afval").map((it) => [it.title, it.kind])).toEqual([
      ["Afvalinzameling Oost", "zelfde"],
      ["Regeling Afval en Milieustraten", "lijkt-op"],
    ]);
  });

  it("is not the same when someone who asks does not take part, and says who", () => {
    const [first] = ask(["a", "b", "e"], "afval", "afvalinzameling oost");
    expect(first?.kind).toBe("lijkt-op");
    expect(texts(first?.reasons)).toContain("2 van uw 3 deelnemers doen al mee: A en B.");
    expect(first?.differs).toContainEqual({
      kind: "doet-niet-mee",
      text: "E zit er niet in.",
      records: ["1000", "e"],
    });
  });

  it("names who else takes part and what else it does", () => {
    const [, large] = ask(["a", "b"], "afval");
    expect(texts(large?.differs)).toEqual(["Er doen ook 3 andere mee: C, D en E."]);
    const [same] = ask(["a", "b"], "afval");
    expect(texts(same?.differs).join()).toMatch(
      /^Doet ook “.+”, volgens de beleidsterreinen in het register\.$/,
    );
  });

  it("is recognised by the reader's own words, with one participant", () => {
    const [first] = ask(["a"], null, "afvalinzameling oost");
    expect(first?.title).toBe("Afvalinzameling Oost");
    expect(texts(first?.reasons)).toEqual([
      "A doet al mee.",
      "Dezelfde taak: “Afval en reiniging” (door Vliegwiel ingedeeld).",
      "Uw woorden staan in de naam, de uitvoerder of het beleidsterrein: “afvalinzameling”, “oost”.",
    ]);
  });

  it("is found by words alone, but then nothing is called the same", () => {
    const found = ask([], null, "afvalinzameling");
    expect(found.map((it) => it.arrangement.key)).toEqual(expect.arrayContaining(["1000", "1003"]));
    expect(new Set(found.map((it) => it.kind))).toEqual(new Set(["lijkt-op"]));
    expect(found.every((it) => it.differs.every((one) => !one.kind.includes("mee")))).toBe(true);
  });

  it("is nothing when nobody who asks does anything like it, or nothing was asked", () => {
    expect(ask(["a", "b"], "belastingen")).toEqual([]);
    expect(ask(["a", "b"], null)).toEqual([]);
    expect(ask([], null)).toEqual([]);
  });

  it("does not take the family for what fits nowhere for a task that two can share", () => {
    expect(ask(["a", "b"], "overig")).toEqual([]);
  });

  it("gives every sentence its records, and the same answer every time", () => {
    const once = ask(["a", "b", "c"], null, "afval inzamelen in oost");
    expect(ask(["a", "b", "c"], null, "afval inzamelen in oost")).toEqual(once);
    for (const it of once)
      for (const sentence of [...it.reasons, ...it.differs])
        expect(sentence.records).toContain(it.arrangement.key);
  });
});

describe("what exists already in the real register", () => {
  const register = registerApp();
  let real: Fabric;
  beforeAll(async () => {
    real = await readFabric(register.db, "2026-05-16");
  });

  it("is found first for nearly every draft with half of the title and all participants", () => {
    // Measured more fully by bench/advice-exists.ts; here every other word stands for a half.
    const first = real.arrangements.filter((it) => {
      const participants = it.members.map((member) => real.bodies[member]?.code ?? "");
      const text = it.title
        .split(/\s+/)
        .filter((_, place) => place % 2 === 0)
        .join(" ");
      const { first } = findExisting(real, { participants, task: null, text }, 1);
      return first[0]?.arrangement.key === it.key;
    });
    expect(first.length / real.arrangements.length).toBeGreaterThan(0.93);
  });
});
