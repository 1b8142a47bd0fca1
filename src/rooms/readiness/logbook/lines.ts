/** The lines behind one row of the report, as people read them: who is in it stands there by a number. */
import { seeingAll } from "#kit/database/acting.ts";
import { looksBehind } from "#kit/looks.ts";
import { ORGANS, type Reader, ROLES } from "#kit/reader.ts";
import type { Building } from "#kit/room.ts";
import type { Organisation } from "#rooms/organisations";
import type { LogStatus, MonthRow } from "./facts.ts";
import { logFor, systemLines } from "./queries.ts";
import { reportOf, type Told } from "./report.ts";

export const PAGE_SIZE = 50;

export interface ShownLine {
  at: Date;
  /** What was done, in words. */
  name: string;
  /** Who looked, by number; null where a program did so by itself. */
  who: string | null;
  /** From which place. */
  place: string | null;
  /** Of which group the person is whose data were seen. */
  category: string;
  status: LogStatus;
  trace: string;
  span: string;
}

type Row = Pick<MonthRow, "month" | "source" | "activity" | "purpose">;

/** One part of them, with the row itself; no row where the month has none. */
export async function linesBehind(
  building: Building,
  organisation: Organisation,
  reader: Reader,
  row: Row,
  page: number | "all",
): Promise<{ rows: ShownLine[]; told: Told | undefined }> {
  const told = (await reportOf(building, organisation, reader)).find(
    (it) =>
      it.month === row.month &&
      it.source === row.source &&
      it.activity === row.activity &&
      it.purpose === row.purpose,
  );
  if (told === undefined) return { rows: [], told };
  const part =
    page === "all" ? { offset: 0, limit: told.lines } : { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
  const rows = await (row.source === "hier" ? seenHere : fromSystems)(
    building,
    organisation,
    reader,
    row,
    part,
  );
  return { rows, told };
}

interface Part {
  offset: number;
  limit: number;
}

async function seenHere(
  { primary, policy, processings }: Building,
  { key }: Organisation,
  _reader: Reader,
  { activity, ...row }: Row,
  part: Part,
): Promise<ShownLine[]> {
  const category = processings.find((it) => it.id === activity)?.persons ?? "niet vastgelegd";
  // Each person reads of himself who looked; who gives rights here reads it of all: the policy was asked before.
  const looks = await seeingAll(primary, () =>
    looksBehind(primary, key, { ...row, processing: activity }, part),
  );
  return looks.map(({ name, role, organ, by, ...it }) => ({
    ...it,
    ...{ name: policy.called(name), who: by, category, status: "Ok" as const },
    place: role && organ ? `${ROLES[role]}, ${ORGANS[organ]}` : null,
  }));
}

async function fromSystems(
  { primary }: Building,
  { key }: Organisation,
  reader: Reader,
  { month, activity, purpose }: Row,
  part: Part,
): Promise<ShownLine[]> {
  const which = { month, activity, purpose: purpose ?? "" };
  const { lines } = await systemLines(primary, logFor(reader, key, "admin"), which, part);
  return lines.map(({ start, name, worker, category, status, traceId, spanId }) => ({
    ...{ at: start, name, who: worker, place: null, category, status, trace: traceId, span: spanId },
  }));
}
