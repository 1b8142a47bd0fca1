import { describe, expect, it } from "vitest";
import { canStep, drawingOf, states, stepFrom, stepsOf } from "./states.ts";

const door = states({
  thing: "deur",
  begin: "closed",
  states: {
    closed: { word: "dicht", means: "Niemand kan erdoor.", next: { open: "open" } },
    open: { word: "open", means: "Wie wil, kan erdoor.", next: { close: "closed" } },
  },
  verbs: {
    open: { word: "openen", who: "wie de sleutel heeft", needs: "de sleutel" },
    close: { word: "sluiten", who: "iedereen", needs: "niets" },
  },
});

describe("a table of steps", () => {
  it("says where a step leads, and refuses the others with the state it is in", () => {
    expect(stepFrom(door, "closed", "open")).toBe("open");
    expect(() => stepFrom(door, "open", "open")).toThrow(
      "Dat kan niet (meer): deze deur is nu “open”, en dan is er geen “openen”.",
    );
    expect([canStep(door, "open", "close"), canStep(door, "closed", "close")]).toEqual([true, false]);
  });

  it("is drawn from the same rows", () => {
    expect(stepsOf(door)).toEqual([
      { from: "closed", verb: "open", to: "open" },
      { from: "open", verb: "close", to: "closed" },
    ]);
    expect(drawingOf(door)).toBe(
      [
        "stateDiagram-v2",
        "  closed: dicht",
        "  open: open",
        "  [*] --> closed",
        "  closed --> open: openen",
        "  open --> closed: sluiten",
      ].join("\n"),
    );
  });
});
