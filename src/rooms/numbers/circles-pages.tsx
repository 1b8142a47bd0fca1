import { counted, formatCount } from "#kit/words.ts";
import { bullets } from "#kit/look/parts.tsx";
import type { Column } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { collaborationLink } from "#rooms/collaborations";
import type { Fabric } from "#rooms/day";
import { circleAnswer, CircleSchema, nestingAnswer, NestingSchema } from "./api-schemas.ts";
import { type Circle, circlesOf, type Nesting } from "./circles.ts";
import { bodyName, inNameOrder } from "./formats.ts";
import { figuresList } from "./figures-list.tsx";
import { Members } from "./parts.tsx";
import { circleOrders, circleRows, fixedRows, nestedRows, nestingOrders, tasksOf } from "./circle-rows.ts";
import { ALL_CIRCLES, circleAnchor, NUMBERS } from "./paths.ts";
import type { Asked } from "./question.ts";

const memberNames = (fabric: Fabric, it: Circle): string =>
  inNameOrder(fabric, it.members)
    .map((index) => bodyName(fabric, index))
    .join(", ");

const taskNames = (it: Circle): string[] => tasksOf(it).map((one) => one.name);

const together = (circle: Circle, view: View) =>
  bullets(circle.arrangements.map((it) => collaborationLink(it, view)));

const circleColumns = ({ fabric }: Asked): Column<Circle>[] => [
  {
    label: "Wie",
    cell: (it, view) => (
      <span id={circleAnchor(it.key)}>
        <Members fabric={fabric} members={it.members} view={view} />
      </span>
    ),
    csv: (it) => memberNames(fabric, it),
  },
  {
    label: "Deelnemers",
    sort: "deelnemers",
    numeric: true,
    csv: (it) => it.members.length,
  },
  {
    label: "Regelingen",
    sort: "regelingen",
    numeric: true,
    csv: (it) => it.arrangements.length,
  },
  {
    label: "Wat zij samen doen",
    sort: "naam",
    cell: (it, view) => together(it, view),
    csv: (it) => it.arrangements.map((one) => one.title).join("; "),
  },
  { label: "Taken", cell: (it) => taskNames(it).join(", "), csv: (it) => taskNames(it).join("; ") },
  {
    label: "Codes",
    csvOnly: true,
    csv: (it) => it.members.map((index) => fabric.bodies[index]?.code ?? "").join(" "),
  },
];

/** `/kaart/cijfers/kringen`: the same participants, more than one arrangement. */
export const fixedCircleList = figuresList<Circle>({
  path: `${NUMBERS}/kringen`,
  title: "Vaste groepen deelnemers",
  tall: true,
  file: "vaste-kringen",
  caption: "Precies dezelfde deelnemers in meer dan één regeling; de taak is door Vliegwiel ingedeeld",
  rows: fixedRows,
  columns: circleColumns,
  orders: circleOrders,
  formulas: ["fixedCircles"],
  empty: "Met deze keuzes zijn er geen regelingen met precies dezelfde deelnemers.",
  lead: (rows, { fabric }, { link, query: { pagina: _page, sorteer: _sort, ...filters } }) => (
    <>
      In het register doen {counted(rows.length, "groep deelnemers", "groepen deelnemers")} meer dan één ding
      samen: {formatCount(rows.reduce((sum, it) => sum + it.arrangements.length, 0))} van de{" "}
      {formatCount(fabric.arrangements.length)} regelingen. Er zijn in totaal{" "}
      <a href={link(ALL_CIRCLES, filters)}>
        {formatCount(circlesOf(fabric).length)} verschillende groepen deelnemers
      </a>
      .
    </>
  ),
  below: (_, view) => (
    <p>
      Of regelingen met dezelfde deelnemers ook een vergelijkbare taak hebben, staat bij{" "}
      <a href={view.link("/kaart/overlap")}>Zelfde deelnemers, vergelijkbare taak</a>.
    </p>
  ),
  api: {
    path: "vaste-kringen",
    operationId: "lijstVasteKringen",
    summary: "Groepen deelnemers die meer dan één regeling samen hebben",
    item: CircleSchema,
    name: "VasteKringenlijst",
    json: (it, { fabric }) => circleAnswer(fabric, it),
  },
});

/** `/kaart/cijfers/kringen/alle`: every different set of participants. */
export const circleList = figuresList<Circle>({
  path: ALL_CIRCLES,
  title: "Alle groepen deelnemers",
  tall: true,
  file: "kringen",
  caption: "Verschillende groepen deelnemers en wat zij samen doen; de taak is door Vliegwiel ingedeeld",
  rows: circleRows,
  columns: circleColumns,
  orders: circleOrders,
  formulas: ["fixedCircles"],
  empty: "Met deze keuzes zijn er geen regelingen.",
  lead: (rows, { fabric }, { link, query: { pagina: _page, sorteer: _sort, ...filters } }) => (
    <>
      In het register staan {formatCount(fabric.arrangements.length)} regelingen met{" "}
      {counted(rows.length, "verschillende groep deelnemers", "verschillende groepen deelnemers")}. Een deel
      daarvan <a href={link(`${NUMBERS}/kringen`, filters)}>doet meer dan één ding samen</a>.
    </>
  ),
  api: {
    path: "kringen",
    operationId: "lijstKringen",
    summary: "Alle verschillende groepen deelnemers, met wat zij samen doen",
    item: CircleSchema,
    name: "Kringenlijst",
    json: (it, { fabric }) => circleAnswer(fabric, it),
  },
});

const nestingColumns = ({ fabric }: Asked): Column<Nesting>[] => [
  {
    label: "Kleinere kring",
    shown: "Kleinere groep",
    cell: (it, view) => <Members fabric={fabric} members={it.inner.members} view={view} />,
    csv: (it) => memberNames(fabric, it.inner),
  },
  {
    label: "Deelnemers",
    sort: "deelnemers",
    numeric: true,
    csv: (it) => it.inner.members.length,
  },
  {
    label: "Doet samen",
    sort: "naam",
    cell: (it, view) => together(it.inner, view),
    csv: (it) => it.inner.arrangements.map((one) => one.title).join("; "),
  },
  {
    label: "Zit helemaal in",
    cell: (it, view) => together(it.outer, view),
    csv: (it) => it.outer.arrangements.map((one) => one.title).join("; "),
  },
  {
    label: "Deelnemers daarvan",
    sort: "deelnemersGroter",
    numeric: true,
    csv: (it) => it.outer.members.length,
  },
];

/** `/kaart/cijfers/kring-in-kring`: circles that lie within another. */
export const nestingList = figuresList<Nesting>({
  path: `${NUMBERS}/kring-in-kring`,
  title: "Groepen deelnemers binnen een grotere groep",
  tall: true,
  file: "kring-in-kring",
  caption: "Groepen deelnemers waarvan alle deelnemers ook in een grotere zitten",
  rows: nestedRows,
  columns: nestingColumns,
  orders: nestingOrders,
  formulas: ["fixedCircles", "nested"],
  empty: "Met deze keuzes ligt geen groep deelnemers in een andere.",
  lead: (rows, { fabric }) =>
    `Van de ${formatCount(circlesOf(fabric).filter((it) => it.members.length > 1).length)} groepen van twee of meer deelnemers in het register liggen er ${formatCount(new Set(rows.map((it) => it.inner)).size)} helemaal in een grotere groep deelnemers.`,
  api: {
    path: "kring-in-kring",
    operationId: "lijstKringInKring",
    summary: "Groepen waarvan alle deelnemers ook in een grotere zitten",
    item: NestingSchema,
    name: "KringInKringlijst",
    json: (it, { fabric }) => nestingAnswer(fabric, it),
  },
});
