import { anyFormName } from "#rooms/ties";
import { z } from "@hono/zod-openapi";
import {
  CollaborationReference,
  collaborationReference,
  CollaborationSchema,
  taskOf,
  themesOf,
} from "#rooms/collaborations";
import type { Arrangement, BodyIndex, Fabric } from "#rooms/day";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { inNameOrder } from "../formats.ts";
import { TASK_CLASSES, type TaskClass } from "./likeness.ts";
import type { ExplainedOverlap } from "./rows.ts";
import { groundOf } from "./words.ts";

const { bevoegdheden, taak, themas, uitvoerder, bestaatSinds, aantalDeelnemers, versie } =
  CollaborationSchema.shape;

/** Not of the law alone: what is not in the register has forms of its own. */
const vorm = z.object({ code: z.string(), naam: z.string() });

export const OverlapSchema = z
  .object({
    soort: z.enum(["zelfde-deelnemers", "kring-binnen-kring"]),
    klasse: z.enum(Object.keys(TASK_CLASSES) as [TaskClass, ...TaskClass[]]).openapi({
      description: "Naar de taak die Vliegwiel aan elke regeling gaf; het register kent geen taken.",
    }),
    grond: z.string().openapi({ description: "Waarom deze groep in deze klasse staat, in woorden." }),
    gedeeldeThemas: themas.openapi({
      description: "Beleidsterreinen die het register bij twee of meer regelingen noemt.",
    }),
    deelnemers: z.array(OrganisationReference).openapi({ description: "Wie aan alle regelingen deelneemt." }),
    alleenInGrotere: z
      .array(OrganisationReference)
      .openapi({ description: "Wie alleen in de grotere groep zit; leeg bij dezelfde deelnemers." }),
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

/** A circle of the page as data. */
export const overlapAnswer = (circle: ExplainedOverlap, fabric: Fabric): z.input<typeof OverlapSchema> => ({
  soort: circle.kind === "zelfde" ? "zelfde-deelnemers" : "kring-binnen-kring",
  klasse: circle.likeness.taskClass,
  grond: groundOf(circle),
  gedeeldeThemas: themesOf(circle.likeness.sharedThemes),
  deelnemers: bodiesOf(fabric, circle.shared),
  alleenInGrotere: bodiesOf(fabric, circle.beyond),
  samenwerkingen: circle.lines.map(({ arrangement: it, why }) => ({
    ...collaborationReference(it.key, it.title),
    versie: it.version,
    vorm: { code: it.form, naam: anyFormName(it.form) },
    bevoegdheden: it.powers,
    taak: taskOf(it.task),
    taakReden: why,
    themas: themesOf(it.themes),
    uitvoerder: executorOf(it),
    bestaatSinds: it.since,
    aantalDeelnemers: it.members.length,
  })),
});

const executorOf = ({ executor }: Arrangement) =>
  executor === null ? null : organisationReference(executor.key, executor.name);

const bodiesOf = (fabric: Fabric, bodies: BodyIndex[]) =>
  inNameOrder(fabric, bodies)
    .map((it) => fabric.bodies[it])
    .filter((it) => it !== undefined)
    .map((it) => organisationReference(it.code, it.name));
