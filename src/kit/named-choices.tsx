/** Choices that people may name, where the data takes codes. */
import type { z } from "zod";
import type { Handler } from "hono";
import type { Child } from "hono/jsx";
import type { Day } from "./day.ts";
import { type PageAnswer, publicPage } from "./http/page.tsx";
import type { dayQuery } from "./http/query.ts";
import { NOT_CLEAR } from "./look/did-you-mean.tsx";
import { ErrorSummary } from "./look/form.tsx";
import type { PageParts } from "./look/layout.tsx";
import { type FieldError, Problem } from "./problem.ts";
import type { Building, View } from "./room.ts";

/** How one choice is named. */
export interface Named {
  /** Reads what was typed: one name, or each of several apart. */
  schema: z.ZodType<string | string[]>;
  /** The codes for them, with a sentence for each that is unknown or may be several. */
  codes: (
    building: Building,
    typed: string[],
    day: Day,
  ) => Promise<{ codes: string[]; errors: FieldError[] }>;
}

export type NamedChoices = Partial<Record<string, Named>>;

/** How the page and the file read these choices. */
export const namesIn = (named: NamedChoices) =>
  Object.fromEntries(
    Object.entries(named).flatMap(([name, it]) => (it ? [[name, it.schema.optional()]] : [])),
  );

/** What a page that takes names is, while it cannot be shown yet. */
export interface AsksAgain<Query> extends Pick<PageParts, "title" | "styles"> {
  named: NamedChoices;
  trail?: ((view: View) => NonNullable<PageParts["trail"]>) | undefined;
  /** The form with the choices, with what was typed and what is wrong with it. */
  form: (question: {
    building: Building;
    /** Without what is not clear. */
    query: Query;
    view: View;
    errors: FieldError[];
  }) => Child | Promise<Child>;
}

/**
 * A public page of which choices may be named. An address with names leads to the one with their codes; when a name is
 * not clear the page asks back with whom may be meant, and shows the form again.
 */
export const namedPage = <Shape extends z.ZodRawShape>(
  building: Building,
  shape: Shape,
  again: AsksAgain<z.output<z.ZodObject<Shape>>>,
  answer: (question: {
    c: Parameters<Handler>[0];
    query: z.output<z.ZodObject<Shape & typeof dayQuery>>;
    view: View;
  }) => Promise<PageAnswer> | PageAnswer,
): Handler =>
  publicPage(building, { ...shape, ...namesIn(again.named) }, async ({ c, query: typed, view }) => {
    const { query, changed, errors } = await codedBy(again.named, building, typed, view.day);
    if (errors.length > 0) return askingAgain(again, { building, query: query as never, view, errors });
    if (Object.keys(changed).length > 0)
      return c.redirect(view.link(view.path, { ...view.query, ...changed }), 302);
    return answer({ c, query: query as never, view });
  });

/**
 * What was asked of a file, with codes for names.
 * @throws Problem 400 with a sentence for each name that is not clear
 */
export async function codedOrRefused(named: NamedChoices, building: Building, typed: object, day: Day) {
  const { query, errors } = await codedBy(named, building, typed, day);
  if (errors.length > 0) throw new Problem(400, "De vraag klopt niet.", errors);
  return query;
}

/** What was asked, with codes for names; `changed` are the choices that had names, as an address has their codes. */
async function codedBy(named: NamedChoices, building: Building, given: object, day: Day) {
  const query: Record<string, unknown> = { ...given };
  const changed: Record<string, string> = {};
  const errors: FieldError[] = [];
  for (const [name, it] of Object.entries(named)) {
    const typed = query[name] as string | string[] | undefined;
    if (!it || typed === undefined) continue;
    const read = await it.codes(building, [typed].flat(), day);
    errors.push(...read.errors);
    query[name] = typeof typed === "string" ? read.codes[0] : read.codes;
    if (read.codes.join() !== [typed].flat().join()) changed[name] = read.codes.join();
  }
  return { query, changed, errors };
}

/** What is not clear, with names that may be meant, and the form again. */
async function askingAgain<Query>(
  { title, styles, trail, form }: AsksAgain<Query>,
  question: Parameters<AsksAgain<Query>["form"]>[0],
): Promise<PageParts> {
  const { view, errors } = question;
  return {
    title,
    lead: NOT_CLEAR,
    status: 400,
    ...(trail ? { trail: trail(view) } : {}),
    ...(styles ? { styles } : {}),
    body: (
      <>
        <ErrorSummary errors={errors} view={view} />
        {await form(question)}
      </>
    ),
  };
}
