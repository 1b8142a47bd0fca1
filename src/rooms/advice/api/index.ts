/** The advice as data: ranked answers with their reasons, and what was understood of the question. */
import { createRoute, z } from "@hono/zod-openapi";
import { answerOf, createApi, refusals } from "#kit/http/api.ts";
import type { Building } from "#kit/room.ts";
import { type Fabric, onceFor } from "#rooms/day";
import { DEFAULT_RESULTS, fabricFor, PARTS } from "../answer/index.ts";
import { adviceQuery, type AdviceQuestion, remarksOn } from "../question/index.ts";
import {
  existingAnswer,
  formsAnswer,
  hostAnswer,
  isReconstructed,
  levelAnswer,
  partnerAnswer,
  understoodAnswer,
} from "./answers.ts";
import { ask, askSomeone } from "./ask.ts";
import { type ApiQuestion, countField, needFields, questionFields } from "./query.ts";
import { ExistingSchema, FormsSchema, HostSchema, LevelSchema, PartnerSchema, rankedOf } from "./schemas.ts";

const DAY =
  "`geldigOp` gebruikt alleen wat van die dag bekend kan zijn: regelingen die toen golden, en vóór de eerste " +
  "geregistreerde tekst de deelnemers naar de dag waarop zij toetraden (`gereconstrueerd`). Codes van opgeheven " +
  "organisaties staan voor hun opvolgers, en die van nu op een eerdere dag voor hun voorgangers.";
const IN_FORCE =
  "Regelingen die op `geldigOp` golden, en die waarvan alleen toetredingsdagen tonen dat zij er toen waren " +
  "(`gereconstrueerd`).";

/** One part of the answer as data. */
interface Face {
  path: string;
  operationId: string;
  summary: string;
  description: string;
  query: z.ZodRawShape;
  schema: z.ZodType;
  ask: (building: Building, query: ApiQuestion) => Promise<AdviceQuestion>;
  /** What stands before and after what was understood, and whether it leans on what the register leaves out. */
  answer: (
    building: Building,
    question: AdviceQuestion,
    count: number,
  ) => Promise<{ head?: object; body: object; reconstructed: boolean }>;
}

/** The first so many of a ranked list, and how many there are. */
const ranked = <Row>(
  { total, first }: { total: number; first: Row[] },
  count: number,
  item: (row: Row) => object,
  leans: (row: Row) => boolean,
) => ({
  head: { totaal: total, aantal: count },
  body: { resultaten: first.map(item) },
  reconstructed: first.some(leans),
});

/** Sizes and precedents count everything of the day: one with participants known from joining days is enough to say so. */
const leansOnJoiningDays = onceFor((fabric: Fabric) => fabric.arrangements.some(isReconstructed));

const FACES: Face[] = [
  {
    path: "/advies/partners",
    operationId: "lijstPartnersVoorTaak",
    summary: "Met wie: organisaties die bij de deelnemers en de taak passen, de best passende eerst",
    description: `De resultaten zijn organisaties van nu, elk met redenen en de records daarvan. ${DAY}`,
    query: countField,
    schema: rankedOf(PartnerSchema, "Partneradvieslijst"),
    ask: askSomeone,
    answer: async (building, question, count) =>
      ranked(await PARTS.partners(building, question, count), count, partnerAnswer, (it) =>
        it.reasons.some((reason) => reason.reconstructed),
      ),
  },
  {
    path: "/advies/niveau",
    operationId: "toonNiveauVoorTaak",
    summary:
      "Hoe groot: of een indeling is voorgeschreven, hoe anderen het doen, en wat pleit voor kleiner of groter",
    description: IN_FORCE,
    query: { behoefte: adviceQuery.behoefte },
    schema: LevelSchema,
    ask,
    answer: async (building, question) => {
      const fabric = await fabricFor(building, question);
      const body = levelAnswer(fabric, await PARTS.level(building, question));
      return { body, reconstructed: leansOnJoiningDays(fabric) };
    },
  },
  {
    path: "/advies/gastheren",
    operationId: "lijstGastherenVoorTaak",
    summary:
      "Bestaande regelingen en organisaties die de taak erbij zouden kunnen doen, met redenen en belemmeringen",
    description: `Niemand is gevraagd of het kan. ${IN_FORCE}`,
    query: { ...needFields, ...countField },
    schema: rankedOf(HostSchema, "Gastherenlijst"),
    ask,
    answer: async (building, question, count) =>
      ranked(await PARTS.hosts(building, question, count), count, hostAnswer, (it) =>
        isReconstructed(it.arrangement),
      ),
  },
  {
    path: "/advies/vormen",
    operationId: "toonVormenVoorTaak",
    summary: "Welke vormen van de Wgr kunnen, met de regel van de wet en hoe vaak zij eerder zijn gekozen",
    description: `Nooit een oordeel welke vorm het beste is. ${IN_FORCE}`,
    query: { ...needFields, ict: adviceQuery.ict },
    schema: FormsSchema,
    ask,
    answer: async (building, question) => ({
      body: formsAnswer(await PARTS.forms(building, question)),
      reconstructed: leansOnJoiningDays(await fabricFor(building, question)),
    }),
  },
  {
    path: "/advies/bestaat-al",
    operationId: "lijstBestaandeVoorTaak",
    summary: "Of er al een regeling is voor deze taak en deze deelnemers, en wat anders is",
    description: IN_FORCE,
    query: countField,
    schema: rankedOf(ExistingSchema, "BestaandeRegelingenlijst"),
    ask,
    answer: async (building, question, count) =>
      ranked(await PARTS.exists(building, question, count), count, existingAnswer, (it) =>
        isReconstructed(it.arrangement),
      ),
  },
];

export function adviceApi(building: Building) {
  const api = createApi();
  for (const { path, operationId, query, schema, ask: read, answer, ...words } of FACES) {
    const route = createRoute({
      method: "get",
      path,
      operationId,
      tags: ["Advies"],
      ...words,
      request: { query: z.strictObject({ ...questionFields, ...query }) },
      responses: { 200: answerOf(schema, "Wat het register erover zegt; nooit een besluit"), ...refusals },
    });
    api.openapi(route, async (c) => {
      const asked = c.req.valid("query") as ApiQuestion;
      const question = await read(building, asked);
      const { head, body, reconstructed } = await answer(building, question, asked.aantal ?? DEFAULT_RESULTS);
      const understood = understoodAnswer(question, await remarksOn(building, question), reconstructed);
      const { pathname, search } = new URL(c.req.url);
      const _links = { self: { href: `${pathname}${search}` } };
      return c.json({ ...head, ...understood, ...body, _links }, 200);
    });
  }
  return api;
}
