import { PhoneFold } from "#kit/look/folded.tsx";
import { Button, DayText } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { ExecutorField, executorShown, namedExecutor } from "#rooms/collaborations";
import {
  type BodyIndex,
  type Fabric,
  type FabricQuery,
  FormField,
  isFiltered,
  Kept,
  ProvinceField,
  ReadingField,
  readingOf,
  TaskField,
  ThemeField,
  limitsOf,
} from "#rooms/day";
import { organisationPath } from "#rooms/organisations";
import { bodyName, inNameOrder } from "./formats.ts";
import { municipalityPath, NUMBERS } from "./paths.ts";

const PAGES = [
  ["", "Overzicht"],
  ["/gemeenten", "Gemeenten"],
  ["/provincies", "Provincies"],
  ["/themas", "Thema's"],
  ["/taken", "Taken"],
  ["/groepen", "Groepen"],
  ["/kringen", "Vaste deelnemers"],
  ["/kring-in-kring", "Groep in groep"],
  ["/buren", "Buren"],
  ["/paren", "Paren"],
  ["/jaren", "Door de jaren"],
] as const;

/** The pages with figures beside each other, on a phone folded; filters and day go along. */
export const NumbersMenu = ({ view }: { view: View }) => {
  const { pagina: _page, paginaGrootte: _size, sorteer: _sort, ...filters } = view.query;
  return (
    <nav class="numbers-menu no-print" aria-label="Cijfers">
      <PhoneFold summary="Andere cijfers">
        <ul>
          {PAGES.map(([path, label]) => (
            <li>
              <a
                href={view.link(`${NUMBERS}${path}`, filters)}
                aria-current={view.path === `${NUMBERS}${path}` ? "page" : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </PhoneFold>
    </nav>
  );
};

const FIELDS = ["thema", "taak", "vorm", "uitvoerder", "provincie", "lezing"];

/** Which arrangements count. What has no field here came with a link and stays. */
export const NumbersFilter = ({
  query,
  executor,
  errors = [],
  view,
}: {
  query: FabricQuery;
  /** What the field for who carries out shows. */
  executor: string | undefined;
  errors?: FieldError[];
  view: View;
}) => (
  <details
    class="numbers-filter"
    open={executor !== undefined || isFiltered(query) || query.lezing !== undefined}
  >
    <summary>Tel alleen een deel: thema, taak, vorm, uitvoerder of provincie</summary>
    <form class="filters" action={view.path} method="get">
      <Kept view={view} fields={FIELDS} />
      <ThemeField query={query} />
      <TaskField query={query} />
      <FormField query={query} />
      <ExecutorField value={executor} errors={errors} />
      <ProvinceField query={query} />
      <ReadingField query={query} />
      <Button>Toon</Button>
    </form>
  </details>
);

/** The form above figures, when who carries out is not clear. */
export const figuresAskedAgain = {
  styles: ["numbers.css"],
  named: { uitvoerder: namedExecutor },
  form: async ({
    building,
    query,
    view,
    errors,
  }: {
    building: Building;
    query: FabricQuery;
    view: View;
    errors: FieldError[];
  }) => (
    <NumbersFilter query={query} executor={await executorShown(building, view)} errors={errors} view={view} />
  ),
};

/** What the figures do not count: it stands beside them, on every page. */
export const Limits = ({ query, view }: { query: FabricQuery; view: View }) => {
  const { pagina: _page, lezing: _reading, ...rest } = view.query;
  return (
    <p class="limits">
      Geteld in het register: alleen gemeenschappelijke regelingen. {limitsOf(query)}{" "}
      {readingOf(query) !== "registered" ? (
        <>
          Een opgeheven gemeente telt als haar opvolger (
          <a href={view.link(view.path, { ...rest, lezing: "register" })}>tel zoals het register ze noemt</a>
          ).
        </>
      ) : (
        <>
          Deelnemers staan hier zoals het register ze noemt, ook als zij zijn opgeheven (
          <a href={view.link(view.path, rest)}>tel hen als hun opvolger</a>).
        </>
      )}{" "}
      Bron: {view.edition.source}, <DayText day={view.edition.day} />.
    </p>
  );
};

/** One participant; a municipality leads to its figures. */
export const BodyLink = ({ fabric, index, view }: { fabric: Fabric; index: BodyIndex; view: View }) => {
  const body = fabric.bodies[index];
  if (!body) return null;
  const path = body.type === "gemeente" ? municipalityPath(body.code) : organisationPath(body.code);
  return <a href={view.link(path)}>{bodyName(fabric, index)}</a>;
};

/** Participants in order of name; more than a handful fold away. */
export const Members = ({
  fabric,
  members,
  view,
  most = 6,
}: {
  fabric: Fabric;
  members: readonly BodyIndex[];
  view: View;
  most?: number;
}) => {
  const sorted = inNameOrder(fabric, members);
  const listed = (
    <>
      {sorted.map((index, place) => (
        <>
          {place > 0 && ", "}
          <BodyLink fabric={fabric} index={index} view={view} />
        </>
      ))}
    </>
  );
  if (sorted.length <= most) return listed;
  const first = sorted.slice(0, 3).map((index) => bodyName(fabric, index));
  return (
    <details>
      <summary>
        {first.join(", ")} en {sorted.length - first.length} andere
      </summary>
      {listed}
    </details>
  );
};
