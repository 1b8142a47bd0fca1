import { isDay } from "#kit/day.ts";
import { Button } from "#kit/look/parts.tsx";
import type { FieldError } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { MERGER_PATH } from "./paths.ts";
import { type Kind, MOST, type Typed, typedMunicipalities } from "./question.ts";

/** Fields for municipalities that a fresh form has; a form with more of them gets one more. */
const FIELDS = 3;

const KIND_LABELS: Record<Kind, string> = {
  nieuw: "Er komt een nieuwe gemeente",
  licht: "Eén gemeente blijft bestaan en neemt de andere op (lichte samenvoeging)",
  geweest: "De herindeling is al geweest: wat is er nog te doen?",
};

/** Asks which municipalities merge, when and how. Keeps what was typed and says what is wrong with it. */
export const MergerForm = ({ typed, errors, view }: { typed: Typed; errors: FieldError[]; view: View }) => {
  const given = typedMunicipalities(typed);
  const fields = Math.min(MOST, Math.max(FIELDS, given.length + 1));
  const wrong = (field: string) => errors.filter((it) => it.field === field);
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <form class="filters" action={MERGER_PATH} method="get">
        {view.dayChosen && <input type="hidden" name="geldigOp" value={view.day} />}
        <fieldset>
          <legend>Wat voor herindeling is het?</legend>
          {(Object.entries(KIND_LABELS) as [Kind, string][]).map(([kind, label], index) => (
            <p>
              <input
                type="radio"
                id={index === 0 ? "soort" : `soort-${kind}`}
                name="soort"
                value={kind}
                checked={kind === (typed.soort ?? "nieuw")}
              />{" "}
              <label for={index === 0 ? "soort" : `soort-${kind}`}>{label}</label>
            </p>
          ))}
        </fieldset>
        <fieldset aria-describedby={describedBy("gemeenten", wrong("gemeenten"))}>
          <legend>Welke gemeenten gaan samen?</legend>
          <p id="gemeenten-uitleg">
            Schrijf in elk veld de naam of de code van een gemeente, bijvoorbeeld Appingedam of gm0003. Is de
            herindeling al geweest, vul dan de gemeente van nu in.
          </p>
          <Messages field="gemeenten" errors={wrong("gemeenten")} />
          {Array.from({ length: fields }, (_, index) => (
            <Field
              name="gemeenten"
              id={index === 0 ? "gemeenten" : `gemeenten-${index + 1}`}
              label={`Gemeente ${index + 1}`}
              value={given[index]}
              errors={[]}
            />
          ))}
          {given.length > MOST && (
            <p>U vulde er {given.length} in; de laatste staan niet meer in een veld.</p>
          )}
        </fieldset>
        <Field
          name="dag"
          id="dag"
          label="Eerste dag van de nieuwe situatie"
          hint="Bijvoorbeeld 1 januari. Is de herindeling al geweest, dan mag dit leeg blijven."
          date
          value={typed.dag}
          errors={wrong("dag")}
        />
        <Field
          name="blijft"
          id="blijft"
          label="Welke gemeente blijft bestaan?"
          hint="Alleen bij een lichte samenvoeging."
          value={typed.blijft}
          errors={wrong("blijft")}
        />
        <Button>Maak de werklijst</Button>
      </form>
    </>
  );
};

const ErrorSummary = ({ errors }: { errors: FieldError[] }) => (
  <div class="utrecht-alert utrecht-alert--error" role="alert">
    <div class="utrecht-alert__message">
      <p>
        <strong>Dit kan nog niet:</strong>
      </p>
      <ul>
        {errors.map((it) => (
          <li>
            <a href={`#${it.field}`}>{it.message}</a>
          </li>
        ))}
      </ul>
    </div>
  </div>
);

const describedBy = (id: string, errors: FieldError[], hint = true): string | undefined =>
  [hint ? `${id}-uitleg` : "", errors.length > 0 ? `${id}-fout` : ""].filter((it) => it !== "").join(" ") ||
  undefined;

const Messages = ({ field, errors }: { field: string; errors: FieldError[] }) =>
  errors.length === 0 ? null : (
    <ul class="errors" id={`${field}-fout`}>
      {errors.map((it) => (
        <li>{it.message}</li>
      ))}
    </ul>
  );

const Field = ({
  name,
  id,
  label,
  hint,
  date,
  value,
  errors,
}: {
  name: string;
  id: string;
  label: string;
  hint?: string;
  date?: boolean;
  value: string | undefined;
  errors: FieldError[];
}) => (
  <div class="field">
    <label class="utrecht-form-label" for={id}>
      {label}
    </label>
    {hint !== undefined && <p id={`${id}-uitleg`}>{hint}</p>}
    <Messages field={id} errors={errors} />
    <input
      class="utrecht-textbox utrecht-textbox--html-input"
      // A day that does not exist would vanish from a date field, and the reader could not see what to mend.
      type={date && (value === undefined || isDay(value)) ? "date" : "text"}
      id={id}
      name={name}
      value={value ?? ""}
      maxlength={200}
      autocomplete="off"
      aria-invalid={errors.length > 0 ? "true" : undefined}
      aria-describedby={describedBy(id, errors, hint !== undefined)}
    />
  </div>
);
