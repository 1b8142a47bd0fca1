/**
 * The page of one thing, defined once: finding it, the way on when it has another key now, what other rooms hang on
 * it, and the same as JSON.
 */
import { z } from "@hono/zod-openapi";
import { type Handler, Hono } from "hono";
import type { Child } from "hono/jsx";
import { data, Elsewhere } from "./data.ts";
import type { Day } from "./day.ts";
import { API_BASE } from "./http/api.ts";
import { publicPage } from "./http/page.tsx";
import type { PageParts } from "./look/layout.tsx";
import type { Stop } from "./look/rail.tsx";
import { notFound } from "./problem.ts";
import type { Building, Faces, Section, Subject, Subjects, View } from "./room.ts";

/** The thing itself; or the key it goes by, with what the address there must say instead of the day. */
export type Found<Thing> = { thing: Thing } | { moved: string; query?: Record<string, string> };

/** What was found, when only its own key finds it. */
export const found = <Thing,>(thing: Thing | null | undefined): Found<Thing> | null =>
  thing === null || thing === undefined ? null : { thing };

/** The same where keys have small letters: other letters lead there. */
export function inSmallLetters<Thing>(
  key: string,
  find: (key: string) => Thing | undefined,
): Found<Thing> | null {
  const small = key.toLowerCase();
  return key !== small && find(small) !== undefined ? { moved: small } : found(find(key));
}

export interface DetailDefinition<Name extends Subject, Query extends z.ZodRawShape> {
  /** What rooms call it that hang sections here. */
  subject: Name;
  /** `/organisaties`, below which stands the key. */
  path: string;
  /** The name of the key in the address, and what the API says of it; `code` unless told. */
  key?: { name: string; schema: z.ZodType<string> };
  /** Words in the place of a key at which other rooms have pages and files. */
  elsewhere?: readonly string[];
  /** Parameters beside the day. */
  query?: Query;
  /** Finds the thing by any key it has or had; null when nobody has this key. */
  find: (
    building: Building,
    key: string,
    day: Day,
    query: z.output<z.ZodObject<Query>>,
  ) => Promise<Found<Subjects[Name]> | null>;
  /** What to say when nobody has this key. */
  missing: (key: string) => string;
  page: (asked: {
    building: Building;
    thing: Subjects[Name];
    view: View;
    query: z.output<z.ZodObject<Query>>;
    sections: Child[];
    /** What the sections are called in the contents of the page. */
    stops: Stop[];
  }) => Promise<PageParts> | PageParts;
  /** Absent where its data are told elsewhere. */
  api?: {
    operationId: string;
    tag: string;
    summary: string;
    description?: string;
    schema: z.ZodType;
    /** What the description says of the answer. */
    answer: string;
    json: (building: Building, thing: Subjects[Name], asked: { day: Day }) => Promise<unknown>;
    /** What the description says of a key that leads elsewhere; without it no key does. */
    moved?: string;
  };
}

/** Gives it its faces; a room names them in `faces`. */
export function detail<Name extends Subject, Query extends z.ZodRawShape>(
  it: DetailDefinition<Name, Query>,
): Faces {
  type Given = z.output<z.ZodObject<Query>>;

  const pages = (building: Building): Hono =>
    new Hono().get(
      `${it.path}/:key`,
      unlessOf(
        it.elsewhere,
        publicPage(building, it.query ?? ({} as Query), async ({ c, query, view }) => {
          const key = c.req.param("key") ?? "";
          const found = await it.find(building, key, view.day, query as Given);
          if (!found) throw notFound(it.missing(key.slice(0, 60)));
          if ("moved" in found) {
            const home = `${it.path}/${found.moved}`;
            return c.redirect(found.query ? withQuery(home, found.query) : view.link(home), 301);
          }
          const { thing } = found;
          const sections = await hungSections(building, it.subject, thing, view);
          const stops = stopsOf(building, it.subject, sections);
          const [parts, picture] = await Promise.all([
            it.page({ building, thing, view, query: query as Given, sections, stops }),
            building.pictureOf(it.subject, thing, view),
          ]);
          return { ...(picture && { picture }), ...parts };
        }),
      ),
    );

  return { pages, ...(it.api && apiOf(it, it.api)) };
}

/** The page of a key; a word that is none goes on to the room that has a page there. */
const unlessOf =
  (words: readonly string[] = [], ofKey: Handler): Handler =>
  (c, next) =>
    words.includes(c.req.param("key") ?? "") ? next() : (ofKey(c, next) as Promise<Response>);

/** The JSON of one thing and its description. */
function apiOf<Name extends Subject, Query extends z.ZodRawShape>(
  it: DetailDefinition<Name, Query>,
  face: NonNullable<DetailDefinition<Name, Query>["api"]>,
): Faces {
  const key = it.key ?? { name: "code", schema: z.string().max(120) };
  return data({
    ...face,
    path: `${it.path}/{${key.name}}`,
    params: { [key.name]: key.schema },
    query: it.query ?? ({} as Query),
    json: async (building, { params, query, day }) => {
      const asked = String(params[key.name]);
      const found = await it.find(building, asked, day, query as z.output<z.ZodObject<Query>>);
      if (!found || ("moved" in found && face.moved === undefined))
        throw notFound(it.missing(asked.slice(0, 60)));
      if ("moved" in found)
        return new Elsewhere(withQuery(`${API_BASE}${it.path}/${found.moved}`, found.query ?? {}));
      return face.json(building, found.thing, { day });
    },
  });
}

const withQuery = (path: string, query: Record<string, string>): string => {
  const search = new URLSearchParams(query).toString();
  return search === "" ? path : `${path}?${search}`;
};

/** What other rooms hang on this page, in order; a room that has nothing to say here leaves no trace. */
export const hungSections = <Name extends Subject>(
  building: Building,
  subject: Name,
  thing: Subjects[Name],
  view: View,
): Promise<Child[]> =>
  Promise.all(
    building.sections(subject).map(async (section: Section<Name>): Promise<Child> => {
      const body = await section.render(thing, view);
      return body === null ? null : <section id={section.id}>{body}</section>;
    }),
  );

/** The lines that hung sections have in the contents of the page; what was not there has none. */
export const stopsOf = (building: Building, subject: Subject, sections: readonly Child[]): Stop[] =>
  building
    .sections(subject)
    .flatMap(({ id, label }, index) =>
      label === undefined || sections[index] === null ? [] : [{ id, label }],
    );
