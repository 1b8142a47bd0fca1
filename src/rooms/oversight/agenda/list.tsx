import { type Day } from "#kit/day.ts";
import { bullets } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import { type Agenda, councilMoment, type Entry } from "./agenda.ts";
import { monthName } from "./month-view.tsx";
import { entryTitle, meetingSentence, otherCouncils, type Shown, shortTitle } from "./words.ts";

/** One rule on one day, for all arrangements it holds for. */
interface Line {
  first: Entry;
  /** The first line of its day has the anchor. */
  opensDay: boolean;
  entries: Entry[];
  /** An earlier line for the same arrangements, which names them. */
  sameAs: Line | undefined;
}

/** All deadlines of the year by month; the same deadline of several arrangements is one line. */
export const DeadlineList = ({ agenda, meetings, view }: Shown) => (
  <Table
    caption={`Uiterste dagen in ${agenda.year}`}
    columns={columnsOf(agenda, meetings)}
    rows={linesOf(agenda)}
    empty={`In ${agenda.year} zijn er geen dagen die uit de wet volgen.`}
    group={({ first }) => ({ id: first.day.slice(0, 7), label: monthName(first.day) })}
    view={view}
  />
);

function linesOf(agenda: Agenda): Line[] {
  const days = new Set<Day>();
  const named = new Map<string, Line>();
  return [...Map.groupBy(agenda.entries, (it) => `${it.day} ${it.rule.id}`).values()].flatMap((entries) => {
    const [first] = entries;
    if (!first) return [];
    const circle = entries.map((it) => it.arrangement.key).join();
    const line = { first, entries, opensDay: !days.has(first.day), sameAs: named.get(circle) };
    days.add(first.day);
    // One name is as short as a reference to it.
    if (entries.length > 1 && !line.sameAs) named.set(circle, line);
    return [line];
  });
}

function columnsOf(agenda: Agenda, meetings: readonly Day[]): Column<Line>[] {
  const columns: Column<Line>[] = [
    {
      label: "Termijn",
      cell: ({ first, opensDay }) => (
        <span id={opensDay ? `dag-${first.day}` : undefined}>{entryTitle(first)}</span>
      ),
    },
    { label: "Uiterlijk", day: true, csv: ({ first }) => first.day },
    {
      label: "Regeling",
      cell: ({ entries, sameAs }) =>
        sameAs ? (
          <>
            Dezelfde {entries.length} regelingen als bij:{" "}
            <a href={`#dag-${sameAs.first.day}`}>{sameAs.first.rule.value.name}</a>
          </>
        ) : (
          bullets(
            entries.map(({ arrangement }) => (
              <>
                <a href={`#regeling-${arrangement.key}`}>{shortTitle(arrangement.title)}</a>
                {arrangement.others.length > 0 && ` (en ${otherCouncils(arrangement.others)})`}
              </>
            )),
          )
        ),
    },
  ];
  if (meetings.length === 0) return columns;
  return [
    ...columns,
    {
      label: "Uw vergadering",
      csv: ({ first }) => meetingSentence(councilMoment(first, agenda, meetings), agenda),
    },
  ];
}
