import { Button, type Choice, Select } from "#kit/look/parts.tsx";
import type { View } from "#kit/room.ts";
import { FORMS, POWERS } from "#rooms/collaborations";
import { PROVINCES, shortName } from "#rooms/organisations";
import { families, NO_THEME, THEMES } from "#rooms/tasks";
import type { Fabric } from "../fabric/fabric.ts";
import { TASK_CLASSES } from "./likeness.ts";
import { OVERLAP_PATH } from "./paths.ts";
import type { OverlapQuery } from "./question.ts";

const SHOWN = new Set(["kring", "klasse", "gemeente", "taak", "thema", "vorm", "bevoegdheid", "provincie"]);

/** What a reader can choose; what came with a link and has no field here goes along unseen. */
export const Filters = ({ query, fabric, view }: { query: OverlapQuery; fabric: Fabric; view: View }) => (
  <form class="filters" action={OVERLAP_PATH} method="get">
    {Object.entries(view.query)
      .filter(([name]) => !SHOWN.has(name) && name !== "pagina")
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    <Select
      name="kring"
      label="Welke kringen"
      none="Precies dezelfde deelnemers"
      selected={query.kring}
      choices={[{ value: "binnen", label: "De ene kring binnen een grotere" }]}
    />
    <Select
      name="klasse"
      label="Taak van de regelingen"
      none="Alle"
      selected={only(query.klasse)}
      choices={choicesOf(TASK_CLASSES)}
    />
    <Select
      name="gemeente"
      label="Met deze gemeente"
      none="Alle gemeenten"
      selected={query.gemeente}
      choices={municipalitiesOf(fabric)}
    />
    <details
      open={[query.taak, query.thema, query.vorm, query.bevoegdheid, query.provincie].some(
        (chosen) => chosen !== undefined,
      )}
    >
      <summary>Meer keuzes: taak, thema, vorm, bevoegdheid, provincie</summary>
      <p>U ziet een kring als ten minste één van haar regelingen aan deze keuzes voldoet.</p>
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
          choices={choicesOf(FORMS)}
        />
        <Select
          name="bevoegdheid"
          label="Bevoegdheid"
          none="Alle bevoegdheden"
          selected={only(query.bevoegdheid)}
          choices={choicesOf(POWERS)}
        />
        <Select
          name="provincie"
          label="Met een gemeente in"
          none="Alle provincies"
          selected={only(query.provincie)}
          choices={Object.entries(PROVINCES).map(([value, { name }]) => ({ value, label: name }))}
        />
      </div>
    </details>
    <Button>Toon</Button>
  </form>
);

/** Several values come from a link only; the field can show one. */
const only = (values: string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined;

const choicesOf = (labels: Record<string, string>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const municipalitiesOf = (fabric: Fabric): Choice[] =>
  fabric.municipalities
    .map((it) => fabric.bodies[it])
    .filter((it) => it !== undefined)
    .sort((a, b) => (a.sortName < b.sortName ? -1 : 1))
    .map((it) => ({ value: it.code, label: shortName(it.name) }));
