import { createRoute, z } from "@hono/zod-openapi";
import { answerOf, createApi, listAnswer, listOf, pagingOf, refusals } from "#kit/http/api.ts";
import { listQueryUpTo } from "#kit/http/query.ts";
import type { Building } from "#kit/room.ts";
import {
  CollaborationReference,
  collaborationReference,
  CollaborationSchema,
  formOf,
  taskOf,
  themesOf,
} from "#rooms/collaborations";
import type { Arrangement, BodyIndex, Fabric } from "#rooms/day";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { TASK_CLASSES, type TaskClass } from "./likeness.ts";
import type { Overlap } from "./overlaps.ts";
import { overlapFilter, overlapsFor } from "./question.ts";
import { reasonsOf } from "./rows.ts";
import { groundOf } from "./words.ts";

const { vorm, bevoegdheden, taak, themas, uitvoerder, bestaatSinds, aantalDeelnemers, versie } =
  CollaborationSchema.shape;

const OverlapSchema = z
  .object({
    soort: z.enum(["zelfde-deelnemers", "kring-binnen-kring"]),
    klasse: z.enum(Object.keys(TASK_CLASSES) as [TaskClass, ...TaskClass[]]).openapi({
      description: "Naar de taak die Vliegwiel aan elke regeling gaf; het register kent geen taken.",
    }),
    grond: z.string().openapi({ description: "Waarom deze kring in deze klasse staat, in woorden." }),
    gedeeldeThemas: themas.openapi({
      description: "Beleidsterreinen die het register bij twee of meer regelingen noemt.",
    }),
    deelnemers: z.array(OrganisationReference).openapi({ description: "Wie aan alle regelingen deelneemt." }),
    alleenInGrotere: z
      .array(OrganisationReference)
      .openapi({ description: "Wie alleen in de grotere kring zit; leeg bij dezelfde deelnemers." }),
    samenwerkingen: z.array(
      CollaborationReference.extend({
        versie,
        vorm,
        bevoegdheden,
        taak,
        taakReden: z.string(),
        themas,
        uitvoerder,
        bestaatSinds,
        aantalDeelnemers,
      }),
    ),
  })
  .openapi("Overlap");

const route = createRoute({
  method: "get",
  path: "/lappendeken/overlap",
  operationId: "overlap",
  tags: ["Lappendeken"],
  summary: "Regelingen met dezelfde deelnemers, of met een kring binnen een grotere",
  description:
    "Zonder `kring`: deelnemers die precies dezelfde zijn. Met `kring=binnen`: kringen van drie of meer deelnemers " +
    "die geheel binnen een grotere liggen en daarvan ten minste de helft zijn. Een kring telt mee als één van haar " +
    "regelingen aan de andere keuzes voldoet. Opgeheven deelnemers zijn vervangen door hun opvolger, tenzij " +
    "`lezing=register`.",
  request: { query: z.strictObject({ ...listQueryUpTo(500), ...overlapFilter }) },
  responses: {
    200: answerOf(listOf(OverlapSchema, "Overlaplijst"), "Een deel van de lijst"),
    ...refusals,
  },
});

/** The circles of the page as data. */
export const overlapApi = (building: Building) =>
  createApi().openapi(route, async (c) => {
    const query = c.req.valid("query");
    const { fabric, found } = await overlapsFor(building, query, query.geldigOp ?? building.edition().day);
    const { page, pageSize, offset } = pagingOf(query);
    const shown = found.slice(offset, offset + pageSize);
    const reasons = await reasonsOf(
      building.db,
      shown.flatMap((it) => it.arrangements),
    );
    const rows = shown.map((it) => overlapAnswer(it, fabric, reasons));
    return c.json(listAnswer(c.req.url, found.length, page, pageSize, rows), 200);
  });

const overlapAnswer = (
  { kind, shared, beyond, likeness, arrangements }: Overlap,
  fabric: Fabric,
  reasons: Map<string, string>,
) => ({
  soort: kind === "zelfde" ? ("zelfde-deelnemers" as const) : ("kring-binnen-kring" as const),
  klasse: likeness.taskClass,
  grond: groundOf({ kind, shared, beyond, likeness, arrangements }),
  gedeeldeThemas: themesOf(likeness.sharedThemes),
  deelnemers: bodiesOf(fabric, shared),
  alleenInGrotere: bodiesOf(fabric, beyond),
  samenwerkingen: arrangements.map((it) => ({
    ...collaborationReference(it.key, it.title),
    versie: it.version,
    vorm: formOf(it.form),
    bevoegdheden: it.powers,
    taak: taskOf(it.task),
    taakReden: reasons.get(it.version) ?? "",
    themas: themesOf(it.themes),
    uitvoerder: executorOf(it),
    bestaatSinds: it.since,
    aantalDeelnemers: it.members.length,
  })),
});

const executorOf = ({ executor }: Arrangement) =>
  executor === null ? null : organisationReference(executor.key, executor.name);

const bodiesOf = (fabric: Fabric, bodies: BodyIndex[]) =>
  bodies
    .map((it) => fabric.bodies[it])
    .filter((it) => it !== undefined)
    .map((it) => organisationReference(it.code, it.name));
