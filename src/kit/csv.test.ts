import { expect, it } from "vitest";
import { csvAnswer, csvFor } from "./csv.ts";

it("opens in Dutch Excel: a byte order mark, semicolons and quoted text", () => {
  expect(csvFor(["Naam", "Aantal"], [['Gemeente "Assen"; Drenthe', 8]])).toBe(
    '\uFEFFNaam;Aantal\r\n"Gemeente ""Assen""; Drenthe";8\r\n',
  );
});

it("runs nothing when it is opened: text that looks like a formula stays text", () => {
  expect(csvFor(["Naam"], [["=HYPERLINK(1)"], ["+31"], ["-3 of meer"], ["@som"]])).toContain(
    "'=HYPERLINK(1)",
  );
});

it("keeps an empty cell apart from a zero", () => {
  expect(csvFor(["A", "B"], [[null, 0]])).toContain("\r\n;0\r\n");
});

it("writes every number in one way, as Dutch spreadsheets read it", () => {
  expect(csvFor(["A", "B", "C", "D"], [[0.5051, -1.5, 1234567, 1 / 3]])).toContain(
    "\r\n0,5051;-1,5;1234567;0,333333\r\n",
  );
});

it("is a file to save, with a name that says what is in it", () => {
  const answer = csvAnswer("organisaties-2026-05-16", ["Naam"], []);
  expect(answer.headers.get("Content-Disposition")).toBe(
    'attachment; filename="organisaties-2026-05-16.csv"',
  );
});
