import { describe, expect, it } from "vitest";
import { showProgress } from "./progress.ts";

function watched(kind: "terminal" | "lines") {
  const shown: string[] = [];
  let now = 0;
  const terminal = kind === "terminal" ? { write: (text: string) => shown.push(text) } : null;
  const progress = showProgress("Register lezen", { err: (line) => shown.push(line), terminal }, () => now);
  return { shown, progress, wait: (ms: number) => (now += ms) };
}

describe("progress", () => {
  it("is a bar that is drawn again on the same line of a terminal", () => {
    const { shown, progress, wait } = watched("terminal");
    progress.step(50, 100);
    wait(200);
    progress.step(100, 100);
    progress.end();
    expect(shown).toEqual([
      `\r\u001b[KRegister lezen [${"#".repeat(15)}${".".repeat(15)}] 50 %`,
      `\r\u001b[KRegister lezen [${"#".repeat(30)}] 100 %`,
      "\n",
    ]);
  });

  it("is a line now and then where nobody watches", () => {
    const { shown, progress, wait } = watched("lines");
    progress.step(1, 100);
    wait(2_500);
    progress.step(40, 100);
    progress.step(41, 100);
    progress.step(100, 100);
    expect(shown).toEqual(["Register lezen 40 %", "Register lezen 100 %"]);
  });

  it("tells how much was read when nobody knows how much there is", () => {
    const { shown, progress, wait } = watched("lines");
    wait(2_500);
    progress.step(1_500_000, null);
    expect(shown).toEqual(["Register lezen 1,5 MB"]);
  });
});
