import { Chapter } from "#kit/look/parts.tsx";
import { type Column, Table } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { formatCount } from "#kit/words.ts";
import { allCommunities, type Group, municipalCommunities, onceFor } from "#rooms/day";
import { provinceName } from "#rooms/organisations";
import { groupAnswer, GroupSchema } from "./api-schemas.ts";
import { type Division, divisionsOf } from "./divisions.ts";
import { figuresList } from "./figures-list.tsx";
import { bodyName, decimal, inNameOrder, percent } from "./formats.ts";
import { provincesIn } from "./key-figures.ts";
import type { Orders } from "./order.ts";
import { Members } from "./parts.tsx";
import { NUMBERS } from "./paths.ts";
import type { Asked } from "./question.ts";

const provinceNames = ({ fabric }: Asked, it: Group) =>
  [...provincesIn(fabric, it.members)].map(provinceName).sort().join(", ");

const columns = (asked: Asked): Column<Group>[] => [
  {
    label: "Groep",
    sort: "naam",
    cell: (it) => <span id={`groep-${it.number + 1}`}>{it.name}</span>,
    csv: (it) => it.name,
  },
  {
    label: "Gemeenten",
    sort: "gemeenten",
    numeric: true,
    csv: (it) => it.members.length,
  },
  { label: "Provincies", csv: (it) => provinceNames(asked, it) },
  {
    label: "Regelingen alleen binnen de groep",
    numeric: true,
    csv: (it) => withinGroup(asked, it),
  },
  {
    label: "Wie",
    cell: (it, view) => <Members fabric={asked.fabric} members={it.members} view={view} />,
    csv: (it) =>
      inNameOrder(asked.fabric, it.members)
        .map((index) => bodyName(asked.fabric, index))
        .join(", "),
  },
];

/** Arrangements with two or more municipalities, all of this group. */
function withinGroup({ fabric }: Asked, group: Group): number {
  const { groupOf } = municipalCommunities(fabric);
  const municipal = new Set(fabric.municipalities);
  return fabric.arrangements.filter(({ members }) => {
    const circle = members.filter((it) => municipal.has(it));
    return circle.length > 1 && circle.every((it) => groupOf[it] === group.number);
  }).length;
}

const divisionColumns: Column<Division>[] = [
  { label: "Indeling", csv: (it) => it.name },
  { label: "Delen", numeric: true, csv: (it) => it.parts },
  {
    label: "Gemeenten erbuiten",
    numeric: true,
    csv: (it) => it.outside,
  },
  {
    label: "Gedeelde regelingen binnen een deel",
    numeric: true,
    cell: (it) => percent(it.within),
    csv: (it) => it.within,
  },
  {
    label: "Hoe goed het past",
    numeric: true,
    cell: (it) => decimal(it.modularity, 3),
    csv: (it) => it.modularity,
  },
  {
    label: "Als grote regelingen niet zwaarder tellen",
    numeric: true,
    cell: (it) => decimal(it.evenModularity, 3),
    csv: (it) => it.evenModularity,
  },
];

const Beside = ({ asked, view }: { asked: Asked; view: View }) => {
  const all = allCommunities(asked.fabric);
  return (
    <Chapter id="indelingen" title="Naast bekende indelingen">
      <p>
        Welk deel van wat twee gemeenten in het register delen, valt binnen een deel van de indeling? En
        hoeveel beter is dat dan toeval? De groepen zijn gezocht om zo goed mogelijk te passen; de andere
        indelingen bestaan om een andere reden.
      </p>
      <Table
        caption="Hoe goed indelingen passen bij wie in het register samenwerken"
        columns={divisionColumns}
        rows={divisionsOf(asked.fabric)}
        view={view}
        empty=""
      />
      <p>
        Waarover dit gaat: {municipalCommunities(asked.fabric).graph} Een regeling van veertig gemeenten
        verbindt zo veel meer tweetallen dan een van drie; in de laatste kolom weegt elke regeling voor een
        deelnemer even zwaar (1, gedeeld door het aantal andere gemeenten erin). Nemen wij alle deelnemers
        mee, dus ook provincies, waterschappen en andere, dan zijn er {formatCount(all.groups.length)}{" "}
        groepen, en past die indeling {decimal(all.modularity, 3)}. Veiligheidsregio's, GGD's en
        omgevingsdiensten zijn herkend aan de naam van hun regeling of organisatie.
      </p>
    </Chapter>
  );
};

export const groupOrders: Orders<Group> = { naam: (it) => it.name, gemeenten: (it) => it.members.length };

/** Groups of which a municipality is to be shown, the largest first. */
export const groupRows = onceFor(({ fabric, shown }: Asked): Group[] =>
  municipalCommunities(fabric).groups.filter((it) => it.members.some((member) => shown.has(member))),
);

/** `/kaart/cijfers/groepen`: groups that do much together, beside divisions people know. */
export const groupList = figuresList<Group>({
  path: `${NUMBERS}/groepen`,
  title: "Groepen die veel samen doen",
  file: "groepen",
  caption: "Groepen gemeenten die vooral met elkaar samenwerken",
  rows: groupRows,
  columns,
  orders: groupOrders,
  formulas: ["groups", "modularity"],
  empty: "Met deze keuzes delen geen twee gemeenten een regeling.",
  lead: (rows, { fabric }) =>
    `Kijken wij alleen naar wie met wie in een regeling zit, dan ${rows.length === 1 ? "horen de gemeenten in het register bij één groep" : `vallen de gemeenten in het register uiteen in ${formatCount(rows.length)} groepen`}; die indeling past ${decimal(municipalCommunities(fabric).modularity, 2)} op een schaal van 0 (toeval) tot 1.`,
  below: (asked, view) => <Beside asked={asked} view={view} />,
  api: {
    path: "groepen",
    operationId: "lijstGroepen",
    summary: "Groepen gemeenten die veel samen doen (methode van Louvain)",
    item: GroupSchema,
    name: "Groepenlijst",
    json: (it, { fabric }) => groupAnswer(fabric, it),
  },
});
