/** Under the answer of an advice: what came of dossiers that began with an advice about the same task. */
import { formatDay } from "#kit/day.ts";
import { H2 } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import type { Building, Section } from "#kit/room.ts";
import { counted, enumerate } from "#kit/words.ts";
import { taskName } from "#rooms/tasks";
import { life } from "../life.ts";
import { dossierPath, DOSSIERS_PATH } from "../paths.ts";
import { dossiersFromAdvice, type FromAdvice, type Yield } from "./queries.ts";

export const earlierAdviceSections = (building: Building): Section<"advice">[] => [
  {
    id: "eerder-advies",
    order: 5,
    label: "Wat van eerder advies kwam",
    render: async ({ question: { asked } }, view) => {
      const { task, participants: organisations } = asked;
      // Of all tasks together nothing follows for this one.
      if (task === null) return null;
      const { rows, all } = await dossiersFromAdvice(
        // What is for everyone a standby knows as well.
        view.reader.kind === "visitor" ? building.db : building.primary,
        view.reader,
        { task, organisations },
      );
      if (rows.length === 0) return null;
      const withYou = (it: FromAdvice) => it.participants.filter((key) => organisations.includes(key)).length;
      return (
        <>
          <H2 id="eerder-advies-kop">Wat van eerder advies kwam</H2>
          <p>
            Met een advies over {taskName(task)} {all.total === 1 ? "begon" : "begonnen"}{" "}
            {counted(all.total, "dossier", "dossiers")} die u mag lezen: {saidOf(all)}. Dat zegt niet of het
            advies goed was.
          </p>
          <Table<FromAdvice>
            caption="Dossiers die met een advies over deze taak begonnen, die met uw deelnemers eerst"
            empty="Er begon nog geen dossier mee."
            rows={rows}
            view={view}
            columns={[
              { label: "Dossier", cell: (it) => <a href={dossierPath(it.id)}>{it.title}</a> },
              { label: "Wat ervan kwam", cell: (it) => cameOf(it, view.today), onPhone: "bare" },
              { label: "Partijen", numeric: true, csv: (it) => it.participants.length },
              { label: "Van uw deelnemers", numeric: true, csv: withYou },
              { label: "Advies van", day: true, csv: (it) => it.asked },
            ]}
          />
          {all.total > rows.length && (
            <p class="no-print">
              <a href={`${DOSSIERS_PATH}?${new URLSearchParams({ taak: task }).toString()}`}>
                Alle openbare dossiers over deze taak
              </a>
            </p>
          )}
        </>
      );
    },
  },
];

const cameOf = ({ state, worksOn }: FromAdvice, today: string): string => {
  if (worksOn === null) return life.states[state].word;
  return `${worksOn > today ? "in werking vanaf" : "in werking sinds"} ${formatDay(worksOn)}`;
};

/** Each once, by what came of it. */
function saidOf({ total, inForce, closed, stopped }: Yield): string {
  const parts: [number, string][] = [
    [total - inForce - closed - stopped, "nog bezig"],
    [inForce, "in werking"],
    [closed, "afgerond"],
    [stopped, "gestopt"],
  ];
  return enumerate(parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`));
}
