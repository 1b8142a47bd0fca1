/**
 * The register (register): where the facts come from, what each reading of a source changed, the facts
 * snapshot, and how good the data are. Leans on organisations and collaborations.
 */
import type { Room } from "#kit/room.ts";
import { registerFigures, registerHealth } from "./health.ts";
import { pages } from "./pages.tsx";
import { migrations } from "./tables.ts";
import { cli } from "./verbs.ts";
import words from "./woorden.md?raw";

export { NO_EDITION, readEdition } from "./edition.ts";
export { importRegister, type ImportResult } from "./import.ts";
export { reportLines } from "./report.ts";
export { registerDay, Run, runsFrom, theOnlyImport } from "./runs.ts";
export { loadSnapshotWhenNew } from "./snapshot/load.ts";
export type { RegisterTables } from "./tables.ts";

export const register: Room = {
  name: "register",
  words,
  migrations,
  tables: {
    change: "wijzigingen van het register",
    import_run: "keren dat er is ingeladen",
    source_record: "wat bronnen zeiden",
  },
  pages,
  cli,
  health: registerHealth,
  figures: registerFigures,
  footer: [{ label: "Gegevens en bronnen", path: "/over/gegevens", order: 20 }],
};
