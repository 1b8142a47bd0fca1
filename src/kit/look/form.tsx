import type { PropsWithChildren } from "hono/jsx";
import { isDay } from "../day.ts";
import type { FieldError } from "../problem.ts";
import type { View } from "../room.ts";
import { type Completes, CompletingInput } from "./completing.tsx";
import { MeantInstead } from "./did-you-mean.tsx";

/**
 * All that is wrong with a form, above it, each leading to its field.
 * @param view of a question in an address: names that may be meant become links to the answer for them
 */
export const ErrorSummary = ({ errors, view }: { errors: FieldError[]; view?: View }) => (
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
      {view && <MeantInstead errors={errors} view={view} />}
    </div>
  </div>
);

/** The ids of what explains a field: its hint and what is wrong with it. */
export const describedBy = (id: string, errors: FieldError[], hint = true): string | undefined =>
  [hint ? `${id}-uitleg` : "", errors.length > 0 ? `${id}-fout` : ""].filter((it) => it !== "").join(" ") ||
  undefined;

/** What is wrong with one field, beside it. */
export const FieldMessages = ({ field, errors }: { field: string; errors: FieldError[] }) =>
  errors.length === 0 ? null : (
    <ul class="errors" id={`${field}-fout`}>
      {errors.map((it) => (
        <li>{it.message}</li>
      ))}
    </ul>
  );

/** What stands round a field: its label, what explains it and what is wrong with it. */
export const FieldFrame = ({
  id,
  label,
  hint,
  optional = false,
  errors,
  children,
}: PropsWithChildren<{
  id: string;
  label: string;
  hint: string | undefined;
  /** It may stay empty: among fields that must not, that is said. */
  optional?: boolean | undefined;
  errors: FieldError[];
}>) => (
  <div class="field">
    <label class="utrecht-form-label" for={id}>
      {label}
      {optional && <span> (niet verplicht)</span>}
    </label>
    {hint !== undefined && <p id={`${id}-uitleg`}>{hint}</p>}
    <FieldMessages field={id} errors={errors} />
    {children}
  </div>
);

/** A day that does not exist would vanish from a date field, and the reader could not see what to mend. */
export const typeOfInput = (date: boolean, value: string | undefined): "date" | "text" =>
  date && (value === undefined || isDay(value)) ? "date" : "text";

/** A labelled field of a question; keeps what was typed and says what is wrong with it. */
export const QuestionField = ({
  name,
  id = name,
  label,
  hint,
  date,
  value,
  errors,
  completes,
}: {
  name: string;
  id?: string;
  label: string;
  hint?: string;
  date?: boolean;
  value: string | undefined;
  errors: FieldError[];
  /** Which names it offers while typing. */
  completes?: Completes;
}) => {
  const shared = {
    id,
    name,
    value: value ?? "",
    "aria-invalid": errors.length > 0 ? ("true" as const) : undefined,
    "aria-describedby": describedBy(id, errors, hint !== undefined),
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} errors={errors}>
      {completes ? (
        <CompletingInput {...shared} completes={completes} />
      ) : (
        <input
          {...shared}
          class="utrecht-textbox utrecht-textbox--html-input"
          type={typeOfInput(date === true, value)}
          maxlength={200}
          autocomplete="off"
        />
      )}
    </FieldFrame>
  );
};
