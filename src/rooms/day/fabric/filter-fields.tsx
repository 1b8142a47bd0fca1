/** The filters of the patchwork as fields of a form: the same on the map, the network, the figures and the circles. */
import { type Choice, Select } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { FORMS, POWERS } from "#rooms/collaborations";
import { ORGANISATION_TYPES, type OrganisationType, PROVINCES } from "#rooms/organisations";
import { families, NO_THEME, THEMES } from "#rooms/tasks";
import type { Fabric } from "./fabric.ts";
import type { FabricQuery } from "./filter.ts";

interface Asked {
  query: FabricQuery;
}

/** Several values come from a link only; a field can show one. */
export const only = (values: string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined;

/** A field shows one of these; several came with a link, and go along unseen. */
const MULTIPLE = ["taak", "vorm", "bevoegdheid", "provincie", "typeDeelnemer", "klasse"];

/** What goes along unseen: whatever came with the address and is not among the fields of the form. */
export const Kept = ({ view, fields }: { view: View; fields: readonly string[] }) => (
  <>
    {Object.entries(view.query)
      .filter(([name, value]) => !fields.includes(name) || (MULTIPLE.includes(name) && value.includes(",")))
      .filter(([name]) => name !== "pagina")
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
);

/** Codes and their names as choices. */
export const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const ThemeField = ({ query }: Asked) => (
  <Select
    name="thema"
    label="Thema in het register"
    none="Alle thema's"
    selected={query.thema}
    choices={[
      { value: NO_THEME.code, label: NO_THEME.label },
      ...THEMES.map((it) => ({ value: it.code, label: it.parent === null ? it.label : `– ${it.label}` })),
    ]}
  />
);

export const TaskField = ({
  query,
  label = "Taak (door Vliegwiel ingedeeld)",
  none = "Alle taken",
}: Asked & { label?: string; none?: string }) => (
  <Select
    name="taak"
    label={label}
    none={none}
    selected={only(query.taak)}
    choices={families.map((it) => ({ value: it.code, label: it.name }))}
  />
);

export const FormField = ({ query }: Asked) => (
  <Select
    name="vorm"
    label="Vorm"
    none="Alle vormen"
    selected={only(query.vorm)}
    choices={choicesOf(FORMS)}
  />
);

export const PowerField = ({ query }: Asked) => (
  <Select
    name="bevoegdheid"
    label="Bevoegdheid"
    none="Alle bevoegdheden"
    selected={only(query.bevoegdheid)}
    choices={choicesOf(POWERS)}
  />
);

/** Kinds of organisation that take part in something, most numerous first. */
export const ParticipantField = ({ query, whole }: Asked & { whole: Fabric }) => {
  const counts = new Map<OrganisationType, number>();
  for (const { type } of whole.bodies) counts.set(type, (counts.get(type) ?? 0) + 1);
  return (
    <Select
      name="typeDeelnemer"
      label="Met als deelnemer een"
      none="Alle soorten"
      selected={only(query.typeDeelnemer)}
      choices={[...counts]
        .sort(([, a], [, b]) => b - a)
        .map(([value]) => ({ value, label: ORGANISATION_TYPES[value].toLowerCase() }))}
    />
  );
};

export const ProvinceField = ({
  query,
  label = "Met een gemeente in",
  none = "Alle provincies",
}: Asked & { label?: string; none?: string }) => (
  <Select
    name="provincie"
    label={label}
    none={none}
    selected={only(query.provincie)}
    choices={Object.entries(PROVINCES).map(([value, { name }]) => ({ value, label: name }))}
  />
);

export const ReadingField = ({ query }: Asked) => (
  <Select
    name="lezing"
    label="Wat telt mee"
    none="Het register; opgeheven organisaties als hun opvolger"
    selected={query.lezing === "opvolgers" ? undefined : query.lezing}
    choices={[
      { value: "register", label: "Het register, zoals het organisaties noemt" },
      { value: "ruim", label: "Ook buiten het register: eigen opgave van deelnemers" },
    ]}
  />
);
