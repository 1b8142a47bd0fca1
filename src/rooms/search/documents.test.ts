import { describe, expect, it } from "vitest";
import type { Building, Subject } from "#kit/room.ts";
import type { SearchDocument } from "#kit/search-document.ts";
import { documents } from "./documents.ts";

const offered = (title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  kind: "collaboration",
  key: "1",
  title,
  texts: {},
  validFrom: null,
  validUntil: null,
  ...more,
});
const gather = (...found: SearchDocument[]) =>
  documents({ documents: () => Promise.resolve(found) } as Partial<Building> as Building);

describe("what rooms let people find", () => {
  it("is all of it, in the order in which they offer it", async () => {
    const found = await gather(offered("Afval"), offered("Zorg", { kind: "organisation" }));
    expect(found.map((it) => it.title)).toEqual(["Afval", "Zorg"]);
  });

  it("says of a version only those other titles that say something else", async () => {
    const voorganger = ["Gemeenschappelijke regeling Afval", "Vuil en zorg"];
    const [version, organisation] = await gather(
      offered("Regeling Afval 2020", { version: "2", texts: { voorganger } }),
      offered("Regeling Afval 2020", { kind: "organisation", texts: { voorganger } }),
    );
    expect(version?.texts.voorganger).toEqual(["Vuil en zorg"]);
    expect(organisation?.texts.voorganger).toEqual(voorganger);
  });

  it("is refused when no answer has words for it", async () => {
    const kind: Subject = "task";
    await expect(gather(offered("Afval", { kind }))).rejects.toThrow("task");
  });
});
