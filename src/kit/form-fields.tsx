/** The fields of a form: what each asks, what it takes, and how it is shown with what was typed. */
import { z } from "@hono/zod-openapi";
import { dayTyped } from "./day.ts";
import { dayField } from "./http/query.ts";
import { isText, NO_TEXT } from "./http/text-border.ts";
import { type Completes, CompletingInput, mostLetters } from "./look/completing.tsx";
import { describedBy, FieldFrame, FieldMessages, typeOfInput } from "./look/form.tsx";
import type { Choice } from "./look/parts.tsx";
import type { FieldError } from "./problem.ts";
import { MOST_FILE_BYTES, type Upload } from "./upload/examine.ts";
import { accepted, DOCUMENTS, inWords, type Kind } from "./upload/kinds.ts";

export interface FormField<Value = unknown> {
  label: string;
  hint?: string;
  schema: z.ZodType<Value>;
  kind: "text" | "long" | "day" | "choice" | "many" | "file" | "name";
  choices?: readonly Choice[];
  /** Kinds of files, as `accept` has them. */
  accept?: string;
  /** Which kinds of files are kept; absent for a file that is only read. */
  kinds?: readonly Kind[];
  /** What a name is completed to while one types. */
  completes?: Completes;
  /** It may stay empty. */
  optional?: true;
  /** What people see of a value that is not as they typed it. */
  shown?: (value: string) => string;
}

/** A browser gives no file twice, and a file is kept by nobody. */
export const CHOOSE_AGAIN = "Kies dit bestand opnieuw; al het andere staat er nog.";

const NO_FILE = "Kies eerst een bestand.";

/** A browser sends a nameless file for a field that was left alone; one with a name was chosen, and is empty. */
const notThere = (given: unknown): string =>
  given instanceof File && given.name !== "" ? "Dit bestand is leeg." : NO_FILE;

export type FormFields = Readonly<Record<string, FormField>>;

/** What a form hands on once everything typed is right. */
export type FormInput<Fields extends FormFields> = {
  [Name in keyof Fields]: Fields[Name] extends FormField<infer Value> ? Value : never;
};

type Told = Pick<FormField, "hint">;

/** An empty field was not filled in; what else it is not need not be said then. */
const filled = (label: string) => {
  // A label that asks ends the sentence itself.
  const empty = `Vul in: ${label.toLowerCase()}${/[?!.]$/.test(label) ? "" : "."}`;
  return z
    .string({ error: (it) => (Array.isArray(it.input) ? "Geef dit één keer." : empty) })
    .refine(isText, NO_TEXT)
    .trim()
    .min(1, { error: empty, abort: true });
};

export const textField = (label: string, told: Told & { most?: number } = {}): FormField<string> => {
  const { most = 200, ...rest } = told;
  return {
    label,
    ...rest,
    kind: most > 200 ? "long" : "text",
    schema: filled(label).max(most, `Gebruik bij “${label}” hoogstens ${most} tekens.`),
  };
};

/** The name or code of something; whoever takes it finds out what is meant. */
export const nameField = (label: string, completes: Completes, told: Told = {}): FormField<string> => ({
  ...textField(label, { ...told, most: mostLetters(completes) }),
  kind: "name",
  completes,
});

/** An address to reach somebody at: as loose as providers are, and strict enough for what was never one. */
export const emailField = (label: string, told: Told = {}): FormField<string> => {
  const field = textField(label, told);
  return {
    ...field,
    schema: field.schema.refine(
      (given) => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(given),
      "Geef één e-mailadres, bijvoorbeeld naam@gemeente.example.",
    ),
  };
};

export const dayInput = (label: string, told: Told = {}): FormField<string> => ({
  label,
  ...told,
  kind: "day",
  schema: filled(label)
    .transform((text) => dayTyped(text) ?? text)
    .pipe(dayField),
});

/** @param choices what can be chosen, with how people call it */
export const choiceField = <Value extends string>(
  label: string,
  choices: Readonly<Record<Value, string>>,
  told: Told = {},
): FormField<Value> => ({
  label,
  ...told,
  kind: "choice",
  choices: Object.entries<string>(choices).map(([value, name]) => ({ value, label: name })),
  schema: filled(label).refine(
    (given): given is Value => given in choices,
    `Kies uit: ${Object.values(choices).join(", ")}.`,
  ),
});

/**
 * What stands between the values of one field, where they go as one text: on the page that comes back, and while a form is
 * kept. Values are codes, without spaces.
 */
export const BETWEEN = " ";

/**
 * Any number of choices, one at least. The page says what they are: a room below may not know all.
 * @param none what to say when nothing was chosen
 */
export const manyField = (label: string, none: string, told: Told = {}): FormField<string[]> => ({
  label,
  ...told,
  kind: "many",
  schema: z.preprocess(
    (given) =>
      [given ?? []]
        .flat()
        .flatMap((it) => (typeof it === "string" ? it.split(BETWEEN).filter(Boolean) : [it])),
    z.array(z.string().max(200), none).min(1, none).max(100, none),
  ),
});

/** @param otherwise what to say of a text that stands where a file should */
const chosenFile = (otherwise: string) =>
  z
    .instanceof(File, {
      error: ({ input }) =>
        Array.isArray(input)
          ? "Kies één bestand."
          : input === "" || input === undefined
            ? NO_FILE
            : otherwise,
    })
    .refine((it) => it.size > 0, { error: (it) => notThere(it.input), abort: true });

export const fileField = (
  label: string,
  { accept, ...told }: Told & { accept: string },
): FormField<File> => ({ label, ...told, kind: "file", accept, schema: chosenFile(NO_FILE) });

/**
 * A file to keep, of one of these kinds by what is in it (`upload/`): what the form hands on was looked through.
 */
export const documentField = (
  label: string,
  { kinds = DOCUMENTS, ...told }: Told & { kinds?: readonly Kind[] } = {},
): FormField<Upload> => ({
  label,
  hint: `${told.hint === undefined ? "" : `${told.hint} `}Een ${inWords(kinds)}, hoogstens 20 MB.`,
  kind: "file",
  accept: accepted(kinds),
  kinds,
  schema: chosenFile(CHOOSE_AGAIN).refine(
    (it) => it.size <= MOST_FILE_BYTES,
    "Dit bestand is groter dan 20 MB.",
  ) as never,
});

/** A browser sends a file without name or content for a field that was left alone. */
const isLeft = (given: unknown): boolean =>
  given === "" || (given instanceof File && given.size === 0 && given.name === "");

/** The same field, that may stay empty. */
export const optional = <Value,>(field: FormField<Value>): FormField<Value | undefined> => ({
  ...field,
  optional: true,
  schema: z.preprocess((given) => (isLeft(given) ? undefined : given), field.schema.optional()).optional(),
});

/** What a program is told of a field: it sends as text what people type. */
export function describedField({ kind, label, hint, choices = [], optional }: FormField): z.ZodType {
  const asked =
    kind === "day"
      ? z.iso.date()
      : kind === "choice"
        ? z.enum(choices.map((it) => it.value))
        : kind === "many"
          ? z.array(z.string())
          : z.string();
  const told = asked.openapi({ description: hint === undefined ? `${label}.` : `${label}: ${hint}` });
  return optional ? told.optional() : told;
}

/** What people see of a value: of a choice its name. */
export const shownValue = ({ choices, shown }: FormField, value: string): string =>
  shown?.(value) ?? choices?.find((it) => it.value === value)?.label ?? value;

/** The id of a field on its page, to lead to it. */
export const fieldId = (name: string, within?: string): string => (within ? `${within}-${name}` : name);

/**
 * All fields under each other, with what was typed and what is wrong with it.
 * @param props.within begins the id of each field, on a page where several forms have a field of one name
 */
export const Fields = ({
  fields,
  typed,
  errors,
  within,
}: {
  fields: FormFields;
  typed: Record<string, string>;
  errors: readonly FieldError[];
  within?: string;
}) => (
  <>
    {Object.entries(fields).map(([name, field]) => {
      const id = fieldId(name, within);
      const wrong = errors.filter((it) => it.field === name);
      const shared = {
        id,
        name,
        "aria-invalid": wrong.length > 0 ? ("true" as const) : undefined,
        "aria-describedby": describedBy(id, wrong, field.hint !== undefined),
      };
      if (field.kind === "many") return <Ticks {...{ id, name, field, wrong }} ticked={typed[name] ?? ""} />;
      return (
        <FieldFrame id={id} label={field.label} hint={field.hint} optional={field.optional} errors={wrong}>
          <Input field={field} value={typed[name] ?? ""} shared={shared} />
        </FieldFrame>
      );
    })}
  </>
);

interface Shared {
  id: string;
  name: string;
  "aria-invalid": "true" | undefined;
  "aria-describedby": string | undefined;
}

/** Choices of which several can be made: a group with a name of its own. */
const Ticks = ({
  id,
  name,
  field: { label, hint, choices = [] },
  ticked,
  wrong,
}: {
  id: string;
  name: string;
  field: FormField;
  ticked: string;
  wrong: FieldError[];
}) => (
  <fieldset id={id} aria-describedby={describedBy(id, wrong, hint !== undefined)}>
    <legend>{label}</legend>
    {hint !== undefined && <p id={`${id}-uitleg`}>{hint}</p>}
    <FieldMessages field={id} errors={wrong} />
    {choices.map(({ value, label: says }) => (
      <p class="vinkje">
        <input
          type="checkbox"
          id={`${id}-${value}`}
          name={name}
          value={value}
          checked={ticked.split(BETWEEN).includes(value)}
        />{" "}
        <label for={`${id}-${value}`}>{says}</label>
      </p>
    ))}
  </fieldset>
);

const Input = ({ field, value, shared }: { field: FormField; value: string; shared: Shared }) => {
  if (field.kind === "long")
    return (
      <textarea {...shared} class="utrecht-textbox utrecht-textbox--html-input" rows={5}>
        {value}
      </textarea>
    );
  if (field.completes) return <CompletingInput {...shared} value={value} completes={field.completes} />;
  if (field.kind === "file") return <input {...shared} type="file" accept={field.accept} />;
  if (field.kind === "choice")
    return (
      <select {...shared} class="utrecht-select utrecht-select--html-select">
        <option value="">Kies</option>
        {field.choices?.map((it) => (
          <option value={it.value} selected={it.value === value}>
            {it.label}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...shared}
      class="utrecht-textbox utrecht-textbox--html-input"
      type={typeOfInput(field.kind === "day", value === "" ? undefined : value)}
      value={value}
      autocomplete="off"
    />
  );
};
