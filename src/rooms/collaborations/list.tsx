import { formatDay } from "#kit/day.ts";
import { list } from "#kit/list.tsx";
import { Button, Select, TextField } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { counted, enumerate, formatCount } from "#kit/words.ts";
import { nameMap, ORGANISATION_TYPES, PROVINCES } from "#rooms/organisations";
import { families, NO_THEME, THEMES } from "#rooms/tasks";
import { Collaboration, listed } from "./api-schemas.ts";
import { columns } from "./columns.tsx";
import { FORMS, POWERS } from "./facts.ts";
import { COLLABORATION_SORTS, collaborationFilter, filterOf, type Size, withKeys } from "./filters.ts";
import { countCollaborations, listCollaborations } from "./queries.ts";

/** All collaborations in force on a day, to filter, sort and take along. */
export const collaborationList = list({
  path: "/samenwerkingen",
  filter: collaborationFilter,
  sorts: COLLABORATION_SORTS,
  fields: columns,
  understood: withKeys,
  rows: (building, { query, day, sort, offset, limit }) =>
    listCollaborations(building, filterOf(query, day), { sort, offset, limit }),
  title: "Samenwerkingen",
  lead: ({ total, query, view }) =>
    `${counted(total, "gemeenschappelijke regeling", "gemeenschappelijke regelingen")} van kracht op ${formatDay(view.day)}${isFiltered(query) ? " met deze keuzes" : ""}.`,
  caption: ({ view }) =>
    `Samenwerkingen van kracht op ${formatDay(view.day)}; de taak is door Vliegwiel ingedeeld`,
  empty: ({ view }) => (
    <>
      Geen samenwerkingen gevonden met deze keuzes.{" "}
      <a href={view.link("/samenwerkingen")}>Toon alle samenwerkingen</a>
    </>
  ),
  choices: async ({ building, query, view }) => {
    const [withoutTheme, names] = await Promise.all([
      countCollaborations(building, { day: view.day, themes: null }),
      nameMap(building.db, [...(query.deelnemer ?? []), query.uitvoerder ?? null]),
    ]);
    return (
      <>
        <Filters query={query} withoutTheme={withoutTheme} day={view.dayChosen ? view.day : null} />
        <Chosen names={names} query={query} view={view} />
      </>
    );
  },
  below: async ({ building, view }) => (
    <p class="limits">
      Van alle regelingen die op deze dag van kracht zijn, hebben er{" "}
      <a href={view.link("/samenwerkingen", { thema: NO_THEME.code })}>
        {formatCount(await countCollaborations(building, { day: view.day, themes: null }))}
      </a>{" "}
      geen beleidsterrein in het register.
    </p>
  ),
  api: {
    operationId: "lijstSamenwerkingen",
    tag: "Samenwerkingen",
    summary: "Samenwerkingen die op een dag van kracht zijn",
    name: "Samenwerkinglijst",
    item: Collaboration,
    json: (row, { edition }) => listed(row, edition),
  },
});

type Query = Parameters<typeof filterOf>[0];

const isFiltered = (query: Query): boolean =>
  Object.keys(collaborationFilter).some((name) => query[name as keyof Query] !== undefined);

const SIZE_LABELS: Record<Size, string> = {
  "2": "2 of minder deelnemers",
  "3-5": "3 tot en met 5",
  "6-10": "6 tot en met 10",
  "11-20": "11 tot en met 20",
  "21+": "21 of meer",
};

/** Types of organisation that take part in collaborations, most seen first. */
const PARTICIPANT_TYPES = [
  "gemeente",
  "waterschap",
  "provincie",
  "organisatie-met-overheidsbemoeienis",
  "regionaal-samenwerkingsorgaan",
  "ministerie",
  "overig",
] as const;

/** Several values in one filter come from a link; the form can only show one, so it keeps the rest unseen. */
const only = (values: string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined;

const Filters = ({
  query,
  withoutTheme,
  day,
}: {
  query: Query;
  withoutTheme: number;
  day: string | null;
}) => (
  <form class="filters" action="/samenwerkingen" method="get">
    {day !== null && <input type="hidden" name="geldigOp" value={day} />}
    {query.deelnemer && <input type="hidden" name="deelnemer" value={query.deelnemer.join(",")} />}
    {query.uitvoerder && <input type="hidden" name="uitvoerder" value={query.uitvoerder} />}
    <TextField name="zoek" label="Woord in titel of doel" value={query.zoek} />
    <Select
      name="thema"
      label="Thema in het register"
      none="Alle thema's"
      selected={query.thema}
      choices={[
        { value: NO_THEME.code, label: `${NO_THEME.label} (${formatCount(withoutTheme)})` },
        ...THEMES.map((theme) => ({
          value: theme.code,
          label: theme.parent === null ? theme.label : `– ${theme.label}`,
        })),
      ]}
    />
    <Select
      name="taak"
      label="Taak (door Vliegwiel ingedeeld)"
      none="Alle taken"
      selected={only(query.taak)}
      choices={families.map((family) => ({ value: family.code, label: family.name }))}
    />
    <details
      open={[query.vorm, query.bevoegdheid, query.typeDeelnemer, query.provincie, query.grootte].some(
        (chosen) => chosen !== undefined,
      )}
    >
      <summary>Meer keuzes: vorm, bevoegdheid, deelnemers, provincie</summary>
      <div class="fields">
        <Select
          name="vorm"
          label="Vorm"
          none="Alle vormen"
          selected={only(query.vorm)}
          choices={Object.entries(FORMS).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="bevoegdheid"
          label="Bevoegdheid"
          none="Alle bevoegdheden"
          selected={only(query.bevoegdheid)}
          choices={Object.entries(POWERS).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="typeDeelnemer"
          label="Met als deelnemer een"
          none="Alle soorten"
          selected={only(query.typeDeelnemer)}
          choices={PARTICIPANT_TYPES.map((value) => ({
            value,
            label: ORGANISATION_TYPES[value].toLowerCase(),
          }))}
        />
        <Select
          name="provincie"
          label="Met een deelnemer in"
          none="Alle provincies"
          selected={only(query.provincie)}
          choices={Object.entries(PROVINCES).map(([value, it]) => ({ value, label: it.name }))}
        />
        <Select
          name="grootte"
          label="Aantal deelnemers"
          none="Alle groottes"
          selected={query.grootte}
          choices={Object.entries(SIZE_LABELS).map(([value, label]) => ({ value, label }))}
        />
      </div>
    </details>
    <Button>Toon</Button>
  </form>
);

/** The choices that came with a link and have no field of their own, each with a way to drop it. */
const Chosen = ({ names, query, view }: { names: Map<string, string>; query: Query; view: View }) => {
  const { deelnemer, uitvoerder } = query;
  if (!deelnemer && !uitvoerder) return null;
  return (
    <ul>
      {deelnemer && (
        <li>
          Alleen waaraan {enumerate(deelnemer.map((code) => names.get(code) ?? code))} deelneemt (
          <a href={view.link(view.path, { ...view.query, deelnemer: null, pagina: null })}>laat dit los</a>)
        </li>
      )}
      {uitvoerder && (
        <li>
          Alleen wat {names.get(uitvoerder) ?? uitvoerder} uitvoert (
          <a href={view.link(view.path, { ...view.query, uitvoerder: null, pagina: null })}>laat dit los</a>)
        </li>
      )}
    </ul>
  );
};
