import { expect, it } from "vitest";
import { askedOnce, askingOnce } from "./asked-once.ts";

const asked: string[] = [];
const ask = askedOnce(
  (_db: null, name: string) => {
    asked.push(name);
    return Promise.resolve(name.length);
  },
  (_, name) => name,
);

it("asks once while the work lasts, also within a part of it, and each time elsewhere", async () => {
  const found = await askingOnce(async () => [
    await ask(null, "Assen"),
    await askingOnce(() => ask(null, "Assen")),
    await ask(null, "Ede"),
  ]);
  expect([found, asked]).toEqual([
    [5, 5, 3],
    ["Assen", "Ede"],
  ]);
  await ask(null, "Ede");
  await ask(null, "Ede");
  expect(asked).toEqual(["Assen", "Ede", "Ede", "Ede"]);
});
