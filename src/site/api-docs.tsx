import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { API_BASE } from "#kit/http/api.ts";
import { publicPage } from "#kit/http/page.tsx";
import { H2, H3 } from "#kit/look/parts.tsx";
import { projectRoot } from "#kit/root.ts";
import type { Building } from "#kit/room.ts";

/** The part of the committed description that the page shows. */
const Description = z.object({
  info: z.object({ version: z.string(), description: z.string() }),
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
              in: z.string(),
              required: z.boolean().optional(),
              description: z.string().optional(),
              schema: z.object({ enum: z.array(z.string()).optional() }).loose(),
            }),
          )
          .default([]),
      }),
    }),
  ),
});

/** The API for people: every route with its parameters, without scripts of others. */
export const apiDocs = (building: Building) => {
  const read = () =>
    Description.parse(JSON.parse(readFileSync(join(projectRoot, "docs", "openapi.json"), "utf8")));
  let description: ReturnType<typeof read> | undefined;
  return publicPage(building, {}, () => {
    description ??= read();
    return {
      title: "API",
      lead: "Alle gegevens van deze pagina’s zijn ook op te vragen door andere systemen, zonder account.",
      timeless: true,
      body: (
        <>
          <p>
            Versie {description.info.version}, volgens de NL API Design Rules. De volledige beschrijving is{" "}
            <a href={`${API_BASE}/openapi.json`}>OpenAPI 3.1 (JSON)</a>.
          </p>
          <p>{description.info.description.replaceAll("`", "“")}</p>
          <H2>Lijsten</H2>
          <p>
            Een lijst geeft <code>totaal</code>, <code>pagina</code>, <code>paginaGrootte</code>,{" "}
            <code>resultaten</code> en <code>_links</code> naar de volgende en vorige pagina. Een onbekende
            parameter of waarde geeft status 400, met alle fouten tegelijk (
            <code>application/problem+json</code>).
          </p>
          {Object.entries(description.paths).map(([path, { get }]) => (
            <section>
              <H3>
                <code>
                  GET {API_BASE}
                  {path}
                </code>
              </H3>
              <p>{get.summary}</p>
              {get.parameters.length > 0 && (
                <dl class="facts">
                  {get.parameters.map((it) => (
                    <div>
                      <dt>
                        <code>{it.name}</code>
                        {it.required && " (verplicht)"}
                      </dt>
                      <dd>
                        {it.description ?? PARAMETERS[it.name] ?? ""}
                        {it.schema.enum && ` Kies uit: ${it.schema.enum.join(", ")}.`}
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </section>
          ))}
        </>
      ),
    };
  });
};

/** What parameters mean that many routes share. */
const PARAMETERS: Record<string, string> = {
  geldigOp: "De dag waarvoor het antwoord geldt (jjjj-mm-dd). Zonder: de datum van het register.",
  pagina: "De hoeveelste pagina van de lijst, vanaf 1.",
  paginaGrootte: "Hoeveel per pagina: 1 tot en met 100, standaard 25.",
  sorteer: "Volgorde; een - ervoor is aflopend.",
  zoek: "Een deel van de naam.",
  type: "Soort organisatie; meer soorten met een komma ertussen.",
  provincie: "Code van een provincie, bijvoorbeeld pv20.",
  code: "Code van de organisatie, bijvoorbeeld gm0882.",
  id: "Nummer van de samenwerking of van een versie ervan in het register.",
  thema: "Code van een beleidsterrein van de TOP-lijst; smallere horen erbij. “geen”: zonder beleidsterrein.",
  taak: "Taak zoals Vliegwiel die heeft ingedeeld.",
  vorm: "Rechtsvorm: OL, BVO, GO, RZM of CC.",
  bevoegdheid: "Hoe bevoegdheden zijn overgedragen.",
  deelnemer: "Code van een organisatie die deelneemt.",
  versie: "Nummer van één versie in het register; gaat voor geldigOp.",
};
