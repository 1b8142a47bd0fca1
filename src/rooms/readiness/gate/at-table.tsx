/** On the page of an agenda item: whom to have at the table for what a decision still waits for. For the parties. */
import { H2 } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { seatIn } from "#kit/reader.ts";
import type { Building, Section } from "#kit/room.ts";
import { calledBy, goingOn, nameIn, seatingPathWith, TABLE_ROLES, type TableRole } from "#rooms/dossiers";
import { type Answerer, ANSWERERS } from "../sets/question-set.ts";
import { isAmongParties } from "./acting.ts";
import type { GateItem } from "./facts.ts";
import { gatePath } from "./paths.ts";
import { keptOf } from "./queries.ts";
import { gateOn } from "./standing.ts";

/** Where whoever answers sits. */
const SEATS: Readonly<Record<Answerer, TableRole>> = {
  information: "ict",
  ciso: "security",
  privacy: "privacy",
  archive: "archive",
  service: "service",
  algorithms: "ict",
};

const roleOf = ({ item }: GateItem): TableRole => SEATS[item.answerer];

/** The functions that a party can send for what is open: those that it named itself, else whoever has that function. */
export function functionsFor(open: readonly GateItem[], party: string): Record<string, string> {
  const byRole = Map.groupBy(open, roleOf);
  return Object.fromEntries(
    [...byRole].map(([role, items]) => {
      const named = items.flatMap(({ word }) => (word?.owner === party ? [word.office] : []));
      const meant = named.length > 0 ? named : items.map(({ item }) => ANSWERERS[item.answerer]);
      return [role, [...new Set(meant)].join(", ")];
    }),
  );
}

export const atTableSections = (building: Building): Section<"agendaItem">[] => [
  {
    id: "open-vragen",
    order: 10,
    render: async ({ dossier, item }, view) => {
      const isOver = item.day < view.today || item.result !== null;
      if (dossier.facts.kind !== "question" || isOver || !isAmongParties(view.reader, dossier)) return null;
      const kept = await keptOf(building.primary, view.reader, dossier, view.today);
      const { holding: open } = gateOn(kept);
      if (open.length === 0) return null;
      const owners = open.flatMap(({ word }) => (word === null ? [] : [word.owner]));
      const parties = goingOn(dossier).filter((it) => seatIn(view.reader, it, "editor", dossier.side));
      const called = await calledBy(building, [...owners, ...parties], view.today);
      const named = (items: readonly GateItem[]) =>
        [
          ...new Set(
            items.flatMap(({ word }) =>
              word === null ? [] : [`${word.office}, ${nameIn(called, word.owner)}`],
            ),
          ),
        ].join("; ");
      return (
        <>
          <H2 id="open-vragen-kop">Wie nodig is voor wat nog open staat</H2>
          <Table
            caption="Vragen waar het besluit op wacht, naar wie erover gaat"
            empty=""
            rows={[...Map.groupBy(open, roleOf)]}
            view={view}
            columns={[
              { label: "Aan tafel", cell: ([role]) => TABLE_ROLES[role] },
              { label: "Open vragen", numeric: true, cell: ([, items]) => items.length },
              { label: "Wie antwoordt", cell: ([, items]) => named(items) || "nog niemand genoemd" },
            ]}
          />
          <p class="no-print">
            {parties.map((it) => (
              <>
                <a href={seatingPathWith(dossier.id, item.id, it, functionsFor(open, it))}>
                  Zet hen aan tafel voor {nameIn(called, it)}
                </a>
                {" · "}
              </>
            ))}
            <a href={gatePath(dossier.id)}>Deze vragen</a>
          </p>
        </>
      );
    },
  },
];
