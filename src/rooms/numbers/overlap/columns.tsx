import { anyFormName } from "#rooms/ties";
import { Missing } from "#kit/look/parts.tsx";
import type { Column } from "#kit/look/table.tsx";
import type { View } from "#kit/room.ts";
import { enumerate } from "#kit/words.ts";
import { collaborationLink } from "#rooms/collaborations";
import type { BodyIndex, Fabric } from "#rooms/day";
import { powerNames } from "#rooms/law";
import { organisationLinks, shortName } from "#rooms/organisations";
import { taskLink, taskName, themeName } from "#rooms/tasks";
import { TASK_CLASSES } from "./likeness.ts";
import type { Overlap } from "./overlaps.ts";
import type { OverlapLine } from "./rows.ts";
import { groundOf } from "./words.ts";

/** An arrangement beside the others of its circle. */
export const overlapColumns = (fabric: Fabric): Column<OverlapLine>[] => [
  {
    label: "Kring",
    shown: "Groep",
    csvOnly: true,
    csv: ({ overlap }) => overlap.arrangements[0]?.key ?? "",
  },
  {
    label: "Soort",
    csvOnly: true,
    csv: ({ overlap }) => (overlap.kind === "zelfde" ? "zelfde deelnemers" : "kring binnen kring"),
  },
  {
    label: "Klasse",
    csvOnly: true,
    csv: ({ overlap }) => TASK_CLASSES[overlap.likeness.taskClass],
  },
  { label: "Grond", csvOnly: true, csv: ({ overlap }) => groundOf(overlap) },
  { label: "ROO-nummer", csvOnly: true, csv: (it) => it.arrangement.key },
  { label: "Versie", csvOnly: true, csv: (it) => it.arrangement.version },
  {
    label: "Samenwerking",
    cell: ({ overlap, arrangement }, view) => (
      <>
        {collaborationLink(arrangement, view)}
        {overlap.kind === "binnen" && (
          <p class="under">
            {arrangement.members.length === overlap.shared.length ? "kleinere" : "grotere"} groep,{" "}
            {arrangement.members.length} deelnemers
          </p>
        )}
      </>
    ),
    csv: (it) => it.arrangement.title,
  },
  { label: "Vorm", csv: (it) => anyFormName(it.arrangement.form) },
  {
    label: "Bevoegdheid",
    cell: ({ arrangement }) =>
      arrangement.powers.length === 0 ? (
        <Missing why="niet-ingevuld" />
      ) : (
        powerNames(arrangement.powers).join(", ")
      ),
    csv: ({ arrangement }) => powerNames(arrangement.powers).join(", "),
  },
  {
    label: "Taak",
    cell: ({ arrangement, why }, view) => (
      <>
        {taskLink(arrangement.task, view)}
        <p class="under">{why}</p>
      </>
    ),
    csv: ({ arrangement }) => taskName(arrangement.task),
  },
  { label: "Waarom deze taak", csvOnly: true, csv: (it) => it.why },
  {
    label: "Thema in het register",
    cell: ({ arrangement }) =>
      arrangement.themes.length === 0 ? (
        <span class="missing">geen beleidsterrein</span>
      ) : (
        arrangement.themes.map(themeName).join(", ")
      ),
    csv: ({ arrangement }) => arrangement.themes.map(themeName).join(", "),
  },
  {
    label: "Bestaat sinds",
    day: true,
    csv: (it) => it.arrangement.since,
  },
  {
    label: "Uitvoerder",
    csvOnly: true,
    csv: (it) => it.arrangement.executor?.name ?? null,
  },
  {
    label: "Deelnemers van alle",
    csvOnly: true,
    csv: ({ overlap }) => codesOf(fabric, overlap.shared),
  },
  {
    label: "Alleen in de grotere kring",
    shown: "Alleen in de grotere groep",
    csvOnly: true,
    csv: ({ overlap }) => codesOf(fabric, overlap.beyond),
  },
  {
    label: "Namen van deelnemers van alle",
    csvOnly: true,
    csv: ({ overlap }) => namesOf(fabric, overlap.shared),
  },
  {
    label: "Namen van wie alleen in de grotere zit",
    csvOnly: true,
    csv: ({ overlap }) => namesOf(fabric, overlap.beyond),
  },
];

const codesOf = (fabric: Fabric, bodies: BodyIndex[]): string =>
  bodies.map((it) => fabric.bodies[it]?.code ?? "").join(", ");

/** Names have commas of their own: "Nuenen, Gerwen en Nederwetten". */
const namesOf = (fabric: Fabric, bodies: BodyIndex[]): string =>
  bodies.map((it) => fabric.bodies[it]?.name ?? "").join("; ");

/** More participants than this stand behind a summary. */
const NAMED = 8;

/** Above the arrangements of one circle: who takes part, and on what ground it stands in its class. */
export const CircleHeading = ({
  overlap,
  fabric,
  view,
}: {
  overlap: Overlap;
  fabric: Fabric;
  view: View;
}) => {
  const { shared, beyond } = overlap;
  return (
    <>
      <p class="circle">
        <strong>
          {overlap.kind === "zelfde"
            ? `${shared.length} ${shared.length === 1 ? "deelnemer" : "deelnemers"}`
            : `${shared.length} van de ${shared.length + beyond.length} deelnemers`}
        </strong>
        {shared.length <= NAMED && (
          <>
            : <Names bodies={shared} fabric={fabric} view={view} />
          </>
        )}
      </p>
      {shared.length > NAMED && (
        <details>
          <summary>{summaryOf(shared, fabric)}</summary>
          <Names bodies={shared} fabric={fabric} view={view} />
        </details>
      )}
      {beyond.length > 0 && (
        <p class="under">
          Alleen in de grotere groep: <Names bodies={beyond} fabric={fabric} view={view} />
        </p>
      )}
      <p class="under">{groundOf(overlap)}</p>
    </>
  );
};

const inOrder = (fabric: Fabric, bodies: BodyIndex[]) =>
  bodies
    .map((it) => fabric.bodies[it])
    .filter((it) => it !== undefined)
    .sort((a, b) => (a.sortName < b.sortName ? -1 : 1));

/** "Assen, Emmen, Hoogeveen en 9 andere" */
function summaryOf(bodies: BodyIndex[], fabric: Fabric): string {
  const names = inOrder(fabric, bodies).map((it) => shortName(it.name));
  return enumerate([...names.slice(0, 3), `${names.length - 3} andere`]);
}

const Names = ({ bodies, fabric, view }: { bodies: BodyIndex[]; fabric: Fabric; view: View }) => (
  <>
    {organisationLinks(
      inOrder(fabric, bodies).map(({ code, name }) => ({ key: code, name })),
      view,
    )}
  </>
);
