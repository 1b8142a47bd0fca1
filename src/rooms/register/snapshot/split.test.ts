import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { splitRows } from "./split.ts";

const sign = fc.constantFrom(...'a,"\n\r; é🚲'.split(""), "");
const cell = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(""));

it("reads back whatever rows were written", () => {
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, (given) => {
      expect(splitRows(stringify(given, { record_delimiter: "unix" }))).toEqual(given);
    }),
  );
});

it("comes to an end on a text that is no such file", () => {
  fc.assert(
    fc.property(cell, cell, (a, b) => {
      expect(splitRows(`${a}"${b}`).length).toBeLessThan(20);
    }),
  );
});
