/** Taking along what an organisation answered under the BIO: the sheet, what comes of it, and then all at once or nothing. */
import { dayInput, type FormInput, optional } from "#kit/form-fields.tsx";
import { FormParts } from "#kit/form-edits.tsx";
import { form } from "#kit/form.tsx";
import { ToReview } from "#kit/form-review.tsx";
import { fieldErrors } from "#kit/http/query.ts";
import { Problem } from "#kit/problem.ts";
import type { Building, View } from "#kit/room.ts";
import { carriedField, MOST_CARRIED } from "#kit/sheets/carried.ts";
import type { ReadSheet, SheetLine } from "#kit/sheets/columns.ts";
import { sheetField } from "#kit/sheets/sheet-field.ts";
import { rowOf, sheetUploaded } from "#kit/sheets/uploaded.ts";
import { type Organisation, shortName } from "#rooms/organisations";
import { doing } from "#rooms/ties";
import { keepsAnswer, organisationFor } from "../answers/asked.ts";
import { trailTo } from "../answers/item-page.tsx";
import { giveAnswer } from "../answers/keeping.ts";
import { answersPath, CARRY } from "../answers/paths.ts";
import { FROM_BIO_PATH } from "../paths.ts";
import { everAnswered } from "../answers/queries.ts";
import { carried, type Carried, type Given, type Staying } from "./carry.ts";
import { CarryPreview } from "./carry-preview.tsx";
import { givenFields, isInapplicable, TOLD } from "./fields.ts";

const fields = {
  blad: sheetField("U ziet eerst wat meekomt; er wordt nog niets bewaard."),
  rijen: optional(carriedField),
  dag: dayInput("Van welke dag zijn deze antwoorden?", {
    hint: "De dag waarop uw organisatie ze voor het laatst heeft nagekeken. Na een jaar staat erbij: opnieuw bekijken.",
  }),
};
const asked = { blad: fields.blad, dag: fields.dag };

/** Before this day there was no BIO to answer to. */
const BIO_BEGAN = "2019-01-01";

const rowSchema = rowOf(givenFields);
const uploaded = { field: "blad", fields: givenFields, ignored: TOLD };

interface Thing {
  organisation: Organisation;
}

interface Meant extends Carried {
  sheet: ReadSheet;
}

const wrong = (field: keyof typeof fields, message: string) =>
  new Problem(422, message, [{ field, message }]);

export const carryForm = form({
  path: CARRY,
  may: keepsAnswer,
  load: async (building: Building, { code = "" }): Promise<Thing> => ({
    organisation: await organisationFor(building, code),
  }),
  fields,
  mostBytes: MOST_CARRIED + 256 * 1024,
  page: ({ thing: { organisation }, ...it }) => ({
    title: "Antwoorden uit de BIO meenemen",
    lead: `Wat ${shortName(organisation.name)} per nummer van de BIO antwoordde, komt mee naar de vragen van de BIO2.`,
    trail: trailTo(organisation),
    timeless: true,
    body: (
      <>
        <ol>
          <li>
            Haal <a href={`${FROM_BIO_PATH}.csv`}>het blad (CSV)</a> op, of neem een blad met de kolommen
            BIO-nummer, Antwoord, Toelichting en Eigenaar.
          </li>
          <li>
            Vul per nummer in: ja, deels, nee of niet van toepassing. Rijen zonder antwoord slaan we over.
          </li>
          <li>Stuur het blad. Wat in Vliegwiel al is beantwoord, blijft zoals het is.</li>
        </ol>
        <p>
          <a href={FROM_BIO_PATH}>Welk nummer van de BIO waarheen ging</a>
        </p>
        <FormParts {...it} fields={asked} button="Bekijk wat meekomt" />
      </>
    ),
  }),
  understand: async ({ building, thing, view, input }): Promise<Meant> => {
    const { blad, rijen, dag } = input;
    if (dag > view.today || dag < BIO_BEGAN)
      throw wrong("dag", "Geef een dag vanaf 2019, toen de BIO begon, tot en met vandaag.");
    const sheet = blad ? await sheetUploaded(blad, uploaded) : rijen;
    if (!sheet) throw wrong("blad", "Kies eerst een bestand.");
    return { sheet, ...(await understood(building, thing, view, sheet)) };
  },
  review: ({ input: { dag }, meant, view }) =>
    new ToReview(<CarryPreview {...{ meant, view }} day={dag} />, {
      along: { rijen: JSON.stringify(meant.sheet), dag },
      agree: meant.comes.length > 0 ? `Neem ${meant.comes.length} mee` : null,
    }),
  changes: () => [],
  submit: async ({ thing: { organisation }, view, trx, at, input: { dag }, meant }) => {
    const by = doing(view.reader, organisation.key, at);
    for (const { item, facts } of meant.comes)
      await giveAnswer(trx, { organisation: organisation.key, item: item.code, verifiedOn: dag }, facts, by);
  },
  afterwards: ({ thing }) => answersPath(thing.organisation.key),
  next: ({ thing }) => answersPath(thing.organisation.key),
});

/** Rows that nobody filled in are no rows; those that cannot be read stay, with why. */
async function understood(
  { primary }: Building,
  { organisation: { key } }: Thing,
  { reader }: View,
  { lines }: ReadSheet,
): Promise<Carried> {
  const rows: Given[] = [];
  const unread: Staying[] = [];
  for (const line of lines) {
    if ((line.typed.oordeel ?? "") === "" && line.errors.length === 0) continue;
    const read = givenIn(line);
    if (Array.isArray(read))
      unread.push({ row: line.row, number: line.typed.nummer ?? "", why: read.join(" ") });
    else rows.push(read);
  }
  const found = carried(rows, await everAnswered(primary, reader, key));
  return { ...found, stays: [...unread, ...found.stays].toSorted((a, b) => a.row - b.row) };
}

/** The row, or what is wrong with it. */
function givenIn({ row, typed, errors }: SheetLine): Given | string[] {
  const texts = Object.fromEntries(Object.keys(givenFields).map((name) => [name, typed[name] ?? ""]));
  if (isInapplicable(texts.oordeel ?? "")) texts.oordeel = "inapplicable";
  const read = rowSchema.safeParse(texts);
  const wrongs = [...errors, ...(read.success ? [] : fieldErrors(read.error))];
  if (wrongs.length > 0 || !read.success)
    return wrongs.map(({ field, message }) => `${labelOf(field)}: ${message}`);
  const { nummer, oordeel, toelichting, eigenaar } = read.data as FormInput<typeof givenFields>;
  return { row, number: nummer, verdict: oordeel, statement: toelichting, owner: eigenaar };
}

const labelOf = (field: string): string =>
  (givenFields as Record<string, { label: string }>)[field]?.label ?? field;
