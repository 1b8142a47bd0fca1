/** The questions themselves, before there is an answer and below it to ask another. */
import { ErrorSummary, QuestionField } from "#kit/look/form.tsx";
import { Button, Select } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import type { Fabric } from "#rooms/day";
import { families } from "#rooms/tasks";
import { Suggestions } from "./parts.tsx";
import { LEAVING_PATH, MOVING_PATH } from "./paths.ts";
import type { TypedLeaving, TypedMoving } from "./question.ts";
import { nameOf } from "./words.ts";

interface Asking<Typed> {
  typed: Typed;
  errors: FieldError[];
  /** Offers its names while typing; null leaves that out. */
  fabric: Fabric | null;
  view: View;
}

const BODIES = "namen";
const TITLES = "titels";

/** Names of municipalities to choose from while typing; of the arrangements their titles. */
const Lists = ({ fabric }: { fabric: Fabric }) => (
  <>
    <Suggestions
      id={BODIES}
      names={fabric.municipalities.flatMap((it) => {
        const body = fabric.bodies[it];
        return body ? nameOf(body) : [];
      })}
    />
    <Suggestions id={TITLES} names={fabric.arrangements.map((it) => it.title)} />
  </>
);

/** What a form keeps of the address: the day and the reading. */
const Kept = ({ view }: { view: View }) => (
  <>
    {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
    {view.query.lezing !== undefined && <input type="hidden" name="lezing" value={view.query.lezing} />}
  </>
);

const wrong = (errors: FieldError[], field: string) => errors.filter((it) => it.field === field);

export const LeavingForm = ({ typed, errors, fabric, view }: Asking<TypedLeaving>) => (
  <>
    {errors.length > 0 && <ErrorSummary errors={errors} />}
    <form class="filters question" action={LEAVING_PATH} method="get">
      <Kept view={view} />
      <QuestionField
        name="organisatie"
        label="Welke organisatie stapt eruit?"
        hint="De naam of de code, bijvoorbeeld Borger-Odoorn of gm1681."
        value={typed.organisatie}
        errors={wrong(errors, "organisatie")}
        {...(fabric ? { list: BODIES } : {})}
      />
      <QuestionField
        name="samenwerking"
        label="Uit welke regeling?"
        hint="Woorden uit de titel of het nummer. Leeg laten mag: dan kiest u uit een lijst."
        value={typed.samenwerking}
        errors={wrong(errors, "samenwerking")}
        {...(fabric ? { list: TITLES } : {})}
      />
      <Button>Bekijk wat dat betekent</Button>
      {fabric && <Lists fabric={fabric} />}
    </form>
  </>
);

const WAY_LABELS = {
  erbij: "De andere regeling neemt de taak erbij; de oude regeling houdt op",
  apart: "De taak houdt een eigen regeling, met de deelnemers van de andere",
};

export const MovingForm = ({ typed, errors, fabric, view }: Asking<TypedMoving>) => (
  <>
    {errors.length > 0 && <ErrorSummary errors={errors} />}
    <form class="filters question" action={MOVING_PATH} method="get">
      <Kept view={view} />
      <fieldset>
        <legend>Welke taak wilt u verplaatsen?</legend>
        <p>Vul de regeling in die de taak nu doet, of een organisatie met een soort taak.</p>
        <QuestionField
          name="van"
          label="De regeling van nu"
          hint="Woorden uit de titel of het nummer."
          value={typed.van}
          errors={wrong(errors, "van")}
          {...(fabric ? { list: TITLES } : {})}
        />
        <QuestionField
          name="organisatie"
          label="Of: een organisatie"
          hint="De naam of de code, bijvoorbeeld Assen of gm0106."
          value={typed.organisatie}
          errors={wrong(errors, "organisatie")}
          {...(fabric ? { list: BODIES } : {})}
        />
        <Select
          name="taak"
          label="met deze soort taak (door Vliegwiel ingedeeld)"
          choices={families.map((it) => ({ value: it.code, label: it.name }))}
          selected={typed.taak}
          none="Alle taken"
        />
      </fieldset>
      <QuestionField
        name="naar"
        label="Naar de kring van welke regeling?"
        hint="Woorden uit de titel of het nummer. Leeg laten mag: dan kiest u uit een lijst."
        value={typed.naar}
        errors={wrong(errors, "naar")}
        {...(fabric ? { list: TITLES } : {})}
      />
      <fieldset>
        <legend>Hoe?</legend>
        {(Object.entries(WAY_LABELS) as [keyof typeof WAY_LABELS, string][]).map(([way, label], index) => (
          <p>
            <input
              type="radio"
              id={index === 0 ? "wijze" : `wijze-${way}`}
              name="wijze"
              value={way}
              checked={way === (typed.wijze ?? "erbij")}
            />{" "}
            <label for={index === 0 ? "wijze" : `wijze-${way}`}>{label}</label>
          </p>
        ))}
      </fieldset>
      <Button>Bekijk wat dat betekent</Button>
      {fabric && <Lists fabric={fabric} />}
    </form>
  </>
);
