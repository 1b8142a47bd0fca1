import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { holdsOn } from "#kit/validity.ts";
import { CollaborationReference, collaborationReference, companyOf } from "#rooms/collaborations";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { readCouncil } from "../council.ts";
import { answerShape, gapOf, statementOf, StateSchema } from "./api-schemas.ts";
import { publicFactsOf } from "../own/own-facts.ts";
import { overallAnswers } from "./organisation-answers.ts";
import { type QuestionId, QUESTIONS, type State, statesOf } from "./questions.ts";

const States = z
  .object(
    Object.fromEntries(QUESTIONS.map((it) => [it.id, StateSchema])) as Record<QuestionId, typeof StateSchema>,
  )
  .openapi("Raadsvraagstanden");

const Questions = z
  .object({
    organisatie: OrganisationReference,
    geldigOp: z.iso.date(),
    aantalPartners: z.int(),
    antwoorden: z
      .array(
        z
          .object({
            ...answerShape,
            kop: z.string().openapi({ description: "Het antwoord in één regel." }),
            groepen: z.array(z.object({ naam: z.string(), samenwerkingen: z.array(CollaborationReference) })),
          })
          .openapi("Raadsantwoord"),
      )
      .openapi({
        description: "Leeg als de organisatie die dag niet bestond: dan is er geen raad die iets vraagt.",
      }),
    samenwerkingen: z.array(
      CollaborationReference.extend({ weetHetRegister: States }).openapi("Raadssamenwerking"),
    ),
  })
  .openapi("Raadsvragen");

/** The six answers of one council as data. */
export const questionData = data({
  path: "/toezicht/organisaties/{code}/vragen",
  operationId: "toonRaadsvragen",
  tag: "Toezicht",
  summary: "De zes vragen van een raad, beantwoord voor zover het register het weet",
  description: "Voor gemeenten, provincies en waterschappen. Wat niet bekend is, staat bij `leemten`.",
  params: {
    code: z.string().max(120).openapi({
      description: "Code van een organisatie, of een nummer dat zij in een register heeft of had.",
      example: "gm1699",
    }),
  },
  schema: Questions,
  answer: "De zes antwoorden",
  json: async (building, { params, query, day }) => {
    const council = await readCouncil(building.db, params.code);
    const { organisation } = council;
    const company = await companyOf(building.db, organisation.key, day);
    const own = await publicFactsOf(building, organisation.key, query.geldigOp as string | undefined);
    return {
      organisatie: organisationReference(organisation.key, organisation.name),
      geldigOp: day,
      aantalPartners: company.partners.length,
      antwoorden: (holdsOn(organisation, day) ? overallAnswers(council, company, day, own) : []).map(
        (it) => ({
          vraag: it.question,
          tekst: it.text,
          kop: it.headline,
          uitspraken: it.statements.map(statementOf),
          groepen: it.groups.map((group) => ({
            naam: group.label,
            samenwerkingen: group.members.map((member) => collaborationReference(member.key, member.title)),
          })),
          leemten: it.gaps.map(gapOf),
        }),
      ),
      samenwerkingen: company.memberships.map((it) => ({
        ...collaborationReference(it.key, it.title),
        weetHetRegister: statesOf(it) satisfies Record<QuestionId, State>,
      })),
    };
  },
});
