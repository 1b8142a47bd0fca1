/** A deadline that comes near, in words: to who has a place on the side of the council. */
import { formatDay } from "#kit/day.ts";
import type { Event, NewsKind, Topic } from "#kit/events/event.ts";
import { sideOf } from "#kit/reader.ts";
import { counted } from "#kit/words.ts";
import { DEADLINE_LAW } from "#rooms/law";
import { nameMap, shortName } from "#rooms/organisations";
import { membersOf } from "#rooms/people";
import { agendaPath } from "../paths.ts";
import { OWN_DAYS } from "../own/own-days.ts";
import { DEADLINE_NEARS, OWN } from "./reminding.ts";

export const topics: Readonly<Record<string, Topic>> = {
  termijnen: {
    label: "Termijnen van de raad",
    hint: "Vier weken voordat uw raad uiterlijk ergens over kan beslissen. Voor raad en griffie.",
  },
};

const organisationOf = ({ about: [first = ""] }: Event): string => first.replace("organisation:", "");

export const news: Readonly<Record<string, NewsKind>> = {
  [DEADLINE_NEARS]: {
    topic: "termijnen",
    concerns: async (db, event) =>
      (await membersOf(db as never, organisationOf(event)))
        .filter((it) => sideOf(it.organ) === "council")
        .map((it) => it.person),
    tell: async (db, events) => {
      const names = await nameMap(db, events.map(organisationOf));
      return events.map((event) => {
        const key = organisationOf(event);
        const { regel, dag = null, vergadering = null, regelingen } = event.detail;
        const day = dag ?? "";
        const own = Object.entries(OWN_DAYS).find(([kind]) => regel === `${OWN}${kind}`)?.[1];
        if (own !== undefined)
          return {
            sentence: `${shortName(names.get(key) ?? key)}: ${own.toLowerCase()} op ${formatDay(day)} (${counted(Number(regelingen), "samenwerking", "samenwerkingen")}).`,
            path: `${agendaPath(key)}?jaar=${day.slice(0, 4)}#eigen`,
          };
        const rule = DEADLINE_LAW.find((it) => it.id === regel)?.value.name ?? regel ?? "";
        const last =
          vergadering === null ? "" : ` De laatste vergadering die op tijd is: ${formatDay(vergadering)}.`;
        return {
          sentence: `${shortName(names.get(key) ?? key)} kan nog tot en met ${formatDay(day)}: ${rule.toLowerCase()} (${counted(Number(regelingen), "regeling", "regelingen")}).${last}`,
          path: `${agendaPath(key)}?jaar=${day.slice(0, 4)}#dag-${day}`,
        };
      });
    },
  },
};
