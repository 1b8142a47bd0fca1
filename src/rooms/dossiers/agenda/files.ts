/** The agenda as files: a spreadsheet, and an invitation for calendar programs. */
import { formatDay } from "#kit/day.ts";
import { type CalendarEvent, calendarText } from "#kit/icalendar.ts";
import type { Column } from "#kit/look/table.tsx";
import type { Building, View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { OUTCOMES, type Seats } from "./facts.ts";
import { type AgendaLine, nameOf } from "./lines.ts";
import { itemPath } from "./paths.ts";
import { inTableOrder, type Role, ROLES, TOUCHES } from "./roles.ts";
import { missingText, type TableSide } from "./standing.ts";

/** Roles with the functions that sit there, in the order of the table of roles. */
export const placesIn = (seats: Seats): [Role, string][] =>
  inTableOrder(ROLES, Object.keys(seats) as Role[]).map((role) => [role, seats[role] ?? ""]);

/** "informatiemanager (ICT); jurist (juridische zaken)" */
export const seatsText = ({ seats }: Pick<TableSide, "seats">): string =>
  placesIn(seats)
    .map(([role, office]) => `${office} (${ROLES[role]})`)
    .join("; ");

/** "ICT en privacy"; nobody where none came. */
export const cameText = ({
  attendance,
}: {
  attendance: Pick<NonNullable<TableSide["attendance"]>, "came"> | null;
}): string | null =>
  attendance === null
    ? null
    : attendance.came.length === 0
      ? "niemand"
      : enumerate(inTableOrder(ROLES, attendance.came).map((it) => ROLES[it]));

export const touchesText = ({ standing: { item } }: AgendaLine): string =>
  enumerate(inTableOrder(TOUCHES, item.touches).map((it) => TOUCHES[it]));

/** What is said of each party, those outside government last; of who has nothing to say of it nothing. */
function perSide(
  line: AgendaLine,
  text: (
    side: Pick<TableSide, "seats"> & { attendance: Parameters<typeof cameText>[0]["attendance"] },
  ) => string | null,
): string | null {
  const all = [
    ...line.standing.sides.map((it) => ({
      ...{ said: text(it), name: `${nameOf(line, it.organisation)}${it.isOut ? " (stapte uit)" : ""}` },
    })),
    ...line.outside.map(({ outsider, seats, came }) => ({
      ...{ name: outsider, said: text({ seats, attendance: came === null ? null : { came } }) },
    })),
  ];
  const told = all.filter(({ said }) => said !== null && said !== "");
  return told.map(({ name, said }) => `${name}: ${said}`).join(" | ") || null;
}

export const itemColumns: readonly Column<AgendaLine>[] = [
  { label: "Dag", day: true, csv: ({ standing: { item } }) => item.day },
  { label: "Agendapunt", csv: ({ standing: { item } }) => item.title },
  { label: "Dossier", csv: ({ dossier }) => dossier.facts.title },
  { label: "Van", csv: (it) => nameOf(it, it.standing.item.organisation) },
  { label: "Raakt", csv: touchesText },
  { label: "Overleg", csv: ({ when }) => when.meeting?.name ?? null },
  { label: "Plaats", csv: ({ when }) => when.place },
  { label: "Stukken uiterlijk", day: true, csv: ({ when }) => when.papersBy },
  { label: "Stukken", csv: ({ standing: { item } }) => item.papers },
  { label: "Aan tafel", csv: (it) => perSide(it, seatsText) },
  { label: "Ontbreekt", csv: ({ standing }) => standing.missing.map(missingText).join(" ") || null },
  { label: "Wie kwam", csv: (it) => perSide(it, cameText) },
  {
    label: "Uitkomst",
    csv: ({ standing: { item } }) =>
      item.result === null ? null : `${OUTCOMES[item.result.outcome]}: ${item.result.account}`,
  },
  { label: "Adres", csv: ({ dossier, standing }) => itemPath(dossier.id, standing.item.id) },
];

/** An address of ours in full, where this installation knows its own. */
export const fullAddress = ({ host }: Building, path: string): string | null =>
  host.publicUrl ? `${host.publicUrl.replace(/\/$/, "")}${path}` : null;

/** What a calendar shows of an item: its day, and the last day for its papers while they are not there. */
export function itemEvents(line: AgendaLine, building: Building): CalendarEvent[] {
  const { standing, dossier, when } = line;
  const { item } = standing;
  const url = fullAddress(building, itemPath(dossier.id, item.id));
  const seats = standing.sides.filter((it) => !it.isOut && seatsText(it) !== "");
  const dropped = item.result?.outcome === "dropped" || item.result?.outcome === "postponed";
  const description = [
    `Dossier: ${dossier.facts.title}`,
    ...(when.meeting === null ? [] : [`Overleg: ${when.meeting.name}`]),
    ...(when.place === null ? [] : [`Waar en hoe laat: ${when.place}`]),
    `Raakt: ${touchesText(line)}.`,
    ...(when.papersBy === null ? [] : [`Stukken uiterlijk ${formatDay(when.papersBy)}.`]),
    ...(item.papers === null ? [] : [`Stukken: ${item.papers}`]),
    ...seats.map((it) => `Aan tafel voor ${nameOf(line, it.organisation)}: ${seatsText(it)}.`),
    ...line.outside
      .filter((it) => seatsText(it) !== "")
      .map((it) => `Aan tafel voor ${it.outsider}: ${seatsText(it)}.`),
    ...standing.missing.map(missingText),
    ...(item.result === null ? [] : [`${OUTCOMES[item.result.outcome]}: ${item.result.account}`]),
  ].join("\n");
  return [
    {
      uid: `agendapunt-${item.id}@vliegwiel`,
      day: item.day,
      summary: `${dropped && item.result ? `${OUTCOMES[item.result.outcome]}: ` : ""}${item.title}`,
      description,
      url,
    },
    ...(when.papersBy === null || item.papers !== null || standing.isOver || when.papersBy === item.day
      ? []
      : [
          {
            uid: `stukken-${item.id}@vliegwiel`,
            day: when.papersBy,
            summary: `Laatste dag voor stukken: ${item.title}`,
            description,
            url,
          },
        ]),
  ];
}

/** The version of a dossier grows with all that changes in it, so that a calendar program takes over what is newer. */
export const agendaCalendar = (
  name: string,
  events: readonly CalendarEvent[],
  { view, revision }: { view: View; revision: number },
): string => calendarText(name, events, { product: "Agenda van dossiers", stamp: view.today, revision });
