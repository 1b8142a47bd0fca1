import { describe, expect, it } from "vitest";
import { inWords } from "./problem.ts";

describe("an error where no link can be followed", () => {
  const error = (...names: string[]) => ({
    field: "gemeente",
    message: "“Asse” kennen we niet.",
    meant: names.map((name) => ({ name, value: "gm0000" })),
  });

  it("says the names that may be meant in its sentence, each once", () => {
    expect(inWords(error())).toBe("“Asse” kennen we niet.");
    expect(inWords(error("Assen"))).toBe("“Asse” kennen we niet. Bedoelt u Assen?");
    expect(inWords(error("Assen", "Essen", "Assen", "Wassenaar"))).toBe(
      "“Asse” kennen we niet. Bedoelt u Assen, Essen of Wassenaar?",
    );
  });
});
