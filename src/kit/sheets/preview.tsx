/** What a sheet would change, row by row, before anything is kept. */
import type { Child } from "hono/jsx";
import { Fields, type FormFields } from "../form-fields.tsx";
import { ErrorSummary } from "../look/form.tsx";
import { bullets, Chapter, Note } from "../look/parts.tsx";
import { Table } from "../look/table.tsx";
import type { FieldError } from "../problem.ts";
import type { View } from "../room.ts";
import { enumerate } from "../words.ts";
import { NUMBER, type ReadSheet, shownCell, VERSION } from "./columns.ts";
import { type Addition, type Change, isAsked, type SheetDefinition } from "./definition.ts";
import type { Outcome, Plan } from "./plan.ts";

const nothing = <span class="missing">niet ingevuld</span>;

/** A box beside a row; the form it stands in sends it along. */
const Tick = ({
  name,
  value,
  label,
  ticked,
}: {
  name: string;
  value: string;
  label: string;
  ticked: boolean;
}) => (
  <>
    <input type="checkbox" id={`${name}-${value}`} name={name} value={value} checked={ticked} />{" "}
    <label for={`${name}-${value}`}>{label}</label>
  </>
);

type Definition<Also extends FormFields, Item, Row> = Pick<
  SheetDefinition<FormFields, Also, never, Item, Row>,
  "fields" | "words" | "leaves" | "also" | "asks"
>;

export function Preview<Also extends FormFields, Item, Row>({
  definition,
  read,
  plan,
  input,
  errors = [],
  moved = false,
  view,
}: {
  definition: Definition<Also, Item, Row>;
  read: ReadSheet;
  plan: Plan<Item, Row>;
  input: { toch: readonly string[]; weg: readonly string[] } & Record<string, unknown>;
  errors?: readonly FieldError[];
  /** Something changed since this was last looked at. */
  moved?: boolean;
  view: View;
}) {
  const { fields, words, leaves } = definition;
  const { outcomes, missing } = plan;
  const added = outcomes.filter((it): it is Addition<Item, Row> & Outcome<Item, Row> => it.kind === "new");
  const changed = outcomes.filter(
    (it): it is Change<Item, Row> & Outcome<Item, Row> => it.kind === "changed",
  );
  const refused = outcomes.filter((it) => it.kind === "refused");
  const same = outcomes.filter((it) => it.kind === "same").length;
  const shown = (field: string, value: string): Child =>
    value === "" ? nothing : shownCell(fields[field], value);
  const labelOf = (field: string) => fields[field]?.label ?? field;
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={[...errors]} />}
      {moved && (
        <Note tone="warning">
          <p>Sinds u dit bekeek, is er iets gewijzigd. Hieronder staat wat er nu zou gebeuren.</p>
        </Note>
      )}
      <Remarks read={read} fields={fields} />
      <p>
        {enumerate([
          ...(leaves === null ? [] : [`${added.length} nieuw`]),
          `${changed.length} gewijzigd`,
          `${same} hetzelfde`,
          `${refused.length} geweigerd`,
          `${missing.length} niet in het blad`,
        ])}
        .
      </p>
      {refused.length > 0 && (
        <Chapter id="geweigerd" title="Dit kan niet">
          <p>
            Deze rijen slaan we over. Verbeter ze in het bestand en stuur het opnieuw; wat dan al goed is,
            blijft hetzelfde.
          </p>
          <Table
            caption="Geweigerde rijen"
            empty=""
            rows={refused}
            view={view}
            columns={[
              { label: "Rij", cell: (it) => rowName(it) },
              {
                label: "Waarom",
                cell: (it) => bullets(it.errors.map(({ field, message }) => `${labelOf(field)}: ${message}`)),
              },
            ]}
          />
        </Chapter>
      )}
      {changed.length > 0 && (
        <Chapter id="gewijzigd" title="Gewijzigd">
          <Table
            caption="Wat er per rij anders wordt"
            empty=""
            rows={changed.flatMap((one) => one.differing.map((it, at) => ({ one, it, first: at === 0 })))}
            group={({ one }) => ({
              id: String(one.row),
              label: <ChangedRow one={one} ticked={input.toch} />,
            })}
            view={view}
            columns={[
              { label: "Veld", cell: ({ it }) => labelOf(it.field) },
              { label: "Nu", cell: ({ it }) => shown(it.field, it.from) },
              { label: "Wordt", cell: ({ it }) => shown(it.field, it.to) },
            ]}
          />
        </Chapter>
      )}
      {added.length > 0 && (
        <Chapter id="nieuw" title="Nieuw">
          <Table
            caption="Wat erbij komt"
            empty=""
            rows={added}
            view={view}
            columns={[
              { label: "Rij", cell: (it) => rowName(it) },
              {
                label: "Zo begrepen",
                cell: (it) => (
                  <>
                    <Doubts one={it} ticked={input.toch} />
                    <LookTwice notes={it.notes} />
                    {bullets(
                      Object.entries(it.texts)
                        .slice(1)
                        .filter(([, value]) => value !== "")
                        .map(([field, value]) => (
                          <>
                            {labelOf(field)}: {shown(field, value)}
                          </>
                        )),
                    )}
                  </>
                ),
              },
            ]}
          />
        </Chapter>
      )}
      {leaves !== null && missing.length > 0 && (
        <Chapter id="ontbreekt" title="Niet in het blad">
          <p>
            Deze {words[1]} staan niet in het bestand. Ze blijven zoals ze zijn, tenzij u hier iets aankruist.
          </p>
          <Table
            caption="Wat blijft, tenzij u het aankruist"
            empty=""
            rows={missing}
            view={view}
            columns={[
              { label: "Naam", cell: ({ name }) => name },
              {
                label: "Toch niet",
                cell: ({ id, item }) => (
                  <Tick name="weg" value={id} label={leaves(item)} ticked={input.weg.includes(id)} />
                ),
              },
            ]}
          />
        </Chapter>
      )}
      {added.length + changed.length + (leaves === null ? 0 : missing.length) === 0 && (
        <p>Er verandert niets.</p>
      )}
    </>
  );
}

/** What is asked beside the rows, where there is something to ask for. */
export function Asked<Also extends FormFields, Item, Row>({
  definition: { also, asks },
  plan,
  input,
  errors = [],
}: {
  definition: Definition<Also, Item, Row>;
  plan: Plan<Item, Row>;
  input: Record<string, unknown>;
  errors?: readonly FieldError[];
}) {
  const asked: readonly string[] = asks(plan);
  const fields = Object.fromEntries(Object.entries(also).filter(([name]) => asked.includes(name)));
  const typed = Object.fromEntries(
    Object.keys(fields).map((name) => [name, typeof input[name] === "string" ? input[name] : ""]),
  );
  return <Fields fields={fields} typed={typed} errors={[...errors]} />;
}

const rowName = ({ row, name }: { row: number; name: string }): string =>
  name === "" ? `Rij ${row}` : `Rij ${row}: ${name}`;

function ChangedRow<Item, Row>({ one, ticked }: { one: Change<Item, Row>; ticked: readonly string[] }) {
  return (
    <>
      {rowName(one)}
      {isAsked(one) && (
        <>
          . Iemand anders wijzigde dit sinds u het blad ophaalde. Zonder kruisje blijft het zoals het nu is.{" "}
          <Tick
            name="toch"
            value={String(one.row)}
            label="Neem over wat in het blad staat"
            ticked={ticked.includes(String(one.row))}
          />
        </>
      )}
      <LookTwice notes={one.notes} />
    </>
  );
}

/** What is not refused, and may be a mistake. */
const LookTwice = ({ notes }: { notes: readonly string[] }) => (
  <>
    {notes.map((it) => (
      <>
        <br />
        <strong>Let op:</strong> {it}
      </>
    ))}
  </>
);

/** What is there already that looks like something new. */
function Doubts<Item, Row>({ one, ticked }: { one: Addition<Item, Row>; ticked: readonly string[] }) {
  if (!isAsked(one)) return null;
  const row = String(one.row);
  return (
    <p>
      Dit lijkt op wat er al staat: {enumerate([...one.doubts])}. Zonder kruisje slaan we deze rij over.
      <br />
      <Tick name="toch" value={row} label="Het is iets anders: voeg toe" ticked={ticked.includes(row)} />
    </p>
  );
}

/** What of the whole sheet is to be known: columns that are gone or mean nothing. */
const Remarks = ({ read, fields }: { read: ReadSheet; fields: FormFields }) => {
  const gone = Object.entries(fields).filter(([name]) => !read.columns.includes(name));
  const remarks = [
    ...(gone.length > 0
      ? [
          `Deze kolommen staan er niet in, en blijven zoals ze zijn: ${gone.map(([, it]) => it.label).join(", ")}.`,
        ]
      : []),
    ...(read.strange.length > 0
      ? [`Deze kolommen kennen we niet, en slaan we over: ${read.strange.join(", ")}.`]
      : []),
    ...(read.versioned
      ? []
      : [
          `De kolom ${VERSION} ontbreekt. We kunnen niet zien of iemand anders iets wijzigde sinds u het blad ophaalde.`,
        ]),
    ...(read.lines.length > 0 && read.lines.every((it) => it.id === null)
      ? [`De kolom ${NUMBER} is leeg of ontbreekt. We zoeken daarom op naam.`]
      : []),
  ];
  return remarks.length === 0 ? null : <Note>{bullets(remarks)}</Note>;
};
