/** How old the register is that people read. */
import { sql } from "kysely";
import { amsterdamDay, formatDay } from "#kit/day.ts";
import type { Db } from "#kit/room.ts";
import { type Finding, good, look, wrong } from "#kit/watch/finding.ts";
import type { Figure } from "#kit/watch/figure.ts";
import { readEdition } from "./edition.ts";

const OLD_DAYS = 14;

const daysOld = (day: string, at: Date) =>
  Math.round((Date.parse(amsterdamDay(at)) - Date.parse(day)) / 86_400_000);

export async function registerHealth(db: Db, at: Date): Promise<Finding[]> {
  const { version, day, prose } = await readEdition(db);
  if (version === 0) return [wrong("Er is nog geen register geladen. Doe: bin/vliegwiel import roo")];
  const old = daysOld(day, at);
  return [
    old <= OLD_DAYS
      ? good(`Het register is van ${formatDay(day)}.`)
      : look(
          `Het register is van ${formatDay(day)}, ${old} dagen oud. Laat elke dag \`bin/vliegwiel import roo\` draaien.`,
        ),
    prose
      ? good("De teksten van het register zijn geladen.")
      : look("De teksten van het register zijn niet geladen. Doe: bin/vliegwiel import roo"),
  ];
}

export async function registerFigures(db: Db, at: Date): Promise<Figure[]> {
  const { version, day } = await readEdition(db);
  const { rows } = await sql<{ last: Date | null }>`select max(recorded_at) as last from import_run`.execute(
    db,
  );
  const last = rows[0]?.last ?? null;
  if (version === 0 || last === null) return [];
  return [
    {
      name: "register_age",
      help: "Since the day that the register says it is of.",
      type: "gauge",
      unit: "seconds",
      samples: [{ value: daysOld(day, at) * 86_400 }],
    },
    {
      name: "register_change_age",
      help: "Since an import last changed something.",
      type: "gauge",
      unit: "seconds",
      samples: [{ value: (at.getTime() - last.getTime()) / 1_000 }],
    },
    {
      name: "register_edition",
      help: "Number of the edition in force.",
      type: "gauge",
      samples: [{ value: version }],
    },
  ];
}
