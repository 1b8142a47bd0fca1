/** What only programs ask for, defined once: its description, and the answer as JSON. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Day } from "./day.ts";
import { answerOf, createApi, moved, problem, refusals } from "./http/api.ts";
import { dayQuery } from "./http/query.ts";
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
  /** @param asked with the day that counts, and the address as it was asked */
  json: (
    building: Building,
    asked: {
      params: z.output<z.ZodObject<Params>>;
      query: z.output<z.ZodObject<Query & typeof dayQuery>>;
      day: Day;
      url: string;
    },
  ) => Promise<z.input<Schema> | Elsewhere>;
}

/** Gives it its face; a room names it in `faces`. */
export function data<
  Schema extends z.ZodType,
  Params extends z.ZodRawShape = z.ZodRawShape,
  Query extends z.ZodRawShape = z.ZodRawShape,
>(it: DataDefinition<Params, Query, Schema>): Required<Pick<Faces, "api">> {
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
    responses: {
      200: answerOf(it.schema as z.ZodType, it.answer),
      ...(it.moved === undefined ? {} : { 301: moved(it.moved) }),
      ...(it.conflict === undefined ? {} : { 409: problem(it.conflict) }),
      ...refusals,
    },
  });
  return {
    api: (building) =>
      createApi().openapi(route, async (c) => {
        const query = c.req.valid("query") as Asked["query"] & { geldigOp?: Day };
        const params = (it.params ? c.req.valid("param" as never) : {}) as Asked["params"];
        const day = query.geldigOp ?? building.edition().day;
        const answer = await it.json(building, { params, query, day, url: c.req.url });
        return answer instanceof Elsewhere ? c.redirect(answer.address, 301) : c.json(answer, 200);
      }),
  };
}
