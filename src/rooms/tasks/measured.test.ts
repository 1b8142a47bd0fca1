import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { broadly, partition, score } from "../../../bench/tasks-measure.ts";
import { readArrangements } from "../../../bench/tasks-source.ts";
import { MEASURED } from "./measured.ts";

const folder = fileURLToPath(new URL("../../../../shared/data/csv", import.meta.url));

describe.skipIf(!existsSync(folder))(
  "how often the sorting is right (skipped without the register's data beside the project)",
  () => {
    const { reported, sample } = partition(existsSync(folder) ? readArrangements(folder) : [], "2026-05-16");

    it("is on the page as measured on arrangements whose theme was hidden", () => {
      const cases = reported.map(broadly);
      const { right: titleOnly } = score(cases, "alleen titel");
      const { right: withPurpose, of } = score(cases, "titel, uitvoerder en doel");
      expect({ of, withPurpose, titleOnly }).toEqual(MEASURED.labelled);
    });

    it("is on the page as measured on the sample sorted by hand", () => {
      const { right: titleOnly } = score(sample, "alleen titel");
      const { right: withPurpose, of } = score(sample, "titel, uitvoerder en doel");
      expect({ of, withPurpose, titleOnly }).toEqual(MEASURED.sample);
    });
  },
);
