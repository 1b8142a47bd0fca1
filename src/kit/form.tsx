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
import { type Edits, opened, ownPage, second, type Typed } from "./form-edits.tsx";
import { describedField, type FormFields, type FormInput } from "./form-fields.tsx";
import { answerOf, createApi, problem, refusals } from "./http/api.ts";
import { bounded, chosenAgain, withUploads } from "./upload/in-forms.ts";
import { ownPagesOnly } from "./http/own-pages.ts";
import { page, renderPage } from "./http/page.tsx";
import { authorize, deedOf, findFor, type Guard, mustHaveRule } from "./http/authorize.ts";
import { ownForm } from "./http/form-token.ts";
import { limited, type Limits } from "./http/tries.ts";
import { dayQuery, fieldErrors, givenIn, parseQuery } from "./http/query.ts";
import { bodyOf, jsonOf, MOST_BYTES, textsIn } from "./http/sent-body.ts";
import { isFirst, SentBefore } from "./http/sent-once.ts";
import { keptWhenEnded } from "./form-kept.ts";
import { readerOf, secretOf } from "./http/reader-of.ts";
import { viewOf } from "./http/view.ts";
import type { PageParts } from "./look/layout.tsx";
import { Problem } from "./problem.ts";
import type { Building, Faces, View } from "./room.ts";

/** A form that changes nothing has no transaction to change it in. */
const NO_CHANGE = null as unknown as Transaction<object>;
const NOT_ALL_RIGHT = "Niet alles is goed ingevuld.";
const cannotNow = { 409: problem("Dat kan nu niet; de reden staat erbij.") };

export type { Typed };

interface Asked<Query extends z.ZodRawShape, Thing> {
  building: Building;
  thing: Thing;
  query: z.output<z.ZodObject<Query>>;
  view: View;
}

/** Where it came from: a page with its visit, or a program. */
interface Sender {
  secret: string | null;
  /** Of this sending of this page: a second one with the same does nothing again. */
  once: string | null;
  /** The version that the page showed. */
  seen: number | null;
}

export interface FormDefinition<
  Query extends z.ZodRawShape,
  Fields extends FormFields,
  Thing,
  Done,
  Meant = undefined,
> {
  /** `/voor-de-raad/:code/agenda/vergaderdagen`: where the form is sent to. */
  path: string;
  /** Who may: a form without does not compile, and one whose action has no rule does not start. */
  may: Guard<Thing>;
  /** Who may do it with what was filled in, where that makes a difference; then this is the deed that the record has. */
  mayAs?: Exclude<Guard<{ thing: Thing; input: FormInput<Fields> }>, "anyone">;
  /** The form stands on another page: then this address is only sent to, and `page` shows what was refused. */
  elsewhere?: boolean;
  /** Parameters of the address, beside the day. */
  query?: Query;
  fields: Fields;
  /** How often it may be sent. */
  limits?: Limits;
  /** The most that can be sent. */
  mostBytes?: number;
  /**
   * Finds what the form is about.
   * @param words the parts of the path that differ
   * @throws Problem 404 when it is not there
   */
  load?: (building: Building, words: Record<string, string>, view: View) => Promise<Thing>;
  /** What it changes that is there already: then who is second gets both versions. */
  edits?: Edits<Thing>;
  /** The page it stands on, or its title and the word on its button. */
  page:
    | ((asked: Asked<Query, Thing> & Typed) => Promise<PageParts> | PageParts)
    | { title: string; button: string };
  /** What it changes, as pages call it (`organisation:gm0882`); without it the form changes nothing. */
  changes?: (thing: Thing) => string[];
  /**
   * Finds what the input means, before the transaction begins: one that waits in it for a second connection waits for
   * ever when others hold all of them and do the same.
   * @throws Problem 422 with what is not clear
   */
  understand?: (asked: Asked<Query, Thing> & { input: FormInput<Fields> }) => Promise<Meant>;
  /**
   * Does what was asked; with `changes` in one transaction, to which the clock says when.
   * @throws Problem 409 or 422: the page comes back with its sentence and all that was typed
   */
  submit: (
    asked: Asked<Query, Thing> & {
      input: FormInput<Fields>;
      /** What `understand` found. */
      meant: Meant;
      trx: Transaction<object>;
      at: Date;
      /** What stands in the cookie of the visit; null for a visitor and a program. */
      secret: string | null;
    },
  ) => Promise<Done>;
  /** Where the reader goes then. */
  next: (did: Did<Query, Fields, Thing, Done>) => string;
  /** Where a reader goes whose form was sent twice: what the first did is done. */
  afterwards?: (asked: Asked<Query, Thing>) => string;
  /** What else the answer carries: a cookie. */
  after?: (c: Context, did: Did<Query, Fields, Thing, Done>) => void;
  /** The same for programs, that send the fields as JSON: a file is none. Absent where they have another way. */
  api?: {
    /** Below the base of the API; the path of the form unless told. */
    path?: string;
    operationId: string;
    tag: string;
    summary: string;
    description?: string;
    /** What the description says of the answer. */
    answer: string;
    schema: z.ZodType;
    json: (did: Did<Query, Fields, Thing, Done>) => unknown;
  };
}

type Did<Query extends z.ZodRawShape, Fields extends FormFields, Thing, Done> = Asked<Query, Thing> & {
  input: FormInput<Fields>;
  done: Done;
};

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
    if (it.changes) routes.post(it.path, ownPagesOnly(building));
    if (it.limits) routes.post(it.path, limited(building, it.limits));
    return routes.post(it.path, bounded(building, it.fields, it.mostBytes), (c) => answer(building, c));
  };

  const askedOf = async (building: Building, c: Context): Promise<Asked<Query, Thing>> => {
    const query = parseQuery(address, c.req.queries()) as Asked<Query, Thing>["query"];
    const view = viewOf(building, c.req.path, givenIn(c.req.queries()), await readerOf(building, c));
    return { building, view, query, thing: await load(building, c.req.param(), view) };
  };

  /**
   * Does what was asked, for page and program alike.
   * @throws Problem 422 with every field that is wrong, or whatever `submit` refuses with
   */
  async function perform(
    asked: Asked<Query, Thing>,
    sent: unknown,
    { secret, once, seen }: Sender,
  ): Promise<Did<Query, Fields, Thing, Done>> {
    const { building, thing, view } = asked;
    await authorize(building, view.reader, it.may, thing);
    const read = schema.safeParse(sent);
    if (!read.success) throw new Problem(422, NOT_ALL_RIGHT, fieldErrors(read.error, Object.keys(it.fields)));
    const input = await withUploads(it.fields, read.data as FormInput<Fields>, building.scanner);
    if (it.mayAs) await authorize(building, view.reader, it.mayAs, { thing, input });
    const meant = (await it.understand?.({ ...asked, input })) as Meant;
    const at = building.clock();
    const work = async (trx: Transaction<object>) => {
      if (once !== null && !(await isFirst(trx, once, at))) throw new SentBefore();
      if (it.edits) await holdAt(trx, it.edits.entry(thing).id, seen);
      const done = await it.submit({ ...asked, input, meant, at, trx, secret });
      // With the change or not at all, and nothing a room must remember.
      const deed = it.mayAs
        ? deedOf(view.reader, it.mayAs, { thing, input })
        : it.may !== "anyone" && deedOf(view.reader, it.may, thing);
      if (deed) await record(trx, { ...deed, origin: "web" }, at);
      return done;
    };
    const done = it.changes
      ? await building.change(it.changes(thing), (trx) => work(trx))
      : await it.submit({ ...asked, input, meant, at, trx: NO_CHANGE, secret });
    return { ...asked, input, done };
  }

  /** 303 to what follows, or the page again: 422 when a field is wrong, 409 when it cannot be done (any more). */
  async function answer(building: Building, c: Context): Promise<Response> {
    const asked = await askedOf(building, c);
    const own = ownForm(asked.view.reader, it.may, await bodyOf(c));
    const { sent, once, seen } = own;
    const kept = it.may === "anyone" ? null : await keptWhenEnded(asked, c, it.fields, own);
    if (kept) return kept;
    const again = async (it: Asked<Query, Thing> & Typed, status: 200 | 409 | 422) => {
      c.header("Cache-Control", "no-store");
      return c.html(renderPage(building, it.view, await pageOf(it)), status);
    };
    if (own.goesOn) {
      await authorize(building, asked.view.reader, it.may, asked.thing);
      return again({ ...asked, ...(await second(it.edits, building, asked.thing, own)) }, 200);
    }
    try {
      const did = await perform(asked, sent, { secret: secretOf(building, c), once, seen });
      it.after?.(c, did);
      return c.redirect(it.next(did), 303);
    } catch (error) {
      if (error instanceof SentBefore) return c.redirect(it.afterwards?.(asked) ?? asked.view.path, 303);
      if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error;
      const [first = ""] = Object.keys(it.fields);
      const found = error.errors.length > 0 ? error.errors : [{ field: first, message: error.message }];
      const errors = [...found, ...chosenAgain(it.fields, sent, found)];
      if (!(error instanceof Overtaken))
        return again({ ...asked, typed: textsIn(sent), seen, differing: [], errors }, error.status);
      const now = await askedOf(building, c);
      await authorize(building, now.view.reader, it.may, now.thing);
      return again({ ...now, ...(await second(it.edits, building, now.thing, own)), errors }, 409);
    }
  }

  /** 201 when something changed, 200 when it was only asked. Refusals say the same sentences as the page. */
  const apiOf = (face: NonNullable<typeof it.api>) => (building: Building) => {
    const routes = createApi();
    const { path = it.path, tag, schema: answered, json, answer: what, ...told } = face;
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
        params: z.object(Object.fromEntries(words)),
        query: z.strictObject(address.shape),
        body: { required: true, content: { "application/json": { schema: body } } },
      },
      responses: { [status]: answerOf(answered, what), ...refusals, ...(it.changes ? cannotNow : {}) },
    });
    routes.post(path, bodyLimit({ maxSize: it.mostBytes ?? MOST_BYTES }), async (c) => {
      const asked = await askedOf(building, c);
      const sent = await jsonOf(c);
      const did = await perform(asked, sent, { secret: null, once: null, seen: null }).catch(
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
