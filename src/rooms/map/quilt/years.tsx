import type { Day } from "#kit/day.ts";
import { formatDay } from "#kit/day.ts";
import { RELIABLE_SINCE } from "#kit/look/peildatum.tsx";
import type { View } from "#kit/room.ts";

/** Three years back from where the register becomes reliable: enough to see that it fills up, marked as such. */
const FIRST_YEAR = Number(RELIABLE_SINCE.slice(0, 4)) - 3;

/** The days one can step through: each 1 January, then the register's own day. */
function yearDays(view: View): Day[] {
  const last = Number(view.edition.day.slice(0, 4));
  const days = Array.from(
    { length: Math.max(0, last - FIRST_YEAR + 1) },
    (_, index) => `${FIRST_YEAR + index}-01-01`,
  );
  return [...days.filter((it) => it < view.edition.day), view.edition.day];
}

/** A row of years as links: the slider that works everywhere. */
export const Years = ({ view }: { view: View }) => (
  <nav class="quilt-years no-print" aria-label="Jaren">
    <ol>
      {yearDays(view).map((day) => {
        const now = day === view.edition.day;
        return (
          <li class={day < RELIABLE_SINCE ? "thin" : undefined}>
            <a
              href={view.link(view.path, { ...view.query, geldigOp: now ? null : day })}
              aria-current={day === view.day ? "true" : undefined}
              data-day={day}
              title={now ? `Stand van het register: ${formatDay(day)}` : formatDay(day)}
            >
              {now ? "nu" : day.slice(0, 4)}
            </a>
          </li>
        );
      })}
    </ol>
    <p class="limits">
      Steeds op 1 januari; “nu” is de stand van het register. Vanaf 2018 is het register goed gevuld; van de
      jaren daarvoor (open rondjes) ontbreken regelingen die toen al waren opgeheven.
    </p>
  </nav>
);
