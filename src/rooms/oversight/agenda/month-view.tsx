import { type Day, formatDay } from "#kit/day.ts";
import { counted } from "#kit/words.ts";
import type { Shown } from "./words.ts";
import { daysOfMonth, WEEKDAY_NAMES, weekdayOf, WEEKDAYS } from "./meetings.ts";

/** "april 2027" */
export const monthName = (day: Day): string => formatDay(day).replace(/^\d+ /, "");

/** The months with a deadline or a meeting, each as a table of weeks. */
export const MonthView = ({ agenda, meetings }: Shown) => {
  const counts = new Map<Day, number>();
  for (const { day } of agenda.entries) counts.set(day, (counts.get(day) ?? 0) + 1);
  const months = [...new Set([...counts.keys(), ...meetings].map((day) => Number(day.slice(5, 7))))].sort(
    (a, b) => a - b,
  );
  return (
    <div class="months">
      {months.map((month) => (
        <Month year={agenda.year} month={month} counts={counts} meetings={new Set(meetings)} />
      ))}
    </div>
  );
};

const Month = ({
  year,
  month,
  counts,
  meetings,
}: {
  year: number;
  month: number;
  counts: Map<Day, number>;
  meetings: Set<Day>;
}) => {
  const days = daysOfMonth(year, month);
  return (
    <table class="month">
      <caption>{monthName(days[0] ?? "")}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th scope="col" abbr={WEEKDAY_NAMES[weekday]}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr>
            {week.map((day) => (
              <td>
                {day !== null && (
                  <DayCell day={day} deadlines={counts.get(day) ?? 0} meets={meetings.has(day)} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const DayCell = ({ day, deadlines, meets }: { day: Day; deadlines: number; meets: boolean }) => {
  const number = Number(day.slice(8));
  return (
    <>
      {deadlines === 0 ? (
        number
      ) : (
        <a href={`#dag-${day}`} aria-label={`${number}: ${counted(deadlines, "termijn", "termijnen")}`}>
          {number}
        </a>
      )}
      {meets && <abbr title="vergadering van de raad">R</abbr>}
    </>
  );
};

/** The days of a month in weeks of seven, Monday first; null where another month has the day. */
function weeksOf(days: Day[]): (Day | null)[][] {
  const before = WEEKDAYS.indexOf(weekdayOf(days[0] ?? ""));
  const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
