import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { API_BASE } from "#kit/http/api.ts";
import { H3 } from "#kit/look/parts.tsx";
import { projectRoot } from "#kit/root.ts";

const Values = z.object({ enum: z.array(z.string()).optional() }).loose();

/** The part of the committed description that the page shows. */
const Description = z.object({
  info: z.object({ version: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        summary: z.string(),
        tags: z.array(z.string()),
        parameters: z
          .array(
            z.object({
              name: z.string(),
              required: z.boolean().optional(),
              description: z.string().optional(),
              schema: Values.extend({ items: Values.optional() }),
            }),
          )
          .default([]),
      }),
    }),
  ),
});
export type Description = z.infer<typeof Description>;
type Parameter = Description["paths"][string]["get"]["parameters"][number];

let kept: Description | undefined;

/** Read once: the committed description belongs to the build. */
export const description = (): Description =>
  (kept ??= Description.parse(JSON.parse(readFileSync(join(projectRoot, "docs", "openapi.json"), "utf8"))));

export interface Resource {
  name: string;
  id: string;
  routes: [path: string, route: Description["paths"][string]["get"]][];
}

/** The routes by what they are about, in the order of the description. */
export const resources = ({ tags, paths }: Description): Resource[] =>
  tags.map(({ name }) => ({
    name,
    id: `naslag-${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`,
    routes: Object.entries(paths).flatMap(([path, { get }]): Resource["routes"] =>
      get.tags[0] === name ? [[path, get]] : [],
    ),
  }));

/** Every route with its parameters, folded by what it is about. */
export const Reference = ({ of }: { of: readonly Resource[] }) => (
  <>
    {of.map(({ name, id, routes }) => (
      <details id={id}>
        <summary>
          {name} ({routes.length})
        </summary>
        {routes.map(([path, { summary, parameters }]) => (
          <section>
            <H3>
              <code>
                GET {API_BASE}
                {path}
              </code>
            </H3>
            <p>{summary}.</p>
            {parameters.length > 0 && (
              <dl class="facts">
                {parameters.map((it) => (
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

function meaningOf({ description: told, schema }: Parameter): string {
  const values = schema.enum ?? schema.items?.enum;
  return [told?.replaceAll("`", ""), values && `Kies uit: ${values.join(", ")}.`].filter(Boolean).join(" ");
}
