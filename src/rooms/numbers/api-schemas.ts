import { z } from "@hono/zod-openapi";
import { CollaborationReference, collaborationReference } from "#rooms/collaborations";
import type { Arrangement, Body, BodyIndex, Fabric, Group } from "#rooms/day";
import { OrganisationReference, organisationReference, provinceName } from "#rooms/organisations";
import { tasksOf } from "./circle-rows.ts";
import type { Circle, Nesting } from "./circles.ts";
import { inNameOrder } from "./formats.ts";
import type { KeyFigures, ProvinceFigures } from "./key-figures.ts";
import type { Pair } from "./pair-rows.ts";
import type { Subject, SubjectPair } from "./subjects.ts";
import type { YearFigures } from "./years.ts";

const share = (description: string) => z.number().nullable().openapi({ description, example: 0.456 });
const FIXED = share(
  "Deel van de regelingen waarin een gemiddelde partner ook zit, van 0 tot 1 (territoriale congruentie). Alleen " +
    "gemeenten; regelingen zonder een andere gemeente tellen niet mee.",
);
const ALIKE = share(
  "Gemiddelde gelijkenis van de andere gemeenten in twee regelingen, van 0 tot 1 (gemiddelde Jaccard-index).",
);

export const KeyFiguresSchema = z
  .object({
    ...OrganisationReference.shape,
    provincie: OrganisationReference.nullable(),
    regelingen: z.int(),
    partners: z.int().openapi({ description: "Verschillende gemeenten met minstens één gedeelde regeling." }),
    kringen: z.int().openapi({ description: "Verschillende groepen deelnemers waarin de gemeente zit." }),
    vastePartners: FIXED,
    gelijkenis: ALIKE,
    vaaksteGezelschap: z
      .object({
        gemeenten: z.array(OrganisationReference),
        gelijkenis: z.number(),
        samenwerkingen: z.array(CollaborationReference),
      })
      .nullable()
      .openapi({
        description: "De andere gemeenten van de regeling die het meest op al haar regelingen lijkt.",
      }),
  })
  .openapi("Kengetallen");

export const ProvinceSchema = z
  .object({
    ...OrganisationReference.shape,
    gemeenten: z.int(),
    regelingen: z.int(),
    alleenBinnen: z
      .int()
      .openapi({ description: "Regelingen waarvan alle gemeenten in deze provincie liggen." }),
    regelingenPerGemeente: z.number().nullable(),
    partnersPerGemeente: z.number().nullable(),
    kringenPerGemeente: z.number().nullable(),
    vastePartners: FIXED,
    gelijkenis: ALIKE,
  })
  .openapi("Provinciecijfers");

export const PairSchema = z
  .object({
    ...OrganisationReference.shape,
    gedeeld: z.int().openapi({ description: "Aantal regelingen waarin beide zitten." }),
    met: OrganisationReference,
  })
  .openapi("Paar");

const Task = z.object({ code: z.string(), naam: z.string() });

export const CircleSchema = z
  .object({
    id: z.string().openapi({ description: "Nummer van de eerste samenwerking van deze groep deelnemers." }),
    deelnemers: z.array(OrganisationReference),
    samenwerkingen: z.array(CollaborationReference),
    taken: z.array(Task).openapi({ description: "Door Vliegwiel ingedeeld." }),
  })
  .openapi("Kring");

export const NestingSchema = z.object({ kring: CircleSchema, ligtIn: CircleSchema }).openapi("KringInKring");

export const GroupSchema = z
  .object({ nummer: z.int(), naam: z.string(), gemeenten: z.array(OrganisationReference) })
  .openapi("Groep");

const SubjectSchema = z.object({ code: z.string(), naam: z.string(), regelingen: z.int() });

export const SubjectPairSchema = z
  .object({
    een: SubjectSchema,
    ander: SubjectSchema,
    samenvallen: z.number().openapi({
      description:
        "Gemiddelde gelijkenis, van 0 tot 1, van de gemeenten die een gemeente voor het een en voor het ander treft.",
    }),
    gemeenten: z.int().openapi({ description: "Gemeenten die voor beide andere gemeenten treffen." }),
  })
  .openapi("Onderwerppaar");

export const YearSchema = z
  .object({
    dag: z.iso.date(),
    gemeenten: z.int(),
    regelingen: z.int(),
    kringen: z.int(),
    paren: z.int(),
    regelingenPerGemeente: z.number().nullable(),
    partnersPerGemeente: z.number().nullable(),
    vastePartners: FIXED,
    gelijkenis: ALIKE,
    groepen: z.int(),
    pasvorm: z.number().openapi({ description: "Hoe goed de groepen passen, van 0 tot 1 (modulariteit)." }),
  })
  .openapi("Jaarcijfers");

/** Six decimals: more than anyone needs, without the noise of floating point. */
const rounded = <Value extends number | null>(value: Value) =>
  (value === null ? null : Number(value.toFixed(6))) as Value;

const bodyOf = (body: Body) => organisationReference(body.code, body.name);
const bodiesOf = (fabric: Fabric, members: readonly BodyIndex[]) =>
  inNameOrder(fabric, members).flatMap((index) => {
    const body = fabric.bodies[index];
    return body ? [bodyOf(body)] : [];
  });
const arrangementOf = (it: Arrangement) => collaborationReference(it.key, it.title);

export const keyFiguresAnswer = (fabric: Fabric, it: KeyFigures) => ({
  ...bodyOf(it.body),
  provincie:
    it.body.province === null
      ? null
      : organisationReference(it.body.province, provinceName(it.body.province)),
  regelingen: it.arrangements,
  partners: it.partners,
  kringen: it.circles,
  vastePartners: rounded(it.congruence),
  gelijkenis: rounded(it.pairwise),
  vaaksteGezelschap: it.dominant && {
    gemeenten: bodiesOf(fabric, it.dominant.partners),
    gelijkenis: rounded(it.dominant.likeness),
    samenwerkingen: it.dominant.arrangements.flatMap((place) => {
      const arrangement = fabric.arrangements[place];
      return arrangement ? [arrangementOf(arrangement)] : [];
    }),
  },
});

export const provinceAnswer = (it: ProvinceFigures) => ({
  ...organisationReference(it.key, it.name),
  gemeenten: it.municipalities.length,
  regelingen: it.arrangements,
  alleenBinnen: it.within,
  regelingenPerGemeente: rounded(it.means.arrangements),
  partnersPerGemeente: rounded(it.means.partners),
  kringenPerGemeente: rounded(it.means.circles),
  vastePartners: rounded(it.means.congruence),
  gelijkenis: rounded(it.means.pairwise),
});

export const pairAnswer = (it: Pair) => ({ ...bodyOf(it.one), gedeeld: it.shared, met: bodyOf(it.other) });

export const circleAnswer = (fabric: Fabric, it: Circle) => ({
  id: it.key,
  deelnemers: bodiesOf(fabric, it.members),
  samenwerkingen: it.arrangements.map(arrangementOf),
  taken: tasksOf(it).map(({ code, name }) => ({ code, naam: name })),
});

export const nestingAnswer = (fabric: Fabric, it: Nesting) => ({
  kring: circleAnswer(fabric, it.inner),
  ligtIn: circleAnswer(fabric, it.outer),
});

export const groupAnswer = (fabric: Fabric, it: Group) => ({
  nummer: it.number + 1,
  naam: it.name,
  gemeenten: bodiesOf(fabric, it.members),
});

const subjectOf = (it: Subject) => ({ code: it.code, naam: it.name, regelingen: it.arrangements });

export const subjectPairAnswer = (it: SubjectPair) => ({
  een: subjectOf(it.one),
  ander: subjectOf(it.other),
  samenvallen: rounded(it.likeness),
  gemeenten: it.municipalities,
});

export const yearAnswer = (it: YearFigures) => ({
  dag: it.day,
  gemeenten: it.municipalities,
  regelingen: it.arrangements,
  kringen: it.circles,
  paren: it.pairs,
  regelingenPerGemeente: rounded(it.means.arrangements),
  partnersPerGemeente: rounded(it.means.partners),
  vastePartners: rounded(it.means.congruence),
  gelijkenis: rounded(it.means.pairwise),
  groepen: it.groups,
  pasvorm: rounded(it.modularity),
});
