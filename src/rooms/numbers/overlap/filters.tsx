import { Button, type Choice, Select } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { ExecutorField } from "#rooms/collaborations";
import {
  choicesOf,
  type Fabric,
  FormField,
  Kept,
  only,
  PowerField,
  ProvinceField,
  TaskField,
  ThemeField,
} from "#rooms/day";
import { shortName } from "#rooms/organisations";
import { TASK_CLASSES } from "./likeness.ts";
import { OVERLAP_PATH } from "./paths.ts";
import type { OverlapQuery } from "./question.ts";

const SHOWN = [
  "kring",
  "klasse",
  "gemeente",
  "taak",
  "thema",
  "vorm",
  "bevoegdheid",
  "uitvoerder",
  "provincie",
];

/** What a reader can choose; what came with a link and has no field here goes along unseen. */
export const Filters = ({
  query,
  executor,
  errors = [],
  fabric,
  view,
}: {
  query: OverlapQuery;
  /** What the field for who carries out shows. */
  executor: string | undefined;
  errors?: FieldError[];
  fabric: Fabric;
  view: View;
}) => (
  <form class="filters" action={OVERLAP_PATH} method="get">
    <Kept view={view} fields={SHOWN} />
    <Select
      name="kring"
      label="Welke groepen"
      none="Precies dezelfde deelnemers"
      selected={query.kring}
      choices={[{ value: "binnen", label: "De ene groep binnen een grotere" }]}
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
      open={[query.taak, query.thema, query.vorm, query.bevoegdheid, executor, query.provincie].some(
        (chosen) => chosen !== undefined,
      )}
    >
      <summary>Meer keuzes: taak, thema, vorm, bevoegdheid, uitvoerder, provincie</summary>
      <p>U ziet een groep als ten minste één van haar regelingen aan deze keuzes voldoet.</p>
      <div class="fields">
        <TaskField query={query} />
        <ThemeField query={query} />
        <FormField query={query} />
        <PowerField query={query} />
        <ExecutorField value={executor} errors={errors} />
        <ProvinceField query={query} />
      </div>
    </details>
    <Button>Toon</Button>
  </form>
);

const municipalitiesOf = (fabric: Fabric): Choice[] =>
  fabric.municipalities
    .map((it) => fabric.bodies[it])
    .filter((it) => it !== undefined)
    .sort((a, b) => (a.sortName < b.sortName ? -1 : 1))
    .map((it) => ({ value: it.code, label: shortName(it.name) }));
