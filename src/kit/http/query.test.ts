import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Problem } from "../problem.ts";
import { choices, listQuery, parseQuery, sortField, textField } from "./query.ts";

const schema = z.object({
  ...listQuery,
  vorm: choices(["OL", "GO"]).optional(),
  zoek: textField.optional(),
  sorteer: sortField(["naam", "sinds"]).optional(),
});

function refusal(query: Record<string, string[]>): Problem {
  try {
    parseQuery(schema, query);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("werd niet geweigerd");
}

describe("the parameters of an address", () => {
  it("are read as what they mean", () => {
    expect(
      parseQuery(schema, { geldigOp: ["2021-01-01"], pagina: ["2"], vorm: ["OL,GO"], zoek: [" afval "] }),
    ).toEqual({
      geldigOp: "2021-01-01",
      pagina: 2,
      vorm: ["OL", "GO"],
      zoek: "afval",
    });
  });

  it("that a form left empty count as not given", () => {
    expect(parseQuery(schema, { zoek: [""], vorm: [""] })).toEqual({});
    expect(parseQuery(schema, { zoek: [" "], vorm: ["\t"], pagina: ["\u00A0"] })).toEqual({});
  });

  it("may be repeated, as check boxes do", () => {
    expect(parseQuery(schema, { vorm: ["OL", "GO"] })).toEqual({ vorm: ["OL", "GO"] });
  });

  it("are refused all at once, each by its name", () => {
    const problem = refusal({
      geldigOp: ["2023-02-30"],
      pagina: ["nul"],
      sorteer: ["kleur"],
      kleur: ["rood"],
    });
    expect(problem.status).toBe(400);
    expect(problem.errors.map((it) => it.field).sort()).toEqual(["geldigOp", "kleur", "pagina", "sorteer"]);
  });

  it("say in words how long a text may be", () => {
    const short = z.object({ zoek: z.string().max(5).optional() });
    expect(() => parseQuery(short, { zoek: ["te lang"] })).toThrow(
      expect.objectContaining({ errors: [{ field: "zoek", message: "Gebruik hoogstens 5 tekens." }] }),
    );
  });

  it("that nobody knows come with the names that are known", () => {
    expect(refusal({ datum: ["2020"] }).errors[0]?.message).toMatch(/geldigOp/);
  });

  it("never do worse than a refusal, whatever is typed", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.string(), { maxLength: 3 })), (query) => {
        try {
          parseQuery(schema, query);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
    );
  });
});
