import { describe, expect, it } from "vitest";
import { citizenNumbersIn } from "./citizen-number.ts";

describe("a citizen service number in a text", () => {
  it("is seen however it is written", () => {
    for (const written of ["111222333", "111 222 333", "111.222.333", "1112.22.333"])
      expect(citizenNumbersIn(`Mevrouw met BSN ${written}, kunt u helpen?`)).toEqual([written]);
  });

  it("is not every nine digits: not a wrong sum, a part of more, a telephone number or zeros", () => {
    for (const other of ["111222334", "1112223330", "0612345678", "000000000", "24963490", "2026-05-16"])
      expect(citizenNumbersIn(`over ${other} vraag ik`)).toEqual([]);
  });
});
