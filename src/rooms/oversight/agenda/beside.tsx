import { bullets } from "#kit/look/parts.tsx";
import { RailGroup, type Stop } from "#kit/look/rail.tsx";
import type { Agenda } from "./agenda.ts";

/** The parts of the page of an agenda, as far as they are there. */
export const agendaStops = ({ entries, undated }: Agenda, hasMonths: boolean, hasOwn: boolean): Stop[] => [
  { id: "vergaderdagen", label: "Wanneer vergadert u?" },
  { id: "lijst", label: "Uiterste dagen" },
  ...(hasOwn ? [{ id: "eigen", label: "Eigen dagen" }] : []),
  ...(hasMonths ? [{ id: "maanden", label: "Maandoverzicht" }] : []),
  { id: "regelingen", label: "Per regeling" },
  ...(entries.length + undated.length > 0 ? [{ id: "regels", label: "Hoe wij hieraan komen" }] : []),
];

/** The agenda as files, of this year and to follow. */
export const TakeAlong = ({
  year,
  follow,
  calendar,
  csv,
  json,
}: {
  year: number;
  follow: string;
  calendar: string;
  csv: string;
  json: string;
}) => (
  <RailGroup title="Neem deze agenda mee" class="no-print">
    {bullets([
      <a href={follow}>Volg hem in uw agendaprogramma (iCalendar, dit jaar en het volgende)</a>,
      <a href={calendar}>{year} als agendabestand</a>,
      <a href={csv}>{year} als spreadsheet (CSV)</a>,
      <a href={json}>{year} als JSON</a>,
    ])}
  </RailGroup>
);
