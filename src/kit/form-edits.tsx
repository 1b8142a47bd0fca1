/**
 * A form that changes something that is there: its page carries the version it showed, and whoever sends it when somebody
 * else was first sees both versions beside each other, with all he typed.
 */
import { OVERTAKEN } from "./entries/entries.ts";
import { type FormField, fieldId, Fields, type FormFields, shownValue } from "./form-fields.tsx";
import { FORM_GO_ON, type OwnForm } from "./http/form-token.ts";
import { textsIn } from "./http/sent-body.ts";
import { ErrorSummary } from "./look/form.tsx";
import type { PageParts } from "./look/layout.tsx";
import { PostForm } from "./look/post-form.tsx";
import { Button, Note } from "./look/parts.tsx";
import { Table } from "./look/table.tsx";
import type { FieldError } from "./problem.ts";
import type { Building, View } from "./room.ts";

export interface Edits<Thing> {
  /** What is changed, in the version that was found; without a version where nobody wrote it down yet. */
  entry: (thing: Thing) => { id: string; version: number | null };
  /** What stands in the fields now; absent for a form that asks nothing of it. */
  filled?: (building: Building, thing: Thing) => Promise<Record<string, string>>;
  /** What stood in them at an earlier version; null where there was none. */
  before?: (building: Building, thing: Thing, version: number) => Promise<Record<string, string> | null>;
}

/** A field that stands otherwise now than it was typed. */
export interface Differing {
  name: string;
  now: string;
  typed: string;
}

/** What was typed, and what is wrong with it; nothing yet when the form is opened. */
export interface Typed {
  typed: Record<string, string>;
  errors: FieldError[];
  /** The version that the page shows, for a form that changes something that is there. */
  seen: number | null;
  /** What another made of it meanwhile; null when nobody did. */
  differing: readonly Differing[] | null;
}

/**
 * Both versions of what two people changed at once. What only one of them changed is as that one made it; where both did,
 * what was typed last stands in the form, and the other beside it.
 * @param before what the one who was second began with
 */
export function bothVersions(
  names: readonly string[],
  {
    typed,
    now,
    before,
  }: { typed: Record<string, string>; now: Record<string, string>; before: Record<string, string> | null },
): { typed: Record<string, string>; differing: Differing[] } {
  const touched = (name: string) => before === null || typed[name] !== before[name];
  return {
    typed: Object.fromEntries(names.map((it) => [it, (touched(it) ? typed[it] : now[it]) ?? ""])),
    differing: names
      .map((name) => ({ name, now: now[name] ?? "", typed: typed[name] ?? "" }))
      .filter((it) => it.now !== it.typed),
  };
}

/** The form as it opens: filled in with what stands there. */
export const opened = async <Thing,>(
  edits: Edits<Thing> | undefined,
  building: Building,
  thing: Thing,
): Promise<Typed> => ({
  typed: (await edits?.filled?.(building, thing)) ?? {},
  seen: edits?.entry(thing).version ?? null,
  differing: null,
  errors: [],
});

/** The form for who was second: both versions, and filled in from the one he goes on with. */
export async function second<Thing>(
  edits: Edits<Thing> | undefined,
  building: Building,
  thing: Thing,
  { sent, seen, goesOn }: OwnForm,
): Promise<Typed> {
  const now = await opened(edits, building, thing);
  const before = seen === null ? null : ((await edits?.before?.(building, thing, seen)) ?? null);
  const both = bothVersions(Object.keys(now.typed), { typed: textsIn(sent), now: now.typed, before });
  return { ...now, ...both, ...(goesOn === "nu" && { typed: now.typed }) };
}

const Shown = ({ field, value }: { field: FormField | undefined; value: string }) =>
  value === "" ? <span class="missing">niet ingevuld</span> : field ? shownValue(field, value) : value;

const BothVersions = ({
  fields,
  differing,
  view,
}: {
  fields: FormFields;
  differing: readonly Differing[];
  view: View;
}) => (
  <Note tone="warning">
    <p>
      <strong>{OVERTAKEN}</strong>
    </p>
    <Table
      caption="Waar de twee verschillen"
      empty="Er is geen verschil tussen wat er nu staat en wat u invulde."
      rows={differing}
      view={view}
      columns={[
        { label: "Veld", cell: ({ name }) => <a href={`#${fieldId(name)}`}>{fields[name]?.label}</a> },
        { label: "Wat er nu staat", cell: ({ name, now }) => <Shown field={fields[name]} value={now} /> },
        { label: "Wat u invulde", cell: ({ name, typed }) => <Shown field={fields[name]} value={typed} /> },
      ]}
    />
    <p>
      Hieronder staat wat u invulde. Wat alleen de ander wijzigde, is overgenomen. Bewaar het zo, pas het aan,
      of begin opnieuw met wat er nu staat.
    </p>
  </Note>
);

/** The form itself, with what is wrong and what another made of it above it. */
export const FormParts = ({
  fields,
  button,
  typed,
  errors,
  seen,
  differing,
  action,
  view,
}: Typed & { fields: FormFields; button: string; action?: string; view: View }) => (
  <>
    {errors.length > 0 && <ErrorSummary errors={errors} />}
    {differing && <BothVersions fields={fields} differing={differing} view={view} />}
    <PostForm view={view} seen={seen} {...(action !== undefined && { action })}>
      <Fields fields={fields} typed={typed} errors={errors} />
      <Button>{button}</Button>
      {differing && (
        <button class="nl-button nl-button--secondary" type="submit" name={FORM_GO_ON} value="nu">
          Begin met wat er nu staat
        </button>
      )}
    </PostForm>
  </>
);

/** A page that is nothing but the form. */
export const ownPage = (
  { title, button }: { title: string; button: string },
  fields: FormFields,
  asked: Typed & { view: View },
): PageParts => ({
  title,
  timeless: true,
  body: <FormParts {...asked} fields={fields} button={button} />,
});
