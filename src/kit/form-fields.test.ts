import { describe, expect, it } from "vitest";
import { documentField, fileField } from "./form-fields.tsx";

describe("a field for a file", () => {
  it.each([
    ["a document to keep", documentField("Bewijs").schema],
    ["a file to read", fileField("Lijst", { accept: ".csv" }).schema],
  ])("says of %s that it is empty, or that none was chosen", (_, schema) => {
    const told = (file: File) => schema.safeParse(file).error?.issues.map((it) => it.message);
    expect(told(new File([], "besluit.pdf"))).toEqual(["Dit bestand is leeg."]);
    expect(told(new File([], ""))).toEqual(["Kies eerst een bestand."]);
  });
});
