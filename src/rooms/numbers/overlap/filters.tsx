import { QuestionField } from "#kit/look/form.tsx";
import { Button, Select } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { ExecutorField, executorShown } from "#rooms/collaborations";
import {
  choicesOf,
  FormField,
  Kept,
  only,
  PowerField,
  ProvinceField,
  TaskField,
  ThemeField,
} from "#rooms/day";
import { asName } from "#rooms/organisations";
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

/** What the fields for names show: the name for a code in the address, or what was typed when that is not clear. */
interface NamesShown {
  executor: string | undefined;
  municipality: string | undefined;
}

export async function namesShown(building: Building, view: View): Promise<NamesShown> {
  const { gemeente } = view.query;
  const [executor, municipality] = await Promise.all([
    executorShown(building, view),
    gemeente === undefined ? undefined : asName(building.db, gemeente),
  ]);
  return { executor, municipality };
}

/** What a reader can choose; what came with a link and has no field here goes along unseen. */
export const Filters = ({
  query,
  names: { executor, municipality },
  errors = [],
  view,
}: {
  query: OverlapQuery;
  names: NamesShown;
  errors?: FieldError[];
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
    <QuestionField
      name="gemeente"
      label="Met deze gemeente (naam of code)"
      value={municipality}
      errors={errors.filter((it) => it.field === "gemeente")}
      completes={{ what: "organisaties", types: ["gemeente"] }}
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
