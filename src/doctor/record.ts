/** Whether what people did is chained in time and kept outside the database. */
import { statSync } from "node:fs";
import { type QueryExecutorProvider, sql } from "kysely";
import { readAnchors } from "#kit/audit/anchor.ts";
import { anchorsIn } from "#kit/audit/sealing.ts";
import { type Finding, good, look, wrong } from "#kit/watch/finding.ts";

/** The clock chains every few seconds: what waits this long waits for a clock that stands still. */
const MOST_UNSEALED_MINUTES = 5;
/** It anchors every hour. */
const MOST_ANCHOR_HOURS = 2;

export async function recordFindings(db: QueryExecutorProvider, dir: string, at: Date): Promise<Finding[]> {
  const { rows } = await sql<{ oldest: Date | null; last: number | null; sealed: Date | null }>`
    select (select min(e.at) from audit_waiting w join audit_event e on e.id = w.event) as oldest,
      s.place as last, e.at as sealed
    from (select 1) one left join (select place, event from audit_seal order by place desc limit 1) s on true
      left join audit_event e on e.id = s.event`.execute(db);
  const { oldest, last, sealed } = rows[0] ?? { oldest: null, last: null, sealed: null };
  const waits = oldest === null ? 0 : minutesBetween(oldest, at);
  const key = statSync(`${dir}/sleutel.pem`, { throwIfNoEntry: false });
  return [
    waits <= MOST_UNSEALED_MINUTES
      ? good("Wat is vastgelegd, staat in de keten.")
      : wrong(
          `Er wacht al ${waits} minuten een regel op zijn schakel. Draait de website? Kijk in de log naar “record not sealed”.`,
        ),
    anchorFinding(dir, last, sealed, at),
    ...(key && key.mode & 0o077
      ? [wrong(`Anderen kunnen de sleutel van de ankers lezen. Doe: chmod 600 ${dir}/sleutel.pem`)]
      : []),
  ];
}

function anchorFinding(dir: string, last: number | null, sealed: Date | null, at: Date): Finding {
  if (last === null || sealed === null) return good("Er is nog niets vastgelegd om buiten te bewaren.");
  const anchor = readAnchors(anchorsIn(dir)).at(-1);
  if (anchor?.place === last) return good("Het laatste anker is van de laatste regel.");
  const hours = Math.floor(minutesBetween(sealed, at) / 60);
  if (hours < MOST_ANCHOR_HOURS) return good("Het volgende anker komt binnen het uur.");
  return anchor
    ? wrong(`Sinds ${hours} uur is er geen anker bewaard. Kan Vliegwiel schrijven in ${dir}?`)
    : look(`In ${dir} staat geen anker. Draait de website met een andere AUDIT_DIR? Zet dan hier dezelfde.`);
}

const minutesBetween = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 60_000);
