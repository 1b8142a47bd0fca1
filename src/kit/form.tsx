/**
 * A form, defined once: the page that asks, the refusal with everything that was typed, the change in one transaction,
 * and the way on. What is typed is read strictly, and from our own pages only.
 */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import type { Transaction } from "kysely";
import { z } from "zod";
import { Fields, type FormFields, type FormInput } from "./form-fields.tsx";
import { createApi } from "./http/api.ts";
import { page, renderPage } from "./http/page.tsx";
import { dayQuery, fieldErrors, givenIn, parseQuery } from "./http/query.ts";
import { viewOf } from "./http/view.ts";
import { ErrorSummary } from "./look/form.tsx";
import type { PageParts } from "./look/layout.tsx";
import { Button } from "./look/parts.tsx";
import { type FieldError, Problem } from "./problem.ts";
import type { Building, Faces, View } from "./room.ts";

const MOST_BYTES = 256 * 1024;

/** What was typed, and what is wrong with it; nothing yet when the form is opened. */
export interface Typed {
  typed: Record<string, string>;
  errors: FieldError[];
}

interface Asked<Query extends z.ZodRawShape, Thing> {
  building: Building;
  thing: Thing;
  query: z.output<z.ZodObject<Query>>;
  view: View;
}

export interface FormDefinition<Query extends z.ZodRawShape, Fields extends FormFields, Thing, Done> {
  /** `/voor-de-raad/:code/agenda/vergaderdagen`: where the form is sent to. */
  path: string;
  /** The form stands on another page: then this address is only sent to, and `page` shows what was refused. */
  elsewhere?: boolean;
  /** Parameters of the address, beside the day. */
  query?: Query;
  fields: Fields;
  /** The most that can be sent. */
  mostBytes?: number;
  /**
   * Finds what the form is about.
   * @param words the parts of the path that differ
   * @throws Problem 404 when it is not there
   */
  load?: (building: Building, words: Record<string, string>, view: View) => Promise<Thing>;
  /** The page it stands on, or its title and the word on its button. */
  page:
    | ((asked: Asked<Query, Thing> & Typed) => Promise<PageParts> | PageParts)
    | { title: string; button: string };
  /** What it changes, as pages call it (`organisation:gm0882`); without it the form changes nothing. */
  changes?: (thing: Thing) => string[];
  /**
   * Does what was asked; with `changes` in one transaction, to which the clock says when.
   * @throws Problem 409 or 422: the page comes back with its sentence and all that was typed
   */
  submit: (
    asked: Asked<Query, Thing> & { input: FormInput<Fields>; trx: Transaction<object>; at: Date },
  ) => Promise<Done>;
  /** Where the reader goes then. */
  next: (asked: Asked<Query, Thing> & { input: FormInput<Fields>; done: Done }) => string;
}

/** Gives a form its faces; a room names them in `faces`. */
export function form<Query extends z.ZodRawShape, Fields extends FormFields, Thing, Done>(
  it: FormDefinition<Query, Fields, Thing, Done>,
): Faces {
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(it.fields).map(([name, field]) => [name, field.schema])),
  );

  const shape = it.query ?? ({} as Query);
  const address = z.object({ ...dayQuery, ...shape });
  const load = (building: Building, words: Record<string, string>, view: View) =>
    it.load?.(building, words, view) ?? Promise.resolve(undefined as Thing);
  const pageOf = (asked: Asked<Query, Thing> & Typed) =>
    typeof it.page === "function" ? it.page(asked) : ownPage(it.page, it.fields, asked);

  const pages = (building: Building): Hono => {
    const routes = new Hono();
    if (!it.elsewhere)
      routes.get(
        it.path,
        page(building, shape, async ({ c, query, view }) => {
          const thing = await load(building, c.req.param(), view);
          return pageOf({
            building,
            thing,
            query: query as Asked<Query, Thing>["query"],
            view,
            typed: {},
            errors: [],
          });
        }),
      );
    if (it.changes) routes.post(it.path, ownPagesOnly(building));
    return routes.post(it.path, bodyLimit({ maxSize: it.mostBytes ?? MOST_BYTES }), (c) =>
      answer(building, c),
    );
  };

  /** 303 to what follows, or the page again: 422 when a field is wrong, 409 when it cannot be done (any more). */
  async function answer(building: Building, c: Context): Promise<Response> {
    const query = parseQuery(address, c.req.queries());
    const view = viewOf(building, c.req.path, givenIn(c.req.queries()));
    const thing = await load(building, c.req.param(), view);
    const asked = { building, thing, query: query as Asked<Query, Thing>["query"], view };
    const sent = await bodyOf(c);
    const refuse = async (status: 409 | 422, errors: FieldError[]) => {
      c.header("Cache-Control", "no-store");
      const parts = await pageOf({ ...asked, typed: textsIn(sent), errors });
      return c.html(renderPage(building, view, parts), status);
    };
    const read = schema.safeParse(sent);
    if (!read.success) return refuse(422, fieldErrors(read.error, Object.keys(it.fields)));
    const input = read.data as FormInput<Fields>;
    try {
      const at = building.clock();
      const work = (trx: unknown) => it.submit({ ...asked, input, at, trx: trx as Transaction<object> });
      const done = it.changes ? await building.change(it.changes(thing), work) : await work(null);
      return c.redirect(it.next({ ...asked, input, done }), 303);
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error;
      const [first] = Object.keys(it.fields);
      const errors =
        error.errors.length > 0 ? error.errors : [{ field: first ?? "", message: error.message }];
      return refuse(error.status, errors);
    }
  }

  return { pages, api: () => createApi() };
}

/** A page that is nothing but the form. */
const ownPage = (
  { title, button }: { title: string; button: string },
  fields: FormFields,
  { typed, errors }: Typed,
): PageParts => ({
  title,
  timeless: true,
  body: (
    <form method="post" class="question">
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <Fields fields={fields} typed={typed} errors={errors} />
      <Button>{button}</Button>
    </form>
  ),
});

/** Refuses what another site sends in a reader's name: a browser says from where a form comes. */
function ownPagesOnly({ host }: Building): MiddlewareHandler {
  const ours = host.publicUrl === null ? null : new URL(host.publicUrl).origin;
  const guard = csrf({ origin: (origin, c) => origin === ours || origin === new URL(c.req.url).origin });
  return async (c, next) => {
    try {
      return await guard(c, next);
    } catch (error) {
      if (!(error instanceof HTTPException)) throw error;
      throw new Problem(
        403,
        "Dit formulier kwam niet van Vliegwiel zelf. Open de pagina opnieuw en probeer het nog eens.",
      );
    }
  };
}

/**
 * What was sent, field by field; one that came more than once is a list, which no field takes.
 * @throws Problem 400 for what is no form
 */
async function bodyOf(c: Context): Promise<Record<string, unknown>> {
  try {
    return await c.req.parseBody({ all: true });
  } catch (error) {
    // How many bytes may come is told by who counts them.
    if (!(error instanceof TypeError)) throw error;
    throw new Problem(
      400,
      "Wat is verstuurd, is geen formulier. Open de pagina opnieuw en probeer het nog eens.",
    );
  }
}

/** What people typed, to show again; a file has to be chosen anew. */
const textsIn = (sent: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
