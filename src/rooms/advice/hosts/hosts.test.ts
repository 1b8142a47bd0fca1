import { describe, expect, it } from "vitest";
import { places, smallFabric } from "../level/small-fabric.ts";
import { findHosts, type Host, type HostQuestion } from "./index.ts";

const fabric = smallFabric({ a: {}, b: {}, c: {}, d: {}, e: {}, f: {} }, [
  { with: ["a", "b"], title: "Bestuursafspraak", form: "RZM", powers: [] },
  { with: ["a", "b", "c"], title: "Afvaldienst", executor: { key: "oorg1", name: "Afvaldienst ABC" } },
  { with: ["e", "f"], title: "Verre afvaldienst" },
  { with: ["a", "b", "d"], title: "Archiefdienst", task: "archief", form: "BVO" },
]);
const ask = (participants: string[], more: Partial<HostQuestion> = {}): Host[] =>
  findHosts(fabric, { participants, task: "afval", text: null, powers: null, ownStaff: false, ...more }, 10)
    .first;
const named = (hosts: Host[], title: string) => hosts.find((it) => it.title === title);
const texts = (list: { text: string }[] = []) => list.map((it) => it.text);

describe("who could take it on", () => {
  it("is first of all whoever does this task for all participants", () => {
    const [first] = ask(["a", "b", "c"]);
    expect(first?.title).toBe("Afvaldienst");
    expect(first?.executor).toEqual({ key: "oorg1", name: "Afvaldienst ABC" });
    expect(texts(first?.reasons)).toEqual([
      "Alle 3 deelnemers zitten er al in.",
      "Doet deze taak al: “Afval en reiniging” (door Vliegwiel ingedeeld).",
      "Een openbaar lichaam is een eigen organisatie (rechtspersoon).",
    ]);
    expect(first?.obstacles).toEqual([]);
  });

  it("shows who would have to join, whom they know, and for whom it works", () => {
    const host = named(ask(["a", "b", "d"]), "Afvaldienst");
    expect(texts(host?.reasons)).toContain("2 van de 3 deelnemers zitten er al in: A en B.");
    expect(texts(host?.reasons)).toContain("D werkt elders al samen met 2 van de 3 deelnemers.");
    expect(texts(host?.obstacles)).toEqual([
      "D zou moeten toetreden.",
      "Werkt ook voor 1 andere deelnemer, die het ermee eens moet zijn: C.",
    ]);
  });

  it("says when the form cannot hold the power, with the article, and puts it lower", () => {
    const light = named(ask(["a", "b"], { powers: ["delegatie"] }), "Bestuursafspraak");
    expect(light?.obstacles[0]).toMatchObject({ kind: "vorm", records: ["1000"] });
    expect(light?.obstacles[0]?.text).toContain("Wgr, artikel 10");
    const order = (hosts: Host[]) => hosts.map((it) => it.title);
    expect(order(ask(["a", "b"])).slice(0, 2)).toEqual(["Bestuursafspraak", "Afvaldienst"]);
    expect(order(ask(["a", "b"], { powers: ["delegatie"] }))[0]).toBe("Afvaldienst");
  });

  it("says when there is no organisation of its own", () => {
    const light = named(ask(["a", "b"], { ownStaff: true }), "Bestuursafspraak");
    expect(light?.obstacles.map((it) => it.kind)).toEqual(["vorm", "geen-organisatie"]);
  });

  it("says that it does something else now", () => {
    expect(texts(named(ask(["a", "b"]), "Archiefdienst")?.obstacles)).toContain(
      "Doet nu een andere taak: “Archief en geschiedenis” (door Vliegwiel ingedeeld).",
    );
  });

  it("puts the nearer of two strangers first", () => {
    const titles = ask(["d"]).map((it) => it.title);
    expect(titles.indexOf("Afvaldienst")).toBeLessThan(titles.indexOf("Verre afvaldienst"));
  });

  it("answers a question without participants by the task, and one without anything with nothing", () => {
    expect(new Set(ask([]).map((it) => it.title))).toEqual(
      new Set(["Afvaldienst", "Bestuursafspraak", "Verre afvaldienst"]),
    );
    expect(ask([], { task: null })).toEqual([]);
  });

  it("gives every sentence its record, and changes when a record is taken away", () => {
    for (const host of ask(["a", "b", "d"]))
      for (const sentence of [...host.reasons, ...host.obstacles])
        expect(sentence.records).toContain(host.arrangement.key);
    const without = smallFabric({ a: {}, b: {}, c: {}, d: {}, e: {}, f: {} }, [
      { with: ["a", "b", "c"], title: "Afvaldienst" },
    ]);
    const [host] = findHosts(
      without,
      { participants: ["d"], task: "afval", text: null, powers: null, ownStaff: false },
      1,
    ).first;
    // D knew A and B from the archive only.
    expect(host?.reasons.map((it) => it.kind)).not.toContain("kent-elkaar");
    expect(places(without, "d")).toHaveLength(1);
  });
});
