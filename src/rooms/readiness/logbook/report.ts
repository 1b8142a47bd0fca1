/** The report: what people looked at here and what systems wrote, by month, processing and purpose. */
import { seeingAll } from "#kit/database/acting.ts";
import { lookTotals } from "#kit/looks.ts";
import type { Reader } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Organisation } from "#rooms/organisations";
import { activityPath } from "../activities/paths.ts";
import { activitiesOfAll } from "../activities/queries.ts";
import type { MonthRow } from "./facts.ts";
import { numberHere } from "./processing-address.ts";
import { logFor, systemMonths } from "./queries.ts";

/** A row as people read it: how its processing is called, where that stands, and its purpose in words. */
export interface Told extends MonthRow {
  called: string;
  href: string | null;
  what: string;
}

const REGISTER = "/over/verwerkingen";

/** All months that are kept, the last first; in a month the most used first. */
export async function reportOf(building: Building, { key }: Organisation, reader: Reader): Promise<Told[]> {
  const { primary } = building;
  // Of oneself one reads who looked; here everyone's looks together, as numbers: the policy was asked before.
  const looks = await seeingAll(primary, () => lookTotals(primary, key));
  const own = looks.map(({ processing, ...it }): MonthRow => ({
    ...{ ...it, source: "hier", activity: processing, failed: 0 },
  }));
  const systems = await systemMonths(primary, logFor(reader, key, "member"));
  const called = await calledIn(building, reader, systems);
  return [...own, ...systems]
    .map((it) => (it.source === "hier" ? ofHere(building, it) : ofSystems(it, called)))
    .toSorted(
      (a, b) => b.month.localeCompare(a.month) || b.lines - a.lines || a.called.localeCompare(b.called, "nl"),
    );
}

/** Names of the processings that stand in a register here, by their path, as far as a reader may see them. */
async function calledIn(
  building: Building,
  reader: Reader,
  rows: readonly MonthRow[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((it) => numberHere(building, it.activity) ?? []))];
  if (ids.length === 0) return new Map();
  const found = await activitiesOfAll(building.primary, reader, ids);
  return new Map(found.map((it) => [activityPath(it.id), it.facts.name]));
}

/** A processing of this site itself, in its own register. */
export function ofHere({ processings }: Building, row: MonthRow): Told {
  const found = processings.find((it) => it.id === row.activity);
  return {
    ...row,
    called: found?.name ?? row.activity,
    href: found ? `${REGISTER}#${found.id}` : null,
    what: row.purpose ?? found?.purpose ?? "niet vastgelegd",
  };
}

function ofSystems(row: MonthRow, called: ReadonlyMap<string, string>): Told {
  const name = called.get(row.activity);
  const elsewhere = /^https?:/.test(row.activity);
  return {
    ...row,
    called: name ?? row.activity,
    href: name !== undefined || elsewhere ? row.activity : null,
    what: row.purpose ?? "",
  };
}
