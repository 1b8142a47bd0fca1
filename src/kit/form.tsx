/**
 * A form, defined once: the page that asks, the refusal with everything that was typed, the change in one transaction,
 * and the way on; and the same change for programs. What is typed is read strictly, and from our own pages only.
 */
import { z } from "@hono/zod-openapi";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Transaction } from "kysely";
import { record } from "./audit/record.ts";
import { holdAt, Overtaken } from "./entries/entries.ts";
import type { Asked, Did, FormDefinition } from "./form-definition.ts";
import { reviewPage, ToReview } from "./form-review.tsx";
import { opened, ownPage, second, type Typed } from "./form-edits.tsx";
import { allFaults } from "./form-faults.ts";
import { describedField, type FormFields, type FormInput } from "./form-fields.tsx";
import { answerOf, BY_KEY, createApi, guardedRefusals, problem, refusals } from "./http/api.ts";
import { bounded, chosenAgain, withUploads } from "./upload/in-forms.ts";
import { ownPagesOnly } from "./http/own-pages.ts";
import { page, renderPage } from "./http/page.tsx";
import { authorize, deedOf, findFor, mustHaveRule } from "./http/authorize.ts";
import { ownForm, refuseForeign } from "./http/form-token.ts";
import { limited } from "./http/tries.ts";
import { dayQuery, givenIn, parseQuery } from "./http/query.ts";
import { bodyOf, jsonOf, MOST_BYTES, textsIn } from "./http/sent-body.ts";
import { isFirst, sendingOf, SentBefore } from "./http/sent-once.ts";
import { keptWhenEnded } from "./form-kept.ts";
import { guestTooLate } from "./form-of-guest.tsx";
import { readerOf, secretOf } from "./http/reader-of.ts";
import { viewOf } from "./http/view.ts";
import type { PageParts } from "./look/layout.tsx";
import { type FieldError, Problem } from "./problem.ts";
import type { Building, Faces, View } from "./room.ts";

/** A form that changes nothing has no transaction to change it in. */
const NO_CHANGE = null as unknown as Transaction<object>;
const NOT_ALL_RIGHT = "Niet alles is goed ingevuld.";
const cannotNow = { 409: problem("Dat kan nu niet; de reden staat erbij.") };

/** Where it came from: a page with its visit, or a program. */
interface Sender {
  secret: string | null;
  /** What this sending of a page is known by (`sendingOf`): a second one with the same does nothing again. */
  once: string | null;
  /** The version that the page showed. */
  seen: number | null;
  /** Whether what was understood need not be shown first (any more). */
  agreed: boolean;
}

/** Gives a form its faces; a room names them in `faces`. */
export function form<Query extends z.ZodRawShape, Fields extends FormFields, Thing, Done, Meant = undefined>(
  it: FormDefinition<Query, Fields, Thing, Done, Meant>,
): Faces {
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(it.fields).map(([name, field]) => [name, field.schema])),
  );

  const shape = it.query ?? ({} as Query);
  const address = z.object({ ...dayQuery, ...shape });
  const load = (building: Building, words: Record<string, string>, view: View) =>
    findFor(
      view.reader,
      it.may,
      () => it.load?.(building, words, view) ?? Promise.resolve(undefined as Thing),
    );
  const pageOf = (asked: Asked<Query, Thing> & Typed) =>
    typeof it.page === "function" ? it.page(asked) : ownPage(it.page, it.fields, asked);

  const pages = (building: Building): Hono => {
    const routes = new Hono();
    mustHaveRule(building, it.may, it.path);
    if (it.mayAs) mustHaveRule(building, it.mayAs, it.path);
    if (!it.elsewhere)
      routes.get(
        it.path,
        page(building, shape, async ({ c, query, view }) => {
          const thing = await load(building, c.req.param(), view);
          await authorize(building, view.reader, it.may, thing);
          const asked = { building, thing, view, query: query as Asked<Query, Thing>["query"] };
          return pageOf({ ...asked, ...(await opened(it.edits, building, thing)) });
        }),
      );
    if (it.changes) routes.post(it.path, ownPagesOnly(building, it.path));
    if (it.limits) routes.post(it.path, limited(building, it.limits));
    return routes.post(it.path, bounded(building, it.fields, it.mostBytes), (c) => answer(building, c));
  };

  const askedOf = async (building: Building, c: Context): Promise<Asked<Query, Thing>> => {
    const query = parseQuery(address, c.req.queries()) as Asked<Query, Thing>["query"];
    const view = viewOf(building, c.req.path, givenIn(c.req.queries()), await readerOf(building, c));
    return { building, view, query, thing: await load(building, c.req.param(), view) };
  };

  /** Who may depends on all fields where `mayAs` says so: then nothing is looked up for who may not. */
  const faultsOf = (asked: Asked<Query, Thing>, sent: unknown, error: z.ZodError): Promise<FieldError[]> =>
    allFaults({ ...it, schema }, sent, error, (input: FormInput<Fields>) =>
      it.mayAs ? null : it.understand?.({ ...asked, input }),
    );

  /**
   * Does what was asked, for page and program alike.
   * @throws Problem 422 with every field that is wrong, or whatever `submit` refuses with
   */
  async function perform(
    asked: Asked<Query, Thing>,
    sent: unknown,
    { secret, once, seen, agreed }: Sender,
  ): Promise<Did<Query, Fields, Thing, Done>> {
    const { building, thing, view } = asked;
    await authorize(building, view.reader, it.may, thing);
    const read = schema.safeParse(sent);
    if (!read.success) throw new Problem(422, NOT_ALL_RIGHT, await faultsOf(asked, sent, read.error));
    const input = await withUploads(it.fields, read.data as FormInput<Fields>, building.scanner);
    if (it.mayAs) await authorize(building, view.reader, it.mayAs, { thing, input });
    const meant = (await it.understand?.({ ...asked, input })) as Meant;
    const review = agreed ? null : ((await it.review?.({ ...asked, input, meant })) ?? null);
    if (review instanceof ToReview) throw review;
    if (review !== null) throw new ToReview(review);
    const at = building.clock();
    const work = async (trx: Transaction<object>) => {
      if (once !== null && !(await isFirst(trx, once, at))) throw new SentBefore();
      if (it.edits) await holdAt(trx, it.edits.entry(thing).id, seen);
      const done = await it.submit({ ...asked, input, meant, at, trx, secret });
      // With the change or not at all, and nothing a room must remember.
      const deed = it.mayAs
        ? deedOf(view.reader, it.mayAs, { thing, input })
        : it.may !== "anyone" && deedOf(view.reader, it.may, thing);
      if (deed) await record(trx, deed, at);
      return done;
    };
    const done = it.changes
      ? await building.change(it.changes(thing, meant), (trx) => work(trx))
      : await it.submit({ ...asked, input, meant, at, trx: NO_CHANGE, secret });
    return { ...asked, input, done };
  }

  /** 303 to what follows, or the page again: 422 when a field is wrong, 409 when it cannot be done (any more). */
  async function answer(building: Building, c: Context): Promise<Response> {
    const own = ownForm(await bodyOf(c));
    // Before it is looked up: to who is no longer known it may not be there.
    const tooLate = it.may === "anyone" ? null : await guestTooLate(building, c, it.fields, own);
    if (tooLate) return tooLate;
    const kept = it.may === "anyone" ? null : await keptWhenEnded(building, c, it.fields, own);
    if (kept) return kept;
    await refuseForeign(building, await readerOf(building, c), it, own);
    const asked = await askedOf(building, c);
    const { sent, once, seen, goesOn } = own;
    const typed = { ...asked, typed: textsIn(sent), seen, differing: null, errors: [] };
    const show = (parts: PageParts, status: 200 | 409 | 422) => {
      c.header("Cache-Control", "no-store");
      return c.html(renderPage(building, asked.view, { ...parts, status }), status);
    };
    const again = async (it: Asked<Query, Thing> & Typed, status: 200 | 409 | 422) =>
      show(await pageOf(it), status);
    if (goesOn === "nu" || goesOn === "terug") {
      await authorize(building, asked.view.reader, it.may, asked.thing);
      const other = goesOn === "nu" ? await second(it.edits, building, asked.thing, own) : {};
      return again({ ...typed, ...other }, 200);
    }
    try {
      const agreed = goesOn === "akkoord";
      const sending = sendingOf(once, asked.view.path, sent);
      const did = await perform(asked, sent, { secret: secretOf(building, c), once: sending, seen, agreed });
      it.after?.(c, did);
      return c.redirect(it.next(did), 303);
    } catch (error) {
      if (error instanceof SentBefore) return c.redirect(it.afterwards?.(asked) ?? asked.view.path, 303);
      if (error instanceof ToReview) {
        const { trail = [] } = await pageOf(typed);
        const reviewed = reviewPage(error, typed.typed, { view: asked.view, seen, trail });
        return show(reviewed, error.told.status ?? 200);
      }
      if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error;
      const [first = ""] = Object.keys(it.fields);
      const found = error.errors.length > 0 ? error.errors : [{ field: first, message: error.message }];
      const errors = [...found, ...chosenAgain(it.fields, sent, found)];
      if (!(error instanceof Overtaken)) return again({ ...typed, errors }, error.status);
      const now = await askedOf(building, c);
      await authorize(building, now.view.reader, it.may, now.thing);
      const both = await second(it.edits, building, now.thing, own);
      // Where there are fields, the form says it with both versions; on any other page it is said above.
      return again({ ...now, ...both, errors: it.edits?.filled ? [] : errors }, 409);
    }
  }

  /** 201 when something changed, 200 when it was only asked. Refusals say the same sentences as the page. */
  const apiOf = (face: NonNullable<typeof it.api>) => (building: Building) => {
    const routes = createApi();
    const { path = it.path, params, tag, schema: answered, json, answer: what, ...told } = face;
    const status = it.changes ? 201 : 200;
    const words = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, z.string().max(120)]);
    const body = z.strictObject(
      Object.fromEntries(Object.entries(it.fields).map(([name, field]) => [name, describedField(field)])),
    );
    routes.openAPIRegistry.registerPath({
      ...told,
      method: "post",
      path: path.replaceAll(/:(\w+)/g, "{$1}"),
      tags: [tag],
      request: {
        params: z.object({ ...Object.fromEntries(words), ...params }),
        query: z.strictObject(address.shape),
        body: { required: true, content: { "application/json": { schema: body } } },
      },
      ...(it.may !== "anyone" && { security: BY_KEY }),
      responses: {
        [status]: answerOf(answered, what),
        ...refusals,
        ...(it.may !== "anyone" && guardedRefusals),
        ...(it.changes ? cannotNow : {}),
      },
    });
    routes.post(path, bodyLimit({ maxSize: it.mostBytes ?? MOST_BYTES }), async (c) => {
      const asked = await askedOf(building, c);
      const sent = await jsonOf(c);
      const did = await perform(asked, sent, { secret: null, once: null, seen: null, agreed: true }).catch(
        (error: unknown) => {
          // What is wrong in a question to the API is a 400 (NL API Design Rules, invalid-input).
          if (error instanceof Problem && error.status === 422)
            throw new Problem(400, error.message, error.errors);
          throw error;
        },
      );
      return c.json(json(did), status);
    });
    return routes;
  };

  return { pages, ...(it.api && { api: apiOf(it.api) }) };
}
