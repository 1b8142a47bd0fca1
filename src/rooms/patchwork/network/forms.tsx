import { QuestionField } from "#kit/look/form.tsx";
import { Button, type Choice as Option, Select } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { FORMS, POWERS } from "#rooms/collaborations";
import { ORGANISATION_TYPES, shortName } from "#rooms/organisations";
import { families, NO_THEME, THEMES } from "#rooms/tasks";
import type { Fabric } from "../fabric/fabric.ts";
import { PROVINCES } from "../fabric/provinces.ts";
import { networkPath } from "./addresses.ts";
import { mostShared } from "./network.ts";
import { choiceOf, isFiltered, type NetworkPageQuery } from "./question.ts";

const LIST = "deelnemers-op-naam";

/** What goes along unseen: what came with the address and has no field in this form. */
const Kept = ({ view, without }: { view: View; without: string[] }) => (
  <>
    {Object.entries(view.query)
      .filter(([name]) => !without.includes(name) && name !== "pagina")
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
);

/** Names to choose from while typing; browsers do this without a script. */
export const NameList = ({ whole, all }: { whole: Fabric; all: boolean }) => (
  <datalist id={LIST}>
    {(all ? whole.bodies.map((it) => it.index) : whole.municipalities).map((index) => (
      <option value={shortName(whole.bodies[index]?.name ?? "")}></option>
    ))}
  </datalist>
);

/** Puts one organisation in the middle. */
export const FindForm = ({ view, errors }: { view: View; errors: FieldError[] }) => (
  <form class="filters network-find" action={networkPath} method="get" role="search">
    <Kept view={view} without={["zoek", "centraal", "van", "naar", "sorteer"]} />
    <QuestionField
      name="zoek"
      label="Zoek een organisatie in het netwerk"
      value={view.query.zoek}
      errors={errors}
      list={LIST}
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
    <Kept view={view} without={["zoek", "centraal", "van", "naar", "sorteer"]} />
    <QuestionField
      name="van"
      label="Van"
      value={values.van}
      errors={errors.filter((it) => it.field === "van")}
      list={LIST}
    />
    <QuestionField
      name="naar"
      label="Naar"
      value={values.naar}
      errors={errors.filter((it) => it.field === "naar")}
      list={LIST}
    />
    <Button>Zoek de verbinding</Button>
  </form>
);

const SHOWN = ["weergave", "soort", "kleur", "minimaal", "thema", "taak", "vorm", "bevoegdheid"];
const ALSO_SHOWN = ["provincie", "typeDeelnemer", "lezing"];

/** Several values come from a link only; the field can show one. */
const only = (values: string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined;

const options = (labels: Record<string, string>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** What the picture shows and of which arrangements. */
export const PictureForm = ({
  view,
  query,
  whole,
  least,
}: {
  view: View;
  query: NetworkPageQuery;
  whole: Fabric;
  /** The threshold the picture has now. */
  least: number;
}) => {
  const choice = choiceOf(query);
  const most = mostShared(whole, choice.kind);
  const several = [...SHOWN, ...ALSO_SHOWN].filter((name) => view.query[name]?.includes(","));
  const fields = [...SHOWN, ...ALSO_SHOWN].filter((name) => !several.includes(name));
  return (
    <form class="filters" action={networkPath} method="get">
      <Kept view={view} without={[...fields, "sorteer"]} />
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
          none={query.minimaal === undefined ? `${shares(least)} (leesbaar)` : "zo veel dat het leesbaar is"}
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
      <details open={isFiltered(query) || query.lezing !== undefined}>
        <summary>Alleen een deel: taak, thema, vorm, provincie</summary>
        <div class="fields">
          <Select
            name="taak"
            label="Taak (door Vliegwiel ingedeeld)"
            none="Alle taken"
            selected={only(query.taak)}
            choices={families.map((it) => ({ value: it.code, label: it.name }))}
          />
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
            name="vorm"
            label="Vorm"
            none="Alle vormen"
            selected={only(query.vorm)}
            choices={options(FORMS)}
          />
          <Select
            name="bevoegdheid"
            label="Bevoegdheid"
            none="Alle bevoegdheden"
            selected={only(query.bevoegdheid)}
            choices={options(POWERS)}
          />
          <Select
            name="typeDeelnemer"
            label="Met als deelnemer een"
            none="Alle soorten"
            selected={only(query.typeDeelnemer)}
            choices={[...new Set(whole.bodies.map((it) => it.type))].map((value) => ({
              value,
              label: ORGANISATION_TYPES[value].toLowerCase(),
            }))}
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
        </div>
      </details>
      <Button>Toon</Button>
    </form>
  );
};

const shares = (count: number): string =>
  count === 1 ? "1 gedeelde regeling" : `${count} gedeelde regelingen`;
