/** Who reaches the agenda of a dossier, stated by hand. */
import { ELSEWHERE, HERE, IN_EMERGENCY, type RouteRow } from "#kit/route-access.ts";
import { SIDES, without, WRITES, WRITES_ELSEWHERE } from "#kit/route-access-circles.ts";
import type { Side } from "#kit/reader.ts";
import { askOf, READERS, type World } from "../access-asking.ts";
import { PARTY } from "../guests/access-rows.ts";
import { putDossier } from "../testing-dossiers.ts";
import {
  ATTENDANCE_FIELDS,
  ITEM_FIELDS,
  putAttendance,
  putItem,
  putSeats,
  RESULT_FIELDS,
  SEAT_FIELDS,
} from "./testing-agenda.ts";

/** The day of the tests: then one can say who came. */
const TODAY = { day: "2026-06-01", papersBy: null };

interface Wanted {
  side: Side;
  /** Whose item it is. */
  of?: string;
  today?: boolean;
}

/** What is asked of an item; of whom somebody sits there already and somebody came, when that can be. */
const askOfItem =
  ({ side, of = HERE, today = false }: Wanted, step: string, fields?: Record<string, string>) =>
  async (world: World) => {
    const { id } = await putDossier(world, { side, state: "shared", wanted: "participants" });
    const item = await putItem(world, id, of, today ? TODAY : {});
    await putSeats(world, id, item, HERE);
    if (today) await putAttendance(world, id, item, HERE);
    const address = `/dossiers/${id}/agenda/${item}${step}`;
    // Nothing was said of the other party yet. Each of these makes a version: begun, shared, two answers, and the item.
    const stand = step.endsWith(ELSEWHERE) || step.startsWith("/buiten") ? 0 : 5;
    return fields ? { address: `${address}?stand=${stand}`, fields } : { address };
  };

const ways = (
  side: Side,
  path: string,
  {
    of,
    today = false,
    ask,
    fields,
    may,
    changes,
  }: {
    of?: string;
    today?: boolean;
    ask: string;
    fields: Record<string, string>;
    may: RouteRow["may"];
    changes: string;
  },
): RouteRow[] => {
  const shared = { when: `of another party, kept by the ${side}`, action: "dossier.namens-partij" as const };
  const wanted = { side, today, ...(of !== undefined && { of }) };
  return [
    { ...shared, route: `GET ${path}`, ask: askOfItem(wanted, ask), may, unknown: without(READERS) },
    {
      ...shared,
      route: `POST ${path}`,
      ask: askOfItem(wanted, ask, fields),
      may,
      unknown: without(READERS),
      changes,
    },
  ];
};

const ITEM = "/dossiers/:id/agenda/:nummer";

export const agendaRows: readonly RouteRow[] = [
  ...["", ".csv", ".ics"].map((ending): RouteRow => ({
    route: `GET /dossiers/:id/agenda${ending}`,
    when: "for the parties",
    action: "dossier.lezen",
    ask: askOf({ state: "shared", wanted: "participants" }, `/agenda${ending}`),
    may: [...READERS, IN_EMERGENCY],
    unknown: without([...READERS, IN_EMERGENCY]),
  })),
  ...["", "/uitnodiging.ics"].map((ending): RouteRow => ({
    route: `GET ${ITEM}${ending}`,
    when: "for the parties",
    action: "dossier.lezen",
    ask: askOfItem({ side: "executive" }, ending),
    may: [...READERS, IN_EMERGENCY],
    unknown: without([...READERS, IN_EMERGENCY]),
  })),
  ...SIDES.flatMap((side): RouteRow[] => [
    ...(["GET", "POST"] as const).map((method): RouteRow => ({
      route: `${method} /dossiers/:id/partijen/:code/agendapunten`,
      when: `of another party, kept by the ${side}`,
      action: "dossier.namens-partij",
      ask: askOf(
        { side, state: "shared", wanted: "participants" },
        `/partijen/${ELSEWHERE}/agendapunten`,
        method === "POST" ? ITEM_FIELDS : undefined,
      ),
      may: WRITES_ELSEWHERE[side],
      unknown: without(READERS),
      ...(method === "POST" && { changes: "dossier_item" }),
    })),
    ...ways(side, `${ITEM}/wijzigen`, {
      ...{ of: ELSEWHERE, ask: "/wijzigen", fields: { ...ITEM_FIELDS, titel: "Anders" } },
      ...{ may: WRITES_ELSEWHERE[side], changes: "dossier_item" },
    }),
    ...ways(side, `${ITEM}/uitkomst`, {
      ...{ of: ELSEWHERE, ask: "/uitkomst", fields: RESULT_FIELDS },
      ...{ may: WRITES_ELSEWHERE[side], changes: "dossier_item" },
    }),
    ...ways(side, `${ITEM}/tafel/:code`, {
      ...{ of: HERE, ask: `/tafel/${ELSEWHERE}`, fields: SEAT_FIELDS },
      ...{ may: WRITES_ELSEWHERE[side], changes: "dossier_seating" },
    }),
    ...ways(side, `${ITEM}/buiten/:partij/tafel`, {
      ...{ of: ELSEWHERE, ask: `/buiten/${encodeURIComponent(PARTY)}/tafel`, fields: SEAT_FIELDS },
      ...{ may: WRITES_ELSEWHERE[side], changes: "dossier_outside_seat" },
    }),
    ...ways(side, `${ITEM}/buiten/:partij/aanwezig`, {
      ...{ of: ELSEWHERE, today: true, ask: `/buiten/${encodeURIComponent(PARTY)}/aanwezig` },
      ...{ fields: ATTENDANCE_FIELDS, may: WRITES_ELSEWHERE[side], changes: "dossier_outside_seat" },
    }),
    // Also who put the item on the agenda says who came.
    ...ways(side, `${ITEM}/aanwezig/:code`, {
      ...{ of: HERE, today: true, ask: `/aanwezig/${ELSEWHERE}`, fields: ATTENDANCE_FIELDS },
      ...{ may: [...WRITES[side], ...WRITES_ELSEWHERE[side]], changes: "dossier_attendance" },
    }),
  ]),
];
