/** The questions themselves, before there is an answer and below it to ask another. */
import { ErrorSummary, QuestionField } from "#kit/look/form.tsx";
import { Button, Select } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { families } from "#rooms/tasks";
import { LEAVING_PATH, MOVING_PATH } from "./paths.ts";
import type { TypedLeaving, TypedMoving } from "./question.ts";

interface Asking<Typed> {
  typed: Typed;
  errors: FieldError[];
  view: View;
}

const BODIES = { what: "organisaties" } as const;
const TITLES = { what: "samenwerkingen" } as const;

/** What a form keeps of the address: the day and the reading. */
const Kept = ({ view }: { view: View }) => (
  <>
    {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
    {view.query.lezing !== undefined && <input type="hidden" name="lezing" value={view.query.lezing} />}
  </>
);

const wrong = (errors: FieldError[], field: string) => errors.filter((it) => it.field === field);

export const LeavingForm = ({ typed, errors, view }: Asking<TypedLeaving>) => (
  <>
    {errors.length > 0 && <ErrorSummary errors={errors} view={view} />}
    <form class="filters question" action={LEAVING_PATH} method="get">
      <Kept view={view} />
      <QuestionField
        name="organisatie"
        label="Welke organisatie stapt eruit?"
        hint="De naam of de code, bijvoorbeeld Borger-Odoorn of gm1681."
        value={typed.organisatie}
        errors={wrong(errors, "organisatie")}
        completes={BODIES}
      />
      <QuestionField
        name="samenwerking"
        label="Uit welke regeling?"
        hint="Woorden uit de titel of het nummer. Leeg laten mag: dan kiest u uit een lijst."
        value={typed.samenwerking}
        errors={wrong(errors, "samenwerking")}
        completes={TITLES}
      />
      <Button>Bekijk wat dat betekent</Button>
    </form>
  </>
);

const WAY_LABELS = {
  erbij: "De andere regeling neemt de taak erbij; de oude regeling houdt op",
  apart: "De taak houdt een eigen regeling, met de deelnemers van de andere",
};

export const MovingForm = ({ typed, errors, view }: Asking<TypedMoving>) => (
  <>
    {errors.length > 0 && <ErrorSummary errors={errors} view={view} />}
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
          completes={TITLES}
        />
        <QuestionField
          name="organisatie"
          label="Of: een organisatie"
          hint="De naam of de code, bijvoorbeeld Assen of gm0106."
          value={typed.organisatie}
          errors={wrong(errors, "organisatie")}
          completes={BODIES}
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
        label="Naar de groep van welke regeling?"
        hint="Woorden uit de titel of het nummer. Leeg laten mag: dan kiest u uit een lijst."
        value={typed.naar}
        errors={wrong(errors, "naar")}
        completes={TITLES}
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
    </form>
  </>
);
