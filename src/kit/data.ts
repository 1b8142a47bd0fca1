/** What only programs ask for, defined once: its description, and the answer as JSON. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Day } from "./day.ts";
import { authorize, findFor, type Guard, mustHaveRule } from "./http/authorize.ts";
import { answerOf, BY_KEY, createApi, guardedRefusals, moved, problem, refusals } from "./http/api.ts";
import { dayQuery } from "./http/query.ts";
import { readerOf } from "./http/reader-of.ts";
import { type Reader, VISITOR } from "./reader.ts";
import type { Building, Faces } from "./room.ts";

/** What was asked stands elsewhere, at another address of the API. */
export class Elsewhere {
  readonly address: string;

  constructor(address: string) {
    this.address = address;
  }
}

export interface DataDefinition<
  Params extends z.ZodRawShape,
  Query extends z.ZodRawShape,
  Schema extends z.ZodType,
  Thing = undefined,
> {
  /** Below the base of the API, `{code}` where it differs. */
  path: string;
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  /** The words in braces of the path. */
  params?: Params;
  /** Parameters beside the day. */
  query?: Query;
  schema: Schema;
  /** What the description says of the answer. */
  answer: string;
  /** What it says of a key that leads elsewhere; without it no key does. */
  moved?: string;
  /** What it says of a question that a rule does not allow (409); without it none is refused so. */
  conflict?: string;
  /** Who may ask, where not everyone may: programs that bring a key. */
  guarded?: {
    may: Exclude<Guard<Thing>, "anyone">;
    /**
     * Finds what it is about, before the policy is asked.
     * @throws Problem 404 when it is not there
     */
    load: (building: Building, params: z.output<z.ZodObject<Params>>) => Promise<Thing>;
  };
  /** @param asked with the day that counts, and the address as it was asked */
  json: (
    building: Building,
    asked: {
      params: z.output<z.ZodObject<Params>>;
      query: z.output<z.ZodObject<Query & typeof dayQuery>>;
      day: Day;
      url: string;
      /** Who asks; of an answer that is the same for all, nobody in particular. */
      reader: Reader;
      thing: Thing;
      /** What the question says in its head, by name. */
      header: (name: string) => string | undefined;
    },
  ) => Promise<z.input<Schema> | Elsewhere>;
}

/** Gives it its face; a room names it in `faces`. */
export function data<
  Schema extends z.ZodType,
  Params extends z.ZodRawShape = z.ZodRawShape,
  Query extends z.ZodRawShape = z.ZodRawShape,
  Thing = undefined,
>(it: DataDefinition<Params, Query, Schema, Thing>): Required<Pick<Faces, "api">> {
  type Asked = Parameters<typeof it.json>[1];
  const { path, operationId, tag, summary, description } = it;
  const route = createRoute({
    method: "get",
    path,
    operationId,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    request: {
      ...(it.params ? { params: z.object(it.params) } : {}),
      query: z.strictObject({ ...dayQuery, ...it.query }),
    },
    ...(it.guarded && { security: BY_KEY }),
    responses: {
      200: answerOf(it.schema as z.ZodType, it.answer),
      ...(it.moved === undefined ? {} : { 301: moved(it.moved) }),
      ...(it.conflict === undefined ? {} : { 409: problem(it.conflict) }),
      ...refusals,
      ...(it.guarded && guardedRefusals),
    },
  });
  return {
    api: (building) => {
      const routes = createApi();
      const { guarded } = it;
      if (guarded) {
        mustHaveRule(building, guarded.may, path);
        // Who brings nothing hears that first, and not what is wrong with his question.
        routes.get(route.getRoutingPath(), async (c, next) => {
          const reader = await readerOf(building, c);
          if (reader.kind === "visitor")
            await admit(building, reader, guarded, c.req.param() as Asked["params"]);
          await next();
        });
      }
      return routes.openapi(route, async (c) => {
        const query = c.req.valid("query") as Asked["query"] & { geldigOp?: Day };
        const params = (it.params ? c.req.valid("param" as never) : {}) as Asked["params"];
        const day = query.geldigOp ?? building.edition().day;
        const reader = it.guarded ? await readerOf(building, c) : VISITOR;
        const thing = (it.guarded && (await admit(building, reader, it.guarded, params))) as Thing;
        const header = (name: string) => c.req.header(name);
        const asked = { params, query, day, url: c.req.url, reader, thing, header };
        const answer = await it.json(building, asked);
        return answer instanceof Elsewhere ? c.redirect(answer.address, 301) : c.json(answer, 200);
      });
    },
  };
}

/** What a guarded answer is about, for whom the policy lets through. */
async function admit<Params, Thing>(
  building: Building,
  reader: Reader,
  {
    may,
    load,
  }: {
    may: Exclude<Guard<Thing>, "anyone">;
    load: (building: Building, params: Params) => Promise<Thing>;
  },
  params: Params,
): Promise<Thing> {
  const thing = await findFor(reader, may, () => load(building, params));
  await authorize(building, reader, may, thing);
  return thing;
}
