import { QuestionField } from "#kit/look/form.tsx";
import { Button, Select } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { ExecutorField } from "#rooms/collaborations";
import {
  type Fabric,
  FormField,
  isFiltered,
  Kept,
  ParticipantField,
  PowerField,
  ProvinceField,
  ReadingField,
  TaskField,
  ThemeField,
} from "#rooms/day";
import { networkPath } from "./page-paths.ts";
import { mostShared } from "./network.ts";
import { choiceOf, type NetworkPageQuery } from "./question.ts";

const NAMES = { what: "organisaties" } as const;

/** Puts one organisation in the middle. */
export const FindForm = ({ view, errors }: { view: View; errors: FieldError[] }) => (
  <form class="filters network-find" action={networkPath} method="get" role="search">
    <Kept view={view} fields={["zoek", "centraal", "van", "naar", "sorteer"]} />
    <QuestionField
      name="zoek"
      label="Zoek een organisatie in het netwerk"
      value={view.query.zoek}
      errors={errors}
      completes={NAMES}
    />
    <Button>Zoek</Button>
  </form>
);

/** Asks through what two organisations are joined. */
export const PathForm = ({
  view,
  values,
  errors,
}: {
  view: View;
  values: { van?: string | undefined; naar?: string | undefined };
  errors: FieldError[];
}) => (
  <form class="filters network-find" action={networkPath} method="get">
    <Kept view={view} fields={["zoek", "centraal", "van", "naar", "sorteer"]} />
    <QuestionField
      name="van"
      label="Van"
      value={values.van}
      errors={errors.filter((it) => it.field === "van")}
      completes={NAMES}
    />
    <QuestionField
      name="naar"
      label="Naar"
      value={values.naar}
      errors={errors.filter((it) => it.field === "naar")}
      completes={NAMES}
    />
    <Button>Zoek de verbinding</Button>
  </form>
);

const PICTURE_FIELDS = [
  ...["weergave", "soort", "kleur", "minimaal", "thema", "taak", "vorm", "bevoegdheid"],
  ...["uitvoerder", "provincie", "typeDeelnemer", "lezing", "sorteer"],
];

/** What the picture shows and of which arrangements. */
export const PictureForm = ({
  view,
  query,
  executor,
  errors = [],
  whole,
  least,
}: {
  view: View;
  query: NetworkPageQuery;
  /** What the field for who carries out shows. */
  executor: string | undefined;
  errors?: FieldError[];
  whole: Fabric;
  /** The threshold the picture has now; null when there is no picture. */
  least: number | null;
}) => {
  const choice = choiceOf(query);
  const most = mostShared(whole, choice.kind);
  return (
    <form class="filters" action={networkPath} method="get">
      <Kept view={view} fields={PICTURE_FIELDS} />
      <Select
        name="weergave"
        label="Wat is een lijn?"
        none="Twee organisaties die samenwerken"
        selected={query.weergave}
        choices={[{ value: "samenwerkingen", label: "Een organisatie en waar zij aan meedoet" }]}
      />
      <Select
        name="soort"
        label="Wie ziet u?"
        none="Alleen gemeenten"
        selected={query.soort}
        choices={[{ value: "alle", label: "Alle deelnemers" }]}
      />
      {choice.view === "partners" && (
        <Select
          name="minimaal"
          label="Een lijn bij minstens"
          none={
            query.minimaal === undefined && least !== null
              ? `${shares(least)} (leesbaar)`
              : "zo veel dat het leesbaar is"
          }
          selected={query.minimaal === undefined ? undefined : String(query.minimaal)}
          choices={Array.from({ length: most }, (_, i) => ({ value: String(i + 1), label: shares(i + 1) }))}
        />
      )}
      <Select
        name="kleur"
        label="Kleur"
        none="Groepen die veel samen doen"
        selected={query.kleur}
        choices={[
          { value: "provincies", label: "Provincies" },
          { value: "soort", label: "Soort organisatie" },
        ]}
      />
      <details open={executor !== undefined || isFiltered(query) || query.lezing !== undefined}>
        <summary>Alleen een deel: taak, thema, vorm, uitvoerder, provincie</summary>
        <div class="fields">
          <TaskField query={query} />
          <ThemeField query={query} />
          <FormField query={query} />
          <PowerField query={query} />
          <ParticipantField query={query} whole={whole} />
          <ExecutorField value={executor} errors={errors} />
          <ProvinceField query={query} />
          <ReadingField query={query} />
        </div>
      </details>
      <Button>Toon</Button>
    </form>
  );
};

const shares = (count: number): string =>
  count === 1 ? "1 gedeelde regeling" : `${count} gedeelde regelingen`;
