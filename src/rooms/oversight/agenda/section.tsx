import { DayText, H2 } from "#kit/look/parts.tsx";
import type { Building, Section } from "#kit/room.ts";
import { readAgendas } from "./agenda.ts";
import { agendaLink, hasAgenda } from "./questions.ts";
import { entryTitle, shortTitle } from "./words.ts";

const MOST_SHOWN = 3;

/** The next deadlines of the council, on the page of its organisation; nothing where there are none. */
export const agendaSection = (building: Building): Section<"organisation"> => ({
  id: "agenda-voor-de-raad",
  order: 15,
  label: "Agenda voor de raad",
  render: async (organisation, view) => {
    // What comes is seen from today, by whom the register names on its own day.
    const from = view.dayChosen ? view.day : view.today;
    if (!hasAgenda(from)) return null;
    const year = Number(from.slice(0, 4));
    const agendas = await readAgendas(building.db, organisation, [year, year + 1], view.day);
    // One line for each rule and day, whichever arrangements it is for.
    const coming = [
      ...Map.groupBy(
        agendas.flatMap((it) => it.entries).filter((it) => it.day >= from),
        (it) => `${it.day} ${it.rule.id}`,
      ).values(),
    ];
    if (coming.length === 0) return null;
    return (
      <>
        <H2 id="agenda-voor-de-raad-kop">Agenda voor de raad</H2>
        <ul>
          {coming.slice(0, MOST_SHOWN).map((entries) => {
            const [first] = entries;
            return (
              first && (
                <li>
                  Uiterlijk <DayText day={first.day} />: {entryTitle(first)},{" "}
                  {entries.length === 1
                    ? shortTitle(first.arrangement.title)
                    : `${entries.length} regelingen`}
                </li>
              )
            );
          })}
        </ul>
        <p>
          <a href={agendaLink(view, organisation.key, { year })}>
            De hele agenda, met uw eigen vergaderdagen
          </a>
          . Een regeling kan eerdere dagen noemen: controleer het daar.
        </p>
      </>
    );
  },
});
