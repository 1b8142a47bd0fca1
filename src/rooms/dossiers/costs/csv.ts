/** All that is said of costs, responsibilities and dependences, as a spreadsheet: a line for each thing said. */
import { type Column, listingCsv } from "#kit/look/table.tsx";
import { type Names, nameIn } from "../called.ts";
import {
  ALTERNATIVES,
  DEPENDENCES,
  DUTY_ROLES,
  type DutyRole,
  FIGURE_NAMES,
  FIGURES,
  MOMENTS,
} from "./facts.ts";
import { speaker } from "./figures-shown.tsx";
import type { Costs } from "./queries.ts";
import { doubleRoles } from "./reckoning.ts";

interface Line {
  kind: string;
  way: string;
  moment: string;
  who: string;
  what: string;
  amount: number | null;
  unit: string | null;
  more: string | null;
  source: string | null;
  asOf: string | null;
  office: string;
  day: string;
}

const columns: readonly Column<Line>[] = [
  { label: "Onderdeel", csv: (it) => it.kind },
  { label: "Keuze", csv: (it) => it.way },
  { label: "Moment", csv: (it) => it.moment },
  { label: "Wie", csv: (it) => it.who },
  { label: "Wat", csv: (it) => it.what },
  { label: "Aantal", csv: (it) => it.amount },
  { label: "Eenheid", csv: (it) => it.unit },
  { label: "Toelichting", csv: (it) => it.more },
  { label: "Bron", csv: (it) => it.source },
  { label: "Dag van de cijfers", csv: (it) => it.asOf },
  { label: "Functie", csv: (it) => it.office },
  { label: "Opgeschreven op", csv: (it) => it.day },
];

export function costsCsv(id: string, { figures, duties, dependences }: Costs, called: Names): Response {
  const who = (it: string) => nameIn(called, it);
  const rows: Line[] = [
    ...figures.flatMap((it) =>
      FIGURE_NAMES.filter((figure) => it[figure] !== null).map((figure) => ({
        ...{ kind: "kosten", way: ALTERNATIVES[it.alternative], moment: MOMENTS[it.moment] },
        ...{ who: speaker(it, called), what: FIGURES[figure].label, amount: it[figure] },
        ...{ unit: FIGURES[figure].unit, more: null, source: it.source, asOf: it.asOf },
        ...{ office: it.office, day: it.day },
      })),
    ),
    ...duties.map((it) => ({
      ...{ kind: "verantwoordelijk", way: ALTERNATIVES.together, moment: MOMENTS.before },
      ...{ who: who(it.responsible), what: it.what, amount: null, unit: null },
      more:
        [
          ...(Object.keys(DUTY_ROLES) as DutyRole[]).flatMap((role) =>
            it[role] === null ? [] : [`${DUTY_ROLES[role]}: ${who(it[role])}`],
          ),
          ...doubleRoles(it, who),
        ].join("; ") || null,
      ...{ source: null, asOf: null, office: it.office, day: it.day },
    })),
    ...dependences.map((it) => ({
      ...{ kind: DEPENDENCES[it.kind], way: ALTERNATIVES[it.alternative], moment: MOMENTS.before },
      ...{ who: who(it.organisation), what: it.on, amount: null, unit: null },
      more: `Als dat wegvalt: ${it.consequence}${it.remedy === null ? "" : ` Wat eraan gedaan wordt: ${it.remedy}`}`,
      ...{ source: null, asOf: null, office: it.office, day: it.day },
    })),
  ];
  return listingCsv(`kosten-${id}`, { columns, rows });
}
