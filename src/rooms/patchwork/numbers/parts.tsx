import { Button, DayText, Select } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { FORMS } from "#rooms/collaborations";
import { organisationPath } from "#rooms/organisations";
import { families, NO_THEME, THEMES } from "#rooms/tasks";
import type { BodyIndex, Fabric } from "../fabric/fabric.ts";
import { type FabricQuery, readingOf } from "../fabric/filter.ts";
import { PROVINCES } from "../fabric/provinces.ts";
import { bodyName, inNameOrder } from "./formats.ts";
import { municipalityPath, NUMBERS } from "./paths.ts";

const PAGES = [
  ["", "Overzicht"],
  ["/gemeenten", "Gemeenten"],
  ["/provincies", "Provincies"],
  ["/themas", "Thema's"],
  ["/taken", "Taken"],
  ["/groepen", "Groepen"],
  ["/kringen", "Vaste kringen"],
  ["/kring-in-kring", "Kring in kring"],
  ["/buren", "Buren"],
  ["/paren", "Paren"],
  ["/jaren", "Door de jaren"],
] as const;

/** The pages with figures beside each other; filters and day go along. */
export const NumbersMenu = ({ view }: { view: View }) => {
  const { pagina: _page, paginaGrootte: _size, sorteer: _sort, ...filters } = view.query;
  return (
    <nav class="numbers-menu no-print" aria-label="Cijfers">
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
    </nav>
  );
};

/** Several values in one filter come from a link; the form shows one, and keeps the rest unseen. */
const only = (values: string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined;

/** Which arrangements count. What has no field here came with a link and stays. */
export const NumbersFilter = ({ query, view }: { query: FabricQuery; view: View }) => {
  const fields: (string | undefined)[] = ["thema", "taak", "vorm", "provincie", "lezing"].filter(
    (name) => !(view.query[name]?.includes(",") ?? false),
  );
  return (
    <details class="numbers-filter" open={Object.keys(query).some((name) => name in NAMES)}>
      <summary>Tel alleen een deel: thema, taak, vorm of provincie</summary>
      <form class="filters" action={view.path} method="get">
        {Object.entries(view.query)
          .filter(([name]) => !fields.includes(name) && name !== "pagina")
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <Select
          name="thema"
          label="Thema in het register"
          none="Alle thema's"
          selected={query.thema}
          choices={[
            { value: NO_THEME.code, label: NO_THEME.label },
            ...THEMES.map((it) => ({
              value: it.code,
              label: it.parent === null ? it.label : `– ${it.label}`,
            })),
          ]}
        />
        <Select
          name="taak"
          label="Taak (door Vliegwiel ingedeeld)"
          none="Alle taken"
          selected={only(query.taak)}
          choices={families.map((it) => ({ value: it.code, label: it.name }))}
        />
        <Select
          name="vorm"
          label="Vorm"
          none="Alle vormen"
          selected={only(query.vorm)}
          choices={Object.entries(FORMS).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="provincie"
          label="Met een gemeente in"
          none="Alle provincies"
          selected={only(query.provincie)}
          choices={Object.entries(PROVINCES).map(([value, { name }]) => ({ value, label: name }))}
        />
        <Select
          name="lezing"
          label="Opgeheven gemeenten"
          none="Tellen als hun opvolger"
          selected={query.lezing === "register" ? "register" : undefined}
          choices={[{ value: "register", label: "Zoals het register ze noemt" }]}
        />
        <Button>Toon</Button>
      </form>
    </details>
  );
};

const NAMES: Partial<Record<keyof FabricQuery, true>> = {
  thema: true,
  taak: true,
  vorm: true,
  bevoegdheid: true,
  uitvoerder: true,
  provincie: true,
  typeDeelnemer: true,
  lezing: true,
};

/** What the figures do not count: it stands beside them, on every page. */
export const Limits = ({ query, view }: { query: FabricQuery; view: View }) => {
  const { pagina: _page, lezing: _reading, ...rest } = view.query;
  return (
    <p class="limits">
      Geteld in het register: alleen gemeenschappelijke regelingen. Contracten, convenanten en deelnemingen
      staan er niet in.{" "}
      {readingOf(query) === "resolved" ? (
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
