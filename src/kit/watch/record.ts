import { type QueryExecutorProvider, sql } from "kysely";
import type { Figure } from "./figure.ts";

/** How far the chain is behind what was recorded, and how old the last anchor is. */
export async function recordFigures(db: QueryExecutorProvider, at: Date): Promise<Figure[]> {
  const { rows } = await sql<{ waiting: number; oldest: Date | null; anchored: Date | null }>`
    select count(*) as waiting, min(e.at) as oldest, (select max(at) from audit_anchor) as anchored
    from audit_waiting w join audit_event e on e.id = w.event`.execute(db);
  const [it] = rows;
  if (!it) return [];
  const age = (since: Date | null) => (since ? (at.getTime() - since.getTime()) / 1_000 : 0);
  return [
    {
      name: "record_unsealed",
      help: "Recorded lines without a link of the chain.",
      type: "gauge",
      samples: [{ value: it.waiting }],
    },
    {
      name: "record_unsealed_age",
      help: "Of the oldest line without a link.",
      type: "gauge",
      unit: "seconds",
      samples: [{ value: age(it.oldest) }],
    },
    {
      name: "record_anchor_age",
      help: "Of the last anchor outside the database; nothing before the first.",
      type: "gauge",
      unit: "seconds",
      samples: it.anchored ? [{ value: age(it.anchored) }] : [],
    },
  ];
}
