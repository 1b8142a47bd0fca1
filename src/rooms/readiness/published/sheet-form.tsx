/** The questions of a draft as a sheet: what it would become, row by row, and then all at once or nothing. */
import { isDeepStrictEqual } from "node:util";
import { optional } from "#kit/form-fields.tsx";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { ToReview } from "#kit/form-review.tsx";
import { fieldErrors } from "#kit/http/query.ts";
import { Chapter } from "#kit/look/parts.tsx";
import { Table } from "#kit/look/table.tsx";
import { Problem } from "#kit/problem.ts";
import type { View } from "#kit/room.ts";
import { carriedField, MOST_CARRIED } from "#kit/sheets/carried.ts";
import type { ReadSheet, SheetLine } from "#kit/sheets/columns.ts";
import { sheetField } from "#kit/sheets/sheet-field.ts";
import { rowOf, sheetUploaded } from "#kit/sheets/uploaded.ts";
import { counted } from "#kit/words.ts";
import { doing } from "#rooms/ties";
import type { Item } from "../sets/question-set.ts";
import { wrongItems } from "../sets/shipped.ts";
import { keepsSet, NOTHING_KEPT, setFor, trailToSet } from "./acting.ts";
import { MOST_ITEMS } from "./facts.ts";
import { BASIS_CODES, itemFields, itemIn, type ItemInput } from "./fields.ts";
import { changeSet } from "./keeping.ts";
import { publishedPath, SET, setFilePath } from "./paths.ts";
import type { PublishedSet } from "./queries.ts";

const fields = {
  blad: sheetField("CSV of Excel. U ziet eerst wat er verandert; er wordt nog niets bewaard."),
  rijen: optional(carriedField),
};
const asked = { blad: fields.blad };
const uploaded = { field: "blad", fields: itemFields, ignored: [] };
const rowSchema = rowOf(itemFields);

/** What a row cannot be, and why. */
interface WrongRow {
  row: number;
  code: string;
  why: string;
}

/** What a sheet would make of a draft. */
export interface SheetMeant {
  sheet: ReadSheet;
  items: readonly Item[];
  added: readonly Item[];
  changed: readonly Item[];
  gone: readonly Item[];
  wrong: readonly WrongRow[];
}

const labelOf = (field: string): string =>
  (itemFields as Record<string, { label: string }>)[field]?.label ?? field;

/** The item of a row, or what is wrong with it. */
function itemOf(publisher: string, { typed, errors }: SheetLine): Item | string[] {
  const texts = Object.fromEntries(Object.keys(itemFields).map((name) => [name, typed[name] ?? ""]));
  const read = rowSchema.safeParse(texts);
  const wrong = [...errors, ...(read.success ? [] : fieldErrors(read.error))];
  const item = read.success ? itemIn(publisher, read.data as ItemInput) : [];
  if (Array.isArray(item)) wrong.push(...item);
  return Array.isArray(item) || wrong.length > 0
    ? wrong.map(({ field, message }) => `${labelOf(field)}: ${message}`)
    : item;
}

/** Of each row what it is; conditions are looked at once all rows are known. */
export function sheetMeant({ organisation, facts }: PublishedSet, sheet: ReadSheet): SheetMeant {
  const wrong: WrongRow[] = [];
  const rows: { row: number; item: Item }[] = [];
  for (const line of sheet.lines) {
    const item = itemOf(organisation, line);
    if (Array.isArray(item)) wrong.push({ row: line.row, code: line.typed.code ?? "", why: item.join(" ") });
    else rows.push({ row: line.row, item });
  }
  const items = rows.map((it) => it.item);
  for (const { code, sentence } of wrongItems({ items }, BASIS_CODES)) {
    const row = rows.findLast((it) => it.item.code === code)?.row ?? 0;
    if (!wrong.some((it) => it.row === row && it.why === sentence)) wrong.push({ row, code, why: sentence });
  }
  const before = new Map(facts.items.map((it) => [it.code, it]));
  return {
    ...{ sheet, items },
    added: items.filter((it) => !before.has(it.code)),
    changed: items.filter((it) => before.has(it.code) && !isDeepStrictEqual(before.get(it.code), it)),
    gone: facts.items.filter((it) => !items.some((one) => one.code === it.code)),
    wrong: wrong.toSorted((a, b) => a.row - b.row),
  };
}

const refused = (message: string) => new Problem(422, message, [{ field: "blad", message }]);

export const setSheetForm = form({
  path: `${SET}/blad`,
  may: keepsSet,
  load: setFor,
  edits: { entry: (it) => it },
  fields,
  mostBytes: MOST_CARRIED + 256 * 1024,
  page: ({ thing, ...it }) => ({
    title: "De vragen met een blad invullen",
    lead: `${thing.facts.name}: wat in het blad staat, komt in de plaats van de vragen van dit concept.`,
    trail: trailToSet(thing, it.view),
    timeless: true,
    body: (
      <>
        <p>
          Haal <a href={setFilePath(thing.id)}>het blad (CSV)</a> op met de vragen van nu, vul het aan en
          stuur het. Laat codes staan: daaraan hangen de antwoorden.
        </p>
        <FormParts {...it} fields={asked} button="Bekijk wat er verandert" />
      </>
    ),
  }),
  understand: async ({ thing, input: { blad, rijen } }): Promise<SheetMeant> => {
    const sheet = blad ? await sheetUploaded(blad, uploaded) : rijen;
    if (!sheet) throw refused("Kies eerst een bestand.");
    if (sheet.lines.length > MOST_ITEMS)
      throw refused(`Een vragenlijst heeft ten hoogste ${String(MOST_ITEMS)} vragen.`);
    return sheetMeant(thing, sheet);
  },
  review: ({ meant, view }) =>
    new ToReview(<SheetPreview meant={meant} view={view} />, {
      along: { rijen: JSON.stringify(meant.sheet) },
      agree: meant.wrong.length === 0 && meant.items.length > 0 ? "Bewaar deze vragen in het concept" : null,
    }),
  changes: NOTHING_KEPT,
  submit: ({ thing, meant, view, trx, at }) => {
    // What was looked at travels along in the page: it is asked once more.
    if (meant.wrong.length > 0) throw refused("Er zijn rijen die niet kloppen. Er is nog niets bewaard.");
    const facts = { ...thing.facts, items: meant.items };
    return changeSet(trx, thing, facts, doing(view.reader, thing.organisation, at));
  },
  afterwards: ({ thing }) => publishedPath(thing.id),
  next: ({ thing }) => publishedPath(thing.id),
});

const SheetPreview = ({
  meant: { items, added, changed, gone, wrong },
  view,
}: {
  meant: SheetMeant;
  view: View;
}) => {
  const kinds = new Map<string, string>([
    ...items.map((it): [string, string] => [it.code, "blijft zoals het was"]),
    ...added.map((it): [string, string] => [it.code, "nieuw"]),
    ...changed.map((it): [string, string] => [it.code, "gewijzigd"]),
    ...gone.map((it): [string, string] => [it.code, "gaat eruit"]),
  ]);
  return (
    <>
      <p>
        {counted(added.length, "nieuwe vraag", "nieuwe vragen")}, {changed.length} gewijzigd, {gone.length}{" "}
        eruit.{" "}
        {wrong.length > 0 &&
          `${counted(wrong.length, "rij klopt", "rijen kloppen")} niet: pas die aan en stuur het blad opnieuw.`}
      </p>
      {wrong.length > 0 && (
        <Chapter id="niet-goed" title="Klopt niet">
          <Table
            caption="Per rij van het blad, met waarom"
            empty=""
            rows={wrong}
            view={view}
            columns={[
              { label: "Rij", numeric: true, cell: (it) => it.row },
              { label: "Code", cell: (it) => it.code || "leeg" },
              { label: "Waarom", cell: (it) => it.why },
            ]}
          />
        </Chapter>
      )}
      <Chapter id="vragen" title="De vragen">
        <Table
          caption="Zoals zij in het concept komen"
          empty="Er komt geen vraag in."
          rows={[...items, ...gone]}
          view={view}
          columns={[
            { label: "Code", cell: (it) => it.code },
            { label: "Vraag", cell: (it) => it.question },
            { label: "Wat er gebeurt", cell: (it) => kinds.get(it.code) ?? "" },
          ]}
        />
      </Chapter>
    </>
  );
};
