import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseQuery } from "#kit/http/query.ts";
import { registerApp } from "../../../testing.ts";
import { adviceOf, adviceQuery, readQuestion, readTask } from "./index.ts";

const register = registerApp();

const schema = z.object(adviceQuery);
const ask = (query: Record<string, string | string[]>, day = "2026-05-16") =>
  readQuestion(
    register.building,
    parseQuery(
      schema,
      Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat()])),
    ),
    day,
  );

describe("who is meant", () => {
  it("is understood by code, by digits and by name", async () => {
    for (const organisatie of ["gm0106", "GM0106", "0106", "Assen", "gemeente assen", "Gemeente Assen"])
      expect((await ask({ organisatie })).asker?.code, organisatie).toBe("gm0106");
  });

  it("is asked back when a municipality and a province have the name, unless it says which", async () => {
    const { asker, choices } = await ask({ organisatie: "Groningen" });
    expect([asker, choices[0]?.options.map((it) => it.code)]).toEqual([null, ["gm0014", "pv20"]]);
    expect((await ask({ organisatie: "gemeente Groningen" })).asker?.code).toBe("gm0014");
    expect((await ask({ organisatie: "provincie Groningen" })).asker?.code).toBe("pv20");
  });

  it("is understood from some words of the name when those are enough", async () => {
    expect((await ask({ organisatie: "Hunze en Aa's" })).asker?.code).toBe("ws0646");
    expect((await ask({ organisatie: "op Zoom" })).asker?.code).toBe("gm0748");
  });

  it("is asked back when only letters were typed, also when they begin one name", async () => {
    for (const [typed, code] of [
      ["Asse", "gm0106"],
      ["Westerkw", "gm1969"],
      ["Noorderzijlv", "ws0647"],
    ] as const) {
      const { asker, choices } = await ask({ organisatie: typed });
      expect([typed, asker, choices[0]?.options.map((it) => it.code)]).toEqual([typed, null, [code]]);
    }
  });

  it("is asked back when several have the name", async () => {
    const { asker, choices, errors } = await ask({ organisatie: "Bergen" });
    expect(asker).toBeNull();
    expect(errors).toEqual([]);
    expect(choices).toHaveLength(1);
    expect(choices[0]?.options.map((it) => it.code)).toEqual(["gm0893", "gm0373"]);
  });

  it("is asked back when only part of the name of somebody else fits", async () => {
    const { asker, choices } = await ask({ organisatie: "Atlantis" });
    expect(asker).toBeNull();
    expect(choices[0]?.options.length).toBeGreaterThan(0);
  });

  it("is a sentence when nobody has the name or the code, and what was typed is kept", async () => {
    const { errors, typed } = await ask({ organisatie: "gm9999", deelnemers: "Xyzzy,gm0106" });
    expect(errors.map((it) => it.field)).toEqual(["organisatie", "deelnemers"]);
    expect(errors[0]?.message).toBe(
      "“gm9999” kennen we niet. Vul de naam van een organisatie in, of een code zoals gm0106.",
    );
    expect(typed.deelnemers).toEqual(["Xyzzy", "gm0106"]);
  });
});

describe("with whom", () => {
  it("may be codes and names, with commas or repeated, each counted once and the asker not", async () => {
    const { partners, participants } = await ask({
      organisatie: "gm1699",
      deelnemers: ["gm1969,Assen", "Westerkwartier", "Noordenveld"],
    });
    expect(partners.map((it) => it.code)).toEqual(["gm1969", "gm0106"]);
    expect(participants.map((it) => it.name)).toEqual(["Noordenveld", "Westerkwartier", "Assen"]);
  });

  it("can be ten at most, and all municipalities get a sentence", async () => {
    const all = (
      await register.db
        .selectFrom("organisation")
        .select("key")
        .where("type", "=", "gemeente")
        .where("valid_until", "is", null)
        .execute()
    ).map((it) => it.key);
    expect(all).toHaveLength(342);
    const { errors, partners } = await ask({ organisatie: "gm0106", deelnemers: all.join(",") });
    expect(partners).toEqual([]);
    expect(errors).toEqual([
      {
        field: "deelnemers",
        message: "U noemt 342 deelnemers. Verkennen kan met hoogstens 10; noem de belangrijkste.",
      },
    ]);
  });

  it("may be nobody, and then nobody asks", async () => {
    expect(await ask({})).toMatchObject({ participants: [], errors: [], choices: [], task: null });
  });
});

describe("mergers", () => {
  it("let the successor stand for who was abolished, with a note", async () => {
    const { asker, participants, notes } = await ask({ organisatie: "gm0003" });
    expect(asker?.code).toBe("gm1979");
    expect(participants).toEqual([{ code: "gm1979", name: "Eemsdelta" }]);
    expect(notes).toEqual([
      "Appingedam is opgeheven op 1 januari 2021. Wij rekenen met wie de taken overnam: Eemsdelta.",
    ]);
  });

  it("find the abolished one by name as well", async () => {
    expect((await ask({ organisatie: "Loppersum" })).asker?.code).toBe("gm1979");
  });

  it("let the predecessors stand for who did not exist yet", async () => {
    const { asker, participants, notes } = await ask({ organisatie: "gm1979" }, "2019-06-01");
    expect(asker?.code).toBe("gm1979");
    expect(participants.map((it) => it.code)).toEqual(["gm0003", "gm0010", "gm0024"]);
    expect(notes).toEqual([
      "Eemsdelta bestond op 1 juni 2019 nog niet. Wij rekenen met de voorgangers: Appingedam, Delfzijl en Loppersum.",
    ]);
  });
});

describe("the task", () => {
  it("is a family from the list, by code or by name, and then nothing is derived", () => {
    expect(readTask("afval")).toMatchObject({ family: { code: "afval" }, text: null, why: null });
    expect(readTask("Afval en reiniging")).toMatchObject({ family: { code: "afval" }, text: null });
  });

  it("is derived from one's own words, with the words that told", () => {
    const { family, text, why } = readTask("samen jeugdhulp regelen");
    expect(family?.code).toBe("jeugd-en-wmo");
    expect(text).toBe("samen jeugdhulp regelen");
    expect(why).toBe("omdat u ‘jeugdhulp’ noemt");
  });

  it("names the other tasks that are in the same words", () => {
    const { family, others } = readTask("afval ophalen en belastingen innen");
    expect([family?.code, ...others.map((it) => it.code)].sort()).toEqual(["afval", "belastingen"]);
  });

  it("is nothing when no word is recognised, and the words are kept", () => {
    expect(readTask("kwantumzeppelin")).toEqual({
      typed: "kwantumzeppelin",
      family: null,
      text: "kwantumzeppelin",
      why: null,
      others: [],
    });
  });
});

describe("what advice needs of a day", () => {
  it("is made once for an edition and kept", async () => {
    expect(await adviceOf(register.building, "2026-05-16")).toBe(
      await adviceOf(register.building, "2026-05-16"),
    );
    const days = Array.from({ length: 25 }, (_, index) => `2025-01-${String(index + 1).padStart(2, "0")}`);
    for (const day of days) await adviceOf(register.building, day);
    const again = await adviceOf(register.building, "2025-01-25");
    expect(again.day).toBe("2025-01-25");
    expect(await adviceOf(register.building, "2025-01-25")).toBe(again);
  });
});
