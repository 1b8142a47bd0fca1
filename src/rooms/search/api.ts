import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { listAnswer, listOf, pagingOf } from "#kit/http/api.ts";
import { collaborationReference } from "#rooms/collaborations";
import { organisationReference } from "#rooms/organisations";
import { BesideHit, besideAnswer, publicBeside } from "./beside.tsx";
import type { SearchHit } from "./facts.ts";
import { ask, PLAINLY, searchQuery } from "./pages.tsx";

const Hit = z
  .object({
    soort: z.enum(["organisatie", "samenwerking"]),
    code: z.string().optional().openapi({ description: "Code van de organisatie" }),
    id: z.string().optional().openapi({ description: "Nummer van de samenwerking" }),
    naam: z.string(),
    bestaat: z.boolean().openapi({ description: "Of het op de gevraagde dag bestond" }),
    gevonden: z.array(
      z.object({
        veld: z.string(),
        hoe: z.enum(["woord", "deel", "begin", "spelling", "afkorting", "verwant"]),
        woorden: z.array(z.string()),
        fragment: z.string(),
      }),
    ),
    _links: z.object({ self: z.object({ href: z.string() }) }),
  })
  .openapi("Zoekresultaat");

const Hits = z
  .object({
    ...listOf(Hit, "Zoekresultaten").shape,
    overige: z.array(BesideHit).openapi({
      description:
        "Samenwerkingen buiten het register met deze woorden, die alle deelnemers bevestigden en die iedereen mag lezen: hoogstens vijf, bij elk deel dezelfde. Ze tellen niet mee in `totaal`. Alle staan in `/overige-samenwerkingen`.",
    }),
    melding: z.string().optional().openapi({
      description: "Staat erbij zolang alleen op letters wordt gezocht, vlak na een start of een import",
    }),
  })
  .openapi("Zoekresultaten");

/** What the page of the room finds, as data. */
export const searchData = data({
  path: "/zoek",
  operationId: "zoek",
  tag: "Zoeken",
  summary:
    "Organisaties en samenwerkingen bij een vraag, met de plek waar het gevonden is; en wat er buiten het register is",
  query: searchQuery,
  schema: Hits,
  answer: "De beste resultaten eerst",
  json: async (building, { query, day, url }) => {
    const { page, pageSize, offset } = pagingOf(query);
    const { hits, total, plain } = await ask(building, query, day, offset + pageSize);
    const list = {
      ...listAnswer(url, total, page, pageSize, hits.slice(offset).map(hitAnswer)),
      overige: (await publicBeside(building, query)).map(besideAnswer),
    };
    return plain ? { ...list, melding: PLAINLY } : list;
  },
});

const hitAnswer = (hit: SearchHit) => ({
  ...(hit.document.kind === "organisation"
    ? { soort: "organisatie" as const, ...organisationReference(hit.document.key, hit.document.title) }
    : { soort: "samenwerking" as const, ...collaborationReference(hit.document.key, hit.document.title) }),
  bestaat: hit.inForce,
  gevonden: hit.matches.map((match) => ({
    veld: match.field,
    hoe: match.kind,
    woorden: match.words,
    fragment: match.excerpt,
  })),
});
