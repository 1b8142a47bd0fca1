/** Lines of the log for tests. */
import { randomBytes, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Side } from "#kit/reader.ts";
import { HERE } from "#kit/route-access.ts";
import type { Tables } from "./db.ts";
import type { LogLine } from "./facts.ts";
import { noteLines } from "./keeping.ts";

interface World {
  db: Kysely<object>;
  at: Date;
}

export const ELSEWHERE_URI = "https://assen.example/verwerkingen/jeugdhulp";

/** A line as a program sends it, of which every part is right; a new one each time. */
export const sentLine = (more: Record<string, unknown> = {}) => ({
  ...{ trace_id: randomBytes(16).toString("hex"), span_id: randomBytes(8).toString("hex") },
  ...{ parent_span_id: null, status: "Ok", name: "Profiel bekeken", doel: "een plek in het caseteam zoeken" },
  ...{ categorie: "jongeren", medewerker: "mw-17" },
  ...{ start_time: "2026-05-20T10:00:00.000Z", end_time: "2026-05-20T10:00:01.000Z" },
  attributes: {
    "dpl.core.processing_activity_id": ELSEWHERE_URI,
    "dpl.core.data_subject_id": "versleuteld:9f86d081884c7d65",
    "dpl.core.data_subject_id_type": "versleuteld BSN",
  },
  ...more,
});

const LINE: Omit<LogLine, "traceId" | "spanId"> = {
  ...{ parentSpanId: null, status: "Ok", name: "Profiel bekeken", activity: ELSEWHERE_URI },
  ...{ start: new Date("2026-05-20T10:00:00Z"), end: new Date("2026-05-20T10:00:01Z") },
  ...{ purpose: "een plek in het caseteam zoeken", category: "jongeren" },
  ...{ subject: "versleuteld:9f86d081884c7d65", subjectType: "versleuteld BSN", worker: "mw-17" },
};

interface Wanted {
  organisation?: string;
  side?: Side;
  line?: Partial<LogLine>;
}

/** Puts one there, as a system of the organisation wrote it. */
export const putLine = (
  { db, at }: World,
  { organisation = HERE, side = "executive", line }: Wanted = {},
): Promise<number> =>
  (db as unknown as Kysely<Tables>).transaction().execute((trx) =>
    noteLines(
      trx,
      { organisation, side, by: randomUUID() },
      [
        {
          ...{ traceId: randomBytes(16).toString("hex"), spanId: randomBytes(8).toString("hex") },
          ...LINE,
          ...line,
        },
      ],
      at,
    ),
  );
