/**
 * A sheet, defined once: what one keeps as a spreadsheet to take along, and the same spreadsheet back: looked through, shown as
 * what would change, and done at once when somebody agrees.
 */
import { Hono } from "hono";
import type { PropsWithChildren } from "hono/jsx";
import { askingOnce } from "../asked-once.ts";
import { recordAll } from "../audit/record.ts";
import { allFaults } from "../form-faults.ts";
import { form } from "../form.tsx";
import { type FormFields, type FormInput, optional, textField } from "../form-fields.tsx";
import { ToReview } from "../form-review.tsx";
import { doer } from "../http/authorize.ts";
import { guardedPage } from "../http/guarded-page.ts";
import { FormParts } from "../form-edits.tsx";
import { Problem } from "../problem.ts";
import type { Faces } from "../room.ts";
import { counted } from "../words.ts";
import { carriedField, MOST_CARRIED, tickField } from "./carried.ts";
import type { ReadSheet } from "./columns.ts";
import { type Batch, batchOf, type SheetAsked, type SheetDefinition } from "./definition.ts";
import { markOf, type Plan, planOf, type Reading } from "./plan.ts";
import { Asked, Preview } from "./preview.tsx";
import { following, percentDone } from "./progress.ts";
import { sheetField } from "./sheet-field.ts";
import { SheetIntroduction, sheetFiles } from "./take-along.tsx";
import { rowOf, sheetUploaded } from "./uploaded.ts";

const sheetFields = {
  blad: sheetField("U ziet eerst wat er zou veranderen; er wordt nog niets bewaard."),
  rijen: optional(carriedField),
  gezien: optional(textField("Wat u zag")),
  toch: tickField("Toch doen"),
  weg: tickField("Niet meer in het blad"),
};

const SCRIPTS = ["sheets.js"];

/** Where a script asks how far it is. */
const HOW_FAR = "/voortgang";

/** Seen from the moment that something is sent, where there is a script. */
const Busy = ({ path, children }: PropsWithChildren<{ path: string }>) => (
  <p role="status" data-busy={`${path}${HOW_FAR}`} hidden>
    <progress /> <span data-percent /> {children}
  </p>
);

/** What was read, what it would change, and what of that is to be done. */
interface Meant<Item, Row> {
  sheet: ReadSheet;
  plan: Plan<Item, Row>;
  batch: Batch<Item, Row>;
}

/** Gives a sheet its faces: the page, the files, and the way back. */
export function sheet<Fields extends FormFields, Also extends FormFields, Thing, Item, Row extends object>(
  it: SheetDefinition<Fields, Also, Thing, Item, Row>,
): Faces {
  const fields = { ...sheetFields, ...it.also };
  type Input = FormInput<typeof sheetFields> & FormInput<Also>;
  const schema = rowOf(it.fields);

  const uploaded = { field: "blad", fields: it.fields, ignored: it.tells.map(({ title }) => title) };

  async function understandRow(asked: SheetAsked<Thing>, texts: Record<string, string>, item: Item | null) {
    const known = Object.fromEntries(Object.keys(it.fields).map((name) => [name, texts[name] ?? ""]));
    const read = schema.safeParse(known);
    if (!read.success)
      return {
        errors: await allFaults({ ...it, schema }, known, read.error, (input: FormInput<Fields>) =>
          it.understand(asked, input, item),
        ),
      };
    try {
      return await it.understand(asked, read.data as FormInput<Fields>, item);
    } catch (error) {
      if (error instanceof Problem && error.status === 422) return { errors: error.errors };
      throw error;
    }
  }

  /** The same names come back in many rows. */
  const planFor = (asked: SheetAsked<Thing>, read: ReadSheet) => askingOnce(() => planned(asked, read));

  async function planned(asked: SheetAsked<Thing>, read: ReadSheet): Promise<Plan<Item, Row>> {
    const kept = await it.kept(asked);
    const now = new Map(kept.map(({ id, version }) => [id, version]));
    const olds = read.lines.flatMap(({ id, version }) =>
      id !== null && version !== null && now.has(id) && now.get(id) !== version ? [{ id, version }] : [],
    );
    const reading: Reading<Item, Row> = {
      ...(await it.reading(asked, olds)),
      fields: it.fields,
      understand: (texts, item) => understandRow(asked, texts, item),
    };
    return following(asked.view, read.lines.length, (rowDone) => planOf(read, kept, reading, rowDone));
  }

  const review = (
    asked: SheetAsked<Thing>,
    { sheet: read, plan }: Meant<Item, Row>,
    input: Input,
    told: { errors?: Problem["errors"]; moved?: boolean } = {},
  ): ToReview => {
    const doable =
      plan.outcomes.some((one) => one.kind === "new" || one.kind === "changed") ||
      (it.leaves !== null && plan.missing.length > 0);
    return new ToReview(<Preview definition={it} {...{ read, plan, input, view: asked.view }} {...told} />, {
      along: { rijen: JSON.stringify(read), gezien: markOf(plan) },
      asks: (
        <>
          <Asked definition={it} {...{ plan, input }} {...(told.errors && { errors: told.errors })} />
          <Busy path={asked.view.path}>Bezig met {counted(read.lines.length, "rij", "rijen")}.</Busy>
        </>
      ),
      scripts: SCRIPTS,
      agree: doable ? "Voer dit door" : null,
      ...(told.errors && { status: 422 as const }),
    });
  };

  const faces = form({
    path: it.path,
    may: it.may,
    load: it.load,
    fields,
    mostBytes: MOST_CARRIED + 256 * 1024,
    page: ({ building, thing, view, ...asked }) => ({
      ...it.page({ building, thing, view }),
      timeless: true,
      scripts: SCRIPTS,
      body: (
        <>
          <SheetIntroduction path={view.path} words={it.words} grows={it.leaves !== null} />
          {it.told?.({ building, thing, view })}
          <Busy path={view.path}>Het blad wordt gelezen.</Busy>
          <FormParts
            {...asked}
            view={view}
            fields={{ blad: sheetFields.blad }}
            button="Bekijk wat er verandert"
          />
        </>
      ),
    }),
    understand: async ({ building, thing, view, input }): Promise<Meant<Item, Row>> => {
      const asked = { building, thing, view };
      const given = input as Input;
      const read = given.blad ? await sheetUploaded(given.blad, uploaded) : given.rijen;
      if (!read)
        throw new Problem(422, "Kies eerst een bestand.", [
          { field: "blad", message: "Kies eerst een bestand." },
        ]);
      const plan = await planFor(asked, read);
      const meant = { sheet: read, plan, batch: batchOf(plan, given.toch, given.weg) };
      if (given.gezien === undefined) return meant;
      // Agreed with, but somebody changed something meanwhile: then it is another plan.
      if (given.gezien !== markOf(plan)) throw review(asked, meant, given, { moved: true });
      const errors = [...it.wrong(meant.batch, given)];
      if (errors.length > 0) throw review(asked, meant, given, { errors });
      return meant;
    },
    review: ({ building, thing, view, input, meant }) =>
      review({ building, thing, view }, meant, input as Input),
    changes: (thing, { batch }) => it.changes(batch, thing),
    submit: async ({ building, thing, view, trx, at, input, meant }) => {
      const asked = { building, thing, view };
      try {
        const deeds = await it.apply(trx, { ...asked, at, batch: meant.batch, also: input });
        await recordAll(
          trx,
          deeds.map((deed) => ({ ...doer(view.reader), ...deed })),
          at,
        );
      } catch (error) {
        if (!(error instanceof Problem) || error.status < 409 || error.status > 422) throw error;
        const errors = error.errors.length > 0 ? error.errors : [{ field: "rijen", message: error.message }];
        throw review(asked, meant, input, { errors });
      }
    },
    afterwards: ({ thing }) => it.next(thing),
    next: ({ thing }) => it.next(thing),
  });

  return {
    ...faces,
    pages: (building): Hono =>
      sheetFiles(building, it)
        .get(
          `${it.path}${HOW_FAR}`,
          guardedPage(building, `${it.path}${HOW_FAR}`, {
            may: it.may,
            load: (words, view) => it.load(building, words, view),
            answer: ({ c, view }) => {
              c.header("Cache-Control", "no-store");
              return c.json({ procent: percentDone(view, view.path.slice(0, -HOW_FAR.length)) });
            },
          }),
        )
        .route("/", faces.pages?.(building) ?? new Hono()),
  };
}
