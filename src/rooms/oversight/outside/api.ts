import { amsterdamDay } from "#kit/day.ts";
import { z } from "@hono/zod-openapi";
import { data } from "#kit/data.ts";
import { VISITOR } from "#kit/reader.ts";
import { OrganisationReference, organisationReference } from "#rooms/organisations";
import { TIE_FORMS, tiePath } from "#rooms/ties";
import { outsidePath } from "../paths.ts";
import { answerShape, gapOf, statementOf, StateSchema } from "../questions/api-schemas.ts";
import { outsideAnswers } from "./answers.ts";
import { findOutside, readOutside } from "./read.ts";

const Schema = z
  .object({
    organisatie: OrganisationReference,
    id: z.string(),
    naam: z.string(),
    vormNaam: z.string(),
    antwoorden: z.array(
      z.object({ ...answerShape, ingevuld: StateSchema }).openapi("BuitenRegisterAntwoord"),
    ),
    _links: z.object({ samenwerking: z.object({ href: z.string() }), blad: z.object({ href: z.string() }) }),
  })
  .openapi("BuitenRegisterBlad");

/** The six answers about a collaboration outside the register as data: what everyone may read. */
export const outsideData = data({
  path: "/toezicht/organisaties/{code}/buiten-het-register/{id}",
  operationId: "toonBuitenRegisterBlad",
  tag: "Toezicht",
  summary: "De zes vragen van een raad over een samenwerking buiten het register",
  description: "Alleen wat voor iedereen is. Wat niet bekend is, staat bij `leemten`.",
  params: {
    code: z
      .string()
      .max(120)
      .openapi({
        ...{ description: "Code van een gemeente, provincie of waterschap die meedoet.", example: "gm0106" },
      }),
    id: z.string().max(40).openapi({
      description: "Nummer van de samenwerking.",
      example: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
    }),
  },
  schema: Schema,
  answer: "De zes antwoorden",
  json: async (building, { params: { code, id } }) => {
    const found = await findOutside(building, VISITOR, code, id);
    const outside = await readOutside(building, found, {
      ...{ reader: VISITOR, dayChosen: false, today: amsterdamDay(building.clock()) },
    });
    const { organisation } = outside.council;
    const { facts } = outside.tie;
    return {
      organisatie: organisationReference(organisation.key, organisation.name),
      ...{ id, naam: facts.name, vormNaam: TIE_FORMS[facts.form] },
      antwoorden: outsideAnswers(outside).map((it) => ({
        vraag: it.question,
        tekst: it.text,
        ingevuld: it.state,
        uitspraken: it.statements.map(statementOf),
        leemten: it.gaps.map(gapOf),
      })),
      _links: {
        samenwerking: { href: tiePath(id) },
        blad: { href: outsidePath(organisation.key, id) },
      },
    };
  },
});
