import { type Day, formatDay } from "#kit/day.ts";
import { hungSections } from "#kit/detail.tsx";
import { list } from "#kit/list.tsx";
import { QuestionField } from "#kit/look/form.tsx";
import { MoreChoices } from "#kit/look/more-choices.tsx";
import { Button, Note, Select, separated, TextField } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { counted, enumerate, formatCount } from "#kit/words.ts";
import {
  lastDay,
  nameMap,
  namesFor,
  ORGANISATION_TYPES,
  organisationsOf,
  PROVINCES,
  successorsOf,
} from "#rooms/organisations";
import { families, NO_THEME, THEMES } from "#rooms/tasks";
import { Collaboration, listed } from "./api-schemas.ts";
import { columns } from "./columns.tsx";
import { ExecutorField, executorShown, namedExecutor } from "./executor.tsx";
import { FORMS, POWERS } from "./facts.ts";
import {
  COLLABORATION_SORTS,
  collaborationFilter,
  filterOf,
  namedParticipants,
  type Size,
  withKeys,
} from "./filters.ts";
import { countCollaborations, listCollaborations } from "./queries.ts";

/** All collaborations in force on a day, to filter, sort and take along. */
export const collaborationList = list({
  path: "/samenwerkingen",
  filter: collaborationFilter,
  sorts: COLLABORATION_SORTS,
  fields: columns,
  understood: withKeys,
  named: { deelnemer: namedParticipants, uitvoerder: namedExecutor },
  rows: (building, { query, day, sort, offset, limit }) =>
    listCollaborations(building, filterOf(query, day), { sort, offset, limit }),
  title: "Samenwerkingen",
  lead: ({ total, query, view }) =>
    `${counted(total, "gemeenschappelijke regeling", "gemeenschappelijke regelingen")} van kracht op ${formatDay(view.day)}${isUsed(query, ALL) ? " met deze keuzes" : ""}.`,
  caption: ({ view }) =>
    `Samenwerkingen van kracht op ${formatDay(view.day)}; de taak is door Vliegwiel ingedeeld`,
  empty: ({ view }) => (
    <>
      Geen samenwerkingen gevonden met deze keuzes.{" "}
      <a href={view.link("/samenwerkingen")}>Toon alle samenwerkingen</a>
    </>
  ),
  above: async ({ building, query, view }) => {
    const chosen = await organisationsOf(building.db, query.deelnemer ?? [], ["name", "valid_until"]);
    return Promise.all([...chosen].map(([key, it]) => noMore(building, { key, ...it }, view)));
  },
  choices: async ({ building, query, view }) => {
    const [participants, names] = await Promise.all([
      namesFor(building.db, query.deelnemer ?? []),
      nameMap(building.db, [...(query.deelnemer ?? []), query.uitvoerder ?? null]),
    ]);
    return (
      <>
        {await filtersFor(building, { query, view, participants, errors: [] })}
        <Chosen names={names} query={query} view={view} />
      </>
    );
  },
  asksAgain: ({ building, query, view, errors }) =>
    filtersFor(building, { query, view, participants: view.query.deelnemer, errors }),
  below: async ({ building, view }) => (
    <>
      <p class="limits">
        Van alle regelingen die op deze dag van kracht zijn, hebben er{" "}
        <a href={view.link("/samenwerkingen", { thema: NO_THEME.code })}>
          {formatCount(await countCollaborations(building, { day: view.day, themes: null }))}
        </a>{" "}
        geen beleidsterrein in het register.
      </p>
      {await hungSections(building, "collaborationList", null, view)}
    </>
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

/** Of who is no more: until when there is something to find, and with whom it goes on; null for who still is. */
async function noMore(
  { db }: Building,
  { key, name, valid_until: until }: { key: string; name: string; valid_until: Day | null },
  view: View,
) {
  if (until === null || until > view.day) return null;
  const heirs = await successorsOf(db, key);
  const last = lastDay(until);
  return (
    <Note>
      <p>
        {name} bestond tot en met{" "}
        <a href={view.link(view.path, { ...view.query, geldigOp: last, pagina: null })}>{formatDay(last)}</a>.
        {heirs.length > 0 && (
          <>
            {" "}
            Daarna:{" "}
            {separated(
              heirs.map((it) => (
                <a href={view.link(view.path, { ...view.query, deelnemer: it.key, pagina: null })}>
                  {it.name}
                </a>
              )),
              ", ",
            )}
            .
          </>
        )}
      </p>
    </Note>
  );
}

type Query = Parameters<typeof filterOf>[0];

const isUsed = (query: Query, names: readonly (keyof Query)[]): boolean =>
  names.some((name) => query[name] !== undefined);

const ALL = Object.keys(collaborationFilter) as (keyof Query)[];
const SELDOM = ["vorm", "bevoegdheid", "typeDeelnemer", "uitvoerder", "provincie", "grootte"] as const;
const MORE = ["deelnemer", "thema", "taak", ...SELDOM] as const;

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

interface Choosing {
  query: Query;
  view: View;
  /** What the field for participants shows: names, or what was typed when that is not clear. */
  participants: string | undefined;
  errors: FieldError[];
}

const filtersFor = async (building: Building, choosing: Choosing) => (
  <Filters
    {...choosing}
    executor={await executorShown(building, choosing.view)}
    withoutTheme={await countCollaborations(building, { day: choosing.view.day, themes: null })}
  />
);

const Filters = ({
  query,
  view,
  participants,
  errors,
  executor,
  withoutTheme,
}: Choosing & { executor: string | undefined; withoutTheme: number }) => (
  <form class="filters" action="/samenwerkingen" method="get">
    {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
    <TextField name="zoek" label="Woord in titel of doel" value={query.zoek} />
    <MoreChoices used={errors.length > 0 || isUsed(query, MORE)}>
      <QuestionField
        name="deelnemer"
        label="Deelnemer (naam of code)"
        value={participants}
        errors={errors.filter((it) => it.field === "deelnemer")}
        completes={{ what: "organisaties", several: true }}
      />
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
      <details open={executor !== undefined || isUsed(query, SELDOM)}>
        <summary>Vorm, bevoegdheid, soort deelnemer, uitvoerder, provincie, aantal deelnemers</summary>
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
          <ExecutorField value={executor} errors={errors} />
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
    </MoreChoices>
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
          Alleen waaraan {enumerate(deelnemer.map((code) => names.get(code) ?? code))}{" "}
          {deelnemer.length === 1 ? "deelneemt" : "deelnemen"} (
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
