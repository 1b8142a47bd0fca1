import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { Problem } from "#kit/problem.ts";
import { CollaborationReference, collaborationReference } from "#rooms/collaborations";
import { type BodyIndex, type Fabric, fabricFilter } from "#rooms/day";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { type AskedNetwork, fabricsOf, networkAsked, pathsAsked } from "./asked.ts";
import { radiusOf } from "./names.ts";
import { keyOf, nameOf } from "./network.ts";
import { networkFilter, pathFilter, rowOrder } from "./question.ts";
import { sortedLines } from "./rows.tsx";

const NetworkSchema = z
  .object({
    geldigOp: z.iso.date(),
    weergave: z.enum(["partners", "samenwerkingen"]),
    soort: z.enum(["gemeenten", "alle"]),
    minimaal: z.int().openapi({
      description:
        "Minste aantal gedeelde regelingen voor een verbinding; zonder keuze zo veel dat het beeld leesbaar is.",
    }),
    nietGetekend: z
      .int()
      .openapi({ description: "Paren die minder delen en daarom geen verbinding hebben." }),
    kleuren: z.array(
      z.object({
        naam: z.string(),
        kleur: z.string().openapi({ example: "patch-1", description: "Naam van de kleur in het thema." }),
        aantal: z.int(),
      }),
    ),
    knopen: z.array(
      z.object({
        id: z.string().openapi({ description: "Code van de organisatie of nummer van de samenwerking." }),
        naam: z.string(),
        soort: z.enum(["organisatie", "samenwerking"]),
        type: z.string().nullable().openapi({ description: "Soort organisatie; null bij een samenwerking." }),
        provincie: z.string().nullable(),
        kleur: z
          .int()
          .nullable()
          .openapi({ description: "Plaats in `kleuren`, vanaf 0; null zonder groep." }),
        inwoners: z.int().nullable().openapi({ description: "Null bij wie er geen heeft." }),
        aantal: z.int().openapi({
          description: "Aantal samenwerkingen van een organisatie, of deelnemers van een samenwerking.",
        }),
        x: z.number().openapi({ description: "Naar rechts; het beeld is 1.000 breed." }),
        y: z.number().openapi({ description: "Naar beneden." }),
        straal: z.number(),
      }),
    ),
    verbindingen: z.array(
      z.object({
        van: z.string(),
        naar: z.string(),
        gedeeld: z.int().openapi({
          description: "Aantal gedeelde regelingen; 1 tussen een organisatie en een samenwerking.",
        }),
      }),
    ),
  })
  .openapi("Netwerk");

/** Points and lines. */
export const networkData = data({
  path: "/lappendeken/netwerk",
  operationId: "toonNetwerk",
  tag: "Lappendeken",
  summary: "Wie met wie samenwerkt, als knopen en verbindingen",
  description:
    "Met `weergave=partners` verbindt een lijn twee organisaties die regelingen delen; met `samenwerkingen` een organisatie " +
    "en een regeling waaraan zij deelneemt. Ieders plaats volgt uit alle regelingen van die dag en blijft gelijk bij elke keuze. " +
    "Alleen gemeenschappelijke regelingen tellen; opgeheven gemeenten tellen als hun opvolger, tenzij `lezing=register`.",
  query: { ...networkFilter, ...rowOrder },
  schema: NetworkSchema,
  answer: "Het netwerk",
  json: async (building, { query, day }) =>
    networkAnswer(await networkAsked(building, query, day), query.sorteer ?? "naam"),
});

const PathsSchema = z
  .object({
    geldigOp: z.iso.date(),
    van: OrganisationReference,
    naar: OrganisationReference,
    totaal: z.int().openapi({ description: "Aantal kortste wegen; hoogstens tien staan erbij." }),
    lengte: z.int().nullable().openapi({ description: "Aantal regelingen in een weg; null zonder weg." }),
    wegen: z.array(
      z.array(
        z.object({
          van: OrganisationReference,
          samenwerking: CollaborationReference,
          aantalDeelnemers: z.int(),
          naar: OrganisationReference,
        }),
      ),
    ),
  })
  .openapi("Verbindingswegen");

/** The ways between two. */
export const pathData = data({
  path: "/lappendeken/paden",
  operationId: "toonPaden",
  tag: "Lappendeken",
  summary: "Via welke samenwerkingen twee organisaties elkaar kennen",
  description:
    "De kortste wegen via regelingen, met alle deelnemers. Wegen via kleine groepen staan voorop. Zonder weg is `wegen` leeg.",
  query: { ...fabricFilter, van: pathFilter.van.unwrap(), naar: pathFilter.naar.unwrap() },
  schema: PathsSchema,
  answer: "De kortste wegen",
  json: async (building, { query, day }) => {
    const fabrics = await fabricsOf(building, query, day);
    const { answer, errors } = await pathsAsked(building, fabrics, query);
    if (!answer)
      throw new Problem(
        400,
        "De vraag klopt niet.",
        errors.length > 0
          ? errors
          : [{ field: "van, naar", message: "Meer dan één organisatie heet zo. Geef de code." }],
      );
    const { from, to, paths } = answer;
    const bodyOf = (index: BodyIndex) => bodyAnswer(fabrics.whole, index);
    return {
      geldigOp: day,
      van: bodyOf(from.index),
      naar: bodyOf(to.index),
      totaal: paths.total,
      lengte: paths.paths[0]?.length ?? null,
      wegen: paths.paths.map((path) =>
        path.map((step) => ({
          van: bodyOf(step.from),
          samenwerking: collaborationReference(step.arrangement.key, step.arrangement.title),
          aantalDeelnemers: step.arrangement.members.length,
          naar: bodyOf(step.to),
        })),
      ),
    };
  },
});

function bodyAnswer(fabric: Fabric, index: BodyIndex) {
  const body = fabric.bodies[index];
  return organisationReference(body?.code ?? "", body?.name ?? "");
}

function networkAnswer(
  { whole, network, colours }: AskedNetwork,
  order: string,
): z.input<typeof NetworkSchema> {
  const { choice, nodes } = network;
  return {
    geldigOp: whole.day,
    weergave: choice.view,
    soort: choice.kind,
    minimaal: network.least,
    nietGetekend: network.hidden,
    kleuren: colours.shades.map((it) => ({ naam: it.label, kleur: it.hue, aantal: it.members.length })),
    knopen: nodes.map((node, index) => {
      const shade = colours.shadeOf[index] ?? -1;
      const body = "body" in node ? node.body : null;
      return {
        id: keyOf(node),
        naam: nameOf(node),
        soort: body ? ("organisatie" as const) : ("samenwerking" as const),
        type: body?.type ?? null,
        provincie: body?.province ?? null,
        kleur: shade < 0 ? null : shade,
        inwoners: body?.population ?? null,
        aantal: node.weight,
        x: node.x,
        y: node.y,
        straal: Math.round(radiusOf(node) * 10) / 10,
      };
    }),
    verbindingen: sortedLines(network, colours, order).map(({ a, b, shared }) => ({
      van: nodes[a] ? keyOf(nodes[a]) : "",
      naar: nodes[b] ? keyOf(nodes[b]) : "",
      gedeeld: shared,
    })),
  };
}
