import { readFileSync } from "node:fs";
import { join } from "node:path";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { API_BASE } from "#kit/http/api.ts";
import { H3 } from "#kit/look/parts.tsx";
import { projectRoot } from "#kit/root.ts";

const Values = z.object({ enum: z.array(z.string()).optional() }).loose();

const Parameter = z.object({
  name: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema: Values.extend({ items: Values.optional() }),
});
type Parameter = z.infer<typeof Parameter>;
const Route = z.object({
  summary: z.string(),
  tags: z.array(z.string()),
  /** By what one is known; absent where everyone may ask. */
  security: z.array(z.unknown()).optional(),
  parameters: z.array(Parameter).default([]),
  requestBody: z
    .object({ content: z.object({ "application/json": z.object({ schema: z.unknown() }) }) })
    .optional(),
});
type Route = z.infer<typeof Route>;

/** The part of the committed description that the page shows. */
const Description = z.object({
  info: z.object({ version: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.object({ get: Route.optional(), post: Route.optional() })),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
export type Description = z.infer<typeof Description>;

let kept: Description | undefined;

/** Read once: the committed description belongs to the build. */
export const description = (): Description =>
  (kept ??= Description.parse(JSON.parse(readFileSync(join(projectRoot, "docs", "openapi.json"), "utf8"))));

export interface Resource {
  name: string;
  id: string;
  routes: { path: string; method: string; route: Route }[];
}

/** The routes by what they are about, in the order of the description. */
export const resources = ({ tags, paths }: Description): Resource[] =>
  tags.map(({ name }) => ({
    name,
    id: `naslag-${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`,
    routes: Object.entries(paths).flatMap(([path, { get, post }]) => [
      ...(get?.tags[0] === name ? [{ path, method: "GET", route: get }] : []),
      ...(post?.tags[0] === name ? [{ path, method: "POST", route: post }] : []),
    ]),
  }));

let written: Child | undefined;

/** Every route with its parameters. Written once: like the description it belongs to the build. */
export async function reference(of: readonly Resource[]): Promise<Child> {
  if (written === undefined) {
    const routes = await (<Routes of={of} />);
    written = raw(routes.toString());
  }
  return written;
}

/** Folded by what a route is about. */
const Routes = ({ of }: { of: readonly Resource[] }) => (
  <>
    {of.map(({ name, id, routes }) => (
      <details id={id}>
        <summary>
          {name} ({routes.length})
        </summary>
        {routes.map(({ path, method, route: { summary, security, ...route } }) => (
          <section>
            <H3>
              <code>
                {method} {API_BASE}
                {path}
              </code>
            </H3>
            <p>
              {summary}.{security && " Alleen met een sleutel."}
            </p>
            {asked(route).length > 0 && (
              <dl class="facts">
                {asked(route).map((it) => (
                  <div>
                    <dt>
                      <code>{it.name}</code>
                      {it.required && " (verplicht)"}
                    </dt>
                    <dd>{meaningOf(it)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
        ))}
      </details>
    ))}
  </>
);

const Named = z.object({ $ref: z.string() });

/** What is sent as it is described: there and then, or among the components under a name. */
function described(schema: unknown): unknown {
  const named = Named.safeParse(schema);
  if (!named.success) return schema;
  return description().components.schemas[named.data.$ref.replace("#/components/schemas/", "")];
}

const Fields = z.object({
  properties: z.record(z.string(), Values.extend({ description: z.string().optional() })),
  required: z.array(z.string()).default([]),
});

/** What goes into the address, and into what is sent. */
function asked({ parameters, requestBody }: Pick<Route, "parameters" | "requestBody">): Parameter[] {
  if (!requestBody) return parameters;
  const { properties, required } = Fields.parse(described(requestBody.content["application/json"].schema));
  const fields = Object.entries(properties).map(([name, { description: told, ...schema }]) => ({
    name,
    required: required.includes(name),
    description: told,
    schema,
  }));
  return [...parameters, ...fields];
}

function meaningOf({ description: told, schema }: Parameter): string {
  const values = schema.enum ?? schema.items?.enum;
  return [told?.replaceAll("`", ""), values && `Kies uit: ${values.join(", ")}.`].filter(Boolean).join(" ");
}
